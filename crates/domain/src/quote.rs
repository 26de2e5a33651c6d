//! Where a value stands in the published text, kept in a draft until it is published.
//!
//! Two kinds of fields: `text` holds the report's text, `quote.<item>` says `start-end typed`: the
//! phrase's characters, and what the field held when a person accepted it. Typing something else
//! later means that the phrase no longer vouches for the value.

use crate::draft::{Fields, with_line_feeds};
use crate::report::{Provenance, Report};
use crate::typed;

/// The field that holds the published report's text.
pub const TEXT_FIELD: &str = "text";

/// The most characters of text a draft may hold.
pub const LONGEST_TEXT: usize = 60_000;

/// The field that says where an item's value stands.
pub fn quote_field(item: &str) -> String {
    format!("quote.{item}")
}

/// Whether a field says where a value stands.
pub fn is_quote(name: &str) -> bool {
    name.starts_with("quote.")
}

/// What [`quote_field`] holds for a phrase and the text that was accepted into the item's field.
pub fn write(start: usize, end: usize, accepted: &str) -> String {
    format!("{start}-{end} {accepted}")
}

/// The report's text as it is kept: quotes count its characters.
pub fn text(fields: &Fields) -> Option<String> {
    fields.get(TEXT_FIELD).map(|text| with_line_feeds(text))
}

/// The phrase an item's value stands on, while the field still holds what was accepted.
pub fn read(fields: &Fields, item: &str) -> Option<Provenance> {
    let (place, accepted) = fields.get(&quote_field(item))?.split_once(' ')?;
    if fields.get(item)?.trim() != accepted.trim() {
        return None;
    }
    let (start, end) = place.split_once('-')?;
    let (start, end) = (start.parse().ok()?, end.parse::<usize>().ok()?);
    let phrase = between(&text(fields)?, start, end)?;
    Some(Provenance::Quoted { start, end, phrase })
}

/// Whether what is said of a value's place is still so: a phrase must stand where it is said to.
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

/// The fields that keep a report's text and quotes in its next draft.
pub fn fields_of(report: &Report) -> impl Iterator<Item = (String, String)> {
    let text = (!report.text.is_empty()).then(|| (TEXT_FIELD.to_owned(), report.text.clone()));
    let quotes = report.values.iter().filter_map(|(item, entry)| match entry.provenance {
        Provenance::Quoted { start, end, .. } => {
            Some((quote_field(item), write(start, end, &typed::write(&entry.value))))
        }
        _ => None,
    });
    text.into_iter().chain(quotes)
}
