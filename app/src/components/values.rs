//! Values as a table: what a report says about items, with units and places.

use leptos::either::Either;
use leptos::prelude::*;

use super::{DataTable, MixedText, RenderContext};
use crate::address;
use crate::models::{ReportKey, ValuePlace, ValueRow};

/// A table of values of a report.
#[component]
pub fn ValueTable(
    #[prop(into)] caption: String,
    report: ReportKey,
    #[prop(into)] rows: Signal<Vec<ValueRow>>,
) -> impl IntoView {
    let text = RenderContext::current().text();
    let columns = [(text.item, ""), (text.value, "value"), (text.unit, ""), (text.place, "place")];
    let columns = columns.map(|(name, class)| (name.to_owned(), class)).to_vec();
    let lines = move || {
        let line = |row| view! { <ValueLine row report=report.clone()/> };
        rows.get().into_iter().map(line).collect_view()
    };
    view! { <DataTable caption is_caption_hidden=true class="values" columns>{lines}</DataTable> }
}

#[component]
fn ValueLine(row: ValueRow, report: ReportKey) -> impl IntoView {
    let context = RenderContext::current();
    let number = (!row.number.is_empty()).then(|| {
        view! { <span class="row-number"><MixedText text=row.number/></span> }
    });
    let local = row.is_local.then(|| view! { <span class="row-local">{context.text().local_row}</span> });
    let item = row.code.clone();
    let name = match row.code {
        Some(code) => Either::Left(view! { <a href=context.link(&address::item(&code))>{row.label}</a> }),
        None => Either::Right(row.label),
    };
    let place = row.place.map(|place| view! { <PlaceLine place report/> });
    view! {
        <tr class=format!("depth-{}", row.depth) data-items=item>
            <th scope="row">{number}{name}{local}</th>
            <td class=format!("value state-{}", row.state)><MixedText text=row.value/></td>
            <td class="unit">{row.unit}</td>
            <td class="place">{place}</td>
        </tr>
    }
}

/// Where a value stands; what was quoted leads to its phrase in the report's text.
#[component]
fn PlaceLine(place: ValuePlace, report: ReportKey) -> impl IntoView {
    let line = view! { <MixedText text=place.line/> };
    match place.phrase {
        // By a page load: only then does the browser take the anchor for its target and light it up.
        Some(start) => {
            let href = RenderContext::current().link(&report.phrase(start));
            Either::Left(view! { <a rel="external" href=href>{line}</a> })
        }
        None => Either::Right(line),
    }
}
