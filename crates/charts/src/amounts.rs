//! The coordinate system of bars and axes: whole amounts along, pixels down; integers only, so
//! that every machine rounds alike.

use std::ops::Range;

use plotters::coord::CoordTranslate;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged};

/// Amounts from the least to the largest; what lies outside is drawn at the edge.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Amounts {
    pub(crate) least: i64,
    pub(crate) largest: i64,
}

impl Ranged for Amounts {
    type FormatOption = NoDefaultFormatting;
    type ValueType = i64;

    fn map(&self, value: &i64, limit: (i32, i32)) -> i32 {
        let reach = i128::from(self.largest) - i128::from(self.least);
        if reach <= 0 {
            return limit.0;
        }
        let room = i128::from(limit.1) - i128::from(limit.0);
        let along = (i128::from((*value).clamp(self.least, self.largest)) - i128::from(self.least)) * room;
        let nearest = (2 * along + reach).div_euclid(2 * reach);
        limit.0.saturating_add(i32::try_from(nearest).unwrap_or(i32::MAX))
    }

    fn key_points<Hint: KeyPointHint>(&self, _hint: Hint) -> Vec<i64> {
        vec![self.least, self.largest]
    }

    fn range(&self) -> Range<i64> {
        self.least..self.largest
    }
}

/// Pixels from the top of the figure.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pixels;

impl Ranged for Pixels {
    type FormatOption = NoDefaultFormatting;
    type ValueType = i32;

    fn map(&self, value: &i32, limit: (i32, i32)) -> i32 {
        limit.0.saturating_add(*value)
    }

    fn key_points<Hint: KeyPointHint>(&self, _hint: Hint) -> Vec<i32> {
        Vec::new()
    }

    fn range(&self) -> Range<i32> {
        0..i32::MAX
    }
}

/// The plot of bars: where an amount ends.
#[derive(Clone)]
pub(crate) struct Plot {
    system: Cartesian2d<Amounts, Pixels>,
}

impl Plot {
    /// A plot of amounts up to `largest` between two pixel columns.
    pub(crate) fn new(largest: i64, columns: Range<i32>) -> Self {
        Self { system: Cartesian2d::new(Amounts { least: 0, largest }, Pixels, (columns, 0..i32::MAX)) }
    }

    /// The point where `amount` ends, `down` pixels from the top.
    pub(crate) fn point(&self, amount: i64, down: i32) -> (i32, i32) {
        self.system.translate(&(amount, down))
    }

    /// Where bars begin.
    pub(crate) fn start(&self) -> i32 {
        self.system.get_x_axis_pixel_range().start
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_end_where_they_should() {
        let plot = Plot::new(200, 10..110);
        assert_eq!(plot.point(0, 5), (10, 5));
        assert_eq!(plot.point(100, 0).0, 60);
        assert_eq!(plot.point(200, 0).0, 110);
        assert_eq!(plot.point(i64::MAX, 0).0, 110);
        assert_eq!(plot.point(i64::MIN, 0).0, 10);
        assert_eq!(Plot::new(0, 10..110).point(7, 0).0, 10);
        assert_eq!(Plot::new(i64::MAX, 0..100).point(i64::MAX / 2, 0).0, 50);
    }
}
