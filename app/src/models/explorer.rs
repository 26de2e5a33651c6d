//! What an explorer is given once: bodies × measures × years, as the record states them. Everything that it
//! shows is computed from this, in the browser as on the server.

#[cfg(feature = "ssr")]
mod of_bodies;

use std::collections::BTreeSet;

use domain::indicator::LEAST;
use domain::report::Year;
use domain::series::{Series, packed};
use domain::{Lang, Number};
use serde::{Deserialize, Serialize};

use super::Measure;
use crate::comparison::{Comparison, Scaling};
use crate::models::BodySeries;

/// Bodies and what their reports state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExplorerModel {
    /// The bodies, in the order of the address.
    pub bodies: Vec<ExplorerBody>,
    /// What is compared, in the order of the address.
    pub measures: Vec<Measured>,
    /// What amounts may be divided by and is not compared itself.
    pub wholes: Vec<Measured>,
}

/// A body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExplorerBody {
    /// Its slug.
    pub slug: String,
    /// Its short name, in the reader's language.
    pub name: String,
}

/// A measure, and what each body's reports state of it, the oldest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measured {
    /// The measure.
    pub measure: Measure,
    /// The points, body by body ([`packed`]).
    pub points: Vec<String>,
}

impl Measured {
    fn series(&self, body: usize) -> Series {
        let points = self.points.get(body).map_or("", String::as_str);
        Series::joined(packed::read(points), |from, to| self.measure.bridge(from, to))
    }
}

/// A measure as a state shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MeasureView {
    /// The measure, divided where the state says so.
    pub measure: Measure,
    /// The bodies that are not hidden.
    pub bodies: Vec<BodySeries>,
}

impl ExplorerModel {
    /// The years that any body reports on, in order.
    pub fn years(&self) -> Vec<Year> {
        let points = self.measures.iter().flat_map(|measured| &measured.points);
        points
            .flat_map(|points| packed::read(points))
            .map(|point| point.year)
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect()
    }

    /// The year of bars and tables: that of the state, else the newest that anyone reports on.
    pub fn shown_year(&self, state: &Comparison) -> Option<Year> {
        let years = self.years();
        state.year.filter(|year| years.contains(year)).or_else(|| years.last().copied())
    }

    /// The measure at `at`, as a state shows it.
    pub fn view(&self, state: &Comparison, at: usize, lang: Lang) -> Option<MeasureView> {
        let measured = self.measures.get(at)?;
        let whole = self.whole(&state.per).filter(|whole| whole.measure.code != measured.measure.code);
        let divided = whole.map(|whole| measured.measure.per(&whole.measure, lang));
        let is_indexed = state.scaling == Scaling::Index && state.shown == crate::comparison::Shown::Lines;
        let mut measure = divided.unwrap_or_else(|| measured.measure.clone());
        let series = |body: usize| {
            let bridge = |from: &str, to: &str| measure.bridge(from, to);
            let mut series = measured.series(body);
            if let Some(whole) = whole {
                series = series.per(&whole.series(body), Number::small(LEAST), bridge);
            }
            if let Some((from, to)) = state.years {
                series = series.within(&(from..=to), bridge);
            }
            if is_indexed { series.indexed(bridge) } else { series }
        };
        let shown = self.bodies.iter().enumerate().filter(|(_, body)| !state.hidden.contains(&body.slug));
        let bodies =
            shown.map(|(look, body)| BodySeries { name: body.name.clone(), look, series: series(look) });
        let bodies = bodies.collect();
        if is_indexed {
            measure = measure.indexed();
        }
        Some(MeasureView { measure, bodies })
    }

    /// What amounts are divided by under this code.
    pub fn whole(&self, code: &str) -> Option<&Measured> {
        self.measures.iter().chain(&self.wholes).find(|measured| measured.measure.code == code)
    }
}
