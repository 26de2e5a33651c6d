//! Which cells of a row are its columns where merged cells left empty ones beside them.

use super::cell::{Cell, Content};
use super::groups::Group;

/// The `width` cells of a row whose empty cells are kept: all there are, or the only run of them
/// outside of which every cell is empty, or the run at the place where other rows have theirs; with the notes
/// that stand in the place of its first figures where only these make it full.
pub(super) fn window(
    group: &Group,
    width: usize,
    usual: impl FnOnce() -> Option<usize>,
) -> Option<Vec<Cell>> {
    if group.notes.len() + group.cells.len() == width && !group.notes.is_empty() {
        return Some([group.notes.as_slice(), &group.cells].concat());
    }
    if group.padding > 0 && group.cells.len() == width + group.padding {
        return Some(group.cells[..width].to_vec());
    }
    let starts = starts(&group.cells, width);
    let start = match starts.as_slice() {
        [only] => *only,
        several => usual()?.checked_sub(group.skipped).filter(|start| several.contains(start))?,
    };
    group.cells.get(start..start + width).map(<[Cell]>::to_vec)
}

/// The cell of the line at which the columns start, as the rows that leave no choice agree. Each row
/// comes with its width.
pub(super) fn usual<'g>(rows: impl Iterator<Item = (&'g Group, usize)>) -> Option<usize> {
    let mut certain = rows.filter_map(|(group, width)| {
        let starts = starts(&group.cells, width);
        (starts.len() == 1).then(|| group.skipped + starts[0])
    });
    let first = certain.next()?;
    certain.all(|start| start == first).then_some(first)
}

fn starts(cells: &[Cell], width: usize) -> Vec<usize> {
    let empty = |cells: &[Cell]| cells.iter().all(|cell| cell.content == Content::Empty);
    let last = cells.len().checked_sub(width);
    last.map_or(Vec::new(), |last| {
        (0..=last).filter(|start| empty(&cells[..*start]) && empty(&cells[start + width..])).collect()
    })
}

/// Whether the last cell is the sum of the others.
pub(super) fn adds_up(cells: &[Cell]) -> bool {
    let counts: Option<Vec<i64>> = cells.iter().map(Cell::count).collect();
    counts.is_some_and(|counts| {
        counts.split_last().is_some_and(|(total, parts)| {
            parts.iter().try_fold(0_i64, |sum, part| sum.checked_add(*part)) == Some(*total)
        })
    })
}
