//! Values as a table: what a report says about items, with units and places.

use domain::figure::Row;
use domain::report::{Provenance, Year};
use domain::{Known, Report};
use maud::{Markup, html};

use super::table::table;
use crate::address::{self, Place};
use crate::components::RenderContext;

/// Values with units and places. `full` prints the form's numbering.
pub fn values(
    context: &RenderContext,
    report: &Report,
    caption: &str,
    rows: &[Row<'_>],
    full: bool,
) -> Markup {
    let text = context.text();
    let columns = [(text.item, ""), (text.value, "value"), (text.unit, ""), (text.place, "place")];
    let rows: Vec<_> = rows.iter().map(|line| row(context, report, line, full)).collect();
    table(caption, true, "values", &columns, &rows)
}

fn row(context: &RenderContext, report: &Report, row: &Row<'_>, full: bool) -> Markup {
    let (lang, item) = (context.lang(), row.item);
    let is_sum = report.form().is_some_and(|form| form.sum(item.code).is_some());
    let name = row.label.get(lang);
    html! {
        tr class={ "depth-" (row.depth) } {
            th scope="row" {
                @if full && !item.number.is_empty() { span class="row-number" { (item.number) } }
                @if is_sum { (name) } @else { a href=(context.link(&address::item(item.code))) { (name) } }
                @if full && item.local { span class="row-local" { (context.text().local_row) } }
            }
            td class={ "value state-" (row.value.state()) } { (row.shown(lang)) }
            td class="unit" { (item.unit.name().get(lang)) }
            td class="place" { (place(context, report, row)) }
        }
    }
}

/// Where a value stands, or what it adds up; what was quoted leads to its sentence in the text.
fn place(context: &RenderContext, report: &Report, row: &Row<'_>) -> Markup {
    let lang = context.lang();
    if let Known::Derived(formula) = &row.value {
        return html! { (context.text().summed) (context.colon()) (formula.text(lang)) };
    }
    let Some(provenance) = row.provenance else { return Markup::default() };
    let line = provenance.line(lang);
    if let Provenance::Quoted { start, .. } = provenance {
        // By a page load: only then does the browser take the anchor for its target and light it up.
        html! { a rel="external" href=(context.link(&quote(&report.agency, report.year, *start))) { (line) } }
    } else {
        html! { (line) }
    }
}

/// The address of a phrase in its report's text.
pub fn quote(agency: &str, year: Year, start: usize) -> String {
    format!("{}#at-{start}", Place::Text(agency.to_owned(), year).path())
}
