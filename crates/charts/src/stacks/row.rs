//! One row of strips: its name, its whole, and the parts of its strip.

use super::part::{Part, STRIP, parts};
use crate::clean::clean;
use crate::lines::{count, shorten, wrap};
use crate::node::Node;
use crate::number::LABEL_SIZE;
use crate::role::TextRole;
use crate::stack::Stack;
use crate::text::{Anchor, Text};
use crate::width::pixels;

/// Pixels between columns.
const GAP: i32 = 16;
/// Pixels of a line of words.
const LINE: i32 = 20;

/// A row laid out.
pub(super) struct Row {
    texts: Vec<Text>,
    pub(super) parts: Vec<Part>,
    /// Where its strip begins.
    top: i32,
}

/// The words at a row's end.
pub(super) struct Whole {
    text: String,
    pub(super) width: i32,
}

impl Whole {
    /// The whole of `row`, cut to half of the chart's width.
    pub(super) fn new(row: &Stack, width: i32) -> Self {
        let text = shorten(&clean(&row.whole_text), LABEL_SIZE, width / 2);
        let width = pixels(&text, LABEL_SIZE);
        Self { text, width }
    }
}

impl Row {
    /// Name, strip and whole on one middle line.
    pub(super) fn in_columns(
        row: &Stack,
        whole: &Whole,
        top: i32,
        (column, end, width): (i32, i32, i32),
    ) -> Self {
        let lines = wrap(&clean(&row.label), LABEL_SIZE, column, 2);
        let tall = count(&lines) * LINE;
        let strip = top + (tall - STRIP).max(0) / 2;
        let mut texts =
            Text::paragraph(TextRole::Label, (0, top + (STRIP - tall).max(0) / 2 + 15), LINE, &lines);
        if !whole.text.is_empty() {
            texts.push(Text::new(TextRole::Unit, (width, strip + 19), &whole.text).anchored(Anchor::End));
        }
        // Latin type of some Chinese fonts runs wider than the table.
        let left = if column == 0 { 0 } else { column + column / 16 + GAP };
        let right = width - if end == 0 { 0 } else { end + GAP };
        Self { texts, parts: parts(row, (left, right)), top: strip }
    }

    /// Name and whole above the strip.
    pub(super) fn under_its_name(row: &Stack, whole: &Whole, top: i32, width: i32) -> Self {
        let lines = wrap(&clean(&row.label), LABEL_SIZE, width - whole.width - GAP, 2);
        let tall = count(&lines).max(1) * LINE;
        let mut texts = Text::paragraph(TextRole::Label, (0, top + 15), LINE, &lines);
        if !whole.text.is_empty() {
            texts.push(Text::new(TextRole::Unit, (width, top + tall - 5), &whole.text).anchored(Anchor::End));
        }
        Self { texts, parts: parts(row, (0, width)), top: top + tall + 2 }
    }

    /// Where the row ends.
    pub(super) fn bottom(&self) -> i32 {
        let texts = self.texts.iter().map(|text| text.at.1 + 5).max().unwrap_or(0);
        texts.max(self.top + STRIP)
    }

    /// The words of the row at `row`, then the groups of its parts, of which the first is the mark at `first`.
    pub(super) fn into_nodes(self, row: usize, first: usize) -> impl Iterator<Item = Node> {
        let top = self.top;
        let part = move |(place, part): (usize, Part)| part.into_group(place, first + place, (row, top));
        self.texts.into_iter().map(Node::from).chain(self.parts.into_iter().enumerate().map(part))
    }
}
