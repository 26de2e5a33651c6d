//! Values as a table: what a report says about items, with units and places.

use domain::{Item, Report};
use maud::{Markup, html};

use super::Pen;
use super::table::table;
use crate::address;

/// Values with units and places. `full` prints the form's numbering and official names.
pub fn values<'i>(
    pen: &Pen,
    report: &Report,
    caption: &str,
    items: impl Iterator<Item = &'i Item>,
    full: bool,
) -> Markup {
    let text = pen.text();
    let columns = [(text.item, ""), (text.value, "value"), (text.unit, ""), (text.place, "place")];
    let rows: Vec<_> = items.map(|item| row(pen, report, item, full)).collect();
    table(caption, true, "values", &columns, &rows)
}

fn row(pen: &Pen, report: &Report, item: &Item, full: bool) -> Markup {
    let lang = pen.lang();
    let value = report.value(item.code);
    let place = report.values.get(item.code).map(|entry| entry.provenance.line(lang)).unwrap_or_default();
    html! {
        tr class={ "depth-" (item.depth) } {
            th scope="row" {
                @if full && !item.number.is_empty() { span class="row-number" { (item.number) } }
                a href=(pen.link(&address::item(item.code))) { (if full { item.name } else { item.short }.get(lang)) }
                @if full && item.local { span class="row-local" { (pen.text().local_row) } }
            }
            td class={ "value state-" (value.state()) } { (value.shown(lang)) }
            td class="unit" { (item.unit.name().get(lang)) }
            td class="place" { (place) }
        }
    }
}
