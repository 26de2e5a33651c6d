//! Requests in words: who applied, what was carried over, why it was refused; and examples that count nothing.

#![allow(clippy::unwrap_used)]

#[path = "wordings/reads.rs"]
mod reads;

use reads::reads;

fn requests(text: &str, expected: &[&str]) {
    reads(2023, &format!("一、总体情况\n（一）依申请公开。{text}"), expected);
}

#[test]
fn those_taken_in_are_the_new_ones_and_those_carried_over() {
    let all = ["prose.req.handled_load 749", "prose.req.new 713", "prose.req.carried_in 36"];
    requests("全年共受理政府信息公开申请749件，其中新收713件，上年结转36件。", &all);
    requests("全年共受理政府信息公开申请749件（含上年结转36件）。", &[all[0], all[2]]);
    requests("全年新收政府信息公开申请713件，上年结转36件。", &all[1..]);
}

#[test]
fn applicants_go_with_the_requests_that_they_made() {
    requests(
        "收到申请75件，涉及自然人72件、商业企业3件。",
        &["prose.req.new 75", "prose.req.new.person 72", "prose.req.new.firm 3"],
    );
    requests(
        "收到政府信息公开申请49件，其中自然人13件，法人或其他组织36件；上年结转5件。",
        &["prose.req.new 49", "prose.req.new.person 13", "prose.req.new.org 36", "prose.req.carried_in 5"],
    );
    requests(
        "收到申请75件（含上年结转2件），其中自然人72件。",
        &["prose.req.handled_load 75", "prose.req.carried_in 2", "prose.req.handled_load.person 72"],
    );
}

#[test]
fn results_and_the_reasons_of_refusal() {
    requests(
        "答复申请74件，其中予以公开30件，因涉及国家秘密不予公开2件，属于内部事务信息不予公开3件，其他5件。",
        &[
            "prose.req.answered 74",
            "prose.req.granted 30",
            "prose.req.refused.state_secret 2",
            "prose.req.refused.internal_affairs 3",
        ],
    );
    requests(
        "办结4件，其中予以公开0件，部分公开1件，无法提供3件，其他0件。",
        &[
            "prose.req.answered 4",
            "prose.req.granted 0",
            "prose.req.partial 1",
            "prose.req.unable 3",
            "prose.req.other 0",
        ],
    );
    requests("办结5件，其中已主动公开和同意公开的3件。", &["prose.req.answered 5", "prose.req.granted 3"]);
}

#[test]
fn examples_before_a_result_and_ways_of_all_requests_are_no_figures() {
    requests(
        "办结85件，属信访、重复申请等不予处理80件，因本机关不掌握等原因无法提供5件。",
        &["prose.req.answered 85", "prose.req.not_handled 80", "prose.req.unable 5"],
    );
    requests("全县接收通过邮寄、网络提交的各类政府信息公开申请共计81件。", &["prose.req.new 81"]);
    requests("收到通过网络提交的政府信息公开申请3件。", &["prose.req.new 3", "prose.req.online 3"]);
}

#[test]
fn accounts_lend_their_name_to_what_they_published() {
    reads(
        2018,
        "一、主动公开情况\n我区共开设新媒体70个。其中微博29个，共发布信息1992条；微信公众号41个，共发布信息3404条。",
        &["channel.weibo 1992", "channel.wechat 3404"],
    );
}

#[test]
fn nothing_refused_and_nobody_employed_are_zero_in_words() {
    reads(
        2016,
        "三、依申请公开情况\n我局无不予公开政府信息情况。\n六、工作人员情况\n我局没有从事政府信息公开工作的全职人员，兼职人员1人。",
        &["request.answered.refused 无", "org.staff.full_time 无", "org.staff.part_time 1"],
    );
}

#[test]
fn those_handled_are_those_received_and_those_carried_over() {
    requests(
        "全年办理政府信息公开申请204件，其中自然人193件，法人及其他组织11件；予以公开或部分公开154件。",
        &[
            "prose.req.handled_load 204",
            "prose.req.handled_load.person 193",
            "prose.req.handled_load.org 11",
            "prose.req.granted_plus_partial 154",
        ],
    );
}

#[test]
fn words_that_stand_for_a_heading_name_what_follows() {
    reads(
        2023,
        "一、总体情况\n一是主动公开情况。通过局门户网站发布各类信息2960条。\n二是依申请公开情况。全年接收到申请书55份。\n三是咨询情况。处理咨询投诉16条，正在办理0条。",
        &["prose.proactive.website 2960", "prose.req.new 55"],
    );
}

#[test]
fn press_conferences_of_a_list_are_all_of_them() {
    reads(
        2021,
        "一、总体情况\n（一）主动公开。本年度公开政务信息12885条，其中市政府规章4部；举行新闻发布会18场，在线访谈13期。",
        &["prose.proactive.total 12885", "prose.response.press_conf 18", "prose.response.interview 13"],
    );
}

