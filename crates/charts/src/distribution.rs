//! How amounts lie along one line, as words and whole numbers: a dot for each, and the middle half of all.

use crate::line::Scale;
use crate::mark::Mark;

/// Amounts along one line.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Distribution {
    /// A dot each, in the order in which they are read out. One without an amount draws nothing; one below zero
    /// stands at zero.
    pub dots: Vec<Mark>,
    /// The dot that is named and stands out, by its place.
    pub chosen: Option<usize>,
    /// The middle half of all.
    pub middle: Option<MiddleHalf>,
    /// What its numbers are, and how far apart they stand.
    pub scale: Scale,
}

/// Where the middle half of the amounts lies.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct MiddleHalf {
    /// The lower quartile.
    pub lower: i64,
    /// The median.
    pub median: i64,
    /// The upper quartile.
    pub upper: i64,
    /// The median in words: 中位数 12.
    pub label: String,
}
