//! A draft: what was typed, by field, whatever it holds; and the report it would make.

mod block;
mod difference;
mod rebase;

use std::collections::BTreeMap;

use crate::answer::{Answer, Why};
use crate::check::{Beside, Finding, Verdict, check};
use crate::form::Form;
use crate::item::Item;
use crate::quote::{self, LONGEST_TEXT, TEXT_FIELD};
use crate::report::{Entry, Provenance, Report};
use crate::rule::Severity;
use crate::typed::{self, Unreadable};
use crate::value::Value;

pub use block::{below, is_block, spread};
pub use difference::{Difference, differences};
pub use rebase::{Rebased, rebase};

/// Typed text by field: an item's code, or `prose.` and a section's code.
pub type Fields = BTreeMap<String, String>;

/// The most characters a prose section may hold.
pub const LONGEST_PROSE: usize = 20_000;

/// A typed text as it is kept: with line feeds and tabs, and no other control character. Every text of a
/// draft comes through here, by [`crate::merge::apply`].
pub fn plain(text: &str) -> String {
    let is_kept = |letter: &char| matches!(letter, '\n' | '\t') || !letter.is_control();
    with_line_feeds(text).chars().filter(is_kept).collect()
}

/// Line ends as one character: forms send two.
pub(crate) fn with_line_feeds(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// Whether a field stands in a form: a row or a section. The text, its quotes and answers do not; they
/// have acts of their own, which judge them.
pub fn is_of_form(form: &Form, name: &str) -> bool {
    let section = |code: &str| form.sections.iter().any(|section| section.code == code);
    form.item(name).is_some() || name.strip_prefix("prose.").is_some_and(section)
}

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
    /// Sections that are too long, in the form's order, and `text` where the published text is.
    pub too_long: Vec<&'static str>,
    /// Every rule of the form, applied.
    pub findings: Vec<Finding>,
    /// What was answered to findings, by the rule's id.
    pub answers: BTreeMap<String, Answer>,
}

impl Reading {
    /// Reads the fields by a form. Fields that the form does not know are left alone.
    pub fn of(form: &'static Form, fields: &Fields, beside: &Beside<'_>) -> Self {
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
        let text_is_long = quote::text(fields).is_some_and(|text| text.chars().count() > LONGEST_TEXT);
        let sections = form.sections.iter().map(|section| section.code).filter(|code| long(code));
        let too_long = sections.chain(text_is_long.then_some(TEXT_FIELD)).collect();
        let findings = check(form, |code| values.get(code).and_then(Value::sure), beside);
        let answers = findings.iter().filter_map(|finding| answer_of(fields, finding)).collect();
        Self { values, unreadable, too_long, findings, answers }
    }

    /// Whether a finding keeps the report from being published: it blocks or needs a reason, and has no
    /// answer that may stand.
    pub fn waits(&self, finding: &Finding) -> bool {
        let answer = self.answers.get(finding.rule.id).map(|answer| answer.why);
        finding.verdict == Verdict::Broken
            && finding.severity != Severity::Look
            && !answer.is_some_and(|why| Why::that_release(finding.severity).contains(&why))
    }

    /// How many things must be mended before publishing.
    pub fn blocking(&self) -> usize {
        self.unreadable.len()
            + self.too_long.len()
            + self.findings.iter().filter(|finding| self.waits(finding)).count()
    }
}

/// A section's text as it would be published.
fn prose_of(fields: &Fields, section: &str) -> Option<String> {
    Some(with_line_feeds(fields.get(&prose_field(section))?).trim().to_owned())
}

/// The names of the two fields that answer a rule: the kind, and the words.
pub fn answer_fields(rule: &str) -> (String, String) {
    (format!("answer.{rule}"), format!("answer.{rule}.note"))
}

/// The field with the words of the answer whose kind stands in this field.
pub(crate) fn note_of_answer(name: &str) -> Option<String> {
    name.starts_with("answer.").then(|| format!("{name}.note"))
}

/// The field with the kind of the answer whose words stand in this field.
pub(crate) fn answer_of_note(name: &str) -> Option<&str> {
    name.strip_suffix(".note").filter(|name| name.starts_with("answer."))
}

/// The answer to a finding that is broken; one that says "accepted" has to say why.
fn answer_of(fields: &Fields, finding: &Finding) -> Option<(String, Answer)> {
    let (kind, note) = answer_fields(finding.rule.id);
    let why = Why::find(fields.get(&kind)?)?;
    let note = fields.get(&note).map_or("", |note| note.trim()).to_owned();
    let stands = finding.verdict == Verdict::Broken && (why != Why::Accepted || !note.is_empty());
    stands.then(|| (finding.rule.id.to_owned(), Answer { why, note }))
}

/// Whether a field stands in no form: the text, its quotes, and answers to findings.
pub fn is_beside_the_form(name: &str) -> bool {
    name == TEXT_FIELD || quote::is_quote(name) || name.starts_with("answer.")
}

/// The fields that show a report.
pub fn fields_of(report: &Report) -> Fields {
    let values = report.values.iter().map(|(code, entry)| (code.clone(), typed::write(&entry.value)));
    let prose = report.prose.iter().map(|(code, text)| (prose_field(code), text.clone()));
    let answers = report.answers.iter().flat_map(|(rule, answer)| {
        let (kind, note) = answer_fields(rule);
        let note = (!answer.note.is_empty()).then(|| (note, answer.note.clone()));
        [Some((kind, answer.why.code().to_owned())), note].into_iter().flatten()
    });
    values.chain(prose).chain(answers).chain(quote::fields_of(report)).collect()
}

/// The report that a draft makes; none while something must be mended.
pub fn compose(head: &Report, fields: &Fields, at: &str, beside: &Beside<'_>) -> Option<Report> {
    let reading = Reading::of(head.form()?, fields, beside);
    (reading.blocking() == 0).then(|| made(head, fields, at, reading)).flatten()
}

/// The report of what can be read of a draft. A value that did not change keeps where it stands in the
/// source; a changed one is marked as entered now.
fn made(head: &Report, fields: &Fields, at: &str, reading: Reading) -> Option<Report> {
    let form = head.form()?;
    let text = quote::text(fields).unwrap_or_default();
    let entry = |(code, value): (&'static str, Value)| {
        let kept = head.values.get(code).filter(|entry| entry.value == value).cloned();
        let quoted = quote::read(fields, code);
        let kept = kept.filter(|kept| quoted.is_none() && quote::stands(&kept.provenance, &text));
        let provenance = quoted.unwrap_or_else(|| Provenance::Entered { at: at.to_owned() });
        let entered = Entry { value, provenance };
        (code.to_owned(), kept.unwrap_or(entered))
    };
    let prose = form.sections.iter().filter_map(|section| {
        let text = prose_of(fields, section.code)?;
        (!text.is_empty()).then(|| (section.code.to_owned(), text))
    });
    let values = reading.values.into_iter().map(entry).collect();
    Some(Report { values, prose: prose.collect(), answers: reading.answers, text, ..head.clone() })
}
