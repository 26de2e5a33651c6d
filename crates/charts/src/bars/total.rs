//! The total that overlapping bars are measured against: a thin line of ink with its label and
//! number above it, never a bar among the others.

use super::columns::Columns;
use super::rows::Row;
use crate::clean::clean;
use crate::geometry::{Bounds, Coord};
use crate::lines::shorten;
use crate::look::GroupRole;
use crate::mark::Total;
use crate::node::{Group, Node, Rect};
use crate::number::LABEL_SIZE;
use crate::role::{ShapeRole, TextRole};
use crate::text::{Anchor, Text};
use crate::width::pixels;

/// Pixels between the total's label and its number.
const GAP: i32 = 6;

/// The line, laid out.
pub(super) struct TotalLine {
    at: i32,
    text: Text,
    title: String,
    /// The ground between it and the bars that it crosses or meets.
    gaps: Vec<Bounds>,
    segments: Vec<[Coord; 2]>,
}

impl TotalLine {
    /// Pixels above the first row, for the label.
    pub(super) const BAND: i32 = 34;
    /// Where the line begins, below the label.
    const TOP: i32 = 22;

    pub(super) fn plan(total: &Total, columns: &Columns, rows: &[Row], bottom: i32, width: i32) -> Self {
        let at = columns.line.unwrap_or(1);
        let number_text = shorten(&clean(&total.text), LABEL_SIZE, width * 6 / 10);
        let number = pixels(&number_text, LABEL_SIZE) * 13 / 12;
        let room = width - number - GAP;
        let label = shorten(&clean(&total.label), LABEL_SIZE, room);
        let whole = pixels(&label, LABEL_SIZE) + GAP + number;
        // The words end at the line; near the left border they begin at it; else they are clamped.
        let (x, anchor) = if at + 1 >= whole {
            (at + 1, Anchor::End)
        } else if at - 1 + whole <= width {
            (at - 1, Anchor::Start)
        } else {
            (width, Anchor::End)
        };
        let mut text = Text::new(TextRole::TotalLabel, (x, 15), &label).anchored(anchor);
        text.push(TextRole::TotalNumber, GAP, &number_text);
        // Labels that stand above their bars must not be crossed: then the line stands at bars only.
        let broken = columns.labels.is_none() && at <= width / 2 && !rows.is_empty();
        let segments = if broken {
            let around = |row: &Row| [(at, row.bar_top), (at, bottom.min(row.bar_top + row.thick + 3))];
            rows.iter().map(around).collect()
        } else {
            vec![[(at, Self::TOP), (at, bottom)]]
        };
        let title = format!("{} {number_text}", clean(&total.label));
        // A bar that reaches the line is parted from it by 2 px of ground; dark on dark is no line.
        let reaches = |row: &&Row| row.amount.is_some_and(|amount| amount > 0) && row.end > at - 3;
        let crossed = rows.iter().filter(reaches).filter(|row| row.end - 8 > columns.plot.start());
        let (left, right) = ((at - 3).max(0), (at + 3).min(width));
        let gaps = crossed.map(|row| Bounds::new((left, row.bar_top), (right - left, row.thick))).collect();
        Self { at, text, title, gaps, segments }
    }

    /// The column it stands in.
    pub(super) fn at(&self) -> i32 {
        self.at
    }

    /// Its group, to stand over the rows.
    pub(super) fn into_group(self) -> Node {
        let mut nodes = vec![self.text.into()];
        for bounds in self.gaps {
            nodes.push(Node::Rect(Rect { role: ShapeRole::Gap, bounds }));
        }
        for segment in self.segments {
            nodes.push(Node::stroke(ShapeRole::TotalLine, segment.to_vec()));
        }
        Group::plain(GroupRole::Total, &self.title, nodes)
    }
}
