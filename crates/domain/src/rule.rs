//! A rule between items as data: what must hold, how grave it is, and on what it rests.

use serde::{Deserialize, Serialize};

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
    /// What a breach means.
    pub severity: Severity,
    /// What must hold, in a few words.
    pub name: Words,
    /// On what it rests: the form, the law, or plain arithmetic, and why it is not otherwise.
    pub basis: Words,
}

impl Rule {
    /// Every code the rule names.
    pub fn codes(&self) -> impl Iterator<Item = &'static str> {
        self.left.iter().chain(self.right).copied()
    }
}
