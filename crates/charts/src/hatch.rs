//! The second channel beside colour: every second mark is hatched with lines of ground colour,
//! so that neighbours stay apart in grey print and for every eye.

use std::convert::Infallible;

use plotters::element::{Drawable, PointCollection};
use plotters_backend::{BackendCoord, DrawingErrorKind};

use crate::backend::Svg;

/// Pixels between lines, counted along an edge.
const STEP: usize = 9;

/// Hatching over rectangles of one mark.
pub(crate) struct Hatch {
    corners: Vec<BackendCoord>,
    size: (i32, i32),
    falling: bool,
}

/// The classes of the mark at `index`, and its hatching if it has one: colours go 1 to 4; every
/// second mark is hatched, and in each next round the others are.
pub(crate) fn channel(index: usize) -> (String, Option<bool>) {
    let (place, round) = (index % 4, index / 4);
    let hatched = (place + round) % 2 == 1;
    let class = if hatched { " hatched" } else { "" };
    (format!("mark mark-{}{class}", place + 1), hatched.then_some(place >= 2))
}

impl Hatch {
    /// Lines over rectangles of one size, given their upper left corners.
    pub(crate) fn new(corners: Vec<BackendCoord>, size: (i32, i32), falling: bool) -> Self {
        Self { corners, size, falling }
    }
}

impl<'a> PointCollection<'a, BackendCoord> for &'a Hatch {
    type Point = &'a BackendCoord;
    type IntoIter = std::slice::Iter<'a, BackendCoord>;

    fn point_iter(self) -> Self::IntoIter {
        self.corners.iter()
    }
}

impl Drawable<Svg> for Hatch {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        points: I,
        svg: &mut Svg,
        _dimension: (u32, u32),
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let (width, height) = self.size;
        svg.markup(r#"<path class="hatch" fill="none" d=""#);
        for (x, y) in points {
            // A rising line holds all points whose distances from the upper left corner sum up
            // to `sum`; a falling one is its mirror image.
            for sum in (0..width + height).step_by(STEP).skip(1) {
                let (right, up) = (sum.min(width), sum - sum.min(width));
                let (left, down) = (sum - sum.min(height), sum.min(height));
                let column = |along: i32| {
                    if self.falling { x + width - along } else { x + along }
                };
                svg.format(format_args!("M{} {}L{} {}", column(right), y + up, column(left), y + down));
            }
        }
        svg.markup("\"/>");
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_marks_look_different() {
        let looks: Vec<_> = (0..8).map(channel).collect();
        for (at, look) in looks.iter().enumerate() {
            assert!(!looks[..at].contains(look));
        }
        assert_eq!(channel(0), ("mark mark-1".to_owned(), None));
        assert_eq!(channel(1), ("mark mark-2 hatched".to_owned(), Some(false)));
        assert_eq!(channel(4), ("mark mark-1 hatched".to_owned(), Some(false)));
    }
}
