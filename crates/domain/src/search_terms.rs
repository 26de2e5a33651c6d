//! What a person's words name: indicators in their own or everyday words, topics, years, and the rest, which may
//! name bodies.

mod everyday;
mod slip;

use std::cmp::Reverse;

pub use slip::is_one_slip;

use crate::indicator::Indicator;
use crate::report::Year;
use crate::topic::Topic;

use everyday::{EVERYDAY, STOP_WORDS};

/// The most words of the rest that are looked at.
const MOST_REST: usize = 4;

/// What was named, in no order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchTerms {
    /// Indicators and items by their codes, the longest name first.
    pub measures: Vec<&'static str>,
    /// Topics.
    pub topics: Vec<Topic>,
    /// Years.
    pub years: Vec<Year>,
    /// Words that name none of these.
    pub rest: Vec<String>,
}

/// What a phrase names.
#[derive(Clone, Copy)]
enum Named {
    Measure(&'static str),
    Topic(Topic),
    /// A stop word.
    StopWord,
}

impl SearchTerms {
    /// Reads what was typed, in any order and with or without spaces. Each character counts once, the longest name
    /// first.
    pub fn read(typed: &str) -> Self {
        let mut text = format!(" {} ", typed.to_lowercase());
        let mut terms = Self::default();
        for (phrase, named) in phrases() {
            if !take(&mut text, &phrase) {
                continue;
            }
            match named {
                Named::Measure(code) if !terms.measures.contains(&code) => terms.measures.push(code),
                Named::Topic(topic) if !terms.topics.contains(&topic) => terms.topics.push(topic),
                _ => {}
            }
        }
        terms.years = take_years(&mut text);
        let words =
            text.split(|one: char| !one.is_alphanumeric() && one != '-').filter(|word| !word.is_empty());
        terms.rest = words.take(MOST_REST).map(str::to_owned).collect();
        terms
    }
}

/// Everyday words in small letters, each with the code of the indicator that it means.
pub fn everyday_words() -> impl Iterator<Item = (&'static str, &'static str)> {
    EVERYDAY.iter().copied()
}

/// Every phrase that names something, the longest first.
fn phrases() -> Vec<(String, Named)> {
    let indicators = Indicator::all();
    let names = indicators.iter().flat_map(|indicator| {
        let names = [indicator.name.zh, indicator.name.en, indicator.short.zh, indicator.short.en];
        names.map(|name| (name.to_lowercase(), Named::Measure(indicator.code)))
    });
    let topics = Topic::ALL.into_iter().flat_map(|topic| {
        [topic.name().zh, topic.name().en].map(|name| (name.to_lowercase(), Named::Topic(topic)))
    });
    let everyday = EVERYDAY.iter().map(|(phrase, code)| ((*phrase).to_owned(), Named::Measure(code)));
    let stop = STOP_WORDS.iter().map(|phrase| ((*phrase).to_owned(), Named::StopWord));
    let mut all: Vec<_> = names.chain(topics).chain(everyday).chain(stop).collect();
    all.sort_by_key(|(phrase, _)| Reverse(phrase.chars().count()));
    all
}

/// Takes a phrase out of the text wherever it stands; letters of an alphabet must end with it.
fn take(text: &mut String, phrase: &str) -> bool {
    let mut from = 0;
    let mut found = false;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find(phrase)).map(|at| from + at) {
        let end = at + phrase.len();
        let is_letter = |one: Option<char>| one.is_some_and(|one| one.is_ascii_alphanumeric());
        let is_latin = phrase.is_ascii();
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(end..).and_then(|after| after.chars().next());
        if is_latin && (is_letter(before) || is_letter(after)) {
            from = end;
            continue;
        }
        text.replace_range(at..end, " ");
        found = true;
        from = at + 1;
    }
    found
}

/// Takes the years out: four digits that are one, 年 after them or not.
fn take_years(text: &mut String) -> Vec<Year> {
    let mut years = Vec::new();
    let digits: Vec<(usize, char)> = text.char_indices().collect();
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (at, one) in digits {
        match runs.last_mut() {
            Some((_, end)) if one.is_ascii_digit() && *end == at => *end = at + 1,
            _ if one.is_ascii_digit() => runs.push((at, at + 1)),
            _ => {}
        }
    }
    for (at, end) in runs.into_iter().rev() {
        let Some(year) = text.get(at..end).and_then(Year::from_address) else { continue };
        years.insert(0, year);
        let end = if text.get(end..).is_some_and(|after| after.starts_with('年')) {
            end + '年'.len_utf8()
        } else {
            end
        };
        text.replace_range(at..end, " ");
    }
    years
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(typed: &str) -> (Vec<&'static str>, Vec<u16>, String) {
        let terms = SearchTerms::read(typed);
        (terms.measures, terms.years.into_iter().map(Year::number).collect(), terms.rest.join(" "))
    }

    #[test]
    fn words_are_understood_in_any_order_and_both_languages() {
        for (typed, measures, years, rest) in [
            ("宿迁 2024 行政诉讼", vec!["lawsuits"], vec![2024], "宿迁"),
            ("2024年宿迁市行政诉讼多少件", vec!["lawsuits"], vec![2024], "宿迁市"),
            ("行政诉讼宿迁2024", vec!["lawsuits"], vec![2024], "宿迁"),
            ("suqian 2024 lawsuits", vec!["lawsuits"], vec![2024], "suqian"),
            ("公开率", vec!["granted_rate"], vec![], ""),
            ("败诉", vec!["lawsuits_corrected"], vec![], ""),
            ("不予公开的理由", vec!["refused"], vec![], ""),
            ("行政复议纠正率", vec!["reviews_corrected"], vec![], ""),
            ("上海市政府 复议", vec!["reviews"], vec![], "上海市政府"),
            ("洪泽区的新收申请", vec!["requests"], vec![], "洪泽区"),
            ("微信", vec!["channel.wechat"], vec![], ""),
            ("How many requests in Hongze?", vec!["requests"], vec![], "hongze"),
            ("平潭 2011 2014", vec![], vec![2011, 2014], "平潭"),
            ("宿迁", vec![], vec![], "宿迁"),
            ("12345", vec![], vec![], "12345"),
            ("", vec![], vec![], ""),
        ] {
            let got = read(typed);
            assert_eq!((got.0, got.1, got.2.as_str()), (measures, years, rest), "{typed}");
        }
    }

    #[test]
    fn topics_are_named_too() {
        assert_eq!(SearchTerms::read("公开渠道").topics, [Topic::Channels]);
        assert_eq!(SearchTerms::read("Reviews and lawsuits").topics, [Topic::Disputes]);
    }

    #[test]
    fn every_everyday_word_names_an_indicator() {
        for (word, code) in EVERYDAY {
            assert!(Indicator::find(code).is_some(), "{word}: {code}");
            assert_eq!(*word, word.to_lowercase(), "{word} must be in small letters");
        }
    }

    proptest! {
        #[test]
        fn anything_can_be_typed(typed in ".{0,80}") {
            let terms = SearchTerms::read(&typed);
            prop_assert!(terms.rest.len() <= MOST_REST);
        }
    }
}
