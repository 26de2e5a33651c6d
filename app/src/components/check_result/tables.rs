//! The tables that the figures fill, as the form prints them.

use leptos::either::Either;
use leptos::prelude::*;

use super::figures::PhraseLink;
use crate::address;
use crate::check_words::check_words;
use crate::components::{DataTable, OfficialFrame, OfficialLine, RenderContext};
use crate::models::check::{FilledRows, FilledTable, ListRow};
use crate::models::official_table::{OfficialRow, TableHeads, ValueCell};

/// The tables, each open under its name.
#[component]
pub(super) fn FilledTables(tables: Vec<FilledTable>) -> impl IntoView {
    let words = check_words(RenderContext::current().lang());
    let tables = tables.into_iter().map(|FilledTable { number, name, rows }| {
        let caption = name.clone();
        let table = match rows {
            FilledRows::Grid(heads, rows) => Either::Left(view! { <GridTable caption heads rows/> }),
            FilledRows::List(rows) => Either::Right(view! { <ListTable caption rows/> }),
        };
        view! {
            <details class="part" open=true>
                <summary><h3>{format!("{number}{name}")}</h3></summary>
                {table}
            </details>
        }
    });
    let tables = tables.collect_view();
    view! {
        <section class="check-official" aria-labelledby="check-tables">
            <h2 id="check-tables">{words.tables}</h2>
            {tables}
        </section>
    }
}

#[component]
fn GridTable(caption: String, heads: TableHeads, rows: Vec<OfficialRow>) -> impl IntoView {
    let context = RenderContext::current();
    let width = heads.width;
    let rows = rows.into_iter().map(|OfficialRow { head, name, item, cells }| {
        let name = match item {
            Some(code) => {
                let href = context.link(&address::item(&code));
                view! { <a href=href>{name}</a> }.into_any()
            }
            None => name.into_any(),
        };
        let cells = cells.into_iter().map(|cell| view! { <Cell cell/> }).collect_view().into_any();
        view! { <OfficialLine head width name cells/> }
    });
    let rows = rows.collect_view().into_any();
    view! { <OfficialFrame caption heads rows/> }
}

#[component]
fn ListTable(caption: String, rows: Vec<ListRow>) -> impl IntoView {
    let text = RenderContext::current().text();
    let columns = [(text.item, ""), (text.value, "value"), (text.unit, "")];
    let columns = columns.map(|(name, class)| (name.to_owned(), class)).to_vec();
    let rows = rows.into_iter().map(|ListRow { depth, number, name, cell, unit }| {
        view! {
            <tr class=format!("depth-{depth}")>
                <th scope="row"><span class="row-number">{number}</span>{name}</th>
                <Cell cell/>
                <td class="unit">{unit}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! { <DataTable caption class="values" columns>{rows}</DataTable> }
}

/// A value; what was read leads to its phrase.
#[component]
fn Cell(cell: ValueCell) -> impl IntoView {
    let ValueCell { shown, state, formula, phrase } = cell;
    let shown = match phrase {
        Some(start) => Either::Left(view! { <PhraseLink start text=shown/> }),
        None => Either::Right(shown),
    };
    view! { <td class=format!("value state-{state}") title=formula>{shown}</td> }
}
