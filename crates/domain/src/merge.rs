//! Two people's work on one draft, put together field by field.
//!
//! Each started from a version that both know, the base. What only one of them changed is taken; what
//! both changed to the same text is that text; only where both changed a field to different texts does
//! a person have to say which it is.

use std::collections::BTreeSet;

use crate::draft::{Fields, answer_of_note, note_of_answer, plain};
use crate::quote::{self, TEXT_FIELD};

/// A field that both changed, to different texts; or one that says one thing together with such a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// The field's name.
    pub field: String,
    /// The text of the stored draft; empty for a blank.
    pub theirs: String,
    /// The text that was sent later.
    pub mine: String,
}

/// Two versions put together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// All fields; where the two clash, what the stored draft has.
    pub fields: Fields,
    /// What a person has to decide, by field.
    pub clashes: Vec<Clash>,
}

impl Merged {
    /// All fields; where the two clash, what was sent later.
    pub fn with_mine(&self) -> Fields {
        let mut fields = self.fields.clone();
        for clash in &self.clashes {
            set(&mut fields, &clash.field, &clash.mine);
        }
        fields
    }
}

/// A version with what a form sent for some of its fields, each as it is kept. A blank clears its field.
/// The words of an answer go with its kind. A new report's text takes the phrases of the old one with it, as
/// they count its characters.
pub fn apply(base: &Fields, sent: &Fields) -> Fields {
    let mut fields = base.clone();
    for (name, text) in sent {
        set(&mut fields, name, &plain(text));
    }
    let cleared: Vec<_> = sent.keys().filter(|name| !fields.contains_key(*name)).collect();
    for note in cleared.into_iter().filter_map(|kind| note_of_answer(kind)) {
        fields.remove(&note);
    }
    if fields.get(TEXT_FIELD) != base.get(TEXT_FIELD) {
        fields.retain(|name, _| !quote::is_quote(name) || sent.contains_key(name));
    }
    fields
}

/// Puts the stored draft and a later form together, both made on `base`. Where the base is not known,
/// every field that differs is for a person to decide.
pub fn merge(base: Option<&Fields>, theirs: &Fields, mine: &Fields) -> Merged {
    let names: BTreeSet<&str> = theirs.keys().chain(mine.keys()).map(String::as_str).collect();
    let base_names = base.into_iter().flat_map(|base| base.keys().map(String::as_str));
    let heads: BTreeSet<&str> =
        names.into_iter().chain(base_names).map(|name| answer_of_note(name).unwrap_or(name)).collect();
    let mut merged = Merged { fields: theirs.clone(), clashes: Vec::new() };
    for head in heads {
        let unit = Unit::of(head);
        let (stored, sent) = (unit.texts(theirs), unit.texts(mine));
        let before = base.map(|base| unit.texts(base));
        if stored == sent || before.as_ref() == Some(&sent) {
            continue;
        }
        if before.as_ref() == Some(&stored) {
            unit.0.iter().zip(&sent).for_each(|(name, text)| set(&mut merged.fields, name, text));
        } else if quote::is_quote(head) {
            // Nobody can be asked about a phrase's place: one of the two phrases stays.
            let text = stored.iter().chain(&sent).max().copied().unwrap_or_default();
            set(&mut merged.fields, head, text);
        } else {
            let both = unit.0.iter().zip(stored.iter().zip(&sent));
            merged.clashes.extend(both.map(|(name, (theirs, mine))| Clash {
                field: name.clone(),
                theirs: (*theirs).to_owned(),
                mine: (*mine).to_owned(),
            }));
        }
    }
    keep_quotes_of_the_text(&mut merged.fields, theirs, mine);
    merged
}

/// Phrases count the characters of their text: where the texts differ, those of the text that stays stay.
fn keep_quotes_of_the_text(fields: &mut Fields, theirs: &Fields, mine: &Fields) {
    if theirs.get(TEXT_FIELD) == mine.get(TEXT_FIELD) {
        return;
    }
    let side = if fields.get(TEXT_FIELD) == theirs.get(TEXT_FIELD) { theirs } else { mine };
    fields.retain(|name, _| !quote::is_quote(name));
    let quotes = side.iter().filter(|(name, _)| quote::is_quote(name));
    fields.extend(quotes.map(|(name, quote)| (name.clone(), quote.clone())));
}

/// Fields that say one thing together: an answer's kind and its words.
struct Unit(Vec<String>);

impl Unit {
    fn of(head: &str) -> Self {
        Self([Some(head.to_owned()), note_of_answer(head)].into_iter().flatten().collect())
    }

    fn texts<'f>(&self, fields: &'f Fields) -> Vec<&'f str> {
        self.0.iter().map(|name| fields.get(name).map_or("", String::as_str)).collect()
    }
}

fn set(fields: &mut Fields, name: &str, text: &str) {
    if text.trim().is_empty() {
        fields.remove(name);
    } else {
        fields.insert(name.to_owned(), text.to_owned());
    }
}
