//! A draft: what was typed of a report, whatever it holds; and the report it would make.

mod block;
mod compose;
mod difference;
mod field;
mod reading;
mod rebase;
mod text;

use std::collections::BTreeMap;

use crate::answer::Why;
use crate::quote::Quote;
use crate::report::{Provenance, Report};
use crate::typed;

pub use block::{below, is_block, spread};
pub use compose::compose;
pub use difference::{Difference, differences};
pub use field::{Field, Fields};
pub use reading::{LONGEST_PROSE, Reading};
pub use rebase::{Rebased, rebase};
pub use text::plain;

/// The most characters of a public note: of a release, or of the answer to a finding.
pub const LONGEST_NOTE: usize = 500;

/// What was typed of a report. Blank texts stand in none of the maps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// Typed text by item code.
    pub values: BTreeMap<String, String>,
    /// Typed text by section code.
    pub prose: BTreeMap<String, String>,
    /// The published report's text; empty where none was put in.
    pub text: String,
    /// Where accepted values stand in that text, by item code.
    pub quotes: BTreeMap<String, Quote>,
    /// Answers to findings, by the rule's id.
    pub answers: BTreeMap<String, DraftAnswer>,
    /// The public note of the next release.
    pub note: String,
}

/// An answer to a finding, as far as it was chosen and typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DraftAnswer {
    /// The kind, once it is chosen.
    pub why: Option<Why>,
    /// The words.
    pub note: String,
}

impl Draft {
    /// The draft that these fields hold. A place or a kind of answer that cannot be read says nothing, so
    /// it is left out.
    pub fn from_fields(fields: &Fields) -> Self {
        let mut draft = Self::default();
        for (name, text) in fields {
            draft.set(&Field::named(name), text);
        }
        draft
    }

    /// The draft that shows a report.
    pub fn of(report: &Report) -> Self {
        let values = report.values.iter().map(|(code, entry)| (code.clone(), typed::write(&entry.value)));
        let quotes = report.values.iter().filter_map(|(code, entry)| match entry.provenance {
            Provenance::Quoted { start, end, .. } => {
                Some((code.clone(), Quote { start, end, accepted: typed::write(&entry.value) }))
            }
            _ => None,
        });
        let answers = report.answers.iter().map(|(rule, answer)| {
            (rule.clone(), DraftAnswer { why: Some(answer.why), note: answer.note.clone() })
        });
        Self {
            values: values.filter(|(_, text)| !text.is_empty()).collect(),
            prose: report.prose.clone(),
            text: report.text.clone(),
            quotes: quotes.collect(),
            answers: answers.collect(),
            note: String::new(),
        }
    }

    /// The fields that hold this draft, blank ones left out.
    pub fn to_fields(&self) -> Fields {
        self.fields().into_iter().map(|field| (field.name(), self.get(&field))).collect()
    }

    /// The fields that are not blank.
    pub fn fields(&self) -> Vec<Field> {
        let values = self.values.keys().cloned().map(Field::Item);
        let prose = self.prose.keys().cloned().map(Field::Section);
        let quotes = self.quotes.keys().cloned().map(Field::Quote);
        let answers = self.answers.keys().flat_map(|rule| Field::answer(rule));
        let fields = values.chain(prose).chain(quotes).chain(answers).chain([Field::Text, Field::Note]);
        fields.filter(|field| !self.get(field).is_empty()).collect()
    }

    /// The text of a field; empty for a blank.
    pub fn get(&self, field: &Field) -> String {
        let text = |texts: &BTreeMap<String, String>, code| texts.get(code).cloned().unwrap_or_default();
        let answer = |rule| self.answers.get(rule).cloned().unwrap_or_default();
        match field {
            Field::Item(code) => text(&self.values, code),
            Field::Section(code) => text(&self.prose, code),
            Field::Text => self.text.clone(),
            Field::Note => self.note.clone(),
            Field::Quote(item) => self.quotes.get(item).map(Quote::to_string).unwrap_or_default(),
            Field::AnswerKind(rule) => answer(rule).why.map_or("", Why::code).to_owned(),
            Field::AnswerNote(rule) => answer(rule).note,
        }
    }

    /// Puts a text into a field, as it is stored ([`plain`]). A blank clears it.
    pub fn set(&mut self, field: &Field, text: &str) {
        let text = plain(text);
        let text = if text.trim().is_empty() { String::new() } else { text };
        match field {
            Field::Item(code) => set_text(&mut self.values, code, text),
            Field::Section(code) => set_text(&mut self.prose, code, text),
            Field::Text => self.text = text,
            Field::Note => self.note = text,
            Field::Quote(item) => match Quote::read(&text) {
                Some(quote) => {
                    self.quotes.insert(item.clone(), quote);
                }
                None => {
                    self.quotes.remove(item);
                }
            },
            Field::AnswerKind(rule) => self.set_answer(rule, |answer| answer.why = Why::find(&text)),
            Field::AnswerNote(rule) => self.set_answer(rule, |answer| answer.note = text),
        }
    }

    fn set_answer(&mut self, rule: &str, set: impl FnOnce(&mut DraftAnswer)) {
        let mut answer = self.answers.remove(rule).unwrap_or_default();
        set(&mut answer);
        if answer != DraftAnswer::default() {
            self.answers.insert(rule.to_owned(), answer);
        }
    }

    /// What is typed for an item.
    pub fn value(&self, code: &str) -> &str {
        self.values.get(code).map_or("", String::as_str)
    }

    /// A section's text as it would be published.
    pub fn section(&self, code: &str) -> &str {
        self.prose.get(code).map_or("", |text| text.trim())
    }

    /// The phrase an item's value stands on, while the field still holds what was accepted: typing something
    /// else means that the phrase no longer vouches for the value.
    pub fn quoted(&self, item: &str) -> Option<Provenance> {
        let quote = self.quotes.get(item)?;
        let typed = self.values.get(item)?;
        (typed.trim() == quote.accepted.trim()).then(|| quote.provenance(&self.text)).flatten()
    }
}

fn set_text(texts: &mut BTreeMap<String, String>, code: &str, text: String) {
    if text.is_empty() {
        texts.remove(code);
    } else {
        texts.insert(code.to_owned(), text);
    }
}
