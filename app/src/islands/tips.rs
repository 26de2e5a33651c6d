//! What a tooltip says of a body's year.

use domain::series::{Join, Point};
use domain::{Known, Lang, Number};

use crate::address::Place;
use crate::components::{RenderContext, Tip};
use crate::models::{BodySeries, ExplorerBody, Measure};
use crate::trend;

/// The year of a body that `point` states.
pub(super) fn of_point(
    context: &RenderContext,
    measure: &Measure,
    body: &ExplorerBody,
    series: &BodySeries,
    point: &Point,
) -> Tip {
    let (lang, words) = (context.lang(), context.explorer_words());
    let aside = point.aside.as_ref().filter(|_| point.known.number().is_none());
    let known = aside.unwrap_or(&point.known);
    let name = match lang {
        Lang::Zh => format!("{} {} 年", body.name, point.year),
        Lang::En => format!("{}, {}", body.name, point.year),
    };
    let mut notes = Vec::new();
    if let Some(rule) = point.failed.as_deref().and_then(|id| measure.rules.get(id)) {
        notes.push(words.in_doubt.replace("{}", rule));
    }
    notes.extend(aside.map(|_| words.stated_in_words.to_owned()));
    let points = if measure.is_percent() { words.percentage_points } else { "" };
    let change = change(series, point).map(|change| words.since_last.replace("{}", &(change + points)));
    notes.extend(change);
    if matches!(measure.counts, crate::models::Counts::PerHundred(_) | crate::models::Counts::OfFirst) {
        notes.push(measure.unit(lang));
    }
    let report = Place::Report(body.slug.clone(), point.year);
    Tip {
        name,
        value: trend::with_unit(measure, known, None, lang),
        notes,
        link: Some((words.open_report.to_owned(), context.to(&report))),
    }
}

/// The change since the year before, where a line joins the two: +12, −3, ±0.
fn change(series: &BodySeries, point: &Point) -> Option<String> {
    let at = series.series.points.iter().position(|one| one.year == point.year)?;
    let before = series.series.points.get(at.checked_sub(1)?).filter(|_| point.join == Join::Line)?;
    let sure = |known: &Known| known.sure();
    let change = sure(&point.known)?.minus(sure(&before.known)?)?;
    Some(if change == Number::ZERO {
        "±0".to_owned()
    } else if change.is_negative() {
        format!("−{}", Number::ZERO.minus(change)?.grouped())
    } else {
        format!("+{}", change.grouped())
    })
}
