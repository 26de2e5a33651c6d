//! What is in Chinese in every language.

use domain::Lang;
use leptos::either::Either;
use leptos::prelude::*;

use super::RenderContext;

/// A text that may hold words in the report's or form's own Chinese. On a page in another language these are
/// marked as such, so that they are read out and set as Chinese.
#[component]
pub fn MixedText(#[prop(into)] text: String) -> impl IntoView {
    if RenderContext::current().lang() == Lang::Zh {
        return Either::Left(text);
    }
    let runs = runs(&text).into_iter().map(|run| match run {
        Run::Chinese(text) => Either::Left(view! { <span lang=Lang::Zh.tag()>{text.to_owned()}</span> }),
        Run::Other(text) => Either::Right(text.to_owned()),
    });
    Either::Right(runs.collect_view())
}

/// A part of a text in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Run<'t> {
    Chinese(&'t str),
    Other(&'t str),
}

/// The text in runs. What stands between two Chinese characters belongs to their run, unless it has a letter or
/// a quotation mark of the other language: 第 20 条.
fn runs(text: &str) -> Vec<Run<'_>> {
    let (mut runs, mut rest) = (Vec::new(), text);
    while let Some(start) = rest.find(is_chinese) {
        let (before, from) = rest.split_at(start);
        let stop = from.find(is_foreign).unwrap_or(from.len());
        let end = from
            .get(..stop)
            .and_then(|run| run.char_indices().rfind(|(_, character)| is_chinese(*character)));
        let (run, after) = from.split_at(end.map_or(stop, |(at, last)| at + last.len_utf8()));
        if !before.is_empty() {
            runs.push(Run::Other(before));
        }
        runs.push(Run::Chinese(run));
        rest = after;
    }
    if !rest.is_empty() {
        runs.push(Run::Other(rest));
    }
    runs
}

/// Whether a character is Chinese writing or its punctuation.
fn is_chinese(character: char) -> bool {
    matches!(character, '\u{3000}'..='\u{303f}' | '\u{3400}'..='\u{9fff}' | '\u{ff00}'..='\u{ff65}')
}

/// Whether Chinese words end here.
fn is_foreign(character: char) -> bool {
    character.is_ascii_alphabetic() || matches!(character, '“' | '”' | ';')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_words_are_found_among_others_and_no_character_is_lost() {
        use Run::{Chinese, Other};
        assert_eq!(runs("7,974 items"), [Other("7,974 items")]);
        assert_eq!(runs("（一）"), [Chinese("（一）")]);
        assert_eq!(runs("第 20 条"), [Chinese("第 20 条")]);
        assert_eq!(
            runs("the report: “收到申请 12 件。” Budget: “实报实销” (no figure)"),
            [
                Other("the report: “"),
                Chinese("收到申请 12 件。"),
                Other("” Budget: “"),
                Chinese("实报实销"),
                Other("” (no figure)"),
            ]
        );
        assert_eq!(runs("二（一）1; derived"), [Chinese("二（一）"), Other("1; derived")]);
        assert_eq!(runs(""), []);
    }
}
