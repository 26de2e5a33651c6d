//! An official table with columns, as the form prints it: heads over heads, rows under their headings.

use domain::form::{Column, Grid, Part, Row};
use domain::{Item, Words};
use leptos::either::Either;
use leptos::prelude::*;

use super::RenderContext;

/// The table of a part of a form. `name` fills the head of a row, `cell` writes the cell of an item with its
/// `td`, `is_shown` leaves rows out.
#[component]
pub fn OfficialTable<S, N, NV, C, CV>(
    #[prop(into)] caption: String,
    part: &'static Part,
    grid: &'static Grid,
    is_shown: S,
    name: N,
    cell: C,
) -> impl IntoView
where
    S: Fn(&'static Row, &'static [Item]) -> bool,
    N: Fn(&'static Row, &'static [Item]) -> NV,
    NV: IntoView + 'static,
    C: Fn(&'static Item) -> CV,
    CV: IntoView + 'static,
{
    let width = grid.columns.len() + 1;
    let mut under: &'static [Words] = &[];
    let rows = grid.rows.iter().enumerate().map(|(index, row)| (row, grid.cells(part.items, index)));
    let rows = rows.filter(|(row, items)| is_shown(row, items)).map(|(row, items)| {
        let above = std::mem::replace(&mut under, row.under);
        let number = (!row.number.is_empty()).then(|| view! { <span class="row-number">{row.number}</span> });
        view! {
            <Headings row above width/>
            <tr class=format!("depth-{}", row.under.len())>
                <th scope="row">{number}{name(row, items)}</th>
                {items.iter().map(&cell).collect_view()}
            </tr>
        }
    });
    let rows = rows.collect_view();
    let label = caption.clone();
    view! {
        <div class="table-frame" tabindex="0" role="region" aria-label=label>
            <table class="official">
                <caption>{caption}</caption>
                <thead><Heads grid/></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

/// The headings over a row that do not stand over the row above as well.
#[component]
fn Headings(row: &'static Row, above: &'static [Words], width: usize) -> impl IntoView {
    let lang = RenderContext::current().lang();
    let new = row.under.iter().enumerate().filter(move |(depth, heading)| above.get(*depth) != Some(heading));
    let new = new.map(|(depth, heading)| {
        view! {
            <tr class=format!("heading depth-{depth}")>
                <th colspan=width.to_string() scope="rowgroup">{heading.get(lang)}</th>
            </tr>
        }
    });
    new.collect_view()
}

/// One row of heads, or two where columns share a head.
#[component]
fn Heads(grid: &'static Grid) -> impl IntoView {
    let lang = RenderContext::current().lang();
    let is_grouped = grid.columns.iter().any(|column| column.group.is_some());
    let rows = if is_grouped { "2" } else { "1" };
    let groups = grid.columns.chunk_by(|one, next| one.group.is_some() && one.group == next.group);
    let groups = groups.map(|group| match group.first().and_then(|column| column.group) {
        Some(head) => Either::Left(view! {
            <th scope="colgroup" colspan=group.len().to_string()>{head.get(lang)}</th>
        }),
        None => Either::Right(group.iter().map(|column| view! { <Head column rows/> }).collect_view()),
    });
    let groups = groups.collect_view();
    let under = is_grouped.then(|| {
        let columns = grid.columns.iter().filter(|column| column.group.is_some());
        view! { <tr>{columns.map(|column| view! { <Head column rows="1"/> }).collect_view()}</tr> }
    });
    view! {
        <tr><th scope="col" rowspan=rows>{grid.corner.get(lang)}</th>{groups}</tr>
        {under}
    }
}

#[component]
fn Head(column: &'static Column, rows: &'static str) -> impl IntoView {
    let lang = RenderContext::current().lang();
    view! {
        <th scope="col" class="value" rowspan=rows>
            {column.name.get(lang)} " " <span class="unit">{column.unit.name().get(lang)}</span>
        </th>
    }
}
