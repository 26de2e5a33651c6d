//! What was read from a report's text, and how it checks, in the reader's language. The server and the
//! browser's worker write the same (`check_text`).

#[cfg(any(feature = "ssr", feature = "reader"))]
mod files;
#[cfg(any(feature = "ssr", feature = "reader"))]
mod notices;
#[cfg(any(feature = "ssr", feature = "reader"))]
mod of_reading;
#[cfg(any(feature = "ssr", feature = "reader"))]
mod rows;
#[cfg(any(feature = "ssr", feature = "reader"))]
mod tables;

use serde::{Deserialize, Serialize};

use super::findings::Findings;
use super::marked_text::Piece;
use super::official_table::{OfficialRow, TableHeads, ValueCell};

#[cfg(any(feature = "ssr", feature = "reader"))]
pub use {notices::notice_lines, of_reading::MOST_PLACES, rows::one_line};

/// A report, read and checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckModel {
    /// Whose report it is, as far as the text says.
    pub title: String,
    /// How it came out; empty where no figure was found.
    pub facts: Vec<Fact>,
    /// What one should know before trusting the reading.
    pub notices: Vec<String>,
    /// Whether it adds up, where the text tells which form it is on.
    pub findings: Option<Findings>,
    /// The figures, in the order of the text.
    pub figures: Vec<FigureRow>,
    /// The zeros of printed tables, where they are many.
    pub zeros: Option<FoldedRows>,
    /// Phrases with figures of no single item.
    pub unassigned: Vec<PhraseLine>,
    /// The text, cut where phrases begin and end.
    pub pieces: Vec<Piece>,
    /// The official tables that the figures fill.
    pub tables: Vec<FilledTable>,
    /// The figures to take along, where there are any.
    pub files: Option<CheckFiles>,
}

/// How a check came out, in a few words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// The words.
    pub words: String,
    /// Whether it should be looked at.
    pub is_doubtful: bool,
}

/// A figure with the phrase that it stands on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FigureRow {
    /// The item's code.
    pub item: String,
    /// The item's name.
    pub name: String,
    /// The value with its unit.
    pub value: String,
    /// Where it stands.
    pub phrase: PhraseLine,
    /// Whether that is a cell of a table.
    pub is_cell: bool,
    /// What other places say instead.
    pub conflicts: Vec<ConflictLine>,
}

/// Another value of the same item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConflictLine {
    /// What it says, introduced.
    pub lead: String,
    /// Where it stands.
    pub phrase: PhraseLine,
}

/// A phrase of the text, in one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhraseLine {
    /// Its first character.
    pub start: usize,
    /// The phrase, without the line breaks of its page.
    pub text: String,
}

/// Rows that are folded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoldedRows {
    /// What they are and how many.
    pub heading: String,
    /// The rows.
    pub rows: Vec<FigureRow>,
}

/// An official table with the figures that were read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilledTable {
    /// The form's numbering of the table.
    pub number: String,
    /// Its name.
    pub name: String,
    /// Its rows.
    pub rows: FilledRows,
}

/// The rows of an official table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FilledRows {
    /// A table with columns.
    Grid(TableHeads, Vec<OfficialRow>),
    /// A list of items.
    List(Vec<ListRow>),
}

/// An item of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListRow {
    /// How deep it is indented, 0 to 2.
    pub depth: u8,
    /// The form's numbering.
    pub number: String,
    /// The item's name.
    pub name: String,
    /// Its value.
    pub cell: ValueCell,
    /// The unit's name.
    pub unit: String,
}

/// The figures as files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckFiles {
    /// What a browser saves them as, without an ending.
    pub name: String,
    /// The figures as CSV, without a byte order mark.
    pub csv: String,
    /// All that was read, as JSON.
    pub json: String,
}
