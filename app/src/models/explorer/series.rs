//! The explorer's series, read from its model once, and what each state makes of them.

use domain::indicator::LEAST;
use domain::report::Year;
use domain::series::years_of;
use domain::{Lang, Number};

use super::{ExplorerBody, ExplorerModel};
use crate::comparison::{Comparison, Scaling, Shown};
use crate::models::{BodySeries, Measure, MeasureSeries, Measured};

/// What an explorer computes with.
#[derive(Clone, Debug)]
pub struct ExplorerSeries {
    /// The bodies, in the order of the address.
    pub bodies: Vec<ExplorerBody>,
    /// The years that any body reports on, in order.
    pub years: Vec<Year>,
    /// What is compared.
    measures: Vec<MeasureSeries>,
    /// What amounts may be divided by and is not compared itself.
    wholes: Vec<MeasureSeries>,
}

/// A measure as a state shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MeasureView {
    /// The measure, divided where the state says so.
    pub measure: Measure,
    /// The bodies that are not hidden.
    pub bodies: Vec<BodySeries>,
}

impl From<ExplorerModel> for ExplorerSeries {
    fn from(model: ExplorerModel) -> Self {
        let read =
            |measured: Vec<Measured>| measured.into_iter().map(MeasureSeries::from).collect::<Vec<_>>();
        let (measures, wholes) = (read(model.measures), read(model.wholes));
        let points = measures.iter().flat_map(|one| &one.series).flat_map(|series| &series.points);
        let years = years_of(points);
        Self { bodies: model.bodies, years, measures, wholes }
    }
}

impl ExplorerSeries {
    /// What is compared, as it is stated.
    pub fn measures(&self) -> impl ExactSizeIterator<Item = &Measure> {
        self.measures.iter().map(|one| &one.measure)
    }

    /// The slug of the body at a place.
    pub fn slug(&self, body: usize) -> Option<&str> {
        self.bodies.get(body).map(|body| body.slug.as_str())
    }

    /// What amounts are divided by under this code.
    pub fn whole(&self, code: &str) -> Option<&Measure> {
        self.divisor(code).map(|one| &one.measure)
    }

    fn divisor(&self, code: &str) -> Option<&MeasureSeries> {
        self.measures.iter().chain(&self.wholes).find(|one| one.measure.code == code)
    }

    /// The year of bars and tables: that of the state, else the newest of its years that anyone reports on.
    pub fn shown_year(&self, state: &Comparison) -> Option<Year> {
        let within = |year: &&Year| state.years.is_none_or(|(from, to)| (from..=to).contains(*year));
        let years = || self.years.iter().filter(within).copied();
        state.year.filter(|year| years().any(|one| one == *year)).or_else(|| years().last())
    }

    /// The measure at `at`, as a state shows it.
    pub fn view(&self, state: &Comparison, at: usize, lang: Lang) -> Option<MeasureView> {
        let stated = self.measures.get(at)?;
        let whole = self.divisor(&state.per).filter(|whole| whole.measure.code != stated.measure.code);
        let divided = whole.map(|whole| stated.measure.per(&whole.measure, lang));
        let is_indexed = state.scaling == Scaling::Index && state.shown == Shown::Lines;
        let measure = divided.unwrap_or_else(|| stated.measure.clone());
        let series = |body: usize| {
            let bridge = |from: &str, to: &str| measure.bridge(from, to);
            let mut series = stated.series.get(body).cloned().unwrap_or_default();
            if let Some(whole) = whole.and_then(|whole| whole.series.get(body)) {
                series = series.per(whole, Number::small(LEAST), bridge);
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
        Some(MeasureView { measure: if is_indexed { measure.indexed() } else { measure }, bodies })
    }
}
