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
#[cfg(any(feature = "ssr", feature = "reader", feature = "check", feature = "series"))]
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
    tagline: "政府怎样公开信息：每份年度报告，每个数字，每条出处",
        "How governments disclose information: every annual report, every figure, every source";
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

    report_title: "政府信息公开年度报告", "annual report on government information disclosure";
    release: "第 {} 版", "Release {}";
    published_original: "原文发布", "Original published";
    headline: "三项概览", "At a glance";
    other_figures: "其他各项", "Every other figure";
    adds_up: "对得上吗？", "Does it add up?";
    adds_up_lead: "每一条都是表式或法规要求的关系，由同一套规则在浏览器、服务器和导入时检验。空白不当作零。",
        "Each line is a relation that the form or the law asks for, checked by one set of rules in the browser, on the server and on import. Blank is never zero.";
    why: "依据", "Basis";
    silent_rules: "另有几条规则所涉的行，报告都没有填：", "The rows of these rules are not stated in the report:";
    everything: "全部数字", "Every value";
    everything_lead: "按表式顺序列出每一行，连同报告没有填的行。", "Every row in the form's order, with those the report leaves blank.";
    item: "项目", "Item";
    value: "数值", "Value";
    unit: "单位", "Unit";
    place: "出处", "Place";
    summed: "由表中各行相加", "added up from rows of the table";
    local_row: "地方附加", "local addition";
    source: "原文与出处", "Source";
    source_lost: "没有记录原文网址。", "No address of the original is recorded.";
    source_document: "文件", "Document";
    source_date: "发布日期", "Published";
    scope: "统计范围", "Scope";
    form: "表式", "Form";
    releases: "版本与更正", "Releases and corrections";
    release_first: "首次录入", "First entry";
    release_hash: "内容校验码（SHA-256）", "Content hash (SHA-256)";
    superseded: "这是旧版。", "This is an old release.";
    see_newest: "看最新版", "See the newest";
    downloads: "下载", "Download";
    download_all: "下载全部", "Download everything";
    cite: "引用", "Cite";
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
    back_to_report: "回到整份报告", "Back to the whole report";
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
    agencies_lead: "已收录年度报告的机关。", "Bodies whose annual reports are on record.";
    no_agencies: "还没有收录任何机关。", "No body is on record yet.";
    no_reports: "还没有公布的报告。", "No report is published yet.";
    reports_by_year: "历年报告", "Reports by year";
    year: "年份", "Year";
    level: "层级", "Level";
    kind: "性质", "Kind";
    division_code: "行政区划代码", "Division code";
    newest_report: "最新报告", "Newest report";
    read_report: "读整份报告", "Read the whole report";

    items: "指标词典", "Dictionary";
    items_lead: "表里每一行的名称、单位和计数规则。同一个代码用在网页、文件和接口里。",
        "Name, unit and counting rule of every row. One code each, on pages, in files and in the API.";
    code: "代码", "Code";
    counting: "计数规则", "Counting rule";
    no_counting: "表式没有另作规定。", "The form says nothing further.";
    in_forms: "所在表式", "In forms";
    relations: "与其他项目的关系", "Relations to other items";
    no_relations: "没有勾稽关系。", "No rule names this item.";
    stated_in: "各报告的数值", "In the reports";
    nobody_stated: "还没有报告填写这一项。", "No report states this item yet.";
    body: "机关", "Body";

    not_found: "没有找到这一页", "This page does not exist";
    unknown_agency: "没有收录这个机关。可能是地址有误，也可能它的报告还没有录入。",
        "No such body is on record. The address may be wrong, or its reports are not entered yet.";
    unknown_report: "这个机关没有这一年的已公布报告。", "This body has no published report for this year.";
    unknown_figure: "这份报告的表式里没有这一项图表。", "This report's form has no such figure.";
    unknown_item: "任何表式里都没有这个代码。", "No form has an item with this code.";
    unknown_page: "地址有误，或者页面已经移走。", "The address is wrong, or the page has moved.";
    try_instead: "可以从这里继续：", "You can go on from here:";
    broken: "出了差错", "Something failed";
    broken_note: "服务器没能完成。已经公布和已经保存的内容不受影响。请稍后再试；如果一直这样，请告诉管理员。",
        "The server could not finish. What is published and what is saved is untouched. Please try again later, and tell the administrator if it goes on.";
    unknown_time: "这个时间读不出，或者那时还没有公布的版本。", "This time cannot be read, or nothing was published then.";
    unreachable: "连不上服务器。内容没有丢失，请检查网络后再试。",
        "The server cannot be reached. Nothing is lost; check the network and try again.";
    unavailable_title: "暂时办不到", "Not possible just now";
    unavailable: "数据库现在连不上，或者写不进去（例如磁盘已满）。这一步什么都没有改；已经保存和已经公布的都在。请过一两分钟再试；如果一直这样，请告诉管理员。",
        "The database cannot be reached, or nothing can be written to it just now (the disk may be full). This step changed nothing; what is saved and what is published is there. Please try again in a minute or two, and tell the administrator if it goes on.";
    damaged_title: "这一版暂不显示", "This release is not shown";
    damaged: "存储的内容与公布时的校验码不符，所以不显示。管理员的日志里有详情；完好的版本仍在原地址。",
        "What is stored is not what was published: it does not match its hash, so it is not shown. The operator's log has the detail; sound releases are at their addresses as before.";
    last_good: "最近的完好版本：", "The last sound release:";
    crowded: "服务器正忙，这次没有处理。上次保存的内容不受影响；请过几秒再试。", "The server is busy and did not do this. What was saved before is untouched; try again in a few seconds.";
    unreadable: "服务器读不懂收到的内容。请回到上一页再试。", "The server could not read what was sent. Go back and try again.";
    too_large: "发来的内容超过 256 KB，没有存上。上次保存的内容不受影响；按“后退”可以回到刚才的表，缩短后再保存。",
        "What was sent is over 256 KB and was not saved. What was saved before is untouched; press Back to return to the form, shorten it and save again.";
    long_address: "地址太长，服务器没有读。请缩短地址栏里的内容，或者从首页重新找起。",
        "The address is too long and was not read. Shorten it, or start again from the front page.";
    foreign: "这个请求来自别的网站，没有执行。", "This request came from a page of another site and was not carried out.";
    forbidden: "你的账号不能做这一步。", "Your account may not do this.";

    desk: "填报台", "Desk";
    signed_in_as: "已登录：", "Signed in as";
    sign_in: "登录", "Sign in";
    sign_in_lead: "仅供填报和发布报告的工作人员使用。阅读不需要登录。",
        "For staff who fill in and publish reports. Reading needs no account.";
    sign_out: "退出登录", "Sign out";
    name: "用户名", "User name";
    display: "姓名", "Name as shown";
    password: "密码", "Password";
    password_again: "再输一次密码", "Password again";
    wrong_credentials: "用户名或密码不对。用户名还在，请重新输入密码。",
        "The user name or the password is wrong. Please type the password again.";
    busy: "登录的人太多，请过几秒再试。按“后退”可以回到登录页。", "Too many people are signing in. Please try again in a few seconds; Back returns to the form.";
    session_ended: "登录已过期。你刚才输入的内容已经留下，登录后会填回表里。",
        "Your session has ended. What you typed is kept and will be back in the form after you sign in.";
    session_gone: "你已退出登录，刚才的内容没有存到服务器，但还留在这台电脑的浏览器里，登录后会填回表里。", "You were signed out, and what you sent was not saved. It is still in this browser and will be back in the form after you sign in.";
    please_sign_in: "这一页要登录后才能看。", "Please sign in to see this page.";
    setup: "设立第一位管理员", "Make the first administrator";
    setup_lead: "这条链接只能用一次。用户名用小写字母、数字；密码至少 12 个字符。",
        "This link works once. The user name takes lower-case letters and digits; the password at least 12 characters.";
    setup_used: "这条链接不能再用：已经用过或已过期，或者后来又生成了新的。重新启动服务器会得到新的链接（还没有管理员时）。",
        "This link can no longer be used: it was used, has expired, or a newer one was made. Restarting the server prints a new one while there is no administrator.";
    setup_create: "设立并登录", "Create and sign in";
    name_rule: "用户名只能用 3 到 40 个小写字母、数字或连字符。", "The user name takes 3 to 40 lower-case letters, digits or hyphens.";
    passwords_differ: "两次输入的密码不一样。", "The two passwords differ.";
    display_rule: "请填姓名，至多 40 个字，不能有尖括号和看不见的字符。", "Please give a name of at most 40 characters, without angle brackets or characters that cannot be seen.";

    desk_lead: "保存草稿随时可以；没有拦住发布的问题时才能发布。",
        "A draft can always be saved; it can be published when nothing blocks it.";
    state: "状态", "State";
    never_published: "未发布", "not published";
    draft_differs: "草稿有改动", "draft differs";
    draft_same: "与已发布的一致", "same as published";
    act_draft_save: "保存草稿", "saved a draft";
    act_release_publish: "发布", "published";
    act_report_create: "建立报告", "began a report";
    act_session_create: "登录", "signed in";
    act_setup_link: "生成设立链接", "made a set-up link";
    act_setup_use: "设立第一位管理员", "made the first administrator";
    act_user_create: "建立账号", "made an account";
    act_user_password: "改密码", "changed a password";
    act_user_unlock: "解除登录限制", "lifted the limits on signing in";
    log: "最近的操作", "Latest acts";
    log_time: "时间", "Time";
    log_actor: "何人", "Who";
    log_action: "操作", "Act";
    log_subject: "对象", "About";

    edit_contents: "目录", "Contents";
    save: "保存草稿", "Save draft";
    to_publish: "保存并检查发布", "Save, then check and publish";
    saved_at: "已保存", "Saved";
    saved_by: "保存人", "by";
    never_saved: "还没有保存过草稿", "No draft saved yet";
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
    publish_title: "检查并发布", "Check and publish";
    publish_lead: "发布后立即公开；旧版保留在原地址。", "It is public at once; the old release stays at its address.";
    changes: "与已发布的相比", "Compared with what is published";
    no_changes: "草稿与已发布的内容一样，没有可发布的改动。", "The draft equals what is published; there is nothing to publish.";
    before: "原来", "Before";
    after: "现在", "Now";
    note: "公开说明", "Public note";
    note_hint: "写给读者：为什么有这一版。至多 500 字。", "For readers: why there is this release. At most 500 characters.";
    note_missing: "请写一句公开说明。", "Please write a public note.";
    note_too_long: "公开说明超过 500 字。", "The note is longer than 500 characters.";
    not_blocked: "这些不拦住发布，但值得再看一眼：", "These do not block publishing but are worth a look:";
    blocked: "下面这些问题改好之前不能发布：", "These must be mended before publishing:";
    draft_moved: "发布前草稿又被改了，所以没有发布。请再核对一次。", "The draft changed meanwhile, so nothing was published. Please look again.";
    back_to_edit: "回去修改", "Back to the form";
}
