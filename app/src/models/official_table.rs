//! An official table with columns, as the form prints it: its heads and its rows.

#[cfg(any(feature = "ssr", feature = "reader", feature = "desk"))]
mod of_form;

use serde::{Deserialize, Serialize};

/// One row of heads, or two where columns share a head.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableHeads {
    /// The head of the names of rows.
    pub corner: String,
    /// The heads of the first row.
    pub groups: Vec<HeadGroup>,
    /// The heads under shared ones.
    pub under: Vec<ColumnHead>,
    /// How many columns the table has, that of the names included.
    pub width: usize,
}

/// A head of the first row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum HeadGroup {
    /// A column's own.
    Column(ColumnHead),
    /// One that several columns share: its name and how many they are.
    Shared(String, usize),
}

/// The head of a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnHead {
    /// What the column counts.
    pub name: String,
    /// In which unit.
    pub unit: String,
}

/// How a row begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowHead {
    /// The headings over it that do not stand over the row above as well, with how deep each is.
    pub headings: Vec<(usize, String)>,
    /// How many headings it stands under.
    pub depth: usize,
    /// The form's numbering; may be empty.
    pub number: String,
}

/// A row with its values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficialRow {
    /// How it begins.
    pub head: RowHead,
    /// What it counts.
    pub name: String,
    /// The code of its entry in the dictionary.
    pub item: Option<String>,
    /// Its values, a column each.
    pub cells: Vec<ValueCell>,
}

/// A value in a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValueCell {
    /// What stands there.
    pub shown: String,
    /// What kind of value that is: [`domain::Known::state`].
    pub state: String,
    /// What it adds up, where no report states it.
    pub formula: Option<String>,
    /// The first character of its phrase, where it was read from a text.
    pub phrase: Option<usize>,
}
