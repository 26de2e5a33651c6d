//! Every notice says what is wrong, what stands there and what to do; a cell is quoted as its row and column.

#![allow(clippy::unwrap_used)]

use domain::Lang;
use reading::{Notice, Span, read};

const TEXT: &str = "表格里写着100。和若干";

/// One of each kind, with its place in [`TEXT`] where it has one.
fn all() -> Vec<Notice> {
    let span = Span { start: 5, end: 9 };
    let part = || "requests".to_owned();
    vec![
        Notice::Picture { span },
        Notice::TornTable { part: part(), span },
        Notice::UnreadableCell { part: part(), span },
        Notice::RunTogether { part: part(), span },
        Notice::EmptyCells { part: part(), count: 3 },
        Notice::Missing { part: part() },
        Notice::BrokenNumber { span },
        Notice::OtherLanguage,
        Notice::TemplateHint { span },
    ]
}

#[test]
fn every_notice_says_what_to_do() {
    let letters: Vec<char> = TEXT.chars().collect();
    for notice in all() {
        let zh = notice.line(&letters, Lang::Zh);
        assert!(zh.ends_with('。') && zh.contains('请'), "{zh}");
        let en = notice.line(&letters, Lang::En);
        let told = ["Find", "Enter", "enter", "check", "Check", "Use", "Delete"];
        assert!(en.ends_with('.') && told.iter().any(|word| en.contains(word)), "{en}");
        assert!(!zh.contains("requests") && !en.contains("requests“"), "a part is called by its name: {zh}");
    }
}

#[test]
fn what_stands_at_a_place_is_quoted_on_one_line() {
    let letters: Vec<char> = "一格里\n写着100。".chars().collect();
    let span = Span { start: 0, end: letters.len() };
    let line = Notice::UnreadableCell { part: "requests".to_owned(), span }.line(&letters, Lang::Zh);
    assert!(line.contains("“一格里写着100。”"), "{line}");
    // A place beyond the text harms nothing.
    let beyond = Span { start: 90, end: 99 };
    assert!(Notice::BrokenNumber { span: beyond }.line(&letters, Lang::En).ends_with('.'));
    assert_eq!(reading::quote(&['长'; 200], Span { start: 0, end: 200 }).chars().count(), 60);
}

#[test]
fn a_cell_is_quoted_as_its_row_and_column_and_words_are_not() {
    let text = "某县2023年政府信息公开工作年度报告\n一、总体情况\n全年主动公开政府信息12条。\n\
        三、收到和处理政府信息公开申请情况\n\
        一、本年新收政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n\
        二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n\
        (一)予以公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n\
        1.属于国家秘密 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n";
    let reading = read(text);
    let place = |item: &str, lang| {
        let figure = reading.figures.iter().find(|figure| figure.item == item);
        figure.unwrap_or_else(|| panic!("{item}")).row_and_column(lang)
    };
    let secret = place("req.result.refused.state_secret.person", Lang::Zh).unwrap();
    assert!(secret.contains("不予公开 › 1.属于国家秘密 · 自然人"), "{secret}");
    let new = place("req.new.total", Lang::En).unwrap();
    assert!(new.contains(" · total"), "{new}");
    assert_eq!(place("prose.proactive.total", Lang::Zh), None);
}
