//! The frame, heads and row heads of an official table.

use leptos::either::Either;
use leptos::prelude::*;

use super::MixedText;
use crate::models::official_table::{ColumnHead, HeadGroup, RowHead, TableHeads};

/// A table in a frame that scrolls by itself.
#[component]
pub fn OfficialFrame(#[prop(into)] caption: String, heads: TableHeads, rows: AnyView) -> impl IntoView {
    let label = caption.clone();
    view! {
        <div class="table-frame" tabindex="0" role="group" aria-label=label>
            <table class="official">
                <caption>{caption}</caption>
                <thead><Heads heads/></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

/// A row under its headings; `cells` bring their own `td`.
#[component]
pub fn OfficialLine(head: RowHead, width: usize, name: AnyView, cells: AnyView) -> impl IntoView {
    let RowHead { headings, depth, number } = head;
    let headings = headings.into_iter().map(|(depth, heading)| {
        view! {
            <tr class=format!("heading depth-{depth}")>
                <th colspan=width.to_string() scope="rowgroup">{heading}</th>
            </tr>
        }
    });
    let headings = headings.collect_view();
    let number =
        (!number.is_empty()).then(|| view! { <span class="row-number"><MixedText text=number/></span> });
    view! {
        {headings}
        <tr class=format!("depth-{depth}")>
            <th scope="row">{number}{name}</th>
            {cells}
        </tr>
    }
}

/// One row of heads, or two where columns share a head.
#[component]
fn Heads(heads: TableHeads) -> impl IntoView {
    let TableHeads { corner, groups, under, .. } = heads;
    let is_grouped = !under.is_empty();
    let rows = if is_grouped { "2" } else { "1" };
    let groups = groups.into_iter().map(|group| match group {
        HeadGroup::Shared(name, columns) => Either::Left(view! {
            <th scope="colgroup" colspan=columns.to_string()>{name}</th>
        }),
        HeadGroup::Column(column) => Either::Right(view! { <Head column rows/> }),
    });
    let groups = groups.collect_view();
    let under = is_grouped.then(|| {
        let under = under.into_iter().map(|column| view! { <Head column rows="1"/> });
        view! { <tr>{under.collect_view()}</tr> }
    });
    view! {
        <tr><th scope="col" rowspan=rows>{corner}</th>{groups}</tr>
        {under}
    }
}

#[component]
fn Head(column: ColumnHead, rows: &'static str) -> impl IntoView {
    view! {
        <th scope="col" class="value" rowspan=rows>
            {column.name} " " <span class="unit">{column.unit}</span>
        </th>
    }
}
