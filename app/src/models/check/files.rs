//! The figures to take along.

use domain::Lang;
use domain::check::Finding;
use domain::form::find_item;
use reading::{Proposal, Reading};

use super::{CheckFiles, rows};
use crate::spreadsheet::{self, Cell};

/// The figures as files.
pub(super) fn files(characters: &[char], reading: &Reading, findings: &[Finding], lang: Lang) -> CheckFiles {
    CheckFiles {
        name: file_name(reading),
        csv: csv(characters, reading, lang),
        json: format!("{}\n", reading::json::whole(reading, characters, findings)),
    }
}

fn csv(characters: &[char], reading: &Reading, lang: Lang) -> String {
    let count = |place: usize| Cell::Count(i64::try_from(place).unwrap_or(i64::MAX));
    let row = |figure: &Proposal| {
        let item = find_item(&figure.item).map(|(item, _)| item);
        [
            Cell::from(figure.item.as_str()),
            item.map_or("", |item| item.name.get(lang)).into(),
            Cell::Number(figure.value.stated()),
            figure.value.state().into(),
            item.map_or("", |item| item.unit.name().get(lang)).into(),
            count(figure.span.start),
            count(figure.span.end),
            rows::phrase(characters, figure.span).text.into(),
        ]
    };
    let head = ["item", "name", "value", "state", "unit", "start", "end", "phrase"];
    spreadsheet::csv(head, reading.figures.iter().map(row))
}

/// What a browser saves the files as.
fn file_name(reading: &Reading) -> String {
    let agency = reading.agency.as_ref().map_or("report", |found| found.what.as_str());
    let year = reading.year.as_ref().map(|found| format!("-{}", found.what)).unwrap_or_default();
    let plain = |character: char| if character.is_alphanumeric() { character } else { '-' };
    agency.chars().map(plain).chain(year.chars()).collect()
}
