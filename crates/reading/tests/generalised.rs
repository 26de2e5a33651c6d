//! Wordings met in reports that nobody tuned on; the sentences here are made up.

#![allow(clippy::unwrap_used)]

#[path = "wordings/reads.rs"]
mod reads;

use reads::reads;

#[test]
fn classes_beside_a_wider_number_are_not_the_item() {
    reads(
        2023,
        "一、总体情况\n（一）主动公开。全年公开各类信息150条，其中政务动态信息90篇、法定主动公开信息50篇、概况类信息10篇。",
        &["prose.proactive.total 150"],
    );
    reads(
        2023,
        "一、总体情况\n（一）主动公开。通过官方网站发布政务类信息34条，概况类信息15条。本局微博发布博文，其中原创微博11条，转发微博9条。",
        &[],
    );
    reads(
        2023,
        "一、总体情况\n（一）主动公开。全年累计公开政府信息30条。其中政府信息公开目录12条，通知公告18条。",
        &["prose.proactive.total 30"],
    );
}

#[test]
fn issues_are_no_figure_of_their_own() {
    reads(
        2022,
        "一、总体情况\n（一）主动公开。政府网站公开信息80条，政务微信发布信息36期228条。",
        &["prose.proactive.website 80", "prose.channel.wechat 228"],
    );
}

#[test]
fn a_number_behind_a_channel_is_not_the_total() {
    reads(2022, "一、总体情况\n（一）主动公开情况。县微信公众号每天更新，共发布信息93条。", &[]);
    reads(2022, "一、总体情况\n（一）主动公开情况。新开设两个专题，分别发布相关信息30条、10条。", &[]);
    reads(2014, "一、主动公开情况\n截至2014年底累计主动公开政府信息280条；通过刊物公开政府信息85条。", &[]);
}

#[test]
fn a_platform_with_channels_inside_is_all_of_them() {
    reads(
        2022,
        "一、总体情况\n（一）主动公开情况。通过政府信息公开平台公开政府信息共70条，其中政府网站公开40条、微信公众号公开30条。",
        &["prose.proactive.total 70", "prose.proactive.website 40", "prose.channel.wechat 30"],
    );
}

#[test]
fn what_is_summed_up_as_examples_counts_as_a_whole() {
    reads(
        2024,
        "一、总体情况\n（一）主动公开情况。通过政府网站主动公开机构职能、政策文件、土地征收等在内的信息42条。",
        &["prose.proactive.website 42"],
    );
    reads(2024, "一、总体情况\n（一）主动公开情况。通过某某报主动公开助学政策、招生计划等信息42条。", &[]);
    reads(
        2024,
        "一、总体情况\n（一）主动公开情况。依托“绿水之声”公众号公开发布政务信息、政策解读等共计25条。",
        &["prose.channel.wechat 25"],
    );
}

#[test]
fn people_and_bodies_named_in_full_do_not_hide_a_zero() {
    reads(
        2020,
        "一、总体情况\n（一）公开情况。本镇没有对公民、法人和其他组织收取依申请公开的任何费用。全年没有发生因信息公开引起的举报、行政复议或行政诉讼等事件。未接到公民、法人或其他组织要求办理的依申请公开事项。",
        &[
            "prose.fee.processing 无",
            "prose.rev.total 无",
            "prose.lawsuit.total 无",
            "prose.complaint.total 无",
            "prose.req.new 无",
        ],
    );
    reads(
        2018,
        "一、依申请公开情况\n县教育局没有收到政府信息公开申请。\n二、收费情况\n本局信息公开暂不收费。",
        &["request.received 无", "fee.collected 无"],
    );
    reads(
        2022,
        "一、总体情况\n（一）依申请公开情况。共受理公民、法人和其他组织向本县提出的政府信息公开申请6件，进入行政复议程序和行政诉讼程序均为0件，无结转下年度继续办理件。",
        &["prose.req.new 6", "prose.rev.total 0", "prose.lawsuit.total 0", "prose.req.carried_out 无"],
    );
}

#[test]
fn requests_in_the_wordings_of_many_offices() {
    reads(
        2024,
        "一、总体情况\n（一）依申请公开情况。全年收到政府信息公开申请4条，其中3条已在规定时限内答复，1条已结转下一年度继续办理。",
        &["prose.req.new 4", "prose.req.answered 3", "prose.req.carried_out 1"],
    );
    reads(
        2024,
        "一、总体情况\n（一）依申请公开情况。新收到政府信息公开申请2件（通过EMS和官网收悉），本机关不掌握相关政府信息而无法提供1件。",
        &["prose.req.new 2", "prose.req.unable 1"],
    );
    reads(
        2023,
        "一、总体情况\n（一）依申请公开情况。共收到政府信息公开申请30件，其中网站申请20件，网页申请4件。",
        &["prose.req.new 30"],
    );
}

