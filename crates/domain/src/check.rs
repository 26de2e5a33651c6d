//! The engine that says whether a rule holds: one for the browser, the server and the command line.
//!
//! A value that is blank, inexact or said in words without a figure is never taken as zero. A
//! partition with blanks is broken only if what is stated already exceeds the whole, holds if it
//! already makes the whole, and else cannot be told. A whole of zero needs no parts.

use crate::form::Form;
use crate::number::Number;
use crate::report::Report;
use crate::rule::{Relation, Rule, Severity};

mod finding;
mod formula;
mod meaning;
mod own;
mod side;
mod verdict;

pub use finding::{Beside, Finding, Verdict};
pub use own::failed;
pub use side::{Side, Term};

/// Applies every rule of the report's form, in the form's order.
pub fn check_report(report: &Report, beside: &Beside<'_>) -> Vec<Finding> {
    let beside = Beside { partial: report.source.partial, ..*beside };
    report.form().map_or_else(Vec::new, |form| check(form, |code| report.value(code).sure(), &beside))
}

/// Applies every rule of a form to exact values by code. A rule that needs what does not stand beside
/// the report (last year's, the body's level) says nothing.
pub fn check(form: &Form, value: impl Fn(&str) -> Option<Number>, beside: &Beside<'_>) -> Vec<Finding> {
    let applies = |rule: &&Rule| match rule.relation {
        Relation::NoneBelow(_) => beside.level.is_some(),
        _ => rule.last.is_empty() || beside.last.is_some(),
    };
    form.rules.iter().filter(applies).map(|rule| apply(form, rule, &value, beside)).collect()
}

/// Applies one rule.
pub fn apply(
    form: &Form,
    rule: &'static Rule,
    value: &impl Fn(&str) -> Option<Number>,
    beside: &Beside<'_>,
) -> Finding {
    let left = Side::new(form, rule.left, value);
    let right = Side::right(form, rule, value, beside.last);
    let difference = left.sum().zip(right.sum()).and_then(|(left, right)| right.minus(left));
    let verdict = verdict::judge(rule, &left, &right, beside);
    let shortfall = difference.is_some_and(Number::is_negative);
    let severity = match rule.relation {
        Relation::EqualsOrPending if verdict == Verdict::Broken && shortfall => Severity::Reason,
        _ => rule.severity,
    };
    Finding { rule, verdict, severity, left, right, difference, partial: beside.partial }
}
