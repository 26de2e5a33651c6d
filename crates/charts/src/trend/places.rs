//! Where numbers stand at their dots: next to them, above or below, clear of each other, of every dot
//! and, as far as it goes, of every stroke. A number without a clear place is left to the tooltip
//! and the table.

use super::breaks::Breaks;
use super::course::{Course, Spot};
use super::dot;
use super::grid::Grid;
use super::names::Names;
use super::space::Space;
use crate::geometry::Coord;
use crate::number::{LABEL_SIZE, value_width};
use crate::role::TextRole;
use crate::text::{Anchor, Text};
use crate::width::pixels;

mod rank;

use rank::{Rank, is_low};

struct Places {
    sheet: Space,
    taken: Vec<Space>,
    strokes: Vec<(Coord, Coord)>,
}

/// Writes the last, the largest and the first number of every line, and all where they are few.
pub(super) fn write_numbers(
    courses: &mut [Course],
    names: &Names,
    breaks: &Breaks,
    grid: &Grid,
    ceiling: i32,
) {
    let mut places = Places {
        sheet: Space { left: grid.left + 1, right: grid.right, top: ceiling, bottom: grid.floor() - 2 },
        taken: Vec::new(),
        strokes: Vec::new(),
    };
    for course in courses.iter() {
        for spot in &course.spots {
            if spot.amount.is_some() {
                places.taken.push(dot::space(spot.at, spot.kind));
            }
        }
        for (_, stroke) in &course.joins {
            for pair in stroke.windows(2) {
                if let [from, to] = pair {
                    places.strokes.push((*from, *to));
                }
            }
        }
    }
    for [from, to, _] in names.leaders() {
        places.strokes.push((*from, *to));
    }
    if grid.zero < grid.floor() {
        places.strokes.push(((grid.left, grid.zero), (grid.right, grid.zero)));
    }
    for x in breaks.columns() {
        places.strokes.push(((x - 4, ceiling), (x - 4, grid.floor())));
        places.strokes.push(((x + 4, ceiling), (x + 4, grid.floor())));
    }
    if let [only] = courses {
        for spot in only.spots.iter_mut().filter(|spot| spot.amount.is_none()) {
            spot.number = places.stand_blank(spot, grid.floor());
        }
    }
    for rank in [Rank::Last, Rank::Largest, Rank::First, Rank::Lowest, Rank::Few] {
        for (index, course) in courses.iter_mut().enumerate() {
            let last = course.spots.iter().rposition(|spot| spot.amount.is_some());
            let with_name = last.filter(|_| names.has_number(index));
            for at in rank.of(&course.spots) {
                let below = is_low(&course.spots, at);
                let Some(spot) = course.spots.get_mut(at) else { continue };
                if spot.number.is_none() && Some(at) != with_name {
                    spot.number = places.stand(spot, below, rank != Rank::Few);
                }
            }
        }
    }
}

impl Places {
    /// The number of `spot` where it stands clear; one that `must` be seen may cross a stroke.
    fn stand(&mut self, spot: &Spot, below: bool, must: bool) -> Option<Text> {
        let (x, y) = spot.at;
        let half = value_width(&spot.caption.text) / 2 + 1;
        let around = dot::space(spot.at, spot.kind);
        let (above, under) = (around.top - 3, around.bottom + 14);
        let (one, other) = if below { (under, above) } else { (above, under) };
        let (before, after) = (around.left - 3 - half, around.right + 3 + half);
        let candidates = [
            (x, one),
            (x + half - 8, one),
            (x - half + 8, one),
            (x, other),
            (x + half - 8, other),
            (x - half + 8, other),
            (after, y + 5),
            (before, y + 5),
        ];
        let (least, most) = (self.sheet.left + half, self.sheet.right - half);
        let places = candidates.map(|(x, y)| (x.max(least).min(most), y));
        let at = places.iter().find(|at| self.is_clear(ground(**at, half), true));
        let at = at.or_else(|| places.iter().find(|at| must && self.is_clear(ground(**at, half), false)))?;
        self.taken.push(ground(*at, half));
        Some(Text::new(TextRole::Value, *at, &spot.caption.text).anchored(Anchor::Middle))
    }

    /// The words of a blank at the foot of its year.
    fn stand_blank(&mut self, spot: &Spot, floor: i32) -> Option<Text> {
        let half = pixels(&spot.caption.text, LABEL_SIZE) / 2 + 1;
        let at = (spot.at.0.max(self.sheet.left + half).min(self.sheet.right - half), floor - 6);
        self.is_clear(ground(at, half), true).then(|| {
            self.taken.push(ground(at, half));
            Text::new(TextRole::Value, at, &spot.caption.text).anchored(Anchor::Middle)
        })
    }

    fn is_clear(&self, space: Space, of_strokes: bool) -> bool {
        space.within(&self.sheet)
            && !self.taken.iter().any(|taken| taken.meets(&space))
            && !(of_strokes && self.strokes.iter().any(|(from, to)| space.is_crossed(*from, *to)))
    }
}

/// The ground of words on their baseline.
fn ground((x, y): Coord, half: i32) -> Space {
    Space { left: x - half, right: x + half, top: y - 12, bottom: y + 3 }
}
