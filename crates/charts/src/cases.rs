//! Few cases are people's cases: each one a square, in groups that carry their name and number.

use crate::chart::Mark;
use crate::elements::{Area, Tag, Words, paragraph, put, rectangle};
use crate::hatch::{Hatch, channel};
use crate::lines::{longest, wrap};
use crate::markup::clean;
use crate::number::{LABEL_SIZE, Number};
use crate::role::Role;
use crate::width::pixels;

/// From one case more on, bars count better than the eye does.
const MOST: i64 = 60;
/// Squares side by side in a group, easy to count.
const PER_ROW: usize = 10;
/// Pixels between groups side by side, and between rows of groups.
const APART: i32 = 28;
/// The widest a label may make its group.
const LABEL_ROOM: i32 = 150;
/// Pixels from one line of a label to the next.
const LINE: i32 = 20;

/// Groups of squares laid out at a width.
pub(crate) struct Cases {
    groups: Vec<Group>,
    side: i32,
    height: i32,
}

struct Group {
    spoken: String,
    corner: (i32, i32),
    size: (i32, i32),
    squares: Vec<(i32, i32)>,
    words: Vec<Words>,
}

impl Cases {
    /// Lays out `groups`, unless they are too many cases or not all counted.
    pub(crate) fn plan(groups: &[Mark], width: i32) -> Option<Self> {
        let mut counts = Vec::with_capacity(groups.len());
        let mut sum = 0_i64;
        for group in groups {
            let amount = group.amount.filter(|amount| (0..=MOST).contains(amount))?;
            sum += amount;
            counts.push(usize::try_from(amount).ok()?);
        }
        if sum > MOST {
            return None;
        }
        // The largest squares with which all groups stand in one row; else middling ones.
        let sizes = [(22, 4), (20, 3), (18, 3), (16, 3)];
        let of = |size| Self::at(groups, &counts, width, size);
        Some(sizes.into_iter().map(of).find(Self::in_one_row).unwrap_or_else(|| of((18, 3))))
    }

    fn at(marks: &[Mark], counts: &[usize], width: i32, (side, gap): (i32, i32)) -> Self {
        let mut cases = Self { groups: Vec::new(), side, height: 0 };
        let mut row: Vec<Group> = Vec::new();
        let mut left = 0;
        for (mark, &count) in marks.iter().zip(counts) {
            let mut group = Group::plan(mark, count, width, side, gap);
            if left > 0 && left + group.size.0 > width {
                cases.close_row(&mut row);
                left = 0;
            }
            group.corner.0 = left;
            left += group.size.0 + APART;
            row.push(group);
        }
        cases.close_row(&mut row);
        cases
    }

    /// Stands a row of groups under the rows so far, their squares on one line.
    fn close_row(&mut self, row: &mut Vec<Group>) {
        let top = if self.groups.is_empty() { 0 } else { self.height + APART };
        let squares = row.iter().map(|group| group.squares_height(self.side)).max().unwrap_or(0);
        for mut group in row.drain(..) {
            group.corner.1 = top + squares - group.squares_height(self.side);
            self.height = self.height.max(group.corner.1 + group.size.1);
            self.groups.push(group);
        }
    }

    fn in_one_row(&self) -> bool {
        self.groups.iter().skip(1).all(|group| group.corner.0 > 0)
    }

    /// Pixels from top to bottom.
    pub(crate) fn height(&self) -> i32 {
        self.height
    }

    /// Draws the groups.
    pub(crate) fn draw(&self, area: &Area) {
        for (place, group) in self.groups.iter().enumerate() {
            let (class, hatching) = channel(place);
            let (left, top) = group.corner;
            put(area, &Tag::Open { class: &class, mark: Some(place), spoken: &group.spoken });
            rectangle(area, Role::Hit, group.corner, group.size);
            let corners: Vec<_> = group.squares.iter().map(|(x, y)| (left + x, top + y)).collect();
            for corner in &corners {
                rectangle(area, Role::Case, *corner, (self.side, self.side));
            }
            match hatching {
                Some(falling) if !corners.is_empty() => {
                    put(area, &Hatch::new(corners, (self.side, self.side), falling));
                }
                Some(_) | None => {}
            }
            if group.squares.is_empty() {
                rectangle(area, Role::Stub, group.corner, (2, self.side));
            }
            for words in &group.words {
                let at = (left + words.at.0, top + words.at.1);
                put(area, &Words { at, ..words.clone() });
            }
            put(area, &Tag::Close);
        }
    }
}

impl Group {
    fn plan(mark: &Mark, count: usize, width: i32, side: i32, gap: i32) -> Self {
        let step = side + gap;
        let fitting = usize::try_from((width + gap) / step).unwrap_or(1);
        let across = PER_ROW.min(fitting).max(1);
        let place = |at: usize| {
            let pixels = |steps: usize| i32::try_from(steps).unwrap_or(0) * step;
            (pixels(at % across), pixels(at / across))
        };
        let squares: Vec<_> = (0..count).map(place).collect();
        let right = squares.iter().map(|(x, _)| x + side).max().unwrap_or(2);
        let bottom = squares.last().map_or(side, |(_, y)| y + side);

        let room = right.max(LABEL_ROOM).min(width);
        let number = Number::new(&mark.shown, room);
        let lines = wrap(&clean(&mark.label), LABEL_SIZE, room, 3);
        let last = lines.last().map_or(0, |line| pixels(line, LABEL_SIZE));
        let first = bottom + 23;
        let mut words = paragraph("label", (0, first), LINE, &lines);
        let mut reach = longest(&lines, LABEL_SIZE);
        let together = last + 6 + number.width;
        match words.pop() {
            Some(line) if together <= room => {
                reach = reach.max(together);
                words.push(line.then_number(6, &number));
            }
            other => {
                reach = reach.max(number.width);
                let baseline = other.as_ref().map_or(first, |line| line.at.1 + LINE);
                words.extend(other);
                words.push(Words::number((0, baseline), &number));
            }
        }
        let height = words.last().map_or(bottom, |line| line.at.1 + 5);
        Self { spoken: clean(&mark.spoken), corner: (0, 0), size: (right.max(reach), height), squares, words }
    }

    fn squares_height(&self, side: i32) -> i32 {
        self.squares.last().map_or(side, |(_, y)| y + side)
    }
}
