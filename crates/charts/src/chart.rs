//! What a chart is asked to show, in plain words and whole numbers; nothing here knows of pixels.

use crate::Partition;

/// One named amount: a bar, a group of cases or a part of a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The name that stands at the mark: 政务微信.
    pub label: String,
    /// How many; `None` where the report leaves the field blank.
    pub amount: Option<i64>,
    /// The text at the mark's end: `3,789` (a unit may follow after a space) or `未填`.
    pub shown: String,
    /// The whole mark in words, for its tooltip and for screen readers: 政务微信 3,789 条.
    pub spoken: String,
}

/// The amount that overlapping channels are measured against.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Total {
    /// What it is the total of: 主动公开总数.
    pub label: String,
    /// The total itself.
    pub amount: i64,
    /// The number as text: `5,331`.
    pub shown: String,
}

/// A chart: what is compared, and in which relation the amounts stand to one another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chart {
    /// Named amounts as horizontal bars in the given order, each with its number at the end.
    Bars {
        /// The bars from top to bottom.
        marks: Vec<Mark>,
    },
    /// Amounts that overlap, so that they do not add up: bars and one thin line at the total.
    BarsAgainstTotal {
        /// The bars from top to bottom.
        marks: Vec<Mark>,
        /// Where the line stands.
        total: Total,
    },
    /// Few cases, each one a square, in named groups.
    ///
    /// Drawn as [`Chart::Bars`] from 61 cases on, and where a group is blank or below zero.
    Cases {
        /// The groups from left to right.
        groups: Vec<Mark>,
    },
    /// The parts of one whole, as one strip cut in parts.
    ///
    /// Drawn as [`Chart::Bars`] from 13 parts above zero on: thinner parts cannot be told apart.
    Shares {
        /// The parts, which are known to add up.
        partition: Partition,
    },
}
