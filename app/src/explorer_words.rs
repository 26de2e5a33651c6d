//! The texts of the explorer and of series over years, which reach the browser with its module.

use domain::Lang;

use crate::comparison::{Scaling, Shown};
use crate::text::texts;

/// The texts in a language.
pub fn explorer_words(lang: Lang) -> &'static ExplorerWords {
    match lang {
        Lang::Zh => &ZH,
        Lang::En => &EN,
    }
}

impl ExplorerWords {
    /// The name of a scale.
    pub fn scaling(&self, scaling: Scaling) -> &'static str {
        match scaling {
            Scaling::Shared => self.scale_shared,
            Scaling::Own => self.scale_own,
            Scaling::Tenfold => self.scale_tenfold,
            Scaling::Index => self.scale_index,
        }
    }

    /// What a scale does.
    pub fn scaling_note(&self, scaling: Scaling) -> &'static str {
        match scaling {
            Scaling::Shared => self.scale_shared_note,
            Scaling::Own => self.scale_own_note,
            Scaling::Tenfold => self.scale_tenfold_note,
            Scaling::Index => self.scale_index_note,
        }
    }

    /// The name of a way to show a comparison.
    pub fn shown(&self, shown: Shown) -> &'static str {
        match shown {
            Shown::Lines => self.view_lines,
            Shown::Bars => self.view_bars,
            Shown::Stack => self.view_stack,
            Shown::Table => self.view_table,
        }
    }
}

texts! { ExplorerWords:
    break_between: "之间换了格式", "the form changed";
    no_report: "无报告", "no report";
    in_words: "正文所述", "in words";
    nothing_compares: "没有可以比较的数字。", "Nothing here can be compared.";
    explorer: "比较的图表", "The comparison";
    show_as: "怎样看", "Show as";
    view_lines: "历年", "over the years";
    view_bars: "一年的高低", "one year, ranked";
    view_stack: "一年的构成", "one year, parts of a whole";
    view_table: "表格", "table";
    per: "除以", "Divided by";
    per_nothing: "不除", "nothing";
    scale: "刻度", "Scale";
    scale_shared: "共用", "shared";
    scale_even: "等距", "even";
    scale_own: "各自", "own";
    scale_tenfold: "对数", "logarithmic";
    scale_index: "首年 = 100", "first year = 100";
    scale_shared_note: "各图用同一刻度。", "All charts share one scale.";
    scale_own_note: "各图用自己的刻度：看每个机关怎样变化，不比谁多谁少。",
        "Every chart has a scale of its own: how each body went, not who has more.";
    scale_tenfold_note: "每一格是前一格的十倍：增减的比例相同，线的斜度就相同；零在轴的起点。",
        "Each step is ten times the one before, so that equal rates rise alike; zero stands where the axis begins.";
    scale_index_note: "每个机关以自己的第一个可比年份为 100；零、约数和换格式后不可比的年份不算。",
        "Every body is measured by its own first comparable year, which is 100; zeros, rough numbers and years that do not compare have none.";
    bodies: "机关", "Bodies";
    pin: "突出", "Highlight";
    pinned: "已突出", "Highlighted";
    hide: "隐藏", "Hide";
    unhide: "重新显示", "Show again";
    remove: "移除", "Remove";
    pins_note: "彩色的是选出的机关，灰线是其余的机关。", "In colour the chosen bodies; the grey lines are the others.";
    years: "年份", "Years";
    year: "年份", "Year";
    from: "从", "From";
    to: "到", "to";
    show_years: "看这些年", "Show these years";
    play: "播放", "Play";
    pause: "停", "Stop";
    table: "表格", "Table";
    body: "机关", "Body";
    sort_by: "按此列排序", "Sort by this column";
    too_many_charts: "本页的图已经够多，这一项列表给出。", "This page has charts enough; this one is told by its table.";
    draw_alone: "单独画出", "Draw it alone";
    not_ranked: "没有可画的数字", "Nothing to draw";
    no_report_then: "这一年没有报告", "No report that year";
    all_hidden: "所有机关都已隐藏。", "All bodies are hidden.";
    scopes_differ: "各报告的统计范围不同，数字大小不能直接比较", "These reports count over different areas, so their amounts are not alike";
    partial_lead: "资料不全：以下报告只取得部分原文，没有列出的可能写在其余部分，不等于没有填写",
        "In part: of these reports only a part could be had; what is not listed may stand in the rest, and is not left blank by the body";
    downloads: "下载", "Downloads";
    open_report: "看这份报告", "Open the report";
    since_last: "比上年 {}", "{} since the year before";
    percentage_points: " 个百分点", " percentage points";
    in_doubt: "存疑：不合“{}”", "in doubt: it breaks “{}”";
    stated_in_words: "报告正文所述，不与其他年份连线", "stated in the report's words, joined to no other year";
}
