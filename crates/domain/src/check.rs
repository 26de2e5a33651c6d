//! The engine that says whether a rule holds: one for the browser, the server and the command line.
//!
//! A value that is blank, inexact or said in words without a figure is never taken as zero. A
//! partition with blanks is broken only if what is stated already exceeds the whole, holds if it
//! already makes the whole, and else cannot be told. A whole of zero needs no parts.

use serde::{Deserialize, Serialize};

use crate::agency::Level;
use crate::form::Form;
use crate::lang::{Lang, Words, words};
use crate::number::Number;
use crate::report::Report;
use crate::rule::{Relation, Rule, Severity};

mod formula;
mod meaning;
mod own;
mod side;
mod verdict;

pub use own::failed;
pub use side::{Side, Term};

/// What the engine says about a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The rule holds.
    Holds,
    /// The rule is broken.
    Broken,
    /// Too little is stated to tell.
    CannotTell,
}

/// What stands beside a report and helps to check it.
#[derive(Clone, Copy, Default)]
pub struct Beside<'b> {
    /// The same body's report on the year before, counting the same.
    pub last: Option<&'b Report>,
    /// The body's level.
    pub level: Option<Level>,
    /// Whether only a part of the report could be had, so that what is blank may stand in the rest.
    pub partial: bool,
}

impl<'b> Beside<'b> {
    /// What stands beside this report: last year's only if it counts alike.
    pub fn of(report: &Report, last: Option<&'b Report>, level: Level) -> Self {
        let before = report.year.number().checked_sub(1);
        let last = last.filter(|last| Some(last.year.number()) == before && last.scope == report.scope);
        Self { last, level: Some(level), partial: report.source.partial }
    }
}

/// A rule applied to a report.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// Whether it holds.
    pub verdict: Verdict,
    /// What a breach means here; for a rule that holds, what a breach would mean.
    pub severity: Severity,
    /// The left side.
    pub left: Side,
    /// The right side.
    pub right: Side,
    /// Right sum − left sum, where both are stated.
    pub difference: Option<Number>,
    /// Whether what is not stated here may stand in a part of the report that could not be had.
    pub partial: bool,
}

impl Finding {
    /// Whether there is nothing to show: the report says nothing on either side, or nothing on a side
    /// that it is free to leave out. No report has to say its table's figures again in words.
    pub fn is_silent(&self) -> bool {
        let (left, right) = (self.left.is_silent(), self.right.is_silent());
        match self.rule.relation {
            Relation::Restates => left,
            Relation::NotAllZero => right,
            _ if self.rule.optional => left || right,
            _ => left && right,
        }
    }

    /// Whether publishing must wait for this to be mended.
    pub fn blocks(&self) -> bool {
        self.verdict == Verdict::Broken && self.severity == Severity::Blocks
    }

    /// The verdict in a word: 成立, 不成立, 请说明, 请看, 无法判断.
    pub fn word(&self) -> Words {
        match (self.verdict, self.severity) {
            (Verdict::Holds, _) => words("成立", "holds"),
            (Verdict::CannotTell, _) => words("无法判断", "cannot tell"),
            (Verdict::Broken, Severity::Blocks) => words("不成立", "does not hold"),
            (Verdict::Broken, Severity::Reason) => words("请说明", "needs a reason"),
            (Verdict::Broken, Severity::Look) => words("请看", "worth a look"),
        }
    }

    /// Both sides with names, numbers and the relation: `行政诉讼 11 = 维持 4 + 纠错 4 + 其他 3`.
    pub fn formula(&self, form: &Form, lang: Lang) -> String {
        formula::formula(self, form, lang)
    }

    /// What it means, in a sentence.
    pub fn sentence(&self, lang: Lang) -> String {
        meaning::sentence(self, lang)
    }
}

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
