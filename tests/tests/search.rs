//! A search that names a number is answered with it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where something is not as promised"
)]

use gongkai_tests::{Server, all, one, text_of};

/// What stands first on the page of a search.
fn answers(server: &Server, typed: &str, lang: &str) -> Vec<String> {
    let query = url(typed);
    let answer = server.client().get(&format!("/search?q={query}{lang}"));
    assert_eq!(answer.status, 200, "{typed}");
    let html = answer.html();
    all(&html, ".number-answer, .answer-topic").into_iter().map(text_of).collect()
}

fn url(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

#[test]
fn the_number_that_is_named_stands_first_with_its_unit() {
    let server = Server::shared();
    for (typed, lang, expected) in [
        ("宿迁 2024 行政诉讼", "", "宿迁市 · 2024 · 行政诉讼77 件"),
        ("2024年宿迁市行政诉讼多少件", "", "宿迁市 · 2024 · 行政诉讼77 件"),
        ("suqian 2024 lawsuits", "&lang=en", "Suqian · 2024 · Lawsuits77 cases"),
        ("suqain lawsuits 2024", "&lang=en", "Suqian · 2024 · Lawsuits77 cases"),
        ("浑江 微信", "", "3,789 条"),
        ("上海市政府 复议", "", "上海市政府办公厅"),
        ("洪泽 2009 诉讼", "", "这一年没有报告"),
    ] {
        let found = answers(&server, typed, lang);
        assert!(found.first().is_some_and(|first| first.contains(expected)), "{typed}: {found:?}");
    }
}

#[test]
fn an_indicator_alone_is_answered_over_the_record() {
    let server = Server::shared();
    for (typed, expected) in [
        ("败诉", "诉讼纠正"),
        ("公开率", "公开率"),
        ("不予公开的理由", "不予公开"),
        ("行政复议纠正率", "复议纠正"),
        ("公开渠道", "公开渠道"),
    ] {
        let found = answers(&server, typed, "");
        assert!(found.first().is_some_and(|first| first.contains(expected)), "{typed}: {found:?}");
    }
}

#[test]
fn a_body_that_is_not_on_record_is_named() {
    let server = Server::shared();
    let answer = server.client().get(&format!("/search?q={}", url("无此县 诉讼")));
    assert!(text_of(one(&answer.html(), ".answers > .quiet")).contains("“无此县”"));
}

#[test]
fn words_that_name_no_number_are_only_searched_for() {
    let server = Server::shared();
    for typed in ["宿迁", "2024", "<script>", "'; drop table", "。。。", ""] {
        assert!(answers(&server, typed, "").is_empty(), "{typed}");
    }
}
