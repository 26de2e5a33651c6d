//! What a reading consists of.

use domain::report::{Scope, Year};
use domain::value::Value;
use serde::{Deserialize, Serialize};

/// A range of the untouched text, in characters (Unicode scalar values), end excluded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// First character.
    pub start: usize,
    /// One past the last.
    pub end: usize,
}

/// Something read, with where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told<T> {
    /// What.
    pub what: T,
    /// Where.
    pub span: Span,
}

/// Why a figure was read so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// A cell of the official table.
    Cell,
    /// The words name the item and the number stands with them.
    Named,
    /// A negation names the item: 无, 未发生.
    Negated,
    /// A list "分别为": the n-th number belongs to the n-th name.
    InOrder,
    /// The words say only part of the name; the sentence or its section gives the rest.
    FromContext,
    /// The number is carried from the clause before.
    ClauseBefore,
    /// The report states this one part only, so the whole is that part.
    OnlyPartStated,
    /// Each of several named things: 均, 各.
    Each,
}

/// A figure that the text states for an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// Item code: of the form, or `prose.*` for the words of a report of 2019 or later.
    pub item: String,
    /// What is stated, in the item's own unit.
    pub value: Value,
    /// The unit as printed; empty where none is.
    pub unit: String,
    /// Whom it counts, where the words say so.
    pub scope: Option<Scope>,
    /// The phrase it stands on.
    pub span: Span,
    /// Why it was read so.
    pub reason: Reason,
    /// Other places that state the same.
    pub also: Vec<Span>,
}

/// A figure that is stated but belongs to no item, or to no single one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unassigned {
    /// The number or the words, as printed.
    pub printed: String,
    /// The phrase.
    pub span: Span,
    /// The items that it states together, where it merges several; else empty.
    pub merged: Vec<String>,
}

/// Two places state different values for one item: the one that was taken and the one that was not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conflict {
    /// The item.
    pub item: String,
    /// The other value.
    pub value: Value,
    /// Where the other value stands.
    pub span: Span,
}

/// What is wrong with the text, as far as reading it goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "notice", rename_all = "snake_case")]
pub enum Notice {
    /// A picture stands where a table belongs.
    Picture {
        /// Where.
        span: Span,
    },
    /// A table was found, but its cells cannot be given to rows with certainty; they were left out.
    TornTable {
        /// Code of the form's part: `requests`.
        part: String,
        /// Where.
        span: Span,
    },
    /// A cell of a table holds something that is no count: `100。`, `#REF!`, two numbers, a note.
    UnreadableCell {
        /// Code of the form's part.
        part: String,
        /// The cell.
        span: Span,
    },
    /// The cells of a row ran together (713000074); they were cut in the only way that the sums of the form
    /// leave.
    RunTogether {
        /// Code of the form's part.
        part: String,
        /// The row's digits.
        span: Span,
    },
    /// Cells of a table are empty.
    EmptyCells {
        /// Code of the form's part.
        part: String,
        /// How many.
        count: usize,
    },
    /// A section or table that the form has is not there.
    Missing {
        /// Code of the form's part or section.
        part: String,
    },
    /// A number of an item that is broken, or a guess (两三百), so that it was not taken.
    BrokenNumber {
        /// Where.
        span: Span,
    },
    /// The text is written in another language than Chinese, which this reader does not read.
    OtherLanguage,
    /// A hint of the template was left in the text.
    TemplateHint {
        /// Where.
        span: Span,
    },
}

/// A section of the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Code of the form's prose section, where it is one.
    pub code: String,
    /// Heading as printed.
    pub heading: String,
    /// Its whole range, heading included.
    pub span: Span,
}

/// All that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// The body that reports, as its name is printed.
    pub agency: Option<Told<String>>,
    /// The reporting year.
    pub year: Option<Told<Year>>,
    /// Code of the form, told by its tables, else by the year.
    pub form: Option<String>,
    /// Sections in order.
    pub sections: Vec<Section>,
    /// Figures in the order of the text; at most one an item.
    pub figures: Vec<Proposal>,
    /// Stated, but not assignable.
    pub unassigned: Vec<Unassigned>,
    /// Places that contradict a figure.
    pub conflicts: Vec<Conflict>,
    /// What is wrong with the text.
    pub notices: Vec<Notice>,
}
