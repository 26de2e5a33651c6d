//! The texts of the topics, which reach the browser with their module.

use domain::Lang;

use crate::text::texts;

/// The texts in a language.
pub fn topic_words(lang: Lang) -> &'static TopicWords {
    match lang {
        Lang::Zh => &ZH,
        Lang::En => &EN,
    }
}

texts! { TopicWords:
    topics: "专题", "Topics";
    cautions: "先看这几句", "Read this first";
    dashboard: "专题看板", "Dashboard";
    filters: "筛选", "Filter";
    measure: "看什么", "Figure";
    level: "级别", "Level";
    kind: "机关", "Kind";
    all: "全部", "all";
    region: "省份", "Province";
    reports: "报告", "Reports";
    reports_all: "全部", "all";
    reports_whole: "只看完整的", "whole ones only";
    agency: "选一个机关", "Choose a body";
    no_agency: "不选", "none";
    show: "看", "Show";
    stating: "写明的机关", "bodies state it";
    median: "中位数", "median";
    largest: "最多", "most";
    ranked: "谁最多", "Who most";
    over_years: "历年", "Over the years";
    make_up: "构成", "Make-up";
    distribution: "高低分布", "How bodies compare";
    changes: "比上年变化最大", "What changed most since the year before";
    table: "这一年的全部机关", "Every body that year";
    over_years_note: "彩色的是年份最多的几个机关，灰线是其余的机关。", "In colour the bodies with most years; the grey lines are the others.";
    among_peers_note: "彩色的是选出的机关，灰线是同级同类的其他机关。", "In colour the chosen body; the grey lines are its peers of the same level and kind.";
    no_years: "没有机关有两年以上的数字。", "No body has figures of two years or more.";
    no_parts: "没有一份报告的分项合成整体。", "No report states parts that make the whole.";
    too_few: "写明的机关不足五个，不算中位数。", "Fewer than five bodies state it, so no median is told.";
    tenfold: "横轴每格十倍。每个点是一个机关，灰带是中间的一半。", "Each step is ten times the one before. Every dot is a body; the band is the middle half.";
    even: "每个点是一个机关，灰带是中间的一半。", "Every dot is a body; the band is the middle half.";
    counted: "机关多，按数量分组：每根是这一组的机关数。", "There are many bodies, so they are counted by size: each bar is a number of bodies.";
    no_changes: "没有机关连续两年写明确数，比不出变化。", "No body states exact numbers of two years in a row, so no change can be told.";
    body: "机关", "Body";
    before: "上年", "Year before";
    now: "本年", "This year";
    change: "变化", "Change";
    choose: "选出", "Choose";
    report: "报告", "Report";
    open: "看报告", "open";
    unchoose: "不再选它", "Choose none";
    to_agency: "看这个机关的历年报告", "All reports of this body";
    more_rows: "还有 {} 个机关没有列出；文件里全有。", "{} more bodies are not listed; the file has them all.";
    nobody: "没有机关合这些条件。", "No body fits these filters.";
    nobody_that_year: "这些机关这一年都没有报告。", "None of these bodies has a report of that year.";
    unknown_year: "没有这一年的报告，下面是另一年的。", "No report is of the year in the address; another one is shown.";
    unknown_body: "没有收录地址里的机关，或它没有已公布的报告。", "The body in the address is not on record, or has no published report.";
    loosen: "去掉筛选", "Remove the filters";
    downloads: "下载", "Downloads";
    data_csv: "看到的数据（CSV）", "The data shown (CSV)";
    method: "怎样算的", "Method";
    method_year: "没有指定年份时，看报告数不少于最多一年之半的最近一年。", "Where no year is named, the newest one with at least half as many reports as the fullest year is shown.";
    method_scope: "每份报告的统计范围由机关自己定：有的只计本机关，有的含所属部门，有的计全地区。所以各机关的数不相加。",
        "Each body decides what its report counts: itself, its departments too, or the whole area. So bodies are not added up.";
    method_quartiles: "中位数和四分位数只在五个机关以上给出；“约”和“以上”按所写的数排名，不算变化。",
        "Median and quartiles are told from five bodies up; “about” and “at least” rank by the number stated, and no change is told of them.";
    other_topics: "四个专题", "The four topics";
    none_on_record: "还没有报告写到这个专题。", "No report states anything of this topic yet.";
}
