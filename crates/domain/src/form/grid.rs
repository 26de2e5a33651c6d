//! Official tables with columns: rows × columns, each cell an item of its own.
//!
//! The cells' names are put together from their row and column once, when the form is first used,
//! and stay for the life of the program.

use crate::item::{Item, Unit};
use crate::lang::{Words, words};

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
    /// One row printed by some reports in place of several of the form (see [`super::Merged`]).
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
    pub(super) const fn new(code: &'static str, name: Words, short: Words, unit: Unit) -> Self {
        Self { code, name, short, group: None, unit, signed: false }
    }

    /// The same column under a common head.
    pub(super) const fn within(self, group: Words) -> Self {
        Self { group: Some(group), ..self }
    }
}

impl Grid {
    /// The items of the table, row by row.
    pub(super) fn items(&'static self) -> &'static [Item] {
        let cells = self.rows.iter().flat_map(|row| self.columns.iter().map(move |column| (row, column)));
        let alone = self.columns.len() == 1;
        cells.map(|(row, column)| item(Cell { row, column }, alone)).collect::<Vec<_>>().leak()
    }

    /// The items of one row, in the columns' order.
    pub fn cells<'i>(&self, items: &'i [Item], row: usize) -> &'i [Item] {
        let width = self.columns.len();
        items.get(row * width..(row + 1) * width).unwrap_or_default()
    }
}

/// One cell as an item. The total of a row, and the cell of an only column, is called by its row.
fn item(cell: Cell, alone: bool) -> Item {
    let Cell { row, column } = cell;
    let bare = alone || column.code == "total";
    let code = code(row, column);
    let name = words(
        leak(format!("{}（{}）", row.name.zh, column.name.zh)),
        leak(format!("{} ({})", row.name.en, column.name.en)),
    );
    let short = if bare {
        row.short
    } else {
        words(
            leak(format!("{}·{}", row.short.zh, column.short.zh)),
            leak(format!("{}, {}", row.short.en, column.short.en)),
        )
    };
    Item {
        depth: u8::try_from(row.under.len()).unwrap_or(2),
        counting: row.counting,
        signed: column.signed,
        local: row.merged,
        cell: Some(cell),
        ..Item::new(code, row.number, column.unit, name, short)
    }
}

/// The code of a cell.
pub(super) fn code(row: &Row, column: &Column) -> &'static str {
    leak(format!("{}.{}", row.code, column.code))
}

/// A text made once for the life of the program.
pub(super) fn leak(text: String) -> &'static str {
    text.leak()
}
