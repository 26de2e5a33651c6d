//! A report: whose, for which year, on which form, and what it says with where each figure stands.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::form::Form;
use crate::lang::{Lang, Words, words};
use crate::time::day;
use crate::value::Value;

pub use crate::year::Year;

/// Whom the figures count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// 本机关: the body alone.
    Body,
    /// 本级: the body with its departments.
    WithDepartments,
    /// 全区(市、县): the whole area with all units below.
    #[default]
    WholeArea,
}

impl Scope {
    /// The scope's name for readers.
    pub fn name(self) -> Words {
        match self {
            Self::Body => words("本机关", "the body itself"),
            Self::WithDepartments => words("本级（含部门）", "the body with its departments"),
            Self::WholeArea => words("全域（含各部门、各镇街）", "the whole area with all its units"),
        }
    }
}

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "from", rename_all = "snake_case")]
pub enum Provenance {
    /// It stands in the published report.
    Source {
        /// Part and paragraph: 二(一)1.
        place: String,
        /// Why, where it takes a step of reasoning to read it there.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        derived: Option<Derived>,
    },
    /// It was read from the report's text and accepted by a person.
    Quoted {
        /// First character of the phrase in [`Report::text`].
        start: usize,
        /// One past its last character.
        end: usize,
        /// The phrase itself.
        phrase: String,
    },
    /// A person entered it at the desk.
    Entered {
        /// When, as an ISO 8601 UTC time.
        at: String,
    },
}

/// The step of reasoning behind a derived value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Derived {
    /// The report names only one of the parts, so the whole is that part.
    OnlyPartStated,
    /// The number stands in the clause before.
    ClauseBefore,
    /// The cell's number was torn from its table in the text at hand.
    DetachedCell,
    /// The cells of a row run together in the text at hand; their sums or the words leave one way to part
    /// them.
    SplitCells,
}

impl Derived {
    /// The reason for readers.
    pub fn reason(self) -> Words {
        match self {
            Self::OnlyPartStated => {
                words("推得：报告只写了这一种途径", "derived: the report states this one way only")
            }
            Self::ClauseBefore => {
                words("推得：数字承前一分句", "derived: the number is carried from the clause before")
            }
            Self::DetachedCell => words(
                "推得：转成文字时这一格的数字掉到了表格旁边",
                "derived: the cell's number fell out of its table when the document became text",
            ),
            Self::SplitCells => words(
                "推得：转成文字时几格的数字连在一起，按勾稽关系或正文所述只有一种拆法",
                "derived: the cells ran together when the document became text; their sums or the words leave one way to part them",
            ),
        }
    }
}

/// One value of a report with where it comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// What is reported.
    #[serde(flatten)]
    pub value: Value,
    /// Where it stands or who entered it.
    pub provenance: Provenance,
}

/// The document a report was read from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Title of the document.
    pub title: String,
    /// Date of publication, `2019-02-18`; empty where unknown.
    pub date: String,
    /// Its address; empty where the page is lost or was never recorded.
    pub url: String,
    /// Whether only a part of the document could be had, so that what is not stated here may stand
    /// in the rest.
    #[serde(default, skip_serializing_if = "is_false")]
    pub partial: bool,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_false(flag: &bool) -> bool {
    !flag
}

/// A report with all it states. An item that is not in `values` is blank.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Slug of the body.
    pub agency: String,
    /// Reporting year.
    pub year: Year,
    /// Code of the form: `2014`. The form does not follow from the year.
    pub form: String,
    /// Whom the figures count.
    pub scope: Scope,
    /// Values by item code.
    pub values: BTreeMap<String, Entry>,
    /// Prose by section code.
    pub prose: BTreeMap<String, String>,
    /// The document.
    pub source: Source,
    /// Answers to findings that do not hold, by the rule's id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub answers: BTreeMap<String, Answer>,
    /// The published report's text, character by character, where figures were read from it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
}

impl Report {
    /// What the report itself states about an item; blank where it says nothing. Drafts and checks stand
    /// on this; readers are shown [`Self::resolve`].
    pub fn value(&self, code: &str) -> &Value {
        static BLANK: Value = Value::Blank;
        self.values.get(code).map_or(&BLANK, |entry| &entry.value)
    }

    /// The form the report is on.
    pub fn form(&self) -> Option<&'static Form> {
        Form::find(&self.form)
    }
}

impl Provenance {
    /// One line for readers: the place with the step of reasoning, or when it was entered.
    pub fn line(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Source { place, derived }, _) => {
                let reason = derived.map(|step| step.reason().get(lang));
                let stop = if lang == Lang::Zh { "；" } else { "; " };
                reason.map_or_else(|| place.clone(), |reason| format!("{place}{stop}{reason}"))
            }
            (Self::Quoted { phrase, .. }, Lang::Zh) => format!("原文：“{}”", one_line(phrase)),
            (Self::Quoted { phrase, .. }, Lang::En) => format!("the report: “{}”", one_line(phrase)),
            (Self::Entered { at }, Lang::Zh) => format!("填报于 {}", day(at)),
            (Self::Entered { at }, Lang::En) => format!("entered on {}", day(at)),
        }
    }
}

/// A phrase without the line breaks that a page's layout put into it.
fn one_line(phrase: &str) -> String {
    phrase.split('\n').map(str::trim).collect()
}
