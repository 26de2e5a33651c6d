//! Table 三: whose row a group of seven cells is.

mod columns;
mod names;
mod order;
mod sums;

use domain::form::Form;

use super::cell::Cell;
use super::found::Found;
use super::groups::{Group, Sheet};
use super::windows::adds_up;
use super::words::named;
use crate::text::Text;
pub(super) use columns::WIDTH;
use names::ROWS;
pub(super) use names::Row;
use order::Order;
pub(super) use sums::agree;

/// Code of the part.
pub(super) const PART: &str = "requests";

/// Reads the groups of a table 三; `cut` says whether the text ends in it.
pub(super) fn read(text: &Text, sheet: Sheet, cut: bool, form: &'static Form) -> Found {
    let mut found = Found::default();
    let part = form.parts.iter().find(|part| part.code == PART);
    let Some((part, grid)) = part.and_then(|part| Some((part, part.grid?))) else { return found };
    if sheet.groups.is_empty() {
        found.empties(PART, order::named_rows(&sheet.behind) * WIDTH);
        return found;
    }
    let mut torn = sheet.floats > 0;
    let mut groups = joined(split(sheet.groups));
    // What stands behind the last row is no longer the table.
    let last = groups.iter().rposition(|group| names_a_row(&group.words()));
    groups.truncate(last.map_or(0, |last| last + 1));
    found.end = groups.last().map_or(0, |group| group.at().end);
    let Order { rows, lost, left_over } = Order::of(&groups, &sheet.behind, cut);
    torn |= lost;
    let fits = columns::fits(&groups, &rows);
    // Labels behind the last figures: rows without figures, or every label stands behind its own.
    if left_over && !columns::balance(&rows, &fits) {
        if let Some(at) = range(&groups) {
            found.torn(PART, text.span(at));
        }
        return found;
    }
    for ((group, row), cells) in groups.iter().zip(&rows).zip(fits) {
        match (row, cells) {
            (Some(row), Some(cells)) => {
                for (cell, column) in cells.iter().zip(grid.columns) {
                    found.cell(text, part, &format!("{}.{}", row.code(), column.code), cell, "");
                }
            }
            _ => torn |= group.cells.iter().any(Cell::is_value),
        }
    }
    if torn && let Some(at) = range(&groups) {
        found.torn(PART, text.span(at));
    }
    found
}

fn range(groups: &[Group]) -> Option<std::ops::Range<usize>> {
    Some(groups.first()?.at().start..groups.last()?.at().end)
}

/// The form whose own rows these squeezed words name: only that of 2021 has three rows in （六）.
pub(super) fn form(words: &str) -> Option<&'static str> {
    named(words, &ROWS).into_iter().any(Row::is_other_part).then_some("2021")
}

/// The row that squeezed words name last.
pub(super) fn row_told_by(words: &str) -> Option<Row> {
    let rows = named(words, &ROWS);
    rows.last().copied().or_else(|| (words == "总计").then_some(Row::TOTAL))
}

/// Whether squeezed words name a row of the table.
pub(super) fn names_a_row(words: &str) -> bool {
    !named(words, &ROWS).is_empty()
}

/// Whether two lines print one row: a label broken over both, the cells of one of them empty.
fn is_same_row(above: &Group, below: &Group) -> bool {
    let rows = |group: &Group| named(&group.own, &ROWS);
    let (first, second) = (rows(above), rows(below));
    let goes_on = second.is_empty() && !below.own.is_empty() || !second.is_empty() && first == second;
    above.keeps_blanks && below.keeps_blanks && goes_on && (above.is_blank() != below.is_blank())
}

/// Rows that run into one another because the second has lost its label: each of seven cells that add up.
fn split(groups: Vec<Group>) -> Vec<Group> {
    let mut out = Vec::new();
    for group in groups {
        let several =
            group.cells.len() > WIDTH && group.cells.len().is_multiple_of(WIDTH) && !group.keeps_blanks;
        if !several || !group.cells.chunks(WIDTH).all(adds_up) {
            out.push(group);
            continue;
        }
        for (place, cells) in group.cells.chunks(WIDTH).enumerate() {
            let first = if place == 0 { group.clone() } else { Group::default() };
            out.push(Group { cells: cells.to_vec(), slots: Vec::new(), ..first });
        }
    }
    out
}

/// A row that a page break tore in two: no row is named between its halves, and together they add up.
/// Blank groups that name no row are heads; their words belong to the row after them.
fn joined(groups: Vec<Group>) -> Vec<Group> {
    let mut out: Vec<Group> = Vec::new();
    let mut heads = String::new();
    for mut group in groups {
        if group.is_blank() && !names_a_row(&group.words()) {
            heads.push_str(&group.words());
            continue;
        }
        group.before.insert_str(0, &std::mem::take(&mut heads));
        if let Some(last) = out.last()
            && is_same_row(last, &group)
        {
            if group.is_blank() {
                continue;
            }
            group.before.insert_str(0, &last.words());
            out.pop();
        }
        let nameless = !names_a_row(&group.words());
        if let Some(last) = out.last_mut()
            && nameless
            && !last.keeps_blanks
            && !group.keeps_blanks
            && last.cells.len() + group.cells.len() == WIDTH
        {
            let cells = [last.cells.as_slice(), group.cells.as_slice()].concat();
            if adds_up(&cells) {
                last.cells = cells;
                last.slots.clear();
                continue;
            }
        }
        out.push(group);
    }
    out
}
