//! Values as a table: what a report says about items, with units and places.

use domain::figure::Row;
use domain::report::{Provenance, Year};
use domain::{Form, Report};
use maud::{Markup, html};

use super::Pen;
use super::table::table;
use crate::address::{self, Place};

/// Values with units and places. `full` prints the form's numbering and official names.
pub fn values(pen: &Pen, report: &Report, caption: &str, rows: &[Row<'_>], full: bool) -> Markup {
    let text = pen.text();
    let columns = [(text.item, ""), (text.value, "value"), (text.unit, ""), (text.place, "place")];
    let form = report.form();
    let rows: Vec<_> = rows.iter().map(|line| row(pen, report, form, line, full)).collect();
    table(caption, true, "values", &columns, &rows)
}

fn row(pen: &Pen, report: &Report, form: Option<&Form>, row: &Row<'_>, full: bool) -> Markup {
    let (lang, item) = (pen.lang(), row.item);
    let name = if full { item.name } else { row.label }.get(lang);
    let is_sum = form.is_some_and(|form| form.sum(item.code).is_some());
    html! {
        tr class={ "depth-" (item.depth) } {
            th scope="row" {
                @if full && !item.number.is_empty() { span class="row-number" { (item.number) } }
                @if is_sum { (name) } @else { a href=(pen.link(&address::item(item.code))) { (name) } }
                @if full && item.local { span class="row-local" { (pen.text().local_row) } }
            }
            td class={ "value state-" (row.value.state()) } { (row.value.shown(lang)) }
            td class="unit" { (item.unit.name().get(lang)) }
            td class="place" { (place(pen, report, item.code, is_sum)) }
        }
    }
}

/// Where a value stands; what was quoted leads to its sentence in the text.
fn place(pen: &Pen, report: &Report, code: &str, is_sum: bool) -> Markup {
    let lang = pen.lang();
    let Some(entry) = report.values.get(code) else {
        return html! { @if is_sum { (pen.text().summed) } };
    };
    let line = entry.provenance.line(lang);
    if let Provenance::Quoted { start, .. } = entry.provenance {
        // By a page load: only then does the browser take the anchor for its target and light it up.
        html! { a rel="external" href=(pen.link(&quote(&report.agency, report.year, start))) { (line) } }
    } else {
        html! { (line) }
    }
}

/// The address of a phrase in its report's text.
pub fn quote(agency: &str, year: Year, start: usize) -> String {
    format!("{}#at-{start}", Place::Text(agency.to_owned(), year).path())
}
