//! The engine that says whether a rule holds: one for the browser, the server and the command line.
//!
//! A value that is blank, inexact or given in words without a figure is never taken as zero. A
//! partition with blanks is broken only if what is stated already exceeds the whole, holds if it
//! already makes the whole, and is undecided otherwise. A whole of zero needs no parts.

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

pub use finding::{CheckContext, Finding, Verdict};
pub use own::failed;
pub use side::{Side, Term};

/// Applies every rule of the report's form, in the form's order.
pub fn check_report(report: &Report, context: &CheckContext<'_>) -> Vec<Finding> {
    let context = CheckContext { partial: report.source.partial, ..*context };
    report.form().map_or_else(Vec::new, |form| check(form, |code| report.value(code).sure(), &context))
}

/// Applies every rule of a form to exact values by code. A rule that needs what the context
/// lacks (last year's report, the body's level) gives no finding.
pub fn check(
    form: &Form,
    value: impl Fn(&str) -> Option<Number>,
    context: &CheckContext<'_>,
) -> Vec<Finding> {
    let applies = |rule: &&Rule| match rule.relation {
        Relation::NoneBelow(_) => context.level.is_some(),
        _ => rule.last.is_empty() || context.last.is_some(),
    };
    form.rules.iter().filter(applies).map(|rule| apply(form, rule, &value, context)).collect()
}

/// Applies one rule.
pub fn apply(
    form: &Form,
    rule: &'static Rule,
    value: &impl Fn(&str) -> Option<Number>,
    context: &CheckContext<'_>,
) -> Finding {
    let left = Side::new(form, rule.left, value);
    let right = Side::right(form, rule, value, context.last);
    let difference = left.sum().zip(right.sum()).and_then(|(left, right)| right.minus(left));
    let verdict = verdict::judge(rule, &left, &right, context);
    let shortfall = difference.is_some_and(Number::is_negative);
    let severity = match rule.relation {
        Relation::EqualsOrPending if verdict == Verdict::Broken && shortfall => Severity::Reason,
        _ => rule.severity,
    };
    Finding { rule, verdict, severity, left, right, difference, partial: context.partial }
}
