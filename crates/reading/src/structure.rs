//! The frame of a report: who, which year, which form, which sections.

mod headings;
mod title;

pub(crate) use headings::{Heading, headings};
pub(crate) use title::{agency, year};

use crate::flow::Flow;
use crate::proposal::{Notice, Section, Span};
use crate::rows::Topic;
use crate::text::Text;

/// The form that goes with a reporting year where no table tells it.
pub(crate) fn form_of_year(year: u16) -> &'static str {
    match year {
        ..=2018 => "2014",
        2019..=2020 => "2019",
        _ => "2021",
    }
}

/// The form whose own parts the headings name, where neither a table nor a year tells it.
pub(crate) fn form_of_headings(headings: &[Heading], flow: &Flow) -> Option<&'static str> {
    let named = |part: &str| headings.iter().any(|heading| flow.words(heading.range.clone()).contains(part));
    (named("总体情况") && (named("监督保障") || named("政府信息管理"))).then_some("2021")
}

/// Whether a body is a government, which its title may call by its place alone.
pub(crate) fn is_government(name: &str) -> bool {
    name.ends_with("人民政府")
        || name.chars().next_back().is_some_and(|char| "省市区县州盟旗镇乡".contains(char))
}

/// The outermost headings as sections.
pub(crate) fn sections(headings: &[Heading], flow: &Flow, text: &Text) -> Vec<Section> {
    let outer: Vec<&Heading> = headings.iter().filter(|heading| heading.depth == 1).collect();
    let ends = outer.iter().skip(1).map(|next| next.range.start).chain([flow.chars.len()]);
    outer
        .iter()
        .zip(ends)
        .map(|(heading, end)| {
            let words = flow.words(heading.range.clone());
            let span = flow.span(&(heading.range.start..end), text);
            Section { code: section_code(heading, &words).to_owned(), heading: words, span }
        })
        .collect()
}

fn section_code(heading: &Heading, words: &str) -> &'static str {
    let says = |parts: &[&str]| parts.iter().any(|part| words.contains(part));
    if heading.topic == Topic::Problems {
        "problems"
    } else if says(&["其他需要报告", "其它需要报告", "需要报告的其他", "其他需要说明", "需要说明的"])
    {
        "other"
    } else if says(&["总体情况", "概述", "概况", "基本情况", "基本工作情况", "总体概述"])
    {
        "overview"
    } else {
        ""
    }
}

/// What the sections and the prose tell about the text's gaps and leftovers.
pub(crate) fn notices(text: &Text, sections: &[Section], modern: bool) -> Vec<Notice> {
    let mut notices = template_hints(text);
    notices.extend(is_in_another_language(text).then_some(Notice::OtherLanguage));
    if modern && sections.len() >= 3 {
        let missing = ["overview", "problems", "other"]
            .into_iter()
            .filter(|code| sections.iter().all(|section| section.code != *code));
        notices.extend(missing.map(|part| Notice::Missing { part: part.to_owned() }));
    }
    notices
}

/// Whether hardly any of the words are Chinese.
fn is_in_another_language(text: &Text) -> bool {
    const WORDS: usize = 40;
    let count = |is: fn(&char) -> bool| text.chars().iter().filter(|char| is(char)).count();
    let chinese = count(|char| ('\u{4e00}'..='\u{9fff}').contains(char));
    let other = count(|char| char.is_alphabetic() && !('\u{4e00}'..='\u{9fff}').contains(char));
    other > WORDS && chinese * 20 < other
}

/// Instructions of the template that nobody removed.
fn template_hints(text: &Text) -> Vec<Notice> {
    const HINTS: &[&str] = &[
        "进行介绍。",
        "情况进行说明）",
        "请填写",
        "此处填写",
        "填写说明",
        "（填写",
        "请在此",
        "（此处",
        "XX条",
        "XX件",
        "××条",
        "××件",
        "（单位名称）",
    ];
    let mut spans: Vec<Span> = Vec::new();
    for hint in HINTS {
        let mut from = 0;
        while let Some(range) = text.find(hint, from) {
            from = range.end;
            spans.push(text.span(range));
        }
    }
    spans.sort_unstable();
    spans.into_iter().map(|span| Notice::TemplateHint { span }).collect()
}
