//! Heads and rows from the tables of the forms.

use domain::form::{Column, Grid, Row};
use domain::report::Provenance;
use domain::{Known, Lang, Words, figure};

use super::{ColumnHead, HeadGroup, RowHead, TableHeads, ValueCell};

impl TableHeads {
    /// The heads of a form's table.
    pub fn of(grid: &Grid, lang: Lang) -> Self {
        let groups = grid.columns.chunk_by(|one, next| one.group.is_some() && one.group == next.group);
        let groups = groups.flat_map(|group| match group.first().and_then(|column| column.group) {
            Some(head) => vec![HeadGroup::Shared(head.get(lang).to_owned(), group.len())],
            None => group.iter().map(|column| HeadGroup::Column(ColumnHead::of(column, lang))).collect(),
        });
        let under = grid.columns.iter().filter(|column| column.group.is_some());
        Self {
            corner: grid.corner.get(lang).to_owned(),
            groups: groups.collect(),
            under: under.map(|column| ColumnHead::of(column, lang)).collect(),
            width: grid.columns.len() + 1,
        }
    }
}

impl ColumnHead {
    fn of(column: &Column, lang: Lang) -> Self {
        Self { name: column.name.get(lang).to_owned(), unit: column.unit.name().get(lang).to_owned() }
    }
}

impl RowHead {
    /// How a form's row begins under `above`, the headings over the row before.
    pub fn of(row: &Row, above: &[Words], lang: Lang) -> Self {
        let new = row.under.iter().enumerate().filter(|(depth, heading)| above.get(*depth) != Some(heading));
        Self {
            headings: new.map(|(depth, heading)| (depth, heading.get(lang).to_owned())).collect(),
            depth: row.under.len(),
            number: row.number.to_owned(),
        }
    }
}

impl ValueCell {
    /// What a report says about an item.
    pub fn of(row: &figure::Row<'_>, lang: Lang) -> Self {
        let formula = if let Known::Derived(formula) = &row.value { Some(formula.text(lang)) } else { None };
        let phrase = match row.provenance {
            Some(Provenance::Quoted { start, .. }) => Some(*start),
            _ => None,
        };
        Self { shown: row.text(lang), state: row.value.state().to_owned(), formula, phrase }
    }
}
