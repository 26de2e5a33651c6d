//! Lines that are rows.

use std::ops::Range;

use super::Builder;
use crate::tables::cell::{Cell, Content};
use crate::tables::lines::{Edges, split};
use crate::tables::words::squeezed;

impl Builder<'_> {
    /// A line that is a row.
    pub(super) fn row(&mut self, line: &Range<usize>, edges: Edges) {
        self.flush();
        let chars = self.text.chars();
        let mut cells: Vec<Cell> = split(chars, line.clone(), edges.separator).collect();
        if edges.behind && cells.last().is_some_and(|cell| cell.content == Content::Empty) {
            cells.pop();
        }
        let broken = self.is_broken(line, true);
        if let Some(first) = cells.first_mut().filter(|first| broken && first.is_value()) {
            first.content = Content::Unreadable;
            self.break_off();
        }
        if edges.before && cells.first().is_some_and(|cell| cell.content == Content::Empty) {
            cells.remove(0);
        }
        let first_value = cells.iter().position(|cell| cell.is_value() || cell.content == Content::Mark);
        let label = &cells[..first_value.unwrap_or(cells.len())];
        let words = label.iter().rposition(|cell| cell.content == Content::Words).map_or(0, |last| last + 1);
        if let Some((label, rows)) = stack(chars, &cells) {
            self.stacked(&cells[..label], rows);
            return;
        }
        let values = cells.split_off(words);
        let names = |cell: &Cell| (self.names)(&squeezed(&chars[cell.at.clone()]));
        let notes = cells.iter().rposition(names).map_or(Vec::new(), |named| cells.split_off(named + 1));
        for cell in &cells {
            self.open.own.push_str(&squeezed(&chars[cell.at.clone()]));
        }
        let blank = values.iter().all(|cell| cell.content == Content::Empty);
        if blank && values.len() < self.width && notes.len() < self.width {
            let own = std::mem::take(&mut self.open.own);
            self.open.before.push_str(&own);
            return;
        }
        self.open.skipped = words;
        self.open.notes = notes;
        self.open.cells = values;
        self.open.keeps_blanks = true;
        self.close();
    }

    /// Rows printed in one.
    fn stacked(&mut self, label: &[Cell], rows: Vec<Vec<Cell>>) {
        let own: String = label.iter().map(|cell| squeezed(&self.text.chars()[cell.at.clone()])).collect();
        let count = rows.len();
        for (place, cells) in rows.into_iter().enumerate() {
            self.open.own.clone_from(&own);
            self.open.cells = cells;
            self.open.keeps_blanks = true;
            self.open.stack = Some((place, count));
            self.close();
        }
    }
}

/// The rows that a line prints in one: every cell behind the label holds as many figures.
fn stack(chars: &[char], cells: &[Cell]) -> Option<(usize, Vec<Vec<Cell>>)> {
    let stacks: Vec<Vec<Cell>> = cells
        .iter()
        .map(|cell| match cell.content {
            Content::Words | Content::Unreadable => Cell::stacked(chars, cell.at.clone()),
            _ => Vec::new(),
        })
        .collect();
    let label = stacks.iter().position(|stack| !stack.is_empty())?;
    let count = stacks[label].len();
    let alike = count > 1 && label > 0 && stacks[label..].iter().all(|stack| stack.len() == count);
    let row = |place: usize| stacks[label..].iter().filter_map(|stack| stack.get(place).cloned()).collect();
    alike.then(|| (label, (0..count).map(row).collect()))
}
