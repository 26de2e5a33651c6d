//! The cells of official tables as items.
//!
//! Their names are put together from their row and column once, when the form is first used, and stay for
//! the life of the program.

use crate::grid::{Cell, Column, Grid, Row};
use crate::item::Item;
use crate::lang::words;

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
