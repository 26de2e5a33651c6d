//! Labels directly under their parts, where every part is wide enough for its own words.

use super::part::{Part, STRIP, label};
use crate::clean::clean;
use crate::geometry::Bounds;
use crate::lines::{count, wrap};
use crate::mark::Mark;
use crate::number::{LABEL_SIZE, Number};
use crate::width::pixels;

/// A label is not broken into lines narrower than this.
const NARROWEST: i32 = 84;
/// Pixels from one line to the next.
const LINE: i32 = 20;
/// Pixels of ground right of a part's words.
const CLEAR: i32 = 10;

/// The parts with their words under them, and the height of all; `None` where they do not fit.
pub(super) fn plan(marks: &[Mark], pieces: &[Option<(i32, i32)>], width: i32) -> Option<(Vec<Part>, i32)> {
    let mut texts = Vec::with_capacity(marks.len());
    let mut lines = 0;
    for (mark, piece) in marks.iter().zip(pieces) {
        let (left, length) = (*piece)?;
        let last = left + length >= width;
        let room = if last { length } else { length - CLEAR };
        let text = Text::fit(mark, room)?;
        lines = lines.max(count(&text.label));
        texts.push((left, length, text));
    }
    let baseline = STRIP + 24;
    let height = baseline + lines * LINE + 8;
    let parts = marks.iter().zip(texts).map(|(mark, (left, length, text))| {
        let number_at = baseline + count(&text.label) * LINE + 2;
        let mut texts = label(&text.label, (left, baseline));
        texts.push(text.number.at((left, number_at)));
        Part::of(mark, Some((left, length)), Bounds::new((left, 0), (length, height)), texts)
    });
    Some((parts.collect(), height))
}

struct Text {
    label: Vec<String>,
    number: Number,
}

impl Text {
    fn fit(mark: &Mark, room: i32) -> Option<Self> {
        let label = clean(&mark.label);
        let natural = pixels(&label, LABEL_SIZE);
        let number = Number::new(&mark.text, i32::MAX / 8);
        if number.width > room || natural.min(NARROWEST) > room {
            return None;
        }
        // Lines beyond what may stand here mean: not whole.
        let lines = wrap(&label, LABEL_SIZE, room, 4);
        (lines.len() <= 2).then_some(Self { label: lines, number })
    }
}
