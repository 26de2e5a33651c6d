//! `/items`: the dictionary, every row of every form.

use domain::form::{Part, Row};
use domain::{Form, Item};
use leptos::either::Either;
use leptos::prelude::*;

use super::Page;
use crate::address::{self, Place};
use crate::components::{Breadcrumb, DataTable, OfficialTable, RenderContext};

/// The page.
pub(super) fn page() -> Page {
    Page::new(RenderContext::current().text().items, view! { <ItemsPage/> })
}

#[component]
fn ItemsPage() -> impl IntoView {
    let text = RenderContext::current().text();
    let words = RenderContext::current().words();
    view! {
        <Breadcrumb above=vec![(Place::Home, text.home.to_owned())] here=text.items/>
        <h1>{text.items}</h1>
        <p class="lead">{words.items_lead}</p>
        {Form::all().iter().map(|form| view! { <FormSection form/> }).collect_view()}
    }
}

#[component]
fn FormSection(form: &'static Form) -> impl IntoView {
    let lang = RenderContext::current().lang();
    let id = format!("form-{}", form.code);
    let labelled_by = id.clone();
    view! {
        <section aria-labelledby=labelled_by>
            <h2 id=id>{form.name.get(lang)}</h2>
            <p class="quiet">{form.basis.get(lang)}</p>
            {form.parts.iter().map(|part| view! { <PartTable form part/> }).collect_view()}
        </section>
    }
}

/// A part of a form under its heading: a table with columns as the form prints it, else a list of rows.
#[component]
fn PartTable(form: &'static Form, part: &'static Part) -> impl IntoView {
    let context = RenderContext::current();
    let text = context.text();
    let heading = context.part(part);
    let table = if let Some(grid) = part.grid {
        let caption = format!("{} · {heading}", form.name.get(context.lang()));
        let name = |row, items| view! { <RowName row items/> };
        let cell = |item| view! { <ItemCell item/> };
        Either::Left(view! { <OfficialTable caption part grid is_shown=|_, _| true name cell/> })
    } else {
        let columns = [text.item, text.unit, text.code].map(|name| (name.to_owned(), "")).to_vec();
        let rows = part.items.iter().map(|item| view! { <ItemRow item/> }).collect_view();
        Either::Right(view! {
            <DataTable caption=heading.clone() is_caption_hidden=true class="dictionary" columns>
                {rows}
            </DataTable>
        })
    };
    view! {
        <h3>{heading}</h3>
        {table}
    }
}

/// The name of a table's row, with its stem of codes.
#[component]
fn RowName(row: &'static Row, items: &'static [Item]) -> impl IntoView {
    let lang = RenderContext::current().lang();
    let code = (!items.is_empty()).then(|| view! { <br/><code>{row.code}</code> });
    view! {
        {row.name.get(lang)}
        {code}
    }
}

/// A cell of a table leads to its own entry.
#[component]
fn ItemCell(item: &'static Item) -> impl IntoView {
    let href = RenderContext::current().link(&address::item(item.code));
    let column = item.cell.map_or("", |cell| cell.column.code);
    view! { <td class="value"><a href=href>{column}</a></td> }
}

#[component]
fn ItemRow(item: &'static Item) -> impl IntoView {
    let context = RenderContext::current();
    let local = item.local.then(|| view! { <span class="row-local">{context.text().local_row}</span> });
    view! {
        <tr class=format!("depth-{}", item.depth)>
            <th scope="row">
                <a href=context.link(&address::item(item.code))>{item.name.get(context.lang())}</a>
                {local}
            </th>
            <td class="unit">{item.unit.name().get(context.lang())}</td>
            <td><code>{item.code}</code></td>
        </tr>
    }
}
