//! One named amount, and the total that amounts are measured against: words and whole numbers.

/// One named amount: a bar, a group of cases or a part of a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Mark {
    /// The name that stands at the mark: 政务微信.
    pub label: String,
    /// How many; `None` where the report leaves the field blank.
    pub amount: Option<i64>,
    /// The text at the mark's end: `3,789` (a unit may follow after a space) or `未填`.
    pub text: String,
    /// The whole mark in words, for its tooltip and for screen readers: 政务微信 3,789 条.
    pub description: String,
}

/// The amount that overlapping channels are measured against.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Total {
    /// What it is the total of: 主动公开总数.
    pub label: String,
    /// The total itself.
    pub amount: i64,
    /// The number as text: `5,331`.
    pub text: String,
}
