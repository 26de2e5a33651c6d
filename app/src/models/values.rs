//! Rows of tables of values, in the reader's language.

use domain::report::Provenance;
use domain::{Item, Lang, Report, Row};
use serde::{Deserialize, Serialize};

use crate::text::text;

/// What a report says about an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValueRow {
    /// The number that the form prints before it; empty where the table shows none.
    pub number: String,
    /// What it is called.
    pub label: String,
    /// The item's entry in the dictionary; a sum has none.
    pub code: Option<String>,
    /// Whether it is marked as a row that the body added to the form.
    pub is_local: bool,
    /// How deep it is indented, 0 to 2.
    pub depth: u8,
    /// What stands where the number stands.
    pub value: String,
    /// What kind of value that is: [`domain::Known::state`].
    pub state: String,
    /// The unit's name.
    pub unit: String,
    /// Where it comes from, where it is stated or added up.
    pub place: Option<ValuePlace>,
}

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValuePlace {
    /// In words, some of them the report's own.
    pub line: String,
    /// The first character of its phrase in the report's text, where it was read from there.
    pub phrase: Option<usize>,
}

impl ValueRow {
    /// A row of a figure, called as the figure calls it.
    pub fn of(report: &Report, row: &Row<'_>, lang: Lang) -> Self {
        let is_sum = report.form().is_some_and(|form| form.sum(row.item.code).is_some());
        Self {
            number: String::new(),
            label: row.label.get(lang).to_owned(),
            code: (!is_sum).then(|| row.item.code.to_owned()),
            is_local: false,
            depth: row.depth,
            value: row.text(lang),
            state: row.value.state().to_owned(),
            unit: row.item.unit.name().get(lang).to_owned(),
            place: place(row, lang),
        }
    }

    /// A row of the form, with its numbering.
    pub fn of_item(report: &Report, item: &'static Item, lang: Lang) -> Self {
        let row = Self::of(report, &Row::of(report, item), lang);
        Self { number: item.number.to_owned(), is_local: item.local, ..row }
    }
}

fn place(row: &Row<'_>, lang: Lang) -> Option<ValuePlace> {
    if let Some(formula) = row.formula() {
        let colon = if lang == Lang::Zh { "：" } else { ": " };
        let line = format!("{}{colon}{}", text(lang).summed, formula.text(lang));
        return Some(ValuePlace { line, phrase: None });
    }
    let provenance = row.provenance?;
    let phrase = match provenance {
        Provenance::Quoted { start, .. } => Some(*start),
        _ => None,
    };
    Some(ValuePlace { line: provenance.line(lang), phrase })
}
