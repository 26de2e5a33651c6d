//! Cells that are each followed by a char, wherever lines break.

use std::ops::Range;

use super::Builder;
use crate::tables::cell::{Cell, Content};
use crate::tables::lines::split;
use crate::tables::words::squeezed;

impl Builder<'_> {
    /// Cells that are each followed by a char.
    pub(super) fn stream(&mut self, lines: &[Range<usize>], separator: char) {
        let chars = self.text.chars();
        let mut pending: Vec<Cell> = Vec::new();
        self.open.keeps_blanks = true;
        for line in lines {
            let mut broken = self.is_broken(line, false);
            if let Some(last) = pending.last_mut().filter(|_| broken) {
                last.content = Content::Unreadable;
            }
            // Signs alone, side by side, fill a row up; a blank cell has a line of its own.
            let alone = chars[line.clone()].iter().all(|char| *char == separator || char.is_whitespace());
            let before = self.open.cells.len();
            let mut pieces = split(chars, line.clone(), separator).peekable();
            while let Some(mut cell) = pieces.next() {
                if std::mem::take(&mut broken) {
                    cell.content = Content::Unreadable;
                }
                if cell.content != Content::Empty {
                    pending.push(cell);
                }
                if pieces.peek().is_some() {
                    self.piece(&mut pending, line.start);
                }
            }
            let filled = self.open.cells.len().saturating_sub(before);
            self.open.padding = if alone && filled > 1 { filled } else { 0 };
        }
        if !pending.is_empty() {
            self.piece(&mut pending, lines.last().map_or(0, |line| line.end));
        }
    }

    /// What stands between two characters of a stream: a cell, or words broken over lines.
    fn piece(&mut self, pending: &mut Vec<Cell>, place: usize) {
        if pending.is_empty() {
            self.open.cells.push(Cell::empty(place));
        }
        // Two figures between two characters are one that was broken over lines, or none that is certain.
        let broken = pending.iter().filter(|cell| cell.is_value()).count() > 1;
        for mut cell in pending.drain(..) {
            if broken && cell.is_value() {
                cell.content = Content::Unreadable;
            }
            if cell.content == Content::Words {
                self.flush();
                self.open.keeps_blanks = true;
                self.open.before.push_str(&squeezed(&self.text.chars()[cell.at]));
            } else {
                self.open.cells.push(cell);
            }
        }
    }
}
