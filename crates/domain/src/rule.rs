//! A rule between items as data: what must hold, how grave it is, and on what it rests.

use serde::{Deserialize, Serialize};

use crate::agency::Level;
use crate::lang::Words;

/// How two sides relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// A partition: the whole is exactly the sum of its parts.
    Equals,
    /// A partition whose form has no row for pending cases: an excess is an error, a shortfall a question.
    EqualsOrPending,
    /// Overlapping parts: `max(parts) ≤ whole ≤ sum(parts)`.
    Covers,
    /// The left side is at most the right side.
    AtMost,
    /// The left side is at least each of the right side.
    AtLeastEach,
    /// Equality would be the mark of a misreading.
    DiffersFrom,
    /// The report's words say again what its table says.
    Restates,
    /// Neither side is more than ten times the other, where one is large enough to compare.
    WithinTenfold,
    /// All of the left side is stated, or none of it.
    Complete,
    /// The left side, a table's cells, is not all zeros where the right side, the words, reports some.
    NotAllZero,
    /// Bodies below this level have none.
    NoneBelow(Level),
}

/// What a broken rule means for publishing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Worth a look.
    Look,
    /// Needs a reason.
    Reason,
    /// Blocks publishing.
    Blocks,
}

/// A rule of a form. Missing values are never taken as zero: see [`crate::check`].
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Stable name: `lawsuit.parts`.
    pub id: &'static str,
    /// The codes whose sum is the left side.
    pub left: &'static [&'static str],
    /// How the sides relate.
    pub relation: Relation,
    /// The codes of the right side.
    pub right: &'static [&'static str],
    /// Codes of last year's report that the right side adds.
    pub last: &'static [&'static str],
    /// Codes that the right side takes away.
    pub less: &'static [&'static str],
    /// Whether reports are free to leave out either side, so that a side without any value is nothing
    /// to show.
    pub optional: bool,
    /// What a breach means.
    pub severity: Severity,
    /// What must hold, in a few words.
    pub name: Words,
    /// On what it rests: the form, the law, or plain arithmetic, and why it is not otherwise.
    pub basis: Words,
}

impl Rule {
    /// A rule within one report.
    pub const fn new(
        id: &'static str,
        left: &'static [&'static str],
        relation: Relation,
        right: &'static [&'static str],
        severity: Severity,
        name: Words,
        basis: Words,
    ) -> Self {
        Self { id, left, relation, right, last: &[], less: &[], optional: false, severity, name, basis }
    }

    /// The codes of this year's report that it is about.
    pub fn items(&self) -> Vec<&'static str> {
        [self.left, self.right, self.less].concat()
    }

    /// The same rule with codes of last year's report on its right side.
    #[must_use]
    pub const fn with_last(self, last: &'static [&'static str]) -> Self {
        Self { last, ..self }
    }

    /// The same rule with codes that its right side takes away.
    #[must_use]
    pub const fn with_less(self, less: &'static [&'static str]) -> Self {
        Self { less, ..self }
    }

    /// The same rule where reports are free to leave out either side.
    #[must_use]
    pub const fn if_both_sides(self) -> Self {
        Self { optional: true, ..self }
    }

    /// Every code the rule names.
    pub fn codes(&self) -> impl Iterator<Item = &'static str> {
        self.left.iter().chain(self.right).chain(self.last).chain(self.less).copied()
    }
}
