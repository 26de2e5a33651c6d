//! A form's fields as a sheet: the cell below, and a block of cells that comes from a spreadsheet.

use super::{Fields, plain};
use crate::form::{Form, Part};
use crate::item::Item;

/// Whether a pasted text is more than one cell.
pub fn is_block(text: &str) -> bool {
    text.trim_end_matches(['\r', '\n']).contains(['\t', '\r', '\n'])
}

/// The fields that a pasted block fills, with what each would hold: lines go down from the item `start`,
/// cells between tabs go right. What would stand outside the item's part is left out.
pub fn spread(form: &Form, start: &str, block: &str) -> Fields {
    let Some((part, row, column)) = position(form, start) else { return Fields::new() };
    let block = plain(block);
    let lines = block.trim_end_matches('\n').split('\n').enumerate();
    let cells = lines.flat_map(|(down, line)| {
        line.split('\t').enumerate().filter_map(move |(right, text)| {
            let item = item_at(part, row + down, column + right)?;
            Some((item.code.to_owned(), text.trim().to_owned()))
        })
    });
    cells.collect()
}

/// The item in the row below, in the same column of the same part.
pub fn below(form: &Form, code: &str) -> Option<&'static Item> {
    let (part, row, column) = position(form, code)?;
    item_at(part, row + 1, column)
}

/// The part, row and column of an item.
fn position(form: &Form, code: &str) -> Option<(&'static Part, usize, usize)> {
    form.parts.iter().find_map(|part| {
        let index = part.items.iter().position(|item| item.code == code)?;
        Some((part, index / width(part), index % width(part)))
    })
}

fn item_at(part: &'static Part, row: usize, column: usize) -> Option<&'static Item> {
    (column < width(part)).then(|| part.items.get(row * width(part) + column)).flatten()
}

/// How many columns a part has: one where it is a list.
fn width(part: &Part) -> usize {
    part.grid.map_or(1, |grid| grid.columns.len().max(1))
}
