//! Where a value stands in the published text, remembered in a draft until it is published.

use std::fmt;

use crate::report::Provenance;

/// The most characters of text a draft may hold.
pub const LONGEST_TEXT: usize = 60_000;

/// A phrase of the text, and what the item's field held when a person accepted the phrase for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// First character of the phrase.
    pub start: usize,
    /// One past its last character.
    pub end: usize,
    /// The text that was accepted into the item's field.
    pub accepted: String,
}

impl Quote {
    /// Reads `120-133 21`.
    pub fn read(text: &str) -> Option<Self> {
        let (place, accepted) = text.split_once(' ')?;
        let (start, end) = place.split_once('-')?;
        Some(Self { start: start.parse().ok()?, end: end.parse().ok()?, accepted: accepted.to_owned() })
    }

    /// The phrase with its place, if the text has one there.
    pub fn provenance(&self, text: &str) -> Option<Provenance> {
        let (start, end) = (self.start, self.end);
        between(text, start, end).map(|phrase| Provenance::Quoted { start, end, phrase })
    }
}

/// As it is stored; [`Quote::read`] reads it.
impl fmt::Display for Quote {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}-{} {}", self.start, self.end, self.accepted)
    }
}

/// Whether a value's provenance still fits the text: a quoted phrase must be at its place.
pub fn stands(provenance: &Provenance, text: &str) -> bool {
    match provenance {
        Provenance::Quoted { start, end, phrase } => between(text, *start, *end).as_ref() == Some(phrase),
        _ => true,
    }
}

/// The characters from one place to another, unless the text ends before or there are none.
fn between(text: &str, start: usize, end: usize) -> Option<String> {
    let length = end.checked_sub(start).filter(|length| *length > 0)?;
    let phrase: String = text.chars().skip(start).take(length).collect();
    (phrase.chars().count() == length).then_some(phrase)
}
