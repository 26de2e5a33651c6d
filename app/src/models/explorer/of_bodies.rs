//! The explorer's model of what the store has.

use domain::series::Series;
use domain::{Indicator, Lang};

use super::{ExplorerBody, ExplorerModel};
use crate::comparison::DENOMINATORS;
use crate::models::{BodySheets, Measure, Measured};

impl ExplorerModel {
    /// What bodies report on indicators, with what amounts may be divided by.
    pub fn of(bodies: &[BodySheets], indicators: &[Indicator], lang: Lang) -> Self {
        let body = |body: &BodySheets| ExplorerBody {
            slug: body.agency.slug.clone(),
            name: body.agency.short(lang).to_owned(),
        };
        let measured = |indicator: &Indicator| {
            let series: Vec<_> = bodies.iter().map(|body| Series::of(indicator, &body.sheets)).collect();
            Measured::of(indicator, &series, lang)
        };
        let is_compared = |code: &str| indicators.iter().any(|indicator| indicator.code == code);
        let wholes = DENOMINATORS.into_iter().filter(|code| !is_compared(code));
        Self {
            bodies: bodies.iter().map(body).collect(),
            measures: indicators.iter().map(measured).collect(),
            wholes: wholes.filter_map(Indicator::find).map(|whole| measured(&whole)).collect(),
        }
    }

    /// The same for an explorer that knows its measures already: of each only the code, and the names of the rules
    /// that its numbers break.
    #[must_use]
    pub fn without_words(mut self) -> Self {
        for Measured { measure, .. } in self.measures.iter_mut().chain(&mut self.wholes) {
            let (code, rules) = (std::mem::take(&mut measure.code), std::mem::take(&mut measure.rules));
            *measure = Measure { code, rules, ..Measure::default() };
        }
        self
    }
}
