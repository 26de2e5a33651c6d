//! The explorer's series, read from its model once, and what each state makes of them.

use domain::indicator::LEAST;
use domain::report::Year;
use domain::series::{Point, years_of};
use domain::{Lang, Number};

use super::{ComparedReports, ExplorerBody, ExplorerModel};
use crate::comparison::{Comparison, Scaling, Shown};
use crate::models::{BodySeries, Measure, MeasureSeries, Measured};

/// What an explorer computes with.
#[derive(Clone, Debug)]
pub struct ExplorerSeries {
    /// The bodies of the first address, then those that were added. A state says which of them it compares.
    known: Vec<ExplorerBody>,
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
        Self { known: model.bodies, measures: read(model.measures), wholes: read(model.wholes) }
    }
}

impl ExplorerSeries {
    /// What is compared, as it is stated.
    pub fn measures(&self) -> impl ExactSizeIterator<Item = &Measure> {
        self.measures.iter().map(|one| &one.measure)
    }

    /// The slug of the body at a place among those that a state compares.
    pub fn slug(&self, state: &Comparison, body: usize) -> Option<&str> {
        self.compared(state).nth(body).map(|(_, body)| body.slug.as_str())
    }

    /// What amounts are divided by under this code.
    pub fn whole(&self, code: &str) -> Option<&Measure> {
        self.divisor(code).map(|one| &one.measure)
    }

    fn divisor(&self, code: &str) -> Option<&MeasureSeries> {
        self.measures.iter().chain(&self.wholes).find(|one| one.measure.code == code)
    }

    /// The bodies that a state compares, in its order, each with its place among those that are known.
    fn compared(&self, state: &Comparison) -> impl Iterator<Item = (usize, &ExplorerBody)> {
        state.agencies.iter().filter_map(|slug| {
            let at = self.known.iter().position(|body| body.slug == *slug)?;
            Some((at, self.known.get(at)?))
        })
    }

    /// The bodies that a state compares, in its order.
    pub fn bodies(&self, state: &Comparison) -> Vec<ExplorerBody> {
        self.compared(state).map(|(_, body)| body.clone()).collect()
    }

    /// Whether everything is known of a body.
    pub fn knows(&self, slug: &str) -> bool {
        self.known.iter().any(|body| body.slug == slug)
    }

    /// Adds bodies that are not known yet. `more` has the same measures, and need not have their words.
    pub fn add(&mut self, more: ExplorerModel) {
        self.known.extend(more.bodies);
        let own = self.measures.iter_mut().chain(&mut self.wholes);
        for (own, more) in own.zip(more.measures.into_iter().chain(more.wholes)) {
            own.add(more);
        }
    }

    /// The years that any of the compared bodies reports on, in order.
    pub fn years(&self, state: &Comparison) -> Vec<Year> {
        let compared: Vec<_> = self.compared(state).map(|(at, _)| at).collect();
        let series =
            self.measures.iter().flat_map(|one| compared.iter().filter_map(|at| one.series.get(*at)));
        years_of(series.flat_map(|series| &series.points))
    }

    /// The reports of the compared bodies.
    pub fn reports(&self, state: &Comparison) -> Vec<ComparedReports> {
        let report = |point: &Point| (point.year, point.scope, point.partial);
        let of = |(at, body): (usize, &ExplorerBody)| {
            // Every measure has a point for each report.
            let series = self.measures.first().and_then(|measure| measure.series.get(at));
            (body.name.clone(), series.into_iter().flat_map(|series| &series.points).map(report).collect())
        };
        self.compared(state).map(of).collect()
    }

    /// The year of bars and tables: that of the state, else the newest of its years that anyone reports on.
    pub fn shown_year(&self, state: &Comparison) -> Option<Year> {
        let mut years = self.years(state);
        years.retain(|year| state.years.is_none_or(|(from, to)| (from..=to).contains(year)));
        state.year.filter(|year| years.contains(year)).or_else(|| years.last().copied())
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
        // A body has the look of its place in the address, whenever it was added.
        let compared = self.compared(state).enumerate();
        let shown = compared.filter(|(_, (_, body))| !state.hidden.contains(&body.slug));
        let bodies =
            shown.map(|(look, (at, body))| BodySeries { name: body.name.clone(), look, series: series(at) });
        let bodies = bodies.collect();
        Some(MeasureView { measure: if is_indexed { measure.indexed() } else { measure }, bodies })
    }
}
