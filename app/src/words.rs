//! The words of pages that the server alone writes, so that they cost the browser nothing. What live
//! parts say too stands in [`crate::text`].

use domain::Lang;

use crate::text::texts;

/// The texts in a language.
pub fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Zh => &ZH,
        Lang::En => &EN,
    }
}

texts! { Words:
    partial: "资料不全", "In part";
    partial_note: "只有部分原文，这里没有列出的可能写在其余部分", "only a part of the document could be had; what is not listed here may stand in the rest";
    partial_banner: "资料不全：这份报告只取得部分原文。标“未取得”的可能写在其余部分，不是机关没有填写。",
        "In part: only a part of this report could be had. What is marked “not at hand” may stand in the rest; the body did not leave it blank.";
    changes_order: "变化最突出的在前：增减相同，数量小的在前；增减比例相同，数量大的在前。",
        "What stands out most comes first: of equal differences the one between smaller numbers, of equal rates the one between larger.";
    before_form: "这份报告早于该格式，项目按含义对应", "the report is older than the form; its rows are matched by meaning";
    text_read: "看数字在原文哪里", "see where each figure stands";
    rules_hold: "{} 条成立", "{} hold";
    rules_unknown: "{} 条无法判断：有一边没有填写或不是确数", "{} cannot be told: one side is not stated or not exact";
    rules_unknown_partial: "{} 条无法判断：有一边未取得或不是确数", "{} cannot be told: one side is not at hand or not exact";
    silent_rules_partial: "另有几条规则所涉的行，不在取得的部分里：", "The rows of these rules are not in the part at hand:";
    answered: "说明", "Answered";
    answer_lead: "这条没有对上。请说明原因；说明随报告公布，不会盖住这条结果。",
        "This does not hold. Say why; what you say is published with the report and never hides the finding.";
    answer_why: "原因", "Reason";
    answer_note: "补充说明", "In your words";
    answer_keep: "保存说明", "Keep the answer";
    answer_blocks: "表内关系只有“原报告有误，照录”才能放行；自己填的数请改正。",
        "What the form's arithmetic forbids can stand only as an error of the published report; a figure of your own must be mended.";
    release_file: "被校验的内容（JSON）", "What the hash is of (JSON)";
    published_as: "已公布", "Published as";
    see_published: "看公布的报告", "See the published report";
    unsent: "你填写的内容都在这个页面里，没有丢失。请过一会儿再发送一次；请先不要关掉这个页面。",
        "Everything that you filled in is in this page, nothing is lost. Send it again in a while, and do not close this page before.";
    send_again: "再发送一次", "Send it again";
    unsent_fields: "填写的内容", "What was filled in";
    answer_needs_words: "选“已核实”要写明核实的情况，写了才算数。", "“Looked into and accepted” counts once you say what was found.";
    answer_waits: "{}（{}）已作说明：“{}”。你写的还没有保存；再保存一次就以你的为准。",
        "{} answered this ({}): “{}”. Yours is not saved yet; keeping it replaces theirs.";
    text_waits: "{}（{}）放入了另一份全文，没有覆盖。下面是你的；按“读”就以你的为准。",
        "{} put another text here ({}), which was not overwritten. Below is yours; reading it replaces theirs.";
    text_ended: "下面是登录过期时你放入的全文，还没有保存；按“读”保存。",
        "Below is the text that you sent when the session ended. It is not saved yet; reading it saves it.";
    unsaved_waits: "你还有没保存的内容，发布时不会带上：", "Something that you typed is not saved and would not be published:";
    history_lead: "草稿里每个数、每段文字：谁在什么时候从什么改成什么。", "Every figure and text of the draft: who changed it when, from what, to what.";
    history_none: "还没有修改。", "Nothing has been changed yet.";
    history_of_all: "全部项目", "every field";
    new_report: "新建报告", "New report";
    new_report_lead: "先说明是谁、哪一年、用哪种格式；填表或从原文读入都在下一步。",
        "Say whose report it is, of which year, on which form; filling it in or reading it from its text comes next.";
    body_slug: "机关（已有的填短名，如 suqian）", "Body (the short name of one on record, such as suqian)";
    body_new: "机关不在册？一并登记", "Not on record? Add the body";
    name_zh: "中文全称", "Official Chinese name";
    name_en: "英文名称", "English name";
    short_zh: "中文简称", "Short Chinese name";
    short_en: "英文简称", "Short English name";
    source_title: "原文标题", "Title of the published report";
    source_date: "原文发布日期", "Date of publication";
    source_url: "原文网址", "Its address";
    create: "建立", "Create";
    body_new_hint: "机关在它的第一份报告公布时公开。", "A body becomes public with its first release.";
    attributes_refused: "还没有保存：请改好标出的几处。填的、选的都在。", "Not saved yet: please mend what is marked. Everything you typed and chose is here.";
    report_is_there: "这个机关这一年的报告已经在册，没有另建。", "There is a report of this body for that year already; none was begun.";
    sure_form: "确实是这种格式", "It is this form all the same";
    names_alike: "在册的机关里有同名或相近的：", "There are bodies with the same name, or nearly so:";
    sure_name: "是另一个机关", "It is another body";
    source_partial: "只取得了部分原文", "Only a part of it could be had";
    act_report_describe: "改报告信息", "mended what is said of a report";
    act_agency_create: "登记机关", "put a body on record";
    act_agency_describe: "改机关名称", "mended a body's names";
    attributes_lead: "格式、范围、原文和机关名称，首次发布以前都可以改。", "Form, scope, source and names can be mended until the first release.";
    attributes_saved: "已保存。", "Saved.";
    report_is_public: "报告已经发布，这些信息不再改动。", "The report is published, so this no longer changes.";
    body_is_public: "机关已有公布的报告，名称不再改动。", "The body has published reports, so its names no longer change.";
    import_lead: "粘贴已公布报告的全文。每个数字连同它的原句列出来，由你逐项接受、改正或不要；接受的数字保留出处。",
        "Paste the published report's text. Every figure is listed with its sentence; accept, correct or reject each. What you accept keeps its sentence.";
    import_read: "读", "Read";
    import_accept: "接受选中的", "Accept the chosen ones";
    import_as: "填为", "As";
    import_now: "现在填的", "In the form now";
    import_nothing: "没有读到数字。可以直接填表。", "No figure was read. The form can be filled in by hand.";
    import_other_form: "原文用的是另一种格式：", "The text is on another form: ";
    text_title: "报告原文", "The report's text";
    text_lead: "画线处是数字所据的原句，点数字可回到报告。", "Underlined phrases are what figures stand on.";
    text_none: "这份报告没有保存原文。", "No text is kept for this report.";
    check_title: "年报体检", "Check a report";
    check_lead: "粘贴或拖入一份已公布的报告：找出每个数字和它的原句，核对勾稽关系。",
        "Paste or drop a published report: every figure with its sentence, every sum checked.";
    check_too_long: "没有读：文字最多 1 MB，文件最多 20 MB。", "Not read: a text may have 1 MB, a file 20 MB.";
    check_too_slow: "没有读：内容发来得太慢，中途停了。请检查网络后再试，或把全文复制粘贴到上面。", "Not read: it came too slowly and stopped on the way. Check the network and try again, or paste the whole text above.";
    check_busy: "没有读：服务器正在读别的文件。什么都没有保存；请过半分钟再发一次，或把全文复制粘贴到上面。", "Not read: the server is busy with other files. Nothing was kept; send it again in half a minute, or paste the whole text above.";
    check_unreadable: "没有读：收到的内容不完整或不是文字。请重新粘贴，或换一个文件。", "Not read: what came is incomplete or no text. Paste it again, or choose another file.";
    check_count: "读到 {} 个数字", "{} figures read";
    check_look: "{} 条请看", "{} to look at";
    check_zeros: "表格里另有 {} 格是 0", "{} more cells of tables are 0";
    check_conflict: "另一处写的是 {}：", "Another place says {}: ";
    trends: "历年变化", "Over the years";
    trends_lead: "每条线只连可比的年份；换格式处有断点，点开看原因。空心点是报告正文所述，不连线。",
        "Lines join only years that compare; where the form changed there is a break, with its reason. Hollow dots are stated in the report's words and never joined.";
    since_last_year: "与上年相比", "Since last year";
    no_such_body: "没有叫“{}”的机关，下面是全部机关的：", "No body is called “{}”; this is of all bodies:";
    look_at: "值得看一眼", "Worth a look";
    all_years: "历年报告", "All its reports";
    compare_on: "在图表里比较", "Compare in charts";
    among_peers: "与同级同类机关相比", "Among its peers";
    large_changes: "比上年变化最大", "Largest changes since the year before";
    not_adding_up: "总数与分项对不上", "Totals that do not add up";
    newest_releases: "最近公布与更正", "Published and corrected last";
    compare: "比较", "Compare";
    compare_lead: "选几个机关、几项指标，看历年变化、一年的高低、一年的构成。每个数字都来自各机关公布的年度报告；地址就是结果，可以引用和转发。",
        "Choose bodies and indicators; see them over the years, ranked in one year, or as parts of a whole. Every figure comes from a published annual report. The address is the result: cite it, send it.";
    compare_now: "比较", "Compare";
    compare_with_others: "与其他机关比较", "Compare with other bodies";
    unknown_bodies: "没有收录，或没有已公布的报告", "Not on record, or without a published report";
    unknown_items: "没有这样的指标", "No such indicator";
    choose_bodies: "机关", "Bodies";
    choose_items: "指标", "Indicators";
    find_bodies: "按名称、拼音首字母或区划代码找机关", "Find bodies by name, pinyin or division code";
    add_body: "加一个机关：名称、拼音首字母或区划代码", "Add a body: name, pinyin or division code";
    peers_of: "{}的同级同地（{} 个）", "{}: peers of its level and province ({})";
    children_of: "{}下一级（{} 个）", "{}: one level below ({})";
    more_bodies: "还有更多机关，请输入名称查找。", "There are more bodies; type a name to find them.";
    no_whole: "分项合不成整体，只用文字说明：", "Parts that make no whole, told in words:";
    across_forms: "新旧格式能不能比", "Across forms";
    bodies_state_it: "年有 {} 个机关写明，最多的是", "{} bodies state it; the most:";
    rank: "名次", "Rank";
    reports_count: "报告数", "Reports";
    suggestions: "建议", "Suggestions";
    suggestions_found: "{} 条建议，用上下键选择", "{} suggestions, arrow keys choose";
    suggestions_none: "没有建议", "No suggestions";
    suggestions_looking: "正在找……", "Looking…";
    suggestions_failed: "现在取不到建议；按回车照样可以找。", "No suggestions can be had just now; Enter still searches.";
    search: "搜索", "Search";
    search_for: "搜什么", "What to search for";
    search_hint: "机关、指标或报告里的话", "A body, an item, or words of a report";
    search_lead: "两个字就可以搜，例如“诉讼”“微信”“洪泽”；几个词用空格分开，须同时出现。",
        "Search for bodies, items and the words of reports; several words must all be found.";
    nothing_found: "没有找到。换个说法，或少写几个字。", "Nothing was found. Try other or fewer words.";
    kind_body: "机关", "Body";
    kind_item: "指标", "Item";
    kind_report: "报告", "Report";
    kind_text: "原文", "Text";
    pages: "翻页", "Pages";
    earlier_page: "上一页", "Previous";
    later_page: "下一页", "Next";
    sign_in_wait: "试得太密，这一次没有核对。请 {} 秒后再试。", "Too many attempts; this one was not looked at. Please try again in {} seconds.";
    sign_in_closed: "这个用户名试错太多次，暂时不能从没登录过的浏览器登录。请用以前登录过的浏览器登录，或请运维人员运行 gongkai unlock。",
        "There were too many wrong attempts at this name, so it can be used only in a browser that signed in before. Use such a browser, or ask the operator to run gongkai unlock.";
    unsent_signed_out: "你没有登录，或登录已过期，刚才发来的内容没有存到服务器。内容都在这个页面里，没有丢失：在新窗口登录，再回到这里发送一次。",
        "You are not signed in, or your session has ended, and what you sent was not saved. All of it is in this page, nothing is lost: sign in in a new window, come back here, and send it again.";
    unsent_sign_in: "在新窗口登录", "Sign in in a new window";

    tagline: "政府怎样公开信息：每份年度报告，每个数字，每条出处",
        "How governments disclose information: every annual report, every figure, every source";
    report_title: "政府信息公开年度报告", "annual report on government information disclosure";
    published_original: "原文发布", "Original published";
    adds_up_lead: "每一条都是表式或法规要求的关系，由同一套规则在浏览器、服务器和导入时检验。空白不当作零。",
        "Each line is a relation that the form or the law asks for, checked by one set of rules in the browser, on the server and on import. Blank is never zero.";
    everything: "全部数字", "Every value";
    everything_lead: "按表式顺序列出每一行，连同报告没有填的行。", "Every row in the form's order, with those the report leaves blank.";
    source_lost: "没有记录原文网址。", "No address of the original is recorded.";
    source_document: "文件", "Document";
    superseded: "这是旧版。", "This is an old release.";
    see_newest: "看最新版", "See the newest";
    download_all: "下载全部", "Download everything";
    cite: "引用", "Cite";
    back_to_report: "回到整份报告", "Back to the whole report";
    agencies_lead: "已收录年度报告的机关。", "Bodies whose annual reports are on record.";
    reports_by_year: "历年报告", "Reports by year";
    read_report: "读整份报告", "Read the whole report";
    items_lead: "表里每一行的名称、单位和计数规则。同一个代码用在网页、文件和接口里。",
        "Name, unit and counting rule of every row. One code each, on pages, in files and in the API.";
    no_counting: "表式没有另作规定。", "The form says nothing further.";
    in_forms: "所在表式", "In forms";
    relations: "与其他项目的关系", "Relations to other items";
    no_relations: "没有勾稽关系。", "No rule names this item.";
    stated_in: "各报告的数值", "In the reports";
    nobody_stated: "还没有报告填写这一项。", "No report states this item yet.";
}
