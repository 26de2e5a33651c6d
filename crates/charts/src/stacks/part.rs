//! The parts of one strip, with their numbers where these fit.

use crate::caption::Caption;
use crate::geometry::Bounds;
use crate::hatch::filled;
use crate::look::{GroupRole, Look};
use crate::mark::Mark;
use crate::node::Node;
use crate::number::value_width;
use crate::role::{ShapeRole, TextRole};
use crate::stack::Stack;
use crate::strip;
use crate::text::{Anchor, Text};

/// Pixels from a strip's upper to its lower edge.
pub(super) const STRIP: i32 = 28;

/// One part of a row.
pub(super) struct Part {
    caption: Caption,
    /// Left edge and length; a part of zero has no length and draws nothing.
    piece: (i32, i32),
    /// Its number, where the piece can hold it.
    number: Option<String>,
}

/// The parts of `row` between two pixel columns.
pub(super) fn parts(row: &Stack, (left, right): (i32, i32)) -> Vec<Part> {
    let marks = row.partition.parts();
    let amounts: Vec<i64> = marks.iter().map(|part| part.amount.unwrap_or(0)).collect();
    let pieces = strip::cut(&amounts, row.partition.whole(), right - left);
    let mut end = left;
    let part = |(mark, piece): (&Mark, Option<(i32, i32)>)| {
        let piece = piece.map_or((end, 0), |(start, length)| (left + start, length));
        end = piece.0 + piece.1;
        let label = format!("{} {}", row.label, mark.label);
        let caption = Caption::new(&label, &mark.text, &mark.description);
        let fits = !caption.text.is_empty() && value_width(&caption.text) + 14 <= piece.1;
        Part { number: fits.then(|| caption.text.clone()), caption, piece }
    };
    marks.iter().zip(pieces).map(part).collect()
}

impl Part {
    /// The group of the part at this place of its row; the row's strip begins at `top`.
    pub(super) fn into_group(self, place: usize, index: usize, (row, top): (usize, i32)) -> Node {
        let ((left, length), look) = (self.piece, Look::area(place));
        let mut nodes = Vec::new();
        if length > 0 {
            nodes = filled(ShapeRole::Part, (left, top), (length, STRIP), look);
            nodes.push(Node::rect(ShapeRole::Hit, (left, top), (length, STRIP)));
        }
        if let Some(text) = &self.number {
            let (middle, half) = (left + length / 2, value_width(text) / 2 + 3);
            nodes.push(Node::rect(ShapeRole::Gap, (middle - half, top + 5), (2 * half, STRIP - 10)));
            let number = Text::new(TextRole::Value, (middle, top + 19), text);
            nodes.push(number.anchored(Anchor::Middle).into());
        }
        let drawn = Bounds::new((left, top), (length, STRIP));
        self.caption.group(GroupRole::Mark(look), index, row, drawn, nodes)
    }
}
