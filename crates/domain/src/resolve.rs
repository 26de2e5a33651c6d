//! How a value is resolved: as the report states it, else by the form's own arithmetic, else as nothing
//! that is said or could be had. A blank is never zero, so a sum is made only where every part of it is
//! exact.

use crate::check::failed;
use crate::form::Form;
use crate::known::{Formula, Known, Resolved, Term};
use crate::number::Number;
use crate::report::Report;
use crate::value::Value;

impl Report {
    /// What is known of a row or a sum of the report's form: what pages, files and comparisons show.
    pub fn resolve(&self, code: &str) -> Resolved {
        match self.form() {
            Some(form) => match form.sum(code) {
                Some(sum) => add_up(&printed(Some(form), sum.of, |code| item(form, self, code))),
                None => item(form, self, code),
            },
            None => self.value(code).clone().into(),
        }
    }
}

/// A row of the form. A total that is blank is derived where the report states every part of it.
fn item(form: &Form, report: &Report, code: &str) -> Resolved {
    let exact = |code: &str| report.value(code).sure();
    match report.values.get(code).map(|entry| &entry.value) {
        Some(value) if !value.is_blank() => {
            let failed = value.sure().and_then(|_| failed(form, code, &exact));
            Resolved { known: Known::Stated(value.clone()), failed }
        }
        stands => {
            let derived = form.partitions_of(code).find_map(|rule| {
                let parts = form.as_printed(rule.right, |part| exact(part).is_some());
                formula(parts.into_iter().map(|part| (part, exact(part))))
            });
            let not_stated = || Known::not_stated(report.source.partial && stands.is_none());
            derived.map_or_else(not_stated, Known::Derived).into()
        }
    }
}

/// These rows, with one row in place of several where the form lets a report print it so, and it does.
pub(crate) fn printed(
    form: Option<&Form>,
    codes: &[&'static str],
    row: impl Fn(&str) -> Resolved,
) -> Vec<(&'static str, Resolved)> {
    let codes = match form {
        Some(form) => form.as_printed(codes, |code| !row(code).known.is_unstated()),
        None => codes.to_vec(),
    };
    codes.into_iter().map(|code| (code, row(code))).collect()
}

/// What rows make together: one row as it is, several as their sum.
pub(crate) fn add_up(rows: &[(&'static str, Resolved)]) -> Resolved {
    let is = |row: &Resolved, known: &Known| row.known == *known;
    let not_applicable = Known::Stated(Value::NotApplicable);
    let known = match rows {
        [] => Known::Stated(Value::Blank),
        [(_, row)] => return row.clone(),
        rows => match formula(rows.iter().map(|(code, row)| (*code, row.known.sure()))) {
            Some(formula) => Known::Derived(formula),
            None if rows.iter().any(|(_, row)| is(row, &Known::NotAtHand)) => Known::NotAtHand,
            None if rows.iter().all(|(_, row)| is(row, &not_applicable)) => not_applicable,
            None => Known::Stated(Value::Blank),
        },
    };
    let failed = rows.iter().find_map(|(_, row)| row.failed).filter(|_| known.number().is_some());
    Resolved { known, failed }
}

/// The sum of these; `None` unless every one of them is exact.
fn formula(parts: impl Iterator<Item = (&'static str, Option<Number>)>) -> Option<Formula> {
    let (mut number, mut sum) = (Number::ZERO, Vec::new());
    for (code, part) in parts {
        let part = part?;
        number = number.plus(part)?;
        sum.push(Term { code, number: part, less: false });
    }
    Some(Formula { number, sum, over: Vec::new() })
}
