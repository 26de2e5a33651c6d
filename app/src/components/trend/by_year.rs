//! Years × bodies as a table.

use std::sync::Arc;

use domain::series::{Point, years_of};
use leptos::either::Either;
use leptos::prelude::*;

use crate::components::{DataTable, RenderContext};
use crate::models::{BodySeries, Measure};
use crate::trend;

/// The same, folded under a chart.
#[cfg(feature = "ssr")]
#[component]
pub fn ByYear(measure: Measure, bodies: Vec<BodySeries>) -> impl IntoView {
    view! {
        <details class="figure-table">
            <summary>{RenderContext::current().explorer_words().table}</summary>
            <YearTable measure bodies/>
        </details>
    }
}

/// A measure's values, a row for each body and a column for each year.
#[component]
pub fn YearTable(measure: Measure, bodies: Vec<BodySeries>) -> impl IntoView {
    let context = RenderContext::current();
    let (lang, words) = (context.lang(), context.explorer_words());
    let years = years_of(bodies.iter().flat_map(|body| &body.series.points));
    let mut columns = vec![(words.body.to_owned(), "")];
    columns.extend(years.iter().map(|year| (year.to_string(), "value")));
    let caption = context.bracketed(&measure.name, &measure.unit(lang));
    let caveat = measure.caveat.clone().map(|caveat| view! { <p class="quiet">{caveat}</p> });
    let measure = Arc::new(measure);
    let rows = bodies.into_iter().map(|body| {
        let cells = years.iter().map(|year| {
            let point = body.series.points.iter().find(|point| point.year == *year).cloned();
            view! { <Cell measure=measure.clone() point/> }
        });
        let cells = cells.collect_view();
        view! { <tr><th scope="row">{body.name}</th>{cells}</tr> }
    });
    let rows = rows.collect_view();
    view! {
        <DataTable caption columns>{rows}</DataTable>
        {caveat}
    }
}

/// What is known of one year; what the report's words state otherwise stands under it.
#[component]
fn Cell(measure: Arc<Measure>, point: Option<Point>) -> impl IntoView {
    let context = RenderContext::current();
    let (lang, words) = (context.lang(), context.explorer_words());
    let (class, shown, aside) = match point {
        None => {
            ("value".to_owned(), Either::Left(view! { <span class="quiet">{words.no_report}</span> }), None)
        }
        Some(Point { known, failed, aside, .. }) => {
            let shown = trend::shown(&measure, &known, failed.as_deref(), lang);
            let aside = aside.filter(|aside| aside.number() != known.number());
            (format!("value state-{}", known.state()), Either::Right(shown), aside)
        }
    };
    let aside = aside.map(|aside| {
        view! { <br/><span class="quiet">{format!("{} {}", words.in_words, aside.text(lang))}</span> }
    });
    view! { <td class=class>{shown}{aside}</td> }
}