#[test]
fn proposals_of_both_bodies_are_one_figure() {
    reads(
        2020,
        "一、总体情况\n（一）建议提案情况。全年办理建议提案5件。\n（二）主动公开。公开人大代表建议8条、政协委员提案3条。",
        &["prose.proposals.npc 8", "prose.proposals.cppcc 3", "prose.proposals.total 5"],
    );
}

#[test]
fn headings_tell_the_form_where_no_year_does() {
    let text = "一、总体情况\n（一）主动公开。全年主动公开政府信息100条。\n（二）监督保障。健全制度。";
    let reading = reading::read(text);
    assert_eq!(reading.year, None);
    assert_eq!(reading.figures[0].item, "prose.proactive.total");
    let text = "一、总体情况\n（一）主动公开\n2023年，本局公开政府信息100条。";
    assert_eq!(reading::read(text).year.unwrap().what.number(), 2023);
}

#[test]
fn a_page_s_own_words_are_no_part_of_a_name() {
    let name = |text: &str| reading::read(text).agency.map(|told| told.what);
    assert_eq!(name("政府信息公开年报\n绿水镇2020年政府信息公开工作年度报告\n").as_deref(), Some("绿水镇"));
    assert_eq!(name("分享：打印\n\n绿水县2020年政府信息公开工作年度报告\n").as_deref(), Some("绿水县"));
    assert_eq!(
        name("首页 > 街道办事处政府信息公开工作年度报告\n2021年绿水街道政府信息公开工作年度报告\n")
            .as_deref(),
        Some("绿水街道")
    );
}

#[test]
fn odd_inputs_are_read_without_harm() {
    let long = "公开信息".repeat(20_000);
    let inputs = [
        "",
        "\n\n\t\r\n",
        "绿水县2020年政府信息公开工作年度报告",
        "Annual report on the disclosure of government information, 2020: 12 requests.",
        "<html><body><p>2020年主动公开政府信息12条</p><script>var a = 1;</script></body></html>",
        "规章 | 0 | 0 | 0 |\n行政规范性文件 | 1 | 2 | 3 |",
        "（（（（《《《““““网(wǎng",
        "1.2.3.4.5.条件份篇次，，，；；；：：：。。。",
        long.as_str(),
    ];
    for input in inputs {
        let reading = reading::read(input);
        assert!(reading.figures.iter().all(|figure| figure.span.end <= input.chars().count()), "{input}");
    }
    let crlf = "2020年某县政府信息公开工作年度报告\r\n一、主动公开情况\r\n主动公开政府信息12条。\r\n";
    let tabs = "2020年某县政府信息公开工作年度报告\n一、主动公开情况\n主动公开政府信息\t12条。\n";
    for text in [crlf, tabs] {
        assert_eq!(reading::read(text).figures.len(), 1, "{text:?}");
    }
}

#[test]
fn kinds_of_readings_are_not_all_of_them() {
    reads(
        2025,
        "一、总体情况\n（一）主动公开。多形式解读政策文件17篇，其中文字解读、简明问答16篇，主要负责人解读3篇，专家解读2篇，新闻发布会6篇。",
        &["prose.response.articles 17"],
    );
    reads(
        2024,
        "一、总体情况\n（一）主动公开。全年主动公开政府信息229条，其中公告信息193条，政策解读信息3条。",
        &["prose.proactive.total 229", "prose.response.articles 3"],
    );
}

#[test]
fn normative_documents_go_on_after_those_issued() {
    reads(
        2023,
        "一、总体情况\n（三）政府信息管理。制发行政规范性文件17件，废止30件，现行有效48件。",
        &["prose.normative.issued 17", "prose.normative.repealed 30", "prose.normative.in_force 48"],
    );
    reads(2023, "一、总体情况\n（三）政府信息管理。清理各类制度30件，废止12件。", &[]);
}

