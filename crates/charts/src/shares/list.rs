//! A list under the strip, where parts are too thin for their words: a sample, the label, and
//! the numbers in one column.

use super::{Part, STRIP, baselines, spoken};
use crate::chart::Mark;
use crate::elements::Words;
use crate::lines::wrap;
use crate::markup::clean;
use crate::number::{LABEL_SIZE, Number};
use crate::width::pixels;

/// The side of the sample, in pixels.
pub(super) const SWATCH: i32 = 14;
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
    let numbers: Vec<_> = marks.iter().map(|mark| Number::new(&mark.shown, width * 6 / 10)).collect();
    let widest = numbers.iter().map(|number| number.width).max().unwrap_or(0);
    let room = width - LABELS - GAP - widest;
    let labels: Vec<_> = marks.iter().map(|mark| wrap(&clean(&mark.label), LABEL_SIZE, room, 3)).collect();
    let longest = labels.iter().flatten().map(|line| pixels(line, LABEL_SIZE)).max().unwrap_or(0);
    let end = LABELS + longest + GAP + widest;

    let mut top = STRIP + 16;
    let mut parts = Vec::with_capacity(marks.len());
    for (((mark, piece), lines), number) in marks.iter().zip(pieces).zip(labels).zip(&numbers) {
        let height = LINE * i32::try_from(lines.len()).unwrap_or(0).max(1);
        let mut words = baselines(&lines, (LABELS, top + 15));
        words.push(Words::number((end, top + 16), number).ending());
        parts.push(Part {
            spoken: spoken(mark),
            piece: *piece,
            swatch: Some((0, top + 3)),
            hit: ((0, top - ROW_GAP / 2), (end, height + ROW_GAP)),
            words,
        });
        top += height + ROW_GAP;
    }
    (parts, top - ROW_GAP + ROW_GAP / 2)
}
