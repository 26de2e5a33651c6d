//! The years that each form covers.

use domain::indicator::Bridge;

use crate::models::{BodySeries, FormChange, Measure};

/// The changes of form that no single body's years show, because one body reports before and another
/// since: the last year on the older form, the first on the newer.
pub fn spans_of_forms<'m>(measure: &'m Measure, among: &[BodySeries]) -> Vec<((i32, i32), &'m FormChange)> {
    let mut spans: Vec<(&str, i32, i32)> = Vec::new();
    for point in among.iter().flat_map(|body| &body.series.points) {
        let year = i32::from(point.year.number());
        match spans.iter_mut().find(|(form, ..)| *form == point.form) {
            Some((_, first, last)) => (*first, *last) = ((*first).min(year), (*last).max(year)),
            None => spans.push((&point.form, year, year)),
        }
    }
    spans.sort_by_key(|(_, first, _)| *first);
    let pairs = spans.iter().zip(spans.iter().skip(1));
    let apart = pairs.filter(|((_, _, last), (_, first, _))| last < first);
    let crossed = apart.filter_map(|((older, _, last), (newer, first, _))| {
        Some(((*last, *first), measure.change(older, newer)?))
    });
    crossed.filter(|(_, change)| change.bridge != Bridge::Exact).collect()
}