#[test]
fn proposals_are_those_answered_and_no_class_of_information() {
    reads(
        2022,
        "一、总体情况\n（一）主动公开。办结人大代表建议55件、政协委员提案83件。",
        &["prose.proposals.npc 55", "prose.proposals.cppcc 83"],
    );
    reads(
        2022,
        "一、总体情况\n（一）主动公开。通过网站主动公开政府信息81条，其中工作动态50条，建议提案1条。",
        &["prose.proactive.website 81"],
    );
}

#[test]
fn platforms_named_together_carry_all_and_posts_are_not_counted() {
    for all in ["在各个平台共公开信息", "依托门户网站、微信公众号等信息发布平台共发布信息"]
    {
        reads(
            2022,
            &format!("一、总体情况\n（一）主动公开。{all}1940余条。"),
            &["prose.proactive.total ≥1940"],
        );
    }
    reads(
        2019,
        "一、总体情况\n（一）主动公开。门户网站主动公开政府信息728条。全年共发布信息4422篇，总访问量783250次。",
        &["prose.proactive.website 728"],
    );
}

#[test]
fn a_sum_behind_its_channels_and_channels_in_a_row_are_all_of_them() {
    reads(
        2023,
        "一、总体情况\n（一）主动公开情况。部门网站共公开信息584条；政务微博公开信息53条；政务微信公开信息60条，累计公开信息697条。",
        &[
            "prose.proactive.total 697",
            "prose.proactive.website 584",
            "prose.channel.weibo 53",
            "prose.channel.wechat 60",
        ],
    );
    reads(
        2024,
        "一、总体情况\n（一）主动公开情况。通过门户网站、政务微博和微信公众号主动公开政府信息80余条。",
        &["prose.proactive.total ≥80"],
    );
    // Without 主动公开 these may be posts: they are all only where nothing else is said to be.
    let posts = "一、总体情况\n（一）主动公开情况。网站、微信、微博共发布各类信息2483条。";
    reads(2024, posts, &["prose.proactive.total 2483"]);
    reads(2024, &format!("{posts}主动公开政府信息500条。"), &["prose.proactive.total 500"]);
}

#[test]
fn one_example_and_drafts_with_readings_are_a_class() {
    reads(2022, "一、总体情况\n（一）主动公开情况。全年公开财政预决算等信息31条。", &[]);
    reads(
        2024,
        "一、总体情况\n（一）主动公开情况。公开草案及解读14条。全年发布政策解读39条。",
        &["prose.response.articles 39"],
    );
}

#[test]
fn a_conference_among_kinds_of_readings_or_broadcast_is_none_of_the_year() {
    reads(
        2022,
        "一、总体情况\n（一）主动公开情况。全年发布政策解读108条，其中网站发布89篇次（文字解读18篇次、图文解读12篇次、新闻发布会5次、媒体报道41篇次）。",
        &["prose.response.articles 108"],
    );
    for broadcast in ["直播新闻发布会150场", "网站直播新闻发布会30场次"] {
        reads(2022, &format!("一、总体情况\n（一）主动公开情况。全年{broadcast}。"), &[]);
    }
    reads(
        2022,
        "一、总体情况\n（一）主动公开情况。全年举办新闻发布会28次。",
        &["prose.response.press_conf 28"],
    );
}

#[test]
fn posts_behind_a_total_are_no_second_total() {
    reads(
        2022,
        "一、总体情况\n（一）主动公开情况。全年主动公开政府信息345条，其中规范性文件12件，发布相关信息2333条。",
        &["prose.proactive.total 345"],
    );
}

#[test]
fn several_that_did_not_come_in_are_each_none() {
    let none = &["prose.lawsuit.total 无", "prose.req.new 无", "prose.rev.total 无"];
    for words in [
        "未收到任何形式的依申请公开信息、行政复议和行政诉讼。",
        "没有收到政府信息公开申请、行政复议、行政诉讼。",
        "未受理依申请公开、行政复议、行政诉讼事项。",
    ] {
        reads(2023, &format!("一、总体情况\n我县本年度{words}"), none);
    }
    // What a dispute would have been about did come in.
    for words in [
        "未收到因政府信息公开申请、答复引起的行政复议、行政诉讼。",
        "未发生针对政府信息公开申请的行政复议、诉讼。",
    ] {
        let disputes = &["prose.lawsuit.total 无", "prose.rev.total 无"];
        reads(2023, &format!("一、总体情况\n我县本年度{words}"), disputes);
    }
}

