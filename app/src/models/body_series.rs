//! A body with its series of a measure.

use domain::report::Year;
use domain::series::{Point, Series};

/// A body with its series of a measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BodySeries {
    /// The body's short name, in the page's language.
    pub name: String,
    /// Its place among the bodies of the page, which gives it its colour and shape.
    pub look: usize,
    /// What its reports state, the oldest first.
    pub series: Series,
}

impl BodySeries {
    /// How many of its years have a point to draw.
    pub fn drawn_points(&self) -> usize {
        let is_drawn = |point: &&Point| point.known.number().is_some() || point.aside.is_some();
        self.series.points.iter().filter(is_drawn).count()
    }

    /// What it states of a year.
    pub fn point(&self, year: Year) -> Option<&Point> {
        self.series.points.iter().find(|point| point.year == year)
    }
}
