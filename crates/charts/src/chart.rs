//! What a chart of one report has to draw, in plain words and whole numbers; nothing here knows of pixels.

use crate::mark::{Mark, Total};
use crate::partition::Partition;

/// A chart: what is compared, and in which relation the amounts stand to one another.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
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
