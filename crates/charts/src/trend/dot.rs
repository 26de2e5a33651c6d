//! The dot at an amount: each line has its shape beside its colour, and how sure an amount is
//! shows in whether the dot is filled and what stands out of it.

use std::convert::Infallible;

use plotters::element::{Drawable, PointCollection};
use plotters_backend::{BackendCoord, DrawingErrorKind};

use super::space::Space;
use crate::backend::Svg;
use crate::elements::{Area, put};
use crate::line::PointKind;

/// A circle, a square, a diamond and a triangle, each around its point.
const SHAPES: [&str; 4] =
    ["m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z", "m-4-4h8v8h-8z", "m0-5l5 5l-5 5l-5-5z", "m0-5l5 9h-10z"];

/// Colour and shape of a line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look(usize);

impl Look {
    /// The look of the line at `index`; from the fifth on shapes and colours pair anew.
    pub(super) fn new(index: usize) -> Self {
        Self(index)
    }

    /// The class of its marks.
    pub(super) fn class(self) -> &'static str {
        ["mark mark-1", "mark mark-2", "mark mark-3", "mark mark-4"].get(self.0 % 4).unwrap_or(&"mark")
    }

    /// The class of what belongs to the line but is no mark of it.
    pub(super) fn part(self) -> &'static str {
        self.class().get(5..).unwrap_or("")
    }

    fn shape(self) -> &'static str {
        SHAPES.get((self.0 + self.0 / 4) % 4).unwrap_or(&"")
    }

    /// Draws a dot.
    pub(super) fn draw(self, area: &Area, at: BackendCoord, kind: PointKind) {
        put(area, &Dot { at, shape: self.shape(), kind });
    }
}

/// The ground that a dot takes.
pub(super) fn space((x, y): BackendCoord, kind: PointKind) -> Space {
    let (up, down) = match kind {
        PointKind::AtLeast => (17, 6),
        PointKind::About => (12, 12),
        PointKind::Solid | PointKind::Aside => (6, 6),
    };
    Space { left: x - 6, right: x + 6, top: y - up, bottom: y + down }
}

struct Dot {
    at: BackendCoord,
    shape: &'static str,
    kind: PointKind,
}

impl<'a> PointCollection<'a, BackendCoord> for &'a Dot {
    type Point = &'a BackendCoord;
    type IntoIter = std::iter::Once<&'a BackendCoord>;

    fn point_iter(self) -> Self::IntoIter {
        std::iter::once(&self.at)
    }
}

impl Drawable<Svg> for Dot {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        points: I,
        svg: &mut Svg,
        _dimension: (u32, u32),
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        for (x, y) in points {
            let whisker = match self.kind {
                PointKind::AtLeast => "m0-4v-11m-3 3l3-3l3 3",
                PointKind::About => "m0-4v-7m0 22v-7",
                PointKind::Solid | PointKind::Aside => "",
            };
            if !whisker.is_empty() {
                svg.format(format_args!(
                    r#"<path class="stroke whisker" fill="none" d="M{x} {y}{whisker}"/>"#
                ));
            }
            let class = if self.kind == PointKind::Solid { "dot" } else { "stroke dot hollow" };
            svg.format(format_args!(r#"<path class="{class}" d="M{x} {y}{}"/>"#, self.shape));
        }
        Ok(())
    }
}
