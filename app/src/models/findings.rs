//! Whether a report adds up, in the reader's language.

#[cfg(any(feature = "ssr", feature = "reader"))]
mod of_report;

use domain::check::Verdict;
use serde::{Deserialize, Serialize};

/// The rules of a report's form, applied.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Findings {
    /// What stands open.
    pub listed: Vec<FindingLine>,
    /// What is folded, by how it came out.
    pub folded: Vec<FindingGroup>,
    /// The rules whose rows the report says nothing of, as a sentence; empty where there are none or many.
    pub unstated: String,
}

/// Findings that came out alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingGroup {
    /// How many they are and how they came out.
    pub heading: String,
    /// The findings.
    pub lines: Vec<FindingLine>,
}

/// A rule with its verdict and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingLine {
    /// The rule's id.
    pub rule: String,
    /// The rule's name.
    pub name: String,
    /// The items on its two sides, with spaces between them.
    pub items: String,
    /// How it came out.
    pub verdict: Verdict,
    /// The same in a word.
    pub word: String,
    /// Whether its explanation stands open.
    pub is_open: bool,
    /// Both sides with names and numbers.
    pub formula: String,
    /// What it means.
    pub sentence: String,
    /// What the body says of it.
    pub answer: Option<FindingAnswer>,
    /// The law or form that the rule comes from.
    pub basis: String,
}

/// What a body says of a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingAnswer {
    /// The reason, introduced.
    pub why: String,
    /// In its own words, in whatever language; may be empty.
    pub note: String,
}
