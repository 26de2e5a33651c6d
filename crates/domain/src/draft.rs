//! A draft: what was typed, by field, whatever it holds; and the report it would make.

use std::collections::BTreeMap;

use crate::check::{Finding, check};
use crate::form::Form;
use crate::item::Item;
use crate::report::{Entry, Provenance, Report};
use crate::typed::{self, Unreadable};
use crate::value::Value;

/// Typed text by field: an item's code, or `prose.` and a section's code.
pub type Fields = BTreeMap<String, String>;

/// The most characters a prose section may hold.
pub const LONGEST_PROSE: usize = 20_000;

/// The name of a prose section's field.
pub fn prose_field(section: &str) -> String {
    format!("prose.{section}")
}

/// A draft as the form reads it.
#[derive(Clone, Debug)]
pub struct Reading {
    /// Values that could be read, blanks left out.
    pub values: BTreeMap<&'static str, Value>,
    /// Fields that could not, in the form's order.
    pub unreadable: Vec<(&'static Item, Unreadable)>,
    /// Sections that are too long, in the form's order.
    pub too_long: Vec<&'static str>,
    /// Every rule of the form, applied.
    pub findings: Vec<Finding>,
}

impl Reading {
    /// Reads the fields by a form. Fields that the form does not know are left alone.
    pub fn of(form: &'static Form, fields: &Fields) -> Self {
        let mut values = BTreeMap::new();
        let mut unreadable = Vec::new();
        for item in form.items() {
            match typed::read(item, fields.get(item.code).map_or("", String::as_str)) {
                Ok(Value::Blank) => {}
                Ok(value) => {
                    values.insert(item.code, value);
                }
                Err(why) => unreadable.push((item, why)),
            }
        }
        let long =
            |code: &str| prose_of(fields, code).is_some_and(|text| text.chars().count() > LONGEST_PROSE);
        let too_long = form.sections.iter().map(|section| section.code).filter(|code| long(code)).collect();
        let findings = check(form, |code| values.get(code).and_then(Value::sure));
        Self { values, unreadable, too_long, findings }
    }

    /// How many things must be mended before publishing.
    pub fn blocking(&self) -> usize {
        self.unreadable.len()
            + self.too_long.len()
            + self.findings.iter().filter(|finding| finding.blocks()).count()
    }
}

/// A section's text as it would be kept: forms send line ends as CRLF, and these are not the writer's.
fn prose_of(fields: &Fields, section: &str) -> Option<String> {
    let text = fields.get(&prose_field(section))?.replace("\r\n", "\n").replace('\r', "\n");
    Some(text.trim().to_owned())
}

/// The fields that show a report.
pub fn fields_of(report: &Report) -> Fields {
    let values = report.values.iter().map(|(code, entry)| (code.clone(), typed::write(&entry.value)));
    let prose = report.prose.iter().map(|(code, text)| (prose_field(code), text.clone()));
    values.chain(prose).collect()
}

/// The report that a draft makes. A value that did not change keeps where it stands in the source;
/// a changed one is marked as entered now.
pub fn compose(head: &Report, fields: &Fields, at: &str) -> Option<Report> {
    let form = head.form()?;
    let reading = Reading::of(form, fields);
    if reading.blocking() > 0 {
        return None;
    }
    let entry = |(code, value): (&'static str, Value)| {
        let kept = head.values.get(code).filter(|entry| entry.value == value).cloned();
        let entered = Entry { value, provenance: Provenance::Entered { at: at.to_owned() } };
        (code.to_owned(), kept.unwrap_or(entered))
    };
    let prose = form.sections.iter().filter_map(|section| {
        let text = prose_of(fields, section.code)?;
        (!text.is_empty()).then(|| (section.code.to_owned(), text))
    });
    Some(Report {
        values: reading.values.into_iter().map(entry).collect(),
        prose: prose.collect(),
        ..head.clone()
    })
}
