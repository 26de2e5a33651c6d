//! Every row of the form with what the report says of it, part by part.

use std::sync::Arc;

use domain::figure::Row;
use domain::form::{Grid, Part};
use domain::report::Provenance;
use domain::{Item, Known};
use leptos::either::Either;
use leptos::prelude::*;

use crate::address;
use crate::components::{MixedText, OfficialTable, RenderContext, ValueTable};
use crate::models::{ReportView, ValueRow};

/// All parts of the form, folded.
#[component]
pub fn EveryValue(view: Arc<ReportView>) -> impl IntoView {
    let parts = view.report.form().map_or(&[][..], |form| form.parts);
    parts.iter().map(|part| view! { <FormPart view=Arc::clone(&view) part/> }).collect_view()
}

#[component]
fn FormPart(view: Arc<ReportView>, part: &'static Part) -> impl IntoView {
    let context = RenderContext::current();
    let (lang, report) = (context.lang(), &view.report);
    let heading = context.part(part);
    let is_unstated = part.items.iter().all(|item| report.resolve(item.code).known.is_unstated());
    let not_stated = is_unstated.then(|| {
        view! { <span class="quiet">{Known::not_stated(report.source.partial).text(lang)}</span> }
    });
    let table = if let Some(grid) = part.grid {
        Either::Left(official(&context, &view, &heading, part, grid))
    } else {
        let rows: Vec<_> = part.items.iter().map(|item| ValueRow::of_item(report, item, lang)).collect();
        Either::Right(view! { <ValueTable caption=heading.clone() report=view.key() rows/> })
    };
    view! {
        <details class="part">
            <summary><h3>{heading}</h3>{not_stated}</summary>
            {table}
        </details>
    }
}

/// A table as the form prints it. A row that only some reports print is left out where nothing stands in it.
fn official(
    context: &RenderContext,
    view: &Arc<ReportView>,
    caption: &str,
    part: &'static Part,
    grid: &'static Grid,
) -> impl IntoView + use<> {
    let lang = context.lang();
    let filled = Arc::clone(view);
    let is_shown = move |row: &domain::form::Row, items: &[Item]| {
        !row.merged || items.iter().any(|item| !filled.report.value(item.code).is_blank())
    };
    let named = context.clone();
    let name = move |row: &'static domain::form::Row, items: &'static [Item]| {
        let entry = items.last().map(|item| named.link(&address::item(item.code)));
        view! { <a href=entry.unwrap_or_default()>{row.name.get(lang)}</a> }
    };
    let (view, context) = (Arc::clone(view), context.clone());
    let cell = move |item| cell(&context, &view, item);
    view! { <OfficialTable caption part grid is_shown name cell/> }
}

/// The cell of an item; what was quoted leads to its phrase in the report's text.
fn cell(context: &RenderContext, view: &ReportView, item: &'static Item) -> impl IntoView + use<> {
    let (lang, row) = (context.lang(), Row::of(&view.report, item));
    let formula = match &row.value {
        Known::Derived(formula) => Some(formula.text(lang)),
        _ => None,
    };
    let shown = view! { <MixedText text=row.text(lang)/> };
    let shown = match row.provenance {
        Some(Provenance::Quoted { start, .. }) => {
            let href = context.link(&view.key().phrase(*start));
            Either::Left(view! { <a href=href rel="external">{shown}</a> })
        }
        _ => Either::Right(shown),
    };
    let class = format!("value state-{}", row.value.state());
    view! { <td class=class title=formula data-items=item.code>{shown}</td> }
}
