//! What was published, in words: qualified readings, channels with a name, decisions, normative documents.

#[path = "wordings/reads.rs"]
mod reads;

use reads::reads;

fn publishing(text: &str, expected: &[&str]) {
    reads(2023, &format!("一、总体情况\n（一）主动公开。{text}"), expected);
}

#[test]
fn readings_of_a_kind_of_documents_are_readings() {
    publishing("发布部门文件政策解读5篇。", &["prose.response.articles 5"]);
    publishing("通过图片、文字等多种样式开展政策解读9篇。", &["prose.response.articles 9"]);
    publishing("在网站“政策解读”专栏发布政策解读文件52篇。", &["prose.response.articles 52"]);
    publishing("发布政策文件及解读5篇。", &[]);
    publishing("发布政策文件、政策解读5篇。", &[]);
}

#[test]
fn what_new_media_a_channel_is_says_nothing_more() {
    publishing("政务新媒体“绿水发布”微信公众号共推送图文信息130条。", &["prose.channel.wechat 130"]);
    publishing("“绿水教育”抖音公众号发布稿件165条。", &[]);
    publishing("今日头条、微信公众号共推送信息130条。", &[]);
    publishing("官方微信订阅号发布、转载信息30条。", &["prose.channel.wechat 30"]);
}

#[test]
fn parts_of_proposals_stand_in_brackets() {
    publishing(
        "全文公开人大建议、政协提案办理答复件18件（人大建议答复17件，政协提案答复1件）。",
        &["prose.proposals.total 18", "prose.proposals.npc 17", "prose.proposals.cppcc 1"],
    );
}

#[test]
fn decisions_are_handled_as_well_as_made() {
    publishing(
        "办理行政许可处理决定175件；办理行政处罚处理决定65件。",
        &["prose.license.decisions 175", "prose.penalty.decisions 65"],
    );
}

#[test]
fn normative_documents_in_force_have_new_ones_among_them() {
    publishing(
        "现行有效行政规范性文件36件，其中2023年新制定5件，废止8件。",
        &["prose.normative.in_force 36", "prose.normative.issued 5", "prose.normative.repealed 8"],
    );
    publishing("新制发规范性文件1个。", &["prose.normative.issued 1"]);
}

#[test]
fn systems_and_both_lines_are_all_ways() {
    publishing("在信息公开目录系统累计主动公开政府信息66条。", &["prose.proactive.total 66"]);
    publishing("通过线上及线下公开的信息66条。", &["prose.proactive.total 66"]);
    publishing("全年信息公开总量66条。", &["prose.proactive.total 66"]);
}

#[test]
fn channels_in_a_row_carried_the_whole_and_then_their_shares() {
    publishing(
        "在网站和微信平台公布信息202条，其中网站公布190条，微信公众号公布12条。",
        &["prose.proactive.total 202", "prose.proactive.website 190", "prose.channel.wechat 12"],
    );
    publishing(
        "通过县人民政府门户网站、绿水融媒、“绿水发布”微信公众号及时主动公开政府信息80条。",
        &["prose.proactive.total 80"],
    );
    publishing(
        "全年公开各类信息236条，其中政府网站发布工作动态27条，微信公众号发布信息198条。",
        &["prose.proactive.total 236", "prose.proactive.website 27", "prose.channel.wechat 198"],
    );
    publishing(
        "全年公开各类信息236条，其中政府网站发布工作动态27条、通知公告10条，微信公众号发布信息198条。",
        &["prose.proactive.total 236", "prose.channel.wechat 198"],
    );
}

#[test]
fn posts_belong_to_the_account_that_the_sentence_begins_with() {
    publishing(
        "利用“绿水发布”微信公众号，及时发布动态、政策等，全年推送信息128条。",
        &["prose.channel.wechat 128"],
    );
    publishing("微信公众号运行良好，及时发布动态、政策等，全年推送信息128条。", &[]);
}

#[test]
fn examples_may_be_of_anything() {
    publishing(
        "通过政府网站主动公开财政预决算、教师招聘录用、社会保障等群众关心关注的信息共计86条。",
        &["prose.proactive.website 86"],
    );
}

#[test]
fn one_for_one_is_no_number() {
    publishing("做到文件发布一条解读一条，全年公开信息42条。", &["prose.proactive.total 42"]);
}

#[test]
fn the_narrower_of_two_is_the_item() {
    publishing("全年发布信息432条，其中主动公开420条。", &["prose.proactive.total 420"]);
}

