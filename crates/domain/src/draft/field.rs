//! The names of a draft's fields: as a form sends them, as the history of a value has them, and as stored
//! drafts have them. No other place reads or writes them.

use std::collections::BTreeMap;
use std::fmt;

use crate::form::Form;

/// Typed text by the name of its field: what a form sends and what is stored. A blank text clears its field.
pub type Fields = BTreeMap<String, String>;

const SECTION: &str = "prose.";
const TEXT: &str = "text";
const NOTE: &str = "note";
const QUOTE: &str = "quote.";
const ANSWER: &str = "answer.";
const ANSWER_NOTE: &str = ".note";

/// One text of a draft.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// A row, by its code: `lawsuit.total`.
    Item(String),
    /// A section of prose, by its code: `prose.problems`. A section's code has no dot; rows that restate a
    /// figure of the prose have codes with two: `prose.req.new`.
    Section(String),
    /// The published report's text: `text`.
    Text,
    /// The public note of the next release: `note`.
    Note,
    /// Where a row's value stands in the text: `quote.lawsuit.total`.
    Quote(String),
    /// The kind of the answer to a rule's finding: `answer.lawsuit.parts`.
    AnswerKind(String),
    /// The words of that answer: `answer.lawsuit.parts.note`.
    AnswerNote(String),
}

impl Field {
    /// The field with this name. Any text is a name: what is nothing else is taken for a row, which a form
    /// may not have.
    pub fn named(name: &str) -> Self {
        if let Some(code) = name.strip_prefix(SECTION).filter(|code| !code.contains('.')) {
            return Self::Section(code.to_owned());
        }
        if let Some(item) = name.strip_prefix(QUOTE) {
            return Self::Quote(item.to_owned());
        }
        if let Some(rule) = name.strip_prefix(ANSWER) {
            return match rule.strip_suffix(ANSWER_NOTE) {
                Some(rule) => Self::AnswerNote(rule.to_owned()),
                None => Self::AnswerKind(rule.to_owned()),
            };
        }
        match name {
            TEXT => Self::Text,
            NOTE => Self::Note,
            code => Self::Item(code.to_owned()),
        }
    }

    /// A section's field.
    pub fn section(code: &str) -> Self {
        Self::Section(code.to_owned())
    }

    /// The fields of the answer to a rule's finding: its kind and its words.
    pub fn answer(rule: &str) -> [Self; 2] {
        [Self::AnswerKind(rule.to_owned()), Self::AnswerNote(rule.to_owned())]
    }

    /// The name in forms and in storage; [`Field::named`] reads it.
    pub fn name(&self) -> String {
        self.to_string()
    }

    /// Whether it is a row or a section, which the form of a report shows. The others have forms of their
    /// own, which judge them.
    pub fn is_in_form(&self) -> bool {
        matches!(self, Self::Item(_) | Self::Section(_))
    }

    /// Whether it is a row or a section of this form.
    pub fn is_of(&self, form: &Form) -> bool {
        match self {
            Self::Item(code) => form.item(code).is_some(),
            Self::Section(code) => form.sections.iter().any(|section| section.code == code),
            _ => false,
        }
    }
}

impl fmt::Display for Field {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Item(code) => out.write_str(code),
            Self::Section(code) => write!(out, "{SECTION}{code}"),
            Self::Text => out.write_str(TEXT),
            Self::Note => out.write_str(NOTE),
            Self::Quote(item) => write!(out, "{QUOTE}{item}"),
            Self::AnswerKind(rule) => write!(out, "{ANSWER}{rule}"),
            Self::AnswerNote(rule) => write!(out, "{ANSWER}{rule}{ANSWER_NOTE}"),
        }
    }
}
