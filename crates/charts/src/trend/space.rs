//! Boxes on the sheet, and whether they meet each other or a stroke; whole numbers only.

use crate::geometry::{Bounds, Coord};

/// A rectangle between its borders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Space {
    pub(super) left: i32,
    pub(super) top: i32,
    pub(super) right: i32,
    pub(super) bottom: i32,
}

impl Space {
    /// The same by its upper left corner and its size.
    pub(super) fn bounds(&self) -> Bounds {
        Bounds::new((self.left, self.top), (self.right - self.left, self.bottom - self.top))
    }

    /// Whether the two share ground.
    pub(super) fn meets(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// Whether it lies within another.
    pub(super) fn within(&self, other: &Self) -> bool {
        self.left >= other.left
            && self.right <= other.right
            && self.top >= other.top
            && self.bottom <= other.bottom
    }

    /// Whether the stroke from `from` to `to` runs through it.
    pub(super) fn is_crossed(&self, from: Coord, to: Coord) -> bool {
        let around = Self {
            left: from.0.min(to.0),
            right: from.0.max(to.0) + 1,
            top: from.1.min(to.1),
            bottom: from.1.max(to.1) + 1,
        };
        // On which side of the stroke a corner lies.
        let side = |(x, y): Coord| {
            let (along, down) = (i64::from(to.0) - i64::from(from.0), i64::from(to.1) - i64::from(from.1));
            (along * (i64::from(y) - i64::from(from.1)) - down * (i64::from(x) - i64::from(from.0))).signum()
        };
        let corners = [
            (self.left, self.top),
            (self.right, self.top),
            (self.left, self.bottom),
            (self.right, self.bottom),
        ];
        let sum: i64 = corners.into_iter().map(side).sum();
        self.meets(&around) && sum.abs() < 4
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stroke_next_to_a_box_does_not_cross_it() {
        let space = Space { left: 10, top: 10, right: 30, bottom: 20 };
        assert!(space.is_crossed((0, 0), (40, 30)));
        assert!(space.is_crossed((20, 0), (20, 40)));
        assert!(!space.is_crossed((0, 15), (9, 15)));
        assert!(!space.is_crossed((0, 12), (12, 0)));
        assert!(!space.is_crossed((31, 0), (31, 40)));
        assert!(
            space.meets(&Space { left: 29, ..space })
                && !space.meets(&Space { left: 30, right: 40, ..space })
        );
    }
}
