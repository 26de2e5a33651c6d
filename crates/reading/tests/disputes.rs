//! Reviews and lawsuits in words: what became of them, and what was none.

#[path = "wordings/reads.rs"]
mod reads;

use reads::reads;

fn disputes(text: &str, expected: &[&str]) {
    reads(2023, &format!("一、总体情况\n（二）依申请公开。{text}"), expected);
}

#[test]
fn one_outcome_is_that_of_all() {
    disputes(
        "因信息公开引起的行政复议共3件，复议结果均为维持。",
        &["prose.rev.total 3", "prose.rev.upheld 3"],
    );
    disputes(
        "收到信息公开行政复议1件，结果为纠正；行政诉讼2件，均被驳回。",
        &["prose.rev.total 1", "prose.rev.corrected 1", "prose.lawsuit.total 2", "prose.lawsuit.upheld 2"],
    );
}

#[test]
fn an_outcome_of_some_is_nobodys() {
    disputes("因信息公开引起的行政复议共3件，维持。", &["prose.rev.total 3"]);
    disputes("因信息公开引起的行政复议共3件，均未维持。", &["prose.rev.total 3"]);
    disputes("信息公开行政复议3件，诉讼4件，均获维持。", &["prose.rev.total 3", "prose.lawsuit.total 4"]);
}

#[test]
fn each_negation_denies_what_stands_behind_it() {
    disputes(
        "全年未收到信息公开申请也没有因信息公开引发的行政复议、行政诉讼。",
        &["prose.req.new 无", "prose.rev.total 无", "prose.lawsuit.total 无"],
    );
    disputes(
        "未发生因信息公开申请办理导致行政复议、提起行政诉讼案件。",
        &["prose.rev.total 无", "prose.lawsuit.total 无"],
    );
}

#[test]
fn what_brackets_say_is_a_part_of_the_number_before() {
    disputes(
        "全年共受理申请26件（其中上年结转1件），答复26件。",
        &["prose.req.handled_load 26", "prose.req.carried_in 1", "prose.req.answered 26"],
    );
}

#[test]
fn the_one_there_was_may_have_ended_in_another_way() {
    disputes("因信息公开被行政复议1件，为其他结果。", &["prose.rev.total 1", "prose.rev.other 1"]);
}

#[test]
fn a_bracket_may_stand_before_the_number_that_it_is_part_of() {
    disputes(
        "全年共收到信息公开申请（含上年结转2件）35件。",
        &["prose.req.handled_load 35", "prose.req.carried_in 2"],
    );
    disputes(
        "信息公开引发的行政复议1件（维持）、行政诉讼0件。",
        &["prose.rev.total 1", "prose.rev.upheld 1", "prose.lawsuit.total 0"],
    );
}

#[test]
fn an_outcome_that_was_counted_is_not_everyones() {
    disputes(
        "因信息公开被提起行政复议2起，1起维持，1起撤回；行政诉讼1起，法院判决驳回。",
        &["prose.rev.total 2", "prose.rev.upheld 1", "prose.lawsuit.total 1", "prose.lawsuit.upheld 1"],
    );
}