#[test]
fn applications_for_something_else_are_no_requests() {
    for other in ["占用（挖掘）城市道路申请件", "临时救助申请", "公租房申请", "低保申请"]
    {
        requests(&format!("共受理依申请公开12件。全年办理{other}77件。"), &["prose.req.new 12"]);
    }
}

#[test]
fn what_follows_the_requests_is_told_of_them() {
    requests("收到政府信息公开申请3件，其中公开3件。", &["prose.req.new 3", "prose.req.granted 3"]);
    requests("收到依申请公开信息7条，同意公开7条。", &["prose.req.new 7", "prose.req.granted 7"]);
    requests(
        "收到依申请公开164件，上年结转2件，下年度继续办理81件。",
        &["prose.req.new 164", "prose.req.carried_in 2", "prose.req.carried_out 81"],
    );
    requests("受理申请36件，无结转2024年继续办理件。", &["prose.req.new 36", "prose.req.carried_out 无"]);
    requests("受理自然人政府信息公开申请1件。", &["prose.req.new.person 1", "prose.req.new 1"]);
    // Persons are no requests.
    requests("收到2个自然人的政府信息公开申请。", &[]);
}

#[test]
fn those_handled_are_named_by_disclosure_wherever_they_stand() {
    for handled in ["办理依申请公开信息", "处理政府信息公开申请", "办理政府信息依申请公开"]
    {
        reads(
            2022,
            &format!("一、总体情况\n四是规范办理。全年{handled}13件。"),
            &["prose.req.handled_load 13"],
        );
    }
    requests("全年办理依申请公开信息1条。", &["prose.req.handled_load 1"]);
    requests("全年依申请公开信息0条。", &["prose.req.new 0"]);
    // A class of documents, not requests.
    reads(2018, "一、概述\n制作信息3021条，其中依申请公开信息459条，不予公开信息1535条。", &[]);
    reads(2022, "一、总体情况\n全年办理各类申请77件。", &[]);
}

#[test]
fn none_by_any_of_several_ways_is_none() {
    for ways in [
        "通过平台、传真、信函等形式的",
        "当面、信函、网络等方式提交的",
        "公民、法人和其他组织通过信函或传真提出的",
    ] {
        requests(&format!("本年度未收到{ways}政府信息公开申请。"), &["prose.req.new 无"]);
    }
}

#[test]
fn requests_go_by_many_names() {
    for name in ["政府信息依申请公开件", "申请公开的政府信息项目", "政府信息公开书面申请", "信息依申请公开"]
    {
        reads(2023, &format!("一、总体情况\n（二）依申请公开。全年共收到{name}6件。"), &["prose.req.new 6"]);
        let none = format!("一、总体情况\n（二）依申请公开。我县未收到任何形式的{name}。");
        reads(2023, &none, &["prose.req.new 无"]);
    }
}

#[test]
fn ways_that_are_summed_up_and_double_verbs_change_nothing() {
    requests(
        "累计办理公民、法人或其他组织通过信息公开平台、邮寄等途径依申请公开信息合计16件。",
        &["prose.req.handled_load 16"],
    );
    requests("全年办结答复依申请公开61件。", &["prose.req.answered 61"]);
    requests("全年共收到并办结政府信息公开申请22件。", &["prose.req.new 22"]);
    requests(
        "共受理36件政府信息公开申请，其中按期办结36件。",
        &["prose.req.new 36", "prose.req.answered 36"],
    );
    requests("共受理36件政府信息公开申请，其中按期办结30件。", &["prose.req.new 36"]);
}

#[test]
fn those_handled_are_those_answered_where_all_are_accounted_for() {
    requests(
        "全年共受理政府信息公开申请20件；已办理18件，结转下年度继续办理2件。",
        &["prose.req.new 20", "prose.req.answered 18", "prose.req.carried_out 2"],
    );
    requests(
        "收到依申请公开16件，结转上年2件；办理15件，下年度继续办理3件。",
        &["prose.req.new 16", "prose.req.carried_in 2", "prose.req.answered 15", "prose.req.carried_out 3"],
    );
    requests("全年共受理政府信息公开申请20件；已办理17件。", &["prose.req.new 20"]);
    requests(
        "全年新收申请12件，加上上年结转2件，共办理14件。",
        &["prose.req.new 12", "prose.req.carried_in 2", "prose.req.handled_load 14"],
    );
    requests("按期办结政府信息公开申请89件。", &["prose.req.answered 89"]);
}

#[test]
fn requests_that_were_received_may_be_counted_like_information() {
    requests("通过政府网站收到政府信息公开申请2条。", &["prose.req.new 2", "prose.req.online 2"]);
}
