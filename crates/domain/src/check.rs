//! The engine that says whether a rule holds: one for the browser, the server and the command line.
//!
//! A value that is blank, inexact or said in words without a figure is never taken as zero. A
//! partition with blanks is broken only if what is stated already exceeds the whole, holds if it
//! already makes the whole, and else cannot be told. A whole of zero needs no parts.

use serde::{Deserialize, Serialize};

use crate::form::Form;
use crate::lang::{Lang, Words, words};
use crate::number::Number;
use crate::report::Report;
use crate::rule::{Relation, Rule, Severity};

mod formula;

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

/// One side of a rule with the values it stands on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// Each code with its exact value, if it has one.
    pub terms: Vec<(&'static str, Option<Number>)>,
}

impl Side {
    fn new(codes: &'static [&'static str], value: &impl Fn(&str) -> Option<Number>) -> Self {
        Self { terms: codes.iter().map(|code| (*code, value(code))).collect() }
    }

    /// The sum of what is stated; `None` where nothing is.
    pub fn sum(&self) -> Option<Number> {
        self.terms
            .iter()
            .filter_map(|(_, value)| *value)
            .try_fold(None, |sum: Option<Number>, value| sum.unwrap_or_default().plus(value).map(Some))?
    }

    /// The largest stated term.
    pub fn largest(&self) -> Option<(&'static str, Number)> {
        let stated = self.terms.iter().filter_map(|(code, value)| value.map(|value| (*code, value)));
        stated.max_by_key(|(_, value)| *value)
    }

    /// Whether every term is stated.
    pub fn is_complete(&self) -> bool {
        self.terms.iter().all(|(_, value)| value.is_some())
    }

    fn is_silent(&self) -> bool {
        self.terms.iter().all(|(_, value)| value.is_none())
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
}

impl Finding {
    /// Whether the report says nothing at all on either side, so that there is nothing to show.
    pub fn is_silent(&self) -> bool {
        self.left.is_silent() && self.right.is_silent()
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
        formula::sentence(self, lang)
    }
}

/// Applies every rule of the report's form, in the form's order.
pub fn check_report(report: &Report) -> Vec<Finding> {
    report.form().map_or_else(Vec::new, |form| check(form, |code| report.value(code).sure()))
}

/// Applies every rule of a form to exact values by code.
pub fn check(form: &Form, value: impl Fn(&str) -> Option<Number>) -> Vec<Finding> {
    form.rules.iter().map(|rule| apply(rule, &value)).collect()
}

/// Applies one rule.
pub fn apply(rule: &'static Rule, value: &impl Fn(&str) -> Option<Number>) -> Finding {
    let left = Side::new(rule.left, value);
    let right = Side::new(rule.right, value);
    let difference = left.sum().zip(right.sum()).and_then(|(left, right)| right.minus(left));
    let verdict = judge(rule.relation, &left, &right);
    let shortfall = difference.is_some_and(Number::is_negative);
    let severity = match rule.relation {
        Relation::EqualsOrPending if verdict == Verdict::Broken && shortfall => Severity::Reason,
        _ => rule.severity,
    };
    Finding { rule, verdict, severity, left, right, difference }
}

fn judge(relation: Relation, left: &Side, right: &Side) -> Verdict {
    let is_partition = matches!(relation, Relation::Equals | Relation::EqualsOrPending);
    if is_partition && right.is_silent() && left.is_complete() && left.sum() == Some(Number::ZERO) {
        // A whole of zero has no parts to state.
        return Verdict::Holds;
    }
    let (Some(whole), Some(sum), Some((_, largest))) = (left.sum(), right.sum(), right.largest()) else {
        return Verdict::CannotTell;
    };
    let sure = left.is_complete() && right.is_complete();
    let when_sure = |holds: bool| match (sure, holds) {
        (true, true) => Verdict::Holds,
        (true, false) => Verdict::Broken,
        (false, _) => Verdict::CannotTell,
    };
    match relation {
        Relation::Equals | Relation::EqualsOrPending if !left.is_complete() => Verdict::CannotTell,
        Relation::Equals | Relation::EqualsOrPending if sum == whole => Verdict::Holds,
        Relation::Equals | Relation::EqualsOrPending if sum > whole => Verdict::Broken,
        Relation::Equals | Relation::EqualsOrPending => when_sure(false),
        Relation::Covers if largest > whole => Verdict::Broken,
        Relation::Covers if whole <= sum => Verdict::Holds,
        Relation::Covers => when_sure(false),
        // More on the left only makes it worse, so a left side with blanks can be broken, not hold.
        Relation::AtMost if whole > sum && right.is_complete() => Verdict::Broken,
        Relation::AtMost => when_sure(whole <= sum),
        Relation::AtLeastEach if largest > whole => Verdict::Broken,
        Relation::AtLeastEach => when_sure(true),
        Relation::DiffersFrom => when_sure(whole != sum || sum == Number::ZERO),
    }
}
