//! A person's answer to a finding that does not hold. It is published with the finding and
//! never hides it: what reads like an error may be another scope, and a reader should see both.

use serde::{Deserialize, Serialize};

use crate::lang::{Words, words};
use crate::rule::Severity;

/// The kinds of answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// The published report says so and is wrong.
    Error,
    /// One side counts the body alone, the other the whole area.
    OtherScope,
    /// One side includes what was carried over.
    IncludesCarryOver,
    /// One side counts cases filed, the other cases decided.
    FiledNotDecided,
    /// It was looked into and stands, for the reason given.
    Accepted,
}

impl Why {
    /// All kinds, in the order a form offers them.
    pub const ALL: [Self; 5] =
        [Self::Error, Self::OtherScope, Self::IncludesCarryOver, Self::FiledNotDecided, Self::Accepted];

    /// The kinds that let a report with such a finding be published. What a form's arithmetic forbids can
    /// stand only as an error of the published report: one that is written here has to be right.
    pub fn that_release(severity: Severity) -> &'static [Self] {
        match severity {
            Severity::Blocks => &[Self::Error],
            Severity::Reason | Severity::Look => &Self::ALL,
        }
    }

    /// The name in files, forms and the API.
    pub fn code(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::OtherScope => "other_scope",
            Self::IncludesCarryOver => "includes_carry_over",
            Self::FiledNotDecided => "filed_not_decided",
            Self::Accepted => "accepted",
        }
    }

    /// The kind with this name.
    pub fn find(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.code() == code)
    }

    /// The kind in words.
    pub fn name(self) -> Words {
        match self {
            Self::Error => words("原报告有误，照录", "the published report is wrong; kept as printed"),
            Self::OtherScope => words("口径不同", "counted over another scope"),
            Self::IncludesCarryOver => words("含上年结转", "includes what was carried over"),
            Self::FiledNotDecided => words("计的是立案，不是审结", "counts cases filed, not decided"),
            Self::Accepted => words("已核实，说明如下", "looked into and accepted"),
        }
    }
}

/// An answer to one finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Its kind.
    pub why: Why,
    /// In the person's words; may be empty except for [`Why::Accepted`].
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}
