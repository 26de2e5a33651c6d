//! The parts of one whole as one strip: gaps of ground between parts, each part with its label
//! and number under it, or, where one cannot hold them, all in a list below.

use crate::chart::Mark;
use crate::elements::{Area, Tag, Words, paragraph, put, rectangle};
use crate::hatch::{Hatch, channel};
use crate::partition::Partition;
use crate::role::Role;

mod list;
pub(crate) mod strip;
mod under;

/// Pixels from the strip's upper to its lower edge.
const STRIP: i32 = 36;
/// More parts than these cannot be told apart in a strip.
const MOST: usize = 12;

/// A strip laid out at a width.
pub(crate) struct Shares {
    parts: Vec<Part>,
    height: i32,
}

/// One part: its piece of the strip, its words, and where a pointer finds it.
struct Part {
    spoken: String,
    piece: Option<(i32, i32)>,
    swatch: Option<(i32, i32)>,
    hit: ((i32, i32), (i32, i32)),
    words: Vec<Words>,
}

impl Shares {
    /// Lays out the parts, unless they are too many for a strip.
    pub(crate) fn plan(partition: &Partition, width: i32) -> Option<Self> {
        let parts = partition.parts();
        let amounts: Vec<i64> = parts.iter().map(|part| part.amount.unwrap_or(0)).collect();
        if amounts.iter().filter(|&&amount| amount > 0).count() > MOST {
            return None;
        }
        let pieces = strip::cut(&amounts, partition.whole(), width);
        let (parts, height) =
            under::plan(parts, &pieces, width).unwrap_or_else(|| list::plan(parts, &pieces, width));
        Some(Self { parts, height })
    }

    /// Pixels from top to bottom.
    pub(crate) fn height(&self) -> i32 {
        self.height
    }

    /// Draws the parts from left to right.
    pub(crate) fn draw(&self, area: &Area) {
        for (place, part) in self.parts.iter().enumerate() {
            let (class, hatching) = channel(place);
            put(area, &Tag::Open { class: &class, mark: Some(place), spoken: &part.spoken });
            let (corner, size) = part.hit;
            rectangle(area, Role::Hit, corner, size);
            if let Some((left, length)) = part.piece {
                filled(area, Role::Part, (left, 0), (length, STRIP), hatching);
            }
            if let Some(corner) = part.swatch.filter(|_| part.piece.is_none()) {
                rectangle(area, Role::Stub, corner, (2, list::SWATCH));
            } else if let Some(corner) = part.swatch {
                filled(area, Role::Swatch, corner, (list::SWATCH, list::SWATCH), hatching);
            }
            for words in &part.words {
                put(area, words);
            }
            put(area, &Tag::Close);
        }
    }
}

/// A filled rectangle with its hatching.
pub(crate) fn filled(area: &Area, role: Role, corner: (i32, i32), size: (i32, i32), hatching: Option<bool>) {
    rectangle(area, role, corner, size);
    if let Some(falling) = hatching {
        put(area, &Hatch::new(vec![corner], size, falling));
    }
}

fn baselines(lines: &[String], at: (i32, i32)) -> Vec<Words> {
    paragraph("label", at, 20, lines)
}

fn spoken(mark: &Mark) -> String {
    crate::markup::clean(&mark.spoken)
}
