//! The dictionary: every row of every form.

use domain::form::Row;
use domain::{Form, Item};
use maud::{Markup, html};

use super::grid::official;
use super::table::table;
use crate::address::{self, Place};
use crate::components::RenderContext;

/// `/items`
pub fn items(context: &RenderContext) -> Markup {
    let (lang, text) = (context.lang(), context.text());
    html! {
        (super::breadcrumb(context, &[(Place::Home, text.home)], text.items))
        h1 { (text.items) }
        p class="lead" { (text.items_lead) }
        @for form in Form::all() {
            section aria-labelledby={ "form-" (form.code) } {
                h2 id={ "form-" (form.code) } { (form.name.get(lang)) }
                p class="quiet" { (form.basis.get(lang)) }
                @for part in form.parts {
                    @let heading = context.part(part);
                    h3 { (heading) }
                    @match part.grid {
                        Some(grid) => (official(context, &format!("{} · {heading}", form.name.get(lang)), part, grid, &|_, _| true, &|row, items| named(context, row, items), &|item| cell(context, item))),
                        None => (table(&heading, false, "dictionary", &[(text.item, ""), (text.unit, ""), (text.code, "")],
                            &part.items.iter().map(|item| row(context, item)).collect::<Vec<_>>())),
                    }
                }
            }
        }
    }
}

/// The name of a table's row, with its stem of codes.
fn named(context: &RenderContext, row: &Row, items: &[Item]) -> Markup {
    html! {
        (row.name.get(context.lang()))
        @if !items.is_empty() { br; code { (row.code) } }
    }
}

/// A cell of a table leads to its own entry.
fn cell(context: &RenderContext, item: &Item) -> Markup {
    let column = item.cell.map_or("", |cell| cell.column.code);
    html! { td class="value" { a href=(context.link(&address::item(item.code))) { (column) } } }
}

fn row(context: &RenderContext, item: &Item) -> Markup {
    html! {
        tr class={ "depth-" (item.depth) } {
            th scope="row" {
                a href=(context.link(&address::item(item.code))) { (item.name.get(context.lang())) }
                @if item.local { span class="row-local" { (context.text().local_row) } }
            }
            td class="unit" { (item.unit.name().get(context.lang())) }
            td { code { (item.code) } }
        }
    }
}
