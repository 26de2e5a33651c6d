//! Where the form changes between two years: a gap in every axis line between two dotted lines,
//! and a few words above it.

use super::grid::{Grid, TICK_SIZE};
use crate::amounts::Axis;
use crate::elements::{Area, Tag, Words, line, paragraph, put, rectangle};
use crate::line::Break;
use crate::lines::{longest, wrap};
use crate::markup::clean;
use crate::role::Role;

/// Pixels of a line of words.
const LINE: i32 = 16;
/// The longest line of words.
const ROOM: i32 = 180;
/// Pixels between the words of neighbours.
const APART: i32 = 12;

/// The breaks laid out.
pub(super) struct Breaks {
    breaks: Vec<Mark>,
    height: i32,
}

struct Mark {
    x: i32,
    /// Where its lines begin: below its words.
    top: i32,
    words: Vec<Words>,
    spoken: String,
}

impl Breaks {
    /// Lays out those breaks that fall between the years shown, their words from `top` down.
    pub(super) fn plan(breaks: &[Break], across: &Axis, top: i32, width: i32) -> Self {
        let (first, last) = (across.amounts.least, across.amounts.largest);
        let mut seen: Vec<(i32, String)> = Vec::new();
        for one in breaks {
            let (before, after) = (i64::from(one.between.0), i64::from(one.between.1));
            if first <= before && before < after && after <= last {
                let x = across.at(before).midpoint(across.at(after));
                seen.insert(seen.partition_point(|other| other.0 <= x), (x, clean(&one.label)));
            }
        }
        let mut plan = Self { breaks: Vec::new(), height: 0 };
        let (mut end, mut row) = (0, 0);
        for (x, spoken) in seen {
            let lines = wrap(&spoken, TICK_SIZE, ROOM.min(width), 2);
            let reach = longest(&lines, TICK_SIZE);
            // The words begin at their line: from here on it is so.
            let left = (x - 3).min(width - reach).max(0);
            if !plan.breaks.is_empty() && left < end + APART {
                row = plan.height;
            }
            end = left + reach;
            let bottom = row + i32::try_from(lines.len()).unwrap_or(0) * LINE;
            let words = paragraph("note", (left, top + row + 12), LINE, &lines);
            plan.height = plan.height.max(bottom);
            plan.breaks.push(Mark { x, top: top + bottom + 2, words, spoken });
        }
        plan
    }

    /// Pixels of their words from top to bottom.
    pub(super) fn height(&self) -> i32 {
        self.height
    }

    /// The columns they stand in.
    pub(super) fn columns(&self) -> impl Iterator<Item = i32> + '_ {
        self.breaks.iter().map(|one| one.x)
    }

    pub(super) fn draw(&self, area: &Area, grid: &Grid) {
        for one in &self.breaks {
            put(area, &Tag::Open { class: "break", mark: None, spoken: &one.spoken });
            rectangle(area, Role::Gap, (one.x - 2, grid.top), (5, grid.floor() + 1 - grid.top));
            for x in [one.x - 3, one.x + 3] {
                line(area, Role::Break, (x, one.top), (x, grid.floor() + 1));
            }
            for words in &one.words {
                put(area, words);
            }
            put(area, &Tag::Close);
        }
    }
}
