//! The words of the interface, in Chinese and English, compile-checked: a text that one language
//! lacks does not compile. Words of items, rules and figures stand in `domain`.

use domain::Lang;

/// A set of texts that exists in both languages.
macro_rules! texts {
    ($set:ident: $($name:ident: $zh:literal, $en:literal;)*) => {
        /// Fixed texts of the interface in one language.
        #[derive(Debug)]
        #[allow(clippy::struct_field_names, reason = "a text is named after what it says")]
        pub struct $set { $(#[doc = $en] pub $name: &'static str,)* }
        static ZH: $set = $set { $($name: $zh,)* };
        static EN: $set = $set { $($name: $en,)* };
    };
}
#[cfg(any(feature = "ssr", feature = "reader", feature = "hydrate"))]
pub(crate) use texts;

/// The texts in a language.
pub fn text(lang: Lang) -> &'static Text {
    match lang {
        Lang::Zh => &ZH,
        Lang::En => &EN,
    }
}

texts! { Text:
    site: "公开 Gongkai", "Gongkai 公开";
    skip: "跳到正文", "Skip to content";
    nav: "主导航", "Main";
    nav_reports: "报告", "Reports";
    nav_topics: "专题", "Topics";
    nav_compare: "比较", "Compare";
    nav_check: "体检", "Check a report";
    nav_search: "搜索", "Search";
    nav_items: "指标", "Items";
    nav_desk: "填报", "Desk";
    settings: "阅读设置", "Reading settings";
    other_language: "English", "中文";
    size_large: "大字", "Large text";
    size_normal: "标准字", "Normal text";
    theme_dark: "深色", "Dark";
    theme_light: "浅色", "Light";
    breadcrumb: "当前位置", "You are here";
    home: "首页", "Home";
    footer: "数字出自各机关公布的年度报告，逐项注明出处；空白不当作零。",
        "Figures come from the annual reports that bodies publish, each with its place; blank is never zero.";

    release: "第 {} 版", "Release {}";
    headline: "三项概览", "At a glance";
    other_figures: "其他各项", "Every other figure";
    adds_up: "对得上吗？", "Does it add up?";
    why: "依据", "Basis";
    silent_rules: "另有几条规则所涉的行，报告都没有填：", "The rows of these rules are not stated in the report:";
    item: "项目", "Item";
    value: "数值", "Value";
    unit: "单位", "Unit";
    place: "出处", "Place";
    summed: "由表中各行相加", "added up from rows of the table";
    local_row: "地方附加", "local addition";
    source: "原文与出处", "Source";
    source_date: "发布日期", "Published";
    scope: "统计范围", "Scope";
    form: "表式", "Form";
    releases: "版本与更正", "Releases and corrections";
    release_first: "首次录入", "First entry";
    release_hash: "内容校验码（SHA-256）", "Content hash (SHA-256)";
    downloads: "下载", "Download";
    prose: "文字部分", "Prose";

    chart: "图", "Chart";
    table: "表", "Table";
    embed: "嵌入", "Embed";
    whole_figure: "单独一页", "Own page";
    order: "顺序", "Order";
    order_form: "按表式", "As in the form";
    order_amount: "由大到小", "Largest first";
    show: "显示", "Show";
    none_note: "报告写明没有。", "The report states that there were none.";
    not_stated: "未填", "Not stated";
    not_stated_note: "报告没有填写这一部分。未填不等于零。", "The report leaves this part blank. Blank is not zero.";
    browse_marks: "用方向键逐项查看，Esc 退出", "Arrow keys browse the marks, Esc leaves";
    embed_lead: "把这段代码放进网页，图随最新版更新。运营者允许的网站才能嵌入。",
        "Put this code into a page; the figure follows the newest release. Only sites that the operator lists may frame it.";
    embed_lead_asof: "把这段代码放进网页，图停在这里所选的时间，不随更正改变。运营者允许的网站才能嵌入。",
        "Put this code into a page; the figure stays as of the time chosen here, whatever is corrected later. Only sites that the operator lists may frame it.";
    embed_code: "嵌入代码", "Embed code";
    picture_svg: "图（SVG）", "Picture (SVG)";
    picture_png: "图（PNG）", "Picture (PNG)";
    picture_failed: "这张图没有存成，请改存 SVG。", "The picture could not be saved; save it as SVG.";
    copy_link: "复制链接", "Copy link";
    link_copied: "已复制", "Copied";
    link_not_copied: "没有复制成；请从地址栏复制。", "It could not be copied; copy it from the address bar.";
    full_screen: "全屏", "Full screen";
    data_csv: "数据（CSV）", "Data (CSV)";
    data_json: "数据（JSON）", "Data (JSON)";

    agencies: "机关", "Bodies";
    no_agencies: "还没有收录任何机关。", "No body is on record yet.";
    no_reports: "还没有公布的报告。", "No report is published yet.";
    year: "年份", "Year";
    level: "层级", "Level";
    kind: "性质", "Kind";
    division_code: "行政区划代码", "Division code";
    newest_report: "最新报告", "Newest report";

    items: "指标词典", "Dictionary";
    code: "代码", "Code";
    counting: "计数规则", "Counting rule";
    body: "机关", "Body";

    try_instead: "可以从这里继续：", "You can go on from here:";
    broken: "出了差错", "Something failed";
    last_good: "最近的完好版本：", "The last sound release:";
    unreadable: "服务器读不懂收到的内容。请回到上一页再试。", "The server could not read what was sent. Go back and try again.";
    forbidden: "你的账号不能做这一步。", "Your account may not do this.";

    desk: "填报台", "Desk";
    sign_in: "登录", "Sign in";
    name: "用户名", "User name";
    display: "姓名", "Name as shown";
    password: "密码", "Password";
    please_sign_in: "这一页要登录后才能看。", "Please sign in to see this page.";
    setup: "设立第一位管理员", "Make the first administrator";
    passwords_differ: "两次输入的密码不一样。", "The two passwords differ.";

    state: "状态", "State";
    log: "最近的操作", "Latest acts";

    edit_contents: "目录", "Contents";
    save: "保存草稿", "Save draft";
    to_publish: "保存并检查发布", "Save, then check and publish";
    saved_at: "已保存", "Saved";
    saved_by: "保存人", "by";
    unsaved: "有未保存的改动", "Unsaved changes";
    saving: "正在保存…", "Saving…";
    not_saved: "没有存上，输入的内容还在这里。", "Not saved; what you typed is still here.";
    published_value: "已发布", "Published";
    findings: "要留意的地方", "Findings";
    findings_none: "没有发现问题。", "Nothing found.";
    blocks: "拦住发布", "blocks publishing";
    is_answered: "已说明", "answered";
    joined: "也存入了{}的改动。", "Changes by {} came in as well.";
    kept_conflict: "下面几项在草稿里也被改过，没有覆盖；其余已经保存。你填的还在表里：请逐项选定，再保存一次。",
        "The fields below were changed in the draft too, so they were not overwritten; everything else is saved. What you typed is still in the form: choose for each, then save again.";
    kept_ended: "上次登录过期时输入的内容已填回表里，还没有保存。", "What you typed when the session ended is back in the form; it is not saved yet.";
    kept_local: "这台电脑上有上次没保存的内容，已填回表里。", "Text that was not saved last time on this computer is back in the form.";
    yours: "你的", "Yours";
    theirs: "草稿里的", "In the draft";
    take_mine: "用我的", "take mine";
    take_theirs: "用草稿里的", "take the draft's";
    kept_elsewhere: "另有没保存的内容在：", "More that is not saved waits at:";
    import: "从原文读入", "Read from the text";
    attributes: "报告信息", "About this report";
    history: "修改历史", "History";
    undo_paste: "撤销粘贴", "Undo the paste";
    sign_in_again: "在新窗口登录，回来后继续", "Sign in in a new window, then go on here";
    prose_part: "文字部分", "Prose";
    prose_too_long: "超过 20，000 字，请删减。", "More than 20,000 characters; please shorten it.";
    fill_hint: "填数字；没有发生填“无”；不适用填“/”；不知道就空着，空白不当作零。",
        "Type digits; “none” if there were none; “/” if it cannot apply; leave blank what you do not know. Blank is not zero.";

    publish: "发布", "Publish";
    changes: "与已发布的相比", "Compared with what is published";
    no_changes: "草稿与已发布的内容一样，没有可发布的改动。", "The draft equals what is published; there is nothing to publish.";
    before: "原来", "Before";
    after: "现在", "Now";
    note: "公开说明", "Public note";
}
