//! An official table with columns, as the form prints it: heads over heads, rows under their headings.

#![allow(
    clippy::let_unit_value,
    clippy::ignored_unit_patterns,
    reason = "maud knows no statement but `@let`"
)]

use domain::figure;
use domain::form::{Grid, Part, Row};
use domain::report::Provenance;
use domain::{Item, Known, Report, Words};
use maud::{Markup, html};

use crate::address;
use crate::components::RenderContext;

/// The table with a report's values; `quote` gives the address of the phrase that begins at a character.
pub fn cells(
    context: &RenderContext,
    report: &Report,
    caption: &str,
    part: &Part,
    grid: &Grid,
    quote: &dyn Fn(usize) -> String,
) -> Markup {
    let lang = context.lang();
    let cell = |item: &'static Item| {
        let row = figure::Row::of(report, item);
        let added = if let Known::Derived(formula) = &row.value { Some(formula.text(lang)) } else { None };
        let shown = row.shown(lang);
        let quoted = row.provenance.and_then(|provenance| match provenance {
            Provenance::Quoted { start, .. } => Some(quote(*start)),
            _ => None,
        });
        html! {
            td class={ "value state-" (row.value.state()) } title=[added] {
                @if let Some(link) = quoted { a href=(link) rel="external" { (shown) } } @else { (shown) }
            }
        }
    };
    let shown = |row: &Row, items: &[Item]| {
        !row.merged || items.iter().any(|item| !report.value(item.code).is_blank())
    };
    let name = |row: &Row, items: &[Item]| {
        let named = items.last().map(|item| context.link(&address::item(item.code)));
        html! { a href=(named.unwrap_or_default()) { (row.name.get(lang)) } }
    };
    official(context, caption, part, grid, &shown, &name, &cell)
}

/// The table's frame; `name` fills the head of a row, `cell` writes a cell.
pub fn official(
    context: &RenderContext,
    caption: &str,
    part: &Part,
    grid: &Grid,
    shown: &dyn Fn(&Row, &[Item]) -> bool,
    name: &dyn Fn(&Row, &[Item]) -> Markup,
    cell: &dyn Fn(&'static Item) -> Markup,
) -> Markup {
    let lang = context.lang();
    let width = grid.columns.len() + 1;
    let mut under: &[Words] = &[];
    html! {
        div class="table-frame" tabindex="0" role="region" aria-label=(caption) {
            table class="official" {
                caption { (caption) }
                thead { (heads(context, grid)) }
                tbody {
                    @for (index, row) in grid.rows.iter().enumerate() {
                        @let items = grid.cells(part.items, index);
                        @if shown(row, items) {
                            @for (depth, heading) in row.under.iter().enumerate() {
                                @if under.get(depth) != Some(heading) {
                                    tr class={ "heading depth-" (depth) } {
                                        th colspan=(width) scope="rowgroup" { (heading.get(lang)) }
                                    }
                                }
                            }
                            @let _ = under = row.under;
                            tr class={ "depth-" (row.under.len()) } {
                                th scope="row" {
                                    @if !row.number.is_empty() { span class="row-number" { (row.number) } }
                                    (name(row, items))
                                }
                                @for item in items { (cell(item)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// One row of heads, or two where columns share a head.
fn heads(context: &RenderContext, grid: &Grid) -> Markup {
    let lang = context.lang();
    let grouped = grid.columns.iter().any(|column| column.group.is_some());
    let spans = if grouped { "2" } else { "1" };
    html! {
        tr {
            th scope="col" rowspan=(spans) { (grid.corner.get(lang)) }
            @for group in grid.columns.chunk_by(|one, next| one.group.is_some() && one.group == next.group) {
                @match group.first().and_then(|column| column.group) {
                    Some(head) => th scope="colgroup" colspan=(group.len()) { (head.get(lang)) },
                    None => @for column in group { (head(context, column, spans)) },
                }
            }
        }
        @if grouped {
            tr { @for column in grid.columns.iter().filter(|column| column.group.is_some()) { (head(context, column, "1")) } }
        }
    }
}

fn head(context: &RenderContext, column: &domain::form::Column, rows: &str) -> Markup {
    html! {
        th scope="col" class="value" rowspan=(rows) {
            (column.name.get(context.lang())) " " span class="unit" { (column.unit.name().get(context.lang())) }
        }
    }
}
