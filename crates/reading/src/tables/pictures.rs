//! Pictures that stand where a table belongs.

use std::ops::Range;

use super::places::{Table, Words};
use crate::text::Text;

/// What the text of a page shows of a picture.
const TRACES: [&str; 14] = [
    ".png",
    ".jpg",
    ".jpeg",
    ".gif",
    ".bmp",
    ".webp",
    ".emf",
    ".wmf",
    ".tif",
    "![",
    "<img",
    "[图片",
    "【图片",
    "[图]",
];

/// The first picture in the section of each of these tables.
pub(super) fn pictures(text: &Text, words: &Words, missing: &[Table]) -> Vec<(Table, Range<usize>)> {
    let lower: Vec<char> = text.chars().iter().map(char::to_ascii_lowercase).collect();
    missing
        .iter()
        .filter_map(|table| {
            let section = section(text, words, *table)?;
            let first = section.clone().find(|place| {
                TRACES.iter().any(|trace| {
                    let length = trace.chars().count();
                    lower
                        .get(*place..*place + length)
                        .is_some_and(|found| trace.chars().eq(found.iter().copied()))
                })
            })?;
            Some((*table, whole(text.chars(), first, &section)))
        })
        .collect()
}

/// From a table's heading to the next; the last of each, for an introduction may list them all.
fn section(text: &Text, words: &Words, table: Table) -> Option<Range<usize>> {
    let heading = |any: &[&str]| any.iter().filter_map(|word| words.places(word).last()).max();
    let proactive = heading(&["主动公开政府信息情况"]);
    let requests = heading(&["处理政府信息公开申请情况", "处理政府信息公开申请的情况"]);
    let outcomes = heading(&["行政复议行政诉讼情况", "提起行政诉讼情况", "行政复议和行政诉讼情况"]);
    let problems = heading(&["主要问题"]);
    let (start, next) = match table {
        Table::Proactive => (proactive?, [requests, outcomes, problems]),
        Table::Requests => (requests?, [outcomes, problems, None]),
        Table::Outcomes => (outcomes?, [problems, None, None]),
    };
    let end = next.into_iter().flatten().filter(|next| *next > start).min();
    Some(words.back(start)..end.map_or(text.chars().len(), |end| words.back(end)))
}

/// The file's name around a trace of it.
fn whole(chars: &[char], trace: usize, section: &Range<usize>) -> Range<usize> {
    let part = |place: &usize| !chars[*place].is_whitespace() && !"|，。；：".contains(chars[*place]);
    let start = (section.start..trace).rev().take_while(part).last().unwrap_or(trace);
    let end = (trace..section.end).take_while(part).last().map_or(trace + 1, |last| last + 1);
    start..end
}
