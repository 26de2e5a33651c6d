//! Official tables with columns: rows × columns, each cell an item of its own.

use crate::lang::Words;
use crate::unit::Unit;

/// A column of an official table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// The last part of the item's code: `person`.
    pub code: &'static str,
    /// Its head as printed.
    pub name: Words,
    /// What charts and tight places call it.
    pub short: Words,
    /// The head printed over several columns: 法人或其他组织.
    pub group: Option<Words>,
    /// Unit of its cells.
    pub unit: Unit,
    /// Whether its cells may be below zero.
    pub signed: bool,
}

/// A row of an official table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The item's code without its column: `req.result.granted`.
    pub code: &'static str,
    /// The number the form prints before it.
    pub number: &'static str,
    /// Its name as printed.
    pub name: Words,
    /// What charts and tight places call it.
    pub short: Words,
    /// The headings printed over it, outermost first: 三、本年度办理结果 › （三）不予公开.
    pub under: &'static [Words],
    /// How to count, where the form or the law says so.
    pub counting: Option<Words>,
    /// One row printed by some reports in place of several of the form (see [`crate::form::Merged`]).
    pub merged: bool,
}

/// A table: rows × columns.
#[derive(Clone, Copy, Debug)]
pub struct Grid {
    /// What the first column holds: 信息内容.
    pub corner: Words,
    /// Columns in order.
    pub columns: &'static [Column],
    /// Rows in order.
    pub rows: &'static [Row],
}

/// Where an item stands in its table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Its row.
    pub row: &'static Row,
    /// Its column.
    pub column: &'static Column,
}

impl Column {
    /// A column of whole cases under no common head.
    pub(crate) const fn new(code: &'static str, name: Words, short: Words, unit: Unit) -> Self {
        Self { code, name, short, group: None, unit, signed: false }
    }

    /// The same column under a common head.
    pub(crate) const fn within(self, group: Words) -> Self {
        Self { group: Some(group), ..self }
    }
}
