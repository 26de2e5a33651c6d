//! The dashboard's model of what the store has.

use std::collections::BTreeMap;

use domain::report::Year;
use domain::series::{Series, packed};
use domain::{Agency, Indicator, Lang, region};

use super::{TopicBody, TopicModel};
use crate::models::{BodySheets, Measured};

impl TopicModel {
    /// Puts what a body reports in the place of what is there of it.
    pub fn put(&mut self, measures: &[&'static str], body: &BodySheets) {
        let Some(at) = self.bodies.iter().position(|one| one.slug == body.agency.slug) else { return };
        for (code, measured) in measures.iter().zip(&mut self.measures) {
            let series = Indicator::find(code).map(|indicator| Series::of(&indicator, &body.sheets));
            if let Some((series, points)) = series.zip(measured.points.get_mut(at)) {
                *points = packed::write(&series.points);
            }
        }
    }

    /// What bodies report on measures of a topic, in the years that it is reported for; the second is the year that
    /// is shown first.
    pub fn of(
        measures: &[&'static str],
        bodies: &[BodySheets],
        (years, newest): (Vec<Year>, Year),
        only_year: Option<Year>,
        lang: Lang,
    ) -> Self {
        let measured = |code: &&str| {
            let indicator = Indicator::find(code)?;
            let series: Vec<_> = bodies.iter().map(|body| Series::of(&indicator, &body.sheets)).collect();
            Some(Measured::of(&indicator, &series, lang))
        };
        let regions: BTreeMap<_, _> =
            bodies.iter().filter_map(|body| region::province(&body.agency.division_code)).collect();
        Self {
            bodies: bodies.iter().map(|body| topic_body(&body.agency, lang)).collect(),
            measures: measures.iter().filter_map(measured).collect(),
            years,
            newest,
            only_year,
            regions: regions
                .into_iter()
                .map(|(digits, name)| (digits.to_owned(), name.get(lang).to_owned()))
                .collect(),
        }
    }
}

fn topic_body(agency: &Agency, lang: Lang) -> TopicBody {
    let region = region::province(&agency.division_code).map_or("", |(digits, _)| digits);
    TopicBody {
        slug: agency.slug.clone(),
        name: agency.short(lang).to_owned(),
        level: agency.level,
        kind: agency.kind,
        region: region.to_owned(),
    }
}
