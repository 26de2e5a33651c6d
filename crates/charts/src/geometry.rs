//! Places in a chart, in whole CSS pixels from its upper left corner.

/// A point: pixels from the left, pixels from the top.
pub type Coord = (i32, i32);

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// Pixels from the left of the chart.
    pub left: i32,
    /// Pixels from the top of the chart.
    pub top: i32,
    /// Pixels from left to right, never below zero.
    pub width: i32,
    /// Pixels from top to bottom, never below zero.
    pub height: i32,
}

impl Bounds {
    /// A rectangle by its upper left corner and its size.
    pub(crate) fn new((left, top): Coord, (width, height): (i32, i32)) -> Self {
        Self { left, top, width: width.max(0), height: height.max(0) }
    }

    /// Pixels from left to right and from top to bottom.
    pub(crate) fn size(&self) -> (i32, i32) {
        (self.width, self.height)
    }
}
