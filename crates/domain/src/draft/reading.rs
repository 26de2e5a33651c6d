//! A draft as a form reads it: values, findings, and what must be mended before it is published.

use std::collections::BTreeMap;

use super::{Draft, DraftAnswer, Field};
use crate::answer::{Answer, Why};
use crate::check::{CheckContext, Finding, Verdict, check};
use crate::form::Form;
use crate::item::Item;
use crate::quote::LONGEST_TEXT;
use crate::rule::Severity;
use crate::typed::{self, Unreadable};
use crate::value::Value;

/// The most characters a prose section may hold.
pub const LONGEST_PROSE: usize = 20_000;

/// A draft as the form reads it.
#[derive(Clone, Debug)]
pub struct Reading {
    /// Values that could be read, blanks left out.
    pub values: BTreeMap<&'static str, Value>,
    /// Rows that could not, in the form's order.
    pub unreadable: Vec<(&'static Item, Unreadable)>,
    /// Sections that are too long, in the form's order, and the published text where it is.
    pub too_long: Vec<Field>,
    /// Every rule of the form, applied.
    pub findings: Vec<Finding>,
    /// What was answered to findings, by the rule's id.
    pub answers: BTreeMap<String, Answer>,
}

impl Reading {
    /// Reads a draft by a form. What the form does not know is left alone.
    pub fn of(form: &'static Form, draft: &Draft, context: &CheckContext<'_>) -> Self {
        let mut values = BTreeMap::new();
        let mut unreadable = Vec::new();
        for item in form.items() {
            match typed::read(item, draft.value(item.code)) {
                Ok(Value::Blank) => {}
                Ok(value) => {
                    values.insert(item.code, value);
                }
                Err(why) => unreadable.push((item, why)),
            }
        }
        let sections = form.sections.iter().map(|section| section.code);
        let long = sections.filter(|code| draft.section(code).chars().count() > LONGEST_PROSE);
        let text = (draft.text.chars().count() > LONGEST_TEXT).then_some(Field::Text);
        let too_long = long.map(Field::section).chain(text).collect();
        let findings = check(form, |code| values.get(code).and_then(Value::sure), context);
        let answers = findings.iter().filter_map(|finding| answer_to(finding, &draft.answers)).collect();
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

/// The answer to a finding that is broken; one that says "accepted" has to say why.
fn answer_to(finding: &Finding, answers: &BTreeMap<String, DraftAnswer>) -> Option<(String, Answer)> {
    let answer = answers.get(finding.rule.id)?;
    let (why, note) = (answer.why?, answer.note.trim());
    let stands = finding.verdict == Verdict::Broken && (why != Why::Accepted || !note.is_empty());
    stands.then(|| (finding.rule.id.to_owned(), Answer { why, note: note.to_owned() }))
}
