//! A part with columns: a field in every cell.

use domain::Item;
use domain::form::{Grid, Part, Row};
use leptos::prelude::*;

use super::rows::{FieldMessage, ItemInput};
use super::state::FormState;
use crate::components::{OfficialTable, RenderContext};

/// The official table of a part.
#[component]
pub fn Cells(part: &'static Part, grid: &'static Grid) -> impl IntoView {
    let lang = RenderContext::current().lang();
    let name = move |row: &'static Row, _: &'static [Item]| row.name.get(lang);
    view! {
        <OfficialTable
            caption=part.name.get(lang) part grid is_shown=|_, _| true name
            cell=move |item| view! { <Cell item/> }
        />
    }
}

#[component]
fn Cell(item: &'static Item) -> impl IntoView {
    let state = FormState::current();
    let context = RenderContext::current();
    let id = format!("f-{}", item.code);
    let message = state.message(item.code);
    let published = state.model.with_value(|model| model.published.get(item.code).cloned());
    let published = published.map(|published| {
        view! { <span class="was-published" title=context.text().published_value>{published}</span> }
    });
    view! {
        <td class="value">
            <ItemInput
                item message described_by=format!("{id}-message") label=item.name.get(context.lang())
            />
            {published}
            <FieldMessage id message/>
        </td>
    }
}