#[test]
fn accounts_have_names_of_their_own() {
    publishing(
        "加强对政务新媒体的维护，通过“绿水县政府网”微博、微信公众号全年分别累计发布信息330条、750条。",
        &["prose.channel.weibo 330", "prose.channel.wechat 750"],
    );
    publishing(
        "通过“绿水县人民政府”微信公众号、“绿水政务微博”分别发布信息580条、260条。",
        &["prose.channel.wechat 580", "prose.channel.weibo 260"],
    );
}

#[test]
fn to_publish_a_normative_document_is_not_to_make_one() {
    publishing("通过政府网站公开信息600条，其中发布规范性文件4件。", &["prose.proactive.website 600"]);
    publishing("公开行政规范性文件4件。", &[]);
}

#[test]
fn a_number_that_lost_its_unit_parts_what_stands_around_it() {
    publishing("主动公开人大代表建议答复意见2政协委员提案答复意见6件。", &["prose.proposals.cppcc 6"]);
}

#[test]
fn units_below_a_body_are_a_part_of_it() {
    publishing(
        "全县主动公开政府信息2160条，其中机关和直属单位子站信息330条。",
        &["prose.proactive.total 2160"],
    );
}

#[test]
fn what_a_site_holds_since_it_began_is_not_of_this_year() {
    publishing("截至2023年12月31日，通过政府网站公开信息320条，其中2023年公开120条。", &[]);
    publishing("我县2023年政府信息公开数量为320条。", &["prose.proactive.total 320"]);
}

#[test]
fn a_share_may_be_of_the_bodys_own_subject() {
    publishing(
        "全年公开政府信息共计67条，其中，政府网站水利信息38条、“绿水水利”微信服务号发布信息29条。",
        &["prose.proactive.total 67", "prose.proactive.website 38", "prose.channel.wechat 29"],
    );
    publishing(
        "通过政府信息公开平台公开政府信息共计67条，其中，政府网站水利信息38条、“绿水水利”微信服务号发布信息29条。",
        &["prose.proactive.total 67", "prose.proactive.website 38", "prose.channel.wechat 29"],
    );
    publishing("通过微信工作群公开信息20条。", &[]);
}

#[test]
fn what_is_read_into_policy_is_not_the_policy() {
    publishing("公开行政规范性文件政策解读材料13份。", &["prose.response.articles 13"]);
    publishing("在网站上公开现行有效的行政规范性文件39件。", &["prose.normative.in_force 39"]);
}

#[test]
fn decisions_go_on_being_counted() {
    publishing(
        "全年行政许可决定270件、行政处罚120件、行政强制40件。",
        &["prose.license.decisions 270", "prose.penalty.decisions 120", "prose.coercion.decisions 40"],
    );
    publishing("公开行政处罚信息121条、行政许可信息278条。", &[]);
}

#[test]
fn what_all_channels_carried_is_not_all_that_was_published() {
    reads(
        2015,
        "二、主动公开政府信息情况\n2015年主动公开信息52条。通过不同渠道和方式公开政府信息483条。",
        &["proactive.total 52"],
    );
}

#[test]
fn what_is_divided_into_classes_is_no_class() {
    publishing(
        "县水利局网站发布文件信息130条，其中工作动态70条、通知公告25条。",
        &["prose.proactive.website 130"],
    );
    publishing("县政府网站发布动态信息70条，通知公告25条。", &[]);
}

#[test]
fn in_an_overview_all_ways_carried_all() {
    reads(
        2020,
        "一、总体情况\n全年在网站和微信平台公布信息202条，其中网站公布190条，微信公众号公布12条。",
        &["prose.proactive.total 202", "prose.proactive.website 190", "prose.channel.wechat 12"],
    );
}

#[test]
fn proposals_that_were_handled_need_no_heading() {
    reads(
        2021,
        "一、总体情况\n（五）监督保障情况。全年组织办理人大代表建议1件、政协委员提案2件，现已全部办结。",
        &["prose.proposals.npc 1", "prose.proposals.cppcc 2"],
    );
}

#[test]
fn the_subject_of_a_clause_before_is_not_that_of_a_number() {
    publishing("对规范性文件进行全面清理，本年度制发0件，废止0件，现行有效2件。", &[]);
    publishing("制发文件3件，废止2件，现行有效2件。", &[]);
}

#[test]
fn decisions_that_were_published_are_information() {
    publishing("依法公开行政许可决定22条，行政处罚决定6条。", &[]);
    publishing("在各信息发布主渠道主动公开发布各类信息310条。", &["prose.proactive.total 310"]);
}
