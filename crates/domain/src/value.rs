//! What a report states about an item, which is never just a number. This is what is typed, stored in
//! releases and hashed; what is made of it when a report is read stands in [`crate::known`].

use serde::{Deserialize, Serialize};

use crate::lang::Lang;
use crate::number::Number;

/// How exactly a number was stated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    /// The number itself.
    #[default]
    Exact,
    /// 余, 多: the number is a lower bound.
    AtLeast,
    /// 约, 近: the number is near.
    About,
}

/// A reported value with all its states. 0, zero in words, blank, not applicable, words and what cannot
/// be read as a count stay different.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Value {
    /// A printed number.
    Number {
        /// The number in the item's unit.
        number: Number,
        /// How exactly it was stated.
        #[serde(default)]
        precision: Precision,
    },
    /// 无, 没有, 未发生: zero, said in words.
    ZeroInWords,
    /// The report leaves the row out or the cell empty. Never zero, in no sum.
    #[default]
    Blank,
    /// 不适用: the row cannot apply to this body.
    NotApplicable,
    /// A statement without a figure (均实报实销).
    Words {
        /// The words.
        words: String,
    },
    /// Something stands where a count belongs that is none (若干, 数十): it is quoted, and not guessed at.
    Unreadable {
        /// The text as it is printed.
        quote: String,
    },
}

impl Value {
    /// An exact number.
    pub fn exact(number: Number) -> Self {
        Self::Number { number, precision: Precision::Exact }
    }

    /// An exact count.
    pub fn count(count: u32) -> Self {
        Self::exact(Number::whole(i64::from(count)).unwrap_or_default())
    }

    /// The number that sums and bounds may use: of an exact number and of zero in words, and of nothing
    /// else.
    pub fn sure(&self) -> Option<Number> {
        match self {
            Self::Number { number, precision: Precision::Exact } => Some(*number),
            Self::ZeroInWords => Some(Number::ZERO),
            _ => None,
        }
    }

    /// The number as stated, whatever its precision: what charts draw, lists rank by and files carry, and
    /// no sum takes. Blank, not applicable, words and what cannot be read have none.
    pub fn stated(&self) -> Option<Number> {
        match self {
            Self::Number { number, .. } => Some(*number),
            Self::ZeroInWords => Some(Number::ZERO),
            _ => None,
        }
    }

    /// Whether the report says nothing here.
    pub fn is_blank(&self) -> bool {
        matches!(self, Self::Blank)
    }

    /// The name of the state in files and the API.
    pub fn state(&self) -> &'static str {
        match self {
            Self::Number { precision: Precision::Exact, .. } => "number",
            Self::Number { precision: Precision::AtLeast, .. } => "at_least",
            Self::Number { precision: Precision::About, .. } => "about",
            Self::ZeroInWords => "zero_in_words",
            Self::Blank => "blank",
            Self::NotApplicable => "not_applicable",
            Self::Words { .. } => "words",
            Self::Unreadable { .. } => "unreadable",
        }
    }

    /// What stands where the number stands on a page: `5,331`, `0`, `无`, `未填`, the words, `“若干”`.
    pub fn text(&self, lang: Lang) -> String {
        let fixed = |zh: &str, en: &str| {
            if lang == Lang::Zh { zh.to_owned() } else { en.to_owned() }
        };
        match self {
            Self::Number { number, precision } => {
                let number = number.grouped();
                match (precision, lang) {
                    (Precision::Exact, _) => number,
                    (Precision::AtLeast, Lang::Zh) => format!("{number} 余"),
                    (Precision::AtLeast, Lang::En) => format!("over {number}"),
                    (Precision::About, Lang::Zh) => format!("约 {number}"),
                    (Precision::About, Lang::En) => format!("about {number}"),
                }
            }
            Self::ZeroInWords => fixed("无", "none"),
            Self::Blank => fixed("未填", "not stated"),
            Self::NotApplicable => fixed("不适用", "n/a"),
            Self::Words { words } => words.clone(),
            Self::Unreadable { quote } => format!("“{quote}”"),
        }
    }
}
