//! Years × bodies as a table.

use domain::Indicator;
use domain::report::Year;
use domain::series::Point;
use leptos::prelude::*;

use crate::components::{DataTable, RenderContext};
use crate::trend::{self, BodySeries};

/// An indicator's values, a row for each body and a column for each year.
#[component]
pub fn ByYear(
    indicator: Indicator,
    bodies: Vec<BodySeries>,
    #[prop(optional)] is_open: bool,
) -> impl IntoView {
    let context = RenderContext::current();
    let (lang, text) = (context.lang(), context.text());
    let mut years: Vec<Year> =
        bodies.iter().flat_map(|body| &body.series.points).map(|point| point.year).collect();
    years.sort_unstable();
    years.dedup();
    let mut columns = vec![(text.body.to_owned(), "")];
    columns.extend(years.iter().map(|year| (year.to_string(), "value")));
    let caption = format!("{}（{}）", indicator.name.get(lang), indicator.unit(lang));
    let caveat = indicator.caveat.map(|caveat| view! { <p class="quiet">{caveat.get(lang)}</p> });
    let rows = bodies.into_iter().map(|body| {
        let cells = years.iter().map(|year| {
            let point = body.series.points.iter().find(|point| point.year == *year).cloned();
            view! { <Cell indicator=indicator.clone() point/> }
        });
        let cells = cells.collect_view();
        view! { <tr><th scope="row">{body.name}</th>{cells}</tr> }
    });
    let rows = rows.collect_view();
    view! {
        <details class="figure-table" open=is_open>
            <summary>{text.table}</summary>
            <DataTable caption columns>{rows}</DataTable>
            {caveat}
        </details>
    }
}

/// What is known of one year; what the report's words state otherwise stands under it.
#[component]
fn Cell(indicator: Indicator, point: Option<Point>) -> impl IntoView {
    let context = RenderContext::current();
    let (lang, words) = (context.lang(), context.words());
    let Some(Point { known, failed, aside, .. }) = point else {
        return view! { <td class="value"><span class="quiet">{words.no_report}</span></td> }.into_any();
    };
    let aside = aside.filter(|aside| aside.number() != known.number()).map(|aside| {
        view! { <br/><span class="quiet">{format!("{} {}", words.in_words, aside.shown(lang))}</span> }
    });
    view! {
        <td class=format!("value state-{}", known.state())>
            {trend::shown(&indicator, &known, failed, lang)}
            {aside}
        </td>
    }
    .into_any()
}
