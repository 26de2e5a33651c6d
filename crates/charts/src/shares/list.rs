//! A list under the strip, where parts are too thin for their words: a sample, the label, and
//! the numbers in one column.

use super::part::{Part, STRIP, SWATCH, label};
use crate::clean::clean;
use crate::geometry::Bounds;
use crate::lines::{count, wrap};
use crate::mark::Mark;
use crate::number::{LABEL_SIZE, Number};
use crate::text::Anchor;
use crate::width::pixels;

/// Where labels begin.
const LABELS: i32 = SWATCH + 10;
/// Pixels between labels and numbers.
const GAP: i32 = 20;
/// Pixels between rows.
const ROW_GAP: i32 = 8;
/// Pixels of a line.
const LINE: i32 = 20;

/// The parts with their rows in the list, and the height of all.
pub(super) fn plan(marks: &[Mark], pieces: &[Option<(i32, i32)>], width: i32) -> (Vec<Part>, i32) {
    let numbers: Vec<_> = marks.iter().map(|mark| Number::new(&mark.text, width * 6 / 10)).collect();
    let widest = numbers.iter().map(|number| number.width).max().unwrap_or(0);
    let room = width - LABELS - GAP - widest;
    let labels: Vec<_> = marks.iter().map(|mark| wrap(&clean(&mark.label), LABEL_SIZE, room, 3)).collect();
    let longest = labels.iter().flatten().map(|line| pixels(line, LABEL_SIZE)).max().unwrap_or(0);
    let end = LABELS + longest + GAP + widest;

    let mut top = STRIP + 16;
    let mut parts = Vec::with_capacity(marks.len());
    for (((mark, piece), lines), number) in marks.iter().zip(pieces).zip(labels).zip(&numbers) {
        let height = LINE * count(&lines).max(1);
        let mut texts = label(&lines, (LABELS, top + 15));
        texts.push(number.at((end, top + 16)).anchored(Anchor::End));
        let hit = Bounds::new((0, top - ROW_GAP / 2), (end, height + ROW_GAP));
        parts.push(Part { swatch: Some((0, top + 3)), ..Part::of(mark, *piece, hit, texts) });
        top += height + ROW_GAP;
    }
    (parts, top - ROW_GAP + ROW_GAP / 2)
}
