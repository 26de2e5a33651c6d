//! The dashboard's series, read from its model once, and what each state makes of them.

use domain::Number;
use domain::quartiles::largest_first;
use domain::report::Year;
use domain::series::{Point, Series};

use super::{TopicBody, TopicModel};
use crate::models::{BodySeries, Measure, MeasureSeries};
use crate::topic_state::TopicState;

/// What a dashboard computes with.
#[derive(Clone, Debug)]
pub struct TopicSeries {
    /// The bodies, by slug.
    pub bodies: Vec<TopicBody>,
    /// The years that any body reports on, in order.
    pub years: Vec<Year>,
    /// The provinces of the bodies: digits and names.
    pub regions: Vec<(String, String)>,
    measures: Vec<MeasureSeries>,
    newest: Year,
    only_year: Option<Year>,
}

/// What a body states of a measure in a year.
#[derive(Clone, Copy, Debug)]
pub struct Stated<'s> {
    /// The body, by its place.
    pub body: usize,
    /// Its series.
    pub series: &'s Series,
    /// What it states.
    pub point: &'s Point,
}

impl Stated<'_> {
    /// The number, exact or not; blank where there is none.
    pub fn number(&self) -> Option<Number> {
        self.point.known.number()
    }
}

impl From<TopicModel> for TopicSeries {
    fn from(model: TopicModel) -> Self {
        let TopicModel { bodies, measures, years, newest, only_year, regions } = model;
        let measures = measures.into_iter().map(MeasureSeries::from).collect();
        Self { bodies, years, regions, measures, newest, only_year }
    }
}

impl TopicSeries {
    /// The year of a state.
    pub fn year(&self, state: &TopicState) -> Year {
        state.year.filter(|year| self.years.contains(year)).unwrap_or(self.newest)
    }

    /// Whether a state names a year that no body reports on. Another one is then shown.
    pub fn is_unknown_year(&self, state: &TopicState) -> bool {
        state.year.is_some_and(|year| !self.years.contains(&year))
    }

    /// Whether the points of a year are here.
    pub fn has(&self, year: Year) -> bool {
        self.only_year.is_none_or(|only| only == year)
    }

    /// The measures, in the topic's order.
    pub fn measures(&self) -> impl Iterator<Item = &Measure> {
        self.measures.iter().map(|one| &one.measure)
    }

    /// A measure.
    pub fn measure(&self, code: &str) -> Option<&Measure> {
        self.measures().find(|measure| measure.code == code)
    }

    /// The body of this slug, by its place.
    pub fn find(&self, slug: &str) -> Option<usize> {
        self.bodies.iter().position(|body| body.slug == slug)
    }

    /// The slug of the body at a place; empty where there is none.
    pub fn slug(&self, body: usize) -> &str {
        self.bodies.get(body).map_or("", |body| body.slug.as_str())
    }

    /// The state that leaves in the peers of the chosen body, those of its level and kind; none without a chosen one.
    pub fn peers(&self, state: &TopicState) -> Option<TopicState> {
        let body = self.bodies.get(self.find(&state.agency)?)?;
        let all = TopicState { only_whole: state.only_whole, ..state.clone().without_filters() };
        Some(TopicState { level: Some(body.level), kind: Some(body.kind), ..all })
    }

    /// The places of the bodies that a state leaves in.
    pub fn bodies_of(&self, state: &TopicState) -> Vec<usize> {
        let fits = |body: &TopicBody| {
            state.level.is_none_or(|level| body.level == level)
                && state.kind.is_none_or(|kind| body.kind == kind)
                && (state.region.is_empty() || body.region == state.region)
        };
        self.bodies.iter().enumerate().filter(|(_, body)| fits(body)).map(|(at, _)| at).collect()
    }

    /// What the bodies of a state report on a measure in its year, by their places. A report that states nothing
    /// of it is there all the same.
    pub fn stated(&self, state: &TopicState, code: &str) -> Vec<Stated<'_>> {
        let year = self.year(state);
        let Some(measure) = self.measures.iter().find(|one| one.measure.code == code) else {
            return Vec::new();
        };
        let one = |body: usize| {
            let series = measure.series.get(body)?;
            let point = series.points.iter().find(|point| point.year == year)?;
            (!(state.only_whole && point.partial)).then_some(Stated { body, series, point })
        };
        self.bodies_of(state).into_iter().filter_map(one).collect()
    }

    /// Those of them with a number, the largest first.
    pub fn ranked(&self, state: &TopicState, code: &str) -> Vec<Stated<'_>> {
        let stated = self.stated(state, code);
        let order = largest_first(stated.iter().map(Stated::number));
        let ranked = order.into_iter().filter_map(|at| stated.get(at).copied());
        ranked.filter(|stated| stated.number().is_some()).collect()
    }

    /// The same with the bodies' names.
    pub fn ranked_names(&self, state: &TopicState, code: &str) -> Vec<(&str, Stated<'_>)> {
        let name = |body: usize| self.bodies.get(body).map_or("", |body| body.name.as_str());
        self.ranked(state, code).into_iter().map(|stated| (name(stated.body), stated)).collect()
    }

    /// The series of a measure over all years, of the bodies that a state leaves in and of the chosen one.
    pub fn over_years(&self, state: &TopicState, code: &str) -> Vec<BodySeries> {
        let Some(measure) = self.measures.iter().find(|one| one.measure.code == code) else {
            return Vec::new();
        };
        let mut bodies = self.bodies_of(state);
        bodies.extend(self.find(&state.agency).filter(|chosen| !bodies.contains(chosen)));
        let bridge = |from: &str, to: &str| measure.measure.bridge(from, to);
        let one = |look: usize| {
            let name = self.bodies.get(look)?.name.clone();
            let mut series = measure.series.get(look)?.clone();
            if state.only_whole {
                series.points.retain(|point| !point.partial);
                series = Series::joined(series.points, bridge);
            }
            Some(BodySeries { name, look, series })
        };
        bodies.into_iter().filter_map(one).collect()
    }
}