#[test]
fn none_in_longer_words_is_none() {
    for words in [
        "2023年我县没有收到政府信息公开申请。",
        "3、2023年我县没有收到政府信息公开申请。",
        "今年我县无依法申请公开开展情况。",
        "我县未收到公民、法人或其他组织要求县政府公开政府信息的情况。",
        "本年度依申请公开0件。",
    ] {
        let zero = if words.ends_with("0件。") { "prose.req.new 0" } else { "prose.req.new 无" };
        reads(2023, &format!("一、总体情况\n（二）依申请公开情况\n{words}"), &[zero]);
    }
    reads(
        2023,
        "一、总体情况\n主动公开政府信息21条，依申请公开0件。",
        &["prose.proactive.total 21", "prose.req.new 0"],
    );
    // In a list of what was made these are documents.
    reads(2023, "一、总体情况\n制作政府信息304条，其中依申请公开0件。", &[]);
    reads(
        2023,
        "一、总体情况\n（三）政府信息管理。本年度未印发行政规范性文件。",
        &["prose.normative.issued 无"],
    );
}

#[test]
fn the_site_with_the_other_channels_carried_all() {
    for words in [
        "2023年，我县主要通过门户网站、政务微博公开各类政务信息659条。",
        "我县通过县政府门户网站、微信公众号等已主动公开信息659条。",
        "通过门户网站、微信公众号等公开信息659条。",
    ] {
        reads(2023, &format!("一、总体情况\n（一）主动公开情况\n{words}"), &["prose.proactive.total 659"]);
    }
    // Without the site, and behind another number, they carried their share.
    reads(
        2023,
        "一、总体情况\n（一）主动公开情况\n门户网站主动公开政府信息554条。通过官方微信、微博平台公开信息4294条。",
        &["prose.proactive.website 554"],
    );
    // What is said outright goes before.
    reads(
        2023,
        "一、总体情况\n（一）主动公开情况\n全县主动公开政府信息900条。网站、微信、微博共发布各类信息2483条。",
        &["prose.proactive.total 900"],
    );
}

#[test]
fn a_sum_of_the_year_in_an_overview_is_the_total() {
    for words in [
        "2023年全年公开信息发布总计1407条。",
        "2023年，累计公开信息1407条，涵盖多个领域。",
        "2023年度完成政府信息公开1407条。",
    ] {
        reads(2023, &format!("一、总体情况\n{words}"), &["prose.proactive.total 1407"]);
    }
    reads(2023, "一、总体情况\n2023年度完成政府信息公开5件。", &[]);
    reads(
        2019,
        "一、总体情况\n（一）主动公开情况\n2019年，主动公开政府信息8769条。截至2019年底，累计主动公开政府信息64627条。",
        &["prose.proactive.total 8769"],
    );
}

#[test]
fn all_years_are_not_this_year() {
    let overview = |words: &str| format!("一、总体情况\n（一）主动公开情况\n{words}");
    reads(2022, &overview("2022年，我县累计公开信息7976条（2022年新增435条）。"), &[]);
    reads(
        2022,
        &overview("2022年，我县主动公开信息数121条。历年累计主动公开政府信息2507条。"),
        &["prose.proactive.total 121"],
    );
}

#[test]
fn decisions_and_disputes_have_more_names() {
    reads(
        2025,
        "一、总体情况\n（一）主动公开方面\n未制发行政规范性文件，实施行政处罚11件，办理行政许可528件。",
        &["prose.license.decisions 528", "prose.normative.issued 无", "prose.penalty.decisions 11"],
    );
    reads(
        2022,
        "一、总体情况\n（二）依申请公开\n未发生政府信息公开行政复议、诉讼问题。",
        &["prose.lawsuit.total 无", "prose.rev.total 无"],
    );
    reads(
        2021,
        "一、总体情况\n（二）依申请公开\n共收到依申请公开申请7件，答复完毕6件，办理中1件。",
        &["prose.req.answered 6", "prose.req.carried_out 1", "prose.req.new 7"],
    );
    for words in [
        "无政府信息依申请公开办理情况。",
        "未收到当面申请、网站提交、传真、信函和其他形式的政府信息公开申请。",
    ] {
        reads(2022, &format!("一、总体情况\n（二）依申请公开\n{words}"), &["prose.req.new 无"]);
    }
}

#[test]
fn a_channel_has_more_names() {
    reads(
        2023,
        "一、总体情况\n（一）主动公开\n通过经开区互联网门户网站发布信息5916条，“某县交通”微博客户端公开信息98条，其他媒体平台推送信息97条。",
        &["prose.channel.other 97", "prose.channel.weibo 98", "prose.proactive.website 5916"],
    );
}
