//! Few cases are people's cases: each one a square, in groups that carry their name and number.

use crate::figure::Figure;
use crate::mark::Mark;
use crate::scene::Kind;

mod squares;

use squares::Squares;

/// From one case more on, bars count better than the eye does.
const MOST: i64 = 60;
/// Pixels between groups side by side, and between rows of groups.
const APART: i32 = 28;

/// Groups of squares laid out at a width.
struct Cases {
    groups: Vec<Squares>,
    height: i32,
}

/// Lays out `groups`, unless they are too many cases or not all counted.
pub(crate) fn figure(groups: &[Mark], width: i32) -> Option<Figure> {
    let cases = Cases::plan(groups, width)?;
    let nodes = cases.groups.into_iter().enumerate().map(|(index, group)| group.into_group(index)).collect();
    Some(Figure { kind: Kind::Cases, height: cases.height, nodes })
}

impl Cases {
    fn plan(groups: &[Mark], width: i32) -> Option<Self> {
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

    fn at(marks: &[Mark], counts: &[usize], width: i32, size: (i32, i32)) -> Self {
        let mut cases = Self { groups: Vec::new(), height: 0 };
        let mut row: Vec<Squares> = Vec::new();
        let mut left = 0;
        for (mark, &count) in marks.iter().zip(counts) {
            let mut group = Squares::plan(mark, count, width, size);
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
    fn close_row(&mut self, row: &mut Vec<Squares>) {
        let top = if self.groups.is_empty() { 0 } else { self.height + APART };
        let squares = row.iter().map(Squares::tall).max().unwrap_or(0);
        for mut group in row.drain(..) {
            group.corner.1 = top + squares - group.tall();
            self.height = self.height.max(group.corner.1 + group.size.1);
            self.groups.push(group);
        }
    }

    fn in_one_row(&self) -> bool {
        self.groups.iter().skip(1).all(|group| group.corner.0 > 0)
    }
}
