//! Which seven cells of a group are its columns.

use super::names::Row;
use crate::tables::cell::Cell;
use crate::tables::groups::Group;
use crate::tables::windows::{adds_up, usual, window};

/// The columns of the table.
pub(in crate::tables) const WIDTH: usize = 7;

/// The seven cells of each group that is a row, where they are certain.
pub(super) fn fits(groups: &[Group], rows: &[Option<Row>]) -> Vec<Option<Vec<Cell>>> {
    let labelled: Vec<&Group> =
        groups.iter().zip(rows).filter(|(_, row)| row.is_some()).map(|(group, _)| group).collect();
    let short = labelled.iter().any(|group| !group.keeps_blanks && group.cells.len() != WIDTH);
    let lined = is_lined(&labelled);
    let whole = |group: &Group| group.cells.len() == WIDTH && group.cells.iter().all(Cell::is_read);
    // A cell that cannot be read is known for one where most rows are whole.
    let most = labelled.iter().filter(|group| whole(group)).count() * 4 >= labelled.len() * 3;
    let length = |group: &Group| group.skipped + group.cells.len();
    let start = |like: &Group| {
        let alike = labelled.iter().filter(|group| group.keeps_blanks && length(group) == length(like));
        usual(alike.map(|group| (*group, WIDTH)))
    };
    groups
        .iter()
        .map(|group| {
            if group.keeps_blanks {
                return window(group, WIDTH, || start(group));
            }
            match group.cells.len() {
                // Where other rows lost cells, seven may be six and a stray one: they must add up.
                WIDTH if !whole(group) => (!short && most).then(|| group.cells.clone()),
                WIDTH => (!short || lined || adds_up(&group.cells)).then(|| group.cells.clone()),
                length if length == WIDTH + 1 => without_stray(&group.cells),
                _ => (lined && group.slots.len() == WIDTH).then(|| group.slots.clone()),
            }
        })
        .collect()
}

/// Whether blank lines are empty cells: every row then takes exactly seven lines.
fn is_lined(groups: &[&Group]) -> bool {
    groups.len() > 2 && groups.iter().all(|group| group.slots.len() == WIDTH)
}

/// Whether the totals of the rows agree with one another: every result in （七）, and what came in with
/// what went out. All zero says nothing.
pub(super) fn balance(rows: &[Option<Row>], fits: &[Option<Vec<Cell>>]) -> bool {
    let total = |row: Row| {
        let place = rows.iter().position(|found| *found == Some(row))?;
        fits[place].as_ref()?.last()?.count()
    };
    let (Some(new), Some(carried_in), Some(all)) =
        (total(Row::NEW), total(Row::CARRIED_IN), total(Row::TOTAL))
    else {
        return false;
    };
    let results: i64 = (Row::CARRIED_IN.0 + 1..Row::TOTAL.0).filter_map(|row| total(Row(row))).sum();
    all > 0 && results == all && new + carried_in == all + total(Row::CARRIED_OUT).unwrap_or(0)
}

/// Eight cells of which one is a page number, or two are one number that was broken: the only change that
/// lets the row add up.
fn without_stray(cells: &[Cell]) -> Option<Vec<Cell>> {
    let removed = (0..cells.len()).map(|stray| {
        let mut rest = cells.to_vec();
        rest.remove(stray);
        rest
    });
    let joined = (1..cells.len()).filter_map(|place| {
        let mut rest = cells.to_vec();
        let second = rest.remove(place);
        let first = rest.get_mut(place - 1)?;
        *first = first.joined(&second)?;
        Some(rest)
    });
    let mut answers = removed.chain(joined).filter(|cells| adds_up(cells));
    let first = answers.next()?;
    let counts = |cells: &[Cell]| cells.iter().map(Cell::count).collect::<Vec<_>>();
    let same = counts(&first);
    answers.all(|other| counts(&other) == same).then_some(first)
}
