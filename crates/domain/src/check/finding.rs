//! A rule applied to a report, and what a report is checked with.

use serde::{Deserialize, Serialize};

use super::side::Side;
use crate::agency::Level;
use crate::lang::{Words, words};
use crate::number::Number;
use crate::report::Report;
use crate::rule::{Relation, Rule, Severity};

/// What the engine says about a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The rule holds.
    Holds,
    /// The rule is broken.
    Broken,
    /// Too little is stated to decide.
    CannotTell,
}

/// What a report is checked with, besides its own values.
#[derive(Clone, Copy, Default)]
pub struct CheckContext<'b> {
    /// The same body's report on the year before, counting the same.
    pub last: Option<&'b Report>,
    /// The body's level.
    pub level: Option<Level>,
    /// Whether only a part of the report could be had, so that what is blank may stand in the rest.
    pub partial: bool,
}

impl<'b> CheckContext<'b> {
    /// The context of this report: last year's only if it counts alike.
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
    pub fn is_unstated(&self) -> bool {
        let (left, right) = (self.left.is_unstated(), self.right.is_unstated());
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
}
