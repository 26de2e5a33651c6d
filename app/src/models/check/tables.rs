//! The official tables that figures fill.

use domain::figure::Row;
use domain::form::{Grid, Part};
use domain::{Item, Lang, Report, Value};

use super::{FilledRows, FilledTable, ListRow};
use crate::models::official_table::{OfficialRow, RowHead, TableHeads, ValueCell};

/// The tables of the report's form in which a figure stands.
pub(super) fn filled(report: &Report, lang: Lang) -> Vec<FilledTable> {
    let Some(form) = report.form() else { return Vec::new() };
    let is_filled = |part: &&Part| part.items.iter().any(|item| *report.value(item.code) != Value::Blank);
    let table = |part: &Part| FilledTable {
        number: part.number.to_owned(),
        name: part.name.get(lang).to_owned(),
        rows: match part.grid {
            Some(grid) => FilledRows::Grid(TableHeads::of(grid, lang), rows(report, part, grid, lang)),
            None => FilledRows::List(part.items.iter().map(|item| line(report, item, lang)).collect()),
        },
    };
    form.parts.iter().filter(is_filled).map(table).collect()
}

/// The rows of a table with columns; those of older forms only where they are filled.
fn rows(report: &Report, part: &Part, grid: &Grid, lang: Lang) -> Vec<OfficialRow> {
    let mut above: &[domain::Words] = &[];
    let mut rows = Vec::new();
    for (index, row) in grid.rows.iter().enumerate() {
        let items = grid.cells(part.items, index);
        if row.merged && items.iter().all(|item| report.value(item.code).is_blank()) {
            continue;
        }
        rows.push(OfficialRow {
            head: RowHead::of(row, above, lang),
            name: row.name.get(lang).to_owned(),
            item: items.last().map(|item| item.code.to_owned()),
            cells: items.iter().map(|item| ValueCell::of(&Row::of(report, item), lang)).collect(),
        });
        above = row.under;
    }
    rows
}

fn line(report: &Report, item: &'static Item, lang: Lang) -> ListRow {
    let value = report.value(item.code);
    let cell = ValueCell::of(&Row::of(report, item), lang);
    ListRow {
        depth: item.depth,
        number: item.number.to_owned(),
        name: item.name.get(lang).to_owned(),
        cell: ValueCell { shown: value.text(lang), state: value.state().to_owned(), formula: None, ..cell },
        unit: item.unit.name().get(lang).to_owned(),
    }
}
