//! The report that a draft makes.

use std::collections::BTreeMap;

use super::{Draft, Reading};
use crate::check::CheckContext;
use crate::quote;
use crate::report::{Entry, Provenance, Report};
use crate::value::Value;

/// The report that a draft makes; none while something must be mended. `at` is an ISO 8601 UTC time.
pub fn compose(head: &Report, draft: &Draft, at: &str, context: &CheckContext<'_>) -> Option<Report> {
    let reading = Reading::of(head.form()?, draft, context);
    (reading.blocking() == 0).then(|| report_of(head, draft, at, reading)).flatten()
}

/// The report of what can be read of a draft. A value that did not change keeps where it stands in the
/// source; a changed one is marked as entered now.
pub(super) fn report_of(head: &Report, draft: &Draft, at: &str, reading: Reading) -> Option<Report> {
    let form = head.form()?;
    let entry = |(code, value): (&'static str, Value)| {
        let quoted = draft.quoted(code);
        let unchanged = head.values.get(code).filter(|entry| {
            entry.value == value && quoted.is_none() && quote::stands(&entry.provenance, &draft.text)
        });
        let unchanged = unchanged.cloned();
        let provenance = quoted.unwrap_or_else(|| Provenance::Entered { at: at.to_owned() });
        (code.to_owned(), unchanged.unwrap_or(Entry { value, provenance }))
    };
    let prose = form.sections.iter().map(|section| (section.code.to_owned(), draft.section(section.code)));
    let prose = prose.filter(|(_, text)| !text.is_empty()).map(|(code, text)| (code, text.to_owned()));
    let prose: BTreeMap<_, _> = prose.collect();
    let values = reading.values.into_iter().map(entry).collect();
    Some(Report { values, prose, answers: reading.answers, text: draft.text.clone(), ..head.clone() })
}
