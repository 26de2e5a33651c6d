//! What a tooltip says of a body's year.

use domain::Lang;
use domain::series::{Point, Series};

use crate::address::Place;
use crate::components::{RenderContext, Tip};
use crate::models::{Counts, Measure};
use crate::trend;

/// The year of a body that a point of its series states.
pub fn of_point(
    context: &RenderContext,
    measure: &Measure,
    (slug, name): (&str, &str),
    series: &Series,
    point: &Point,
) -> Tip {
    let (lang, words) = (context.lang(), context.explorer_words());
    let aside = point.aside.as_ref().filter(|_| point.known.number().is_none());
    let known = aside.unwrap_or(&point.known);
    let year = match lang {
        Lang::Zh => format!("{} {} 年", name, point.year),
        Lang::En => format!("{}, {}", name, point.year),
    };
    let mut notes = Vec::new();
    if let Some(rule) = point.failed.as_deref().and_then(|id| measure.rules.get(id)) {
        notes.push(words.in_doubt.replace("{}", rule));
    }
    notes.extend(aside.map(|_| words.stated_in_words.to_owned()));
    let points = if measure.is_percent() { words.percentage_points } else { "" };
    let change = series.change(point).map(|(_, change)| change.signed() + points);
    notes.extend(change.map(|change| words.since_last.replace("{}", &change)));
    if matches!(measure.counts, Counts::PerHundred(_) | Counts::OfFirst) {
        notes.push(measure.unit(lang));
    }
    let report = Place::Report(slug.to_owned(), point.year);
    Tip {
        name: year,
        value: trend::with_unit(measure, known, None, lang),
        notes,
        link: Some((words.open_report.to_owned(), context.to(&report))),
    }
}
