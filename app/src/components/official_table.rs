//! An official table with columns, as the form prints it: heads over heads, rows under their headings.

use domain::form::{Grid, Part, Row};
use domain::{Item, Words};
use leptos::prelude::*;

use super::{OfficialFrame, OfficialLine, RenderContext};
use crate::models::official_table::{RowHead, TableHeads};

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
    let lang = RenderContext::current().lang();
    let heads = TableHeads::of(grid, lang);
    let width = heads.width;
    let mut above: &'static [Words] = &[];
    let rows = grid.rows.iter().enumerate().map(|(index, row)| (row, grid.cells(part.items, index)));
    let rows = rows.filter(|(row, items)| is_shown(row, items)).map(|(row, items)| {
        let head = RowHead::of(row, std::mem::replace(&mut above, row.under), lang);
        let cells = items.iter().map(&cell).collect_view().into_any();
        view! { <OfficialLine head width name=name(row, items).into_any() cells/> }
    });
    let rows = rows.collect_view().into_any();
    view! { <OfficialFrame caption heads rows/> }
}
