//! A measure with what bodies state of it, as it goes to the browser and as one computes with it.

use domain::series::{Series, packed};
#[cfg(feature = "ssr")]
use domain::{Indicator, Lang};
use serde::{Deserialize, Serialize};

use super::Measure;

/// A measure, and what each body's reports state of it, the oldest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measured {
    /// The measure.
    pub measure: Measure,
    /// The points, body by body ([`domain::series::packed`]).
    pub points: Vec<String>,
}

/// A measure with the series of each body.
#[derive(Clone, Debug)]
pub struct MeasureSeries {
    /// The measure.
    pub measure: Measure,
    /// The series, body by body.
    pub series: Vec<Series>,
}

impl Measured {
    /// What bodies report on an indicator, in the reader's language.
    #[cfg(feature = "ssr")]
    pub fn of(indicator: &Indicator, series: &[Series], lang: Lang) -> Self {
        let measure = Measure::of(indicator, lang).with_rules_of(series.iter(), lang);
        Self { measure, points: series.iter().map(|series| packed::write(&series.points)).collect() }
    }
}

impl MeasureSeries {
    /// Adds what other bodies state of the measure; `more` need not have its words.
    #[cfg(any(feature = "ssr", feature = "explore"))]
    pub fn add(&mut self, more: Measured) {
        let bridge = |from: &str, to: &str| self.measure.bridge(from, to);
        let series = more.points.iter().map(|points| Series::joined(packed::read(points), bridge));
        let series: Vec<_> = series.collect();
        self.series.extend(series);
        self.measure.rules.extend(more.measure.rules);
    }
}

impl From<Measured> for MeasureSeries {
    fn from(Measured { measure, points }: Measured) -> Self {
        let bridge = |from: &str, to: &str| measure.bridge(from, to);
        let series = points.iter().map(|points| Series::joined(packed::read(points), bridge)).collect();
        Self { measure, series }
    }
}
