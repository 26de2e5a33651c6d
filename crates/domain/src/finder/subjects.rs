//! What a search may be about besides bodies: topics, indicators and rows of the forms, found while their names are
//! typed.

use super::names::closeness;
use super::spelling::{Readings, Spelling};
use super::{Closeness, Word};
use crate::form::Form;
use crate::indicator::Indicator;
use crate::lang::Words;
use crate::search_terms::everyday_words;
use crate::topic::Topic;

/// Something that numbers are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A topic.
    Topic(Topic),
    /// An indicator, or a row of a form, by its code.
    Measure(&'static str),
}

/// All subjects, made ready once for many searches.
#[derive(Debug)]
pub struct Subjects {
    all: Vec<Named>,
}

#[derive(Debug)]
struct Named {
    subject: Subject,
    /// In small letters.
    names: Vec<String>,
    spellings: Vec<Spelling>,
}

impl Subjects {
    /// Every subject of the forms that there are; `readings` says how characters are read. Rows of forms are found
    /// as they are written, not as they are spelled: there are hundreds, and two letters would find most of them.
    pub fn of(readings: Readings) -> Self {
        let topics = Topic::ALL.into_iter().map(|topic| {
            let name = topic.name();
            Named::of(Subject::Topic(topic), &[name.zh, name.en], readings)
        });
        let indicators = Indicator::all().into_iter().map(|indicator| {
            let everyday = everyday_words().filter(|(_, code)| *code == indicator.code).map(|(word, _)| word);
            let Indicator { name, short, .. } = indicator;
            let names: Vec<_> = [name.zh, name.en, short.zh, short.en].into_iter().chain(everyday).collect();
            Named::of(Subject::Measure(indicator.code), &names, readings)
        });
        let mut all: Vec<_> = topics.chain(indicators).collect();
        let mut codes = std::collections::BTreeSet::new();
        for item in Form::all().iter().flat_map(Form::items) {
            // A row that is all an indicator counts is found as that indicator.
            let is_own = Indicator::find(item.code).is_some_and(|indicator| indicator.code == item.code);
            if is_own && codes.insert(item.code) {
                all.push(Named::of_item(item.code, item.name));
            }
        }
        Self { all }
    }

    /// The subjects whose names a word begins, or a part of them; the closest first.
    pub fn find(&self, word: &Word) -> Vec<Subject> {
        let close = self.all.iter().filter_map(|named| Some((named.closeness(word)?, named.subject)));
        let mut found: Vec<_> = close.filter(|(closeness, _)| *closeness <= Closeness::Part).collect();
        found.sort_by_key(|(closeness, _)| *closeness);
        found.into_iter().map(|(_, subject)| subject).collect()
    }
}

impl Named {
    fn of(subject: Subject, names: &[&str], readings: Readings) -> Self {
        let spellings = names.iter().map(|name| Spelling::of(name, readings)).collect();
        Self { subject, names: names.iter().map(|name| name.to_lowercase()).collect(), spellings }
    }

    fn of_item(code: &'static str, name: Words) -> Self {
        let names = vec![name.zh.to_lowercase(), name.en.to_lowercase()];
        Self { subject: Subject::Measure(code), names, spellings: Vec::new() }
    }

    fn closeness(&self, word: &Word) -> Option<Closeness> {
        let written = self.names.iter().filter_map(|name| closeness(name, word.text()));
        let spelled = word
            .letters()
            .into_iter()
            .flat_map(|letters| self.spellings.iter().filter_map(|spelling| spelling.closeness(letters)));
        written.chain(spelled).min()
    }
}
