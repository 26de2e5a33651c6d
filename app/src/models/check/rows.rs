//! Every figure that was read, with the phrase it stands on and what other places say instead.

use domain::form::find_item;
use domain::sentence::value_with_unit;
use domain::{Lang, Number, Value};
use reading::{Proposal, Reading, Reason, Span};

use super::{ConflictLine, FigureRow, FoldedRows, PhraseLine};
use crate::words::words;

/// From how many zeros of a printed table on they are folded: an official table of 2021 has hundreds.
const MANY: usize = 12;

/// The rows in the order of the text, and the zeros of tables apart where they are many.
pub(super) fn figures(
    characters: &[char],
    reading: &Reading,
    lang: Lang,
) -> (Vec<FigureRow>, Option<FoldedRows>) {
    let is_zero =
        |figure: &Proposal| figure.reason == Reason::Cell && figure.value.stated() == Some(Number::ZERO);
    let row = |figure: &Proposal| row(characters, reading, figure, lang);
    let zeros = reading.figures.iter().filter(|figure| is_zero(figure)).count();
    if zeros < MANY {
        return (reading.figures.iter().map(row).collect(), None);
    }
    let (zeros, others): (Vec<_>, Vec<_>) = reading.figures.iter().partition(|figure| is_zero(figure));
    let heading = words(lang).check_zeros.replace("{}", &zeros.len().to_string());
    let zeros = FoldedRows { heading, rows: zeros.into_iter().map(row).collect() };
    (others.into_iter().map(row).collect(), Some(zeros))
}

fn row(characters: &[char], reading: &Reading, figure: &Proposal, lang: Lang) -> FigureRow {
    let item = find_item(&figure.item).map(|(item, _)| item);
    let shown =
        |value: &Value| item.map_or_else(|| value.text(lang), |item| value_with_unit(value, item.unit, lang));
    let conflicts = reading.conflicts.iter().filter(|other| other.item == figure.item);
    let conflicts = conflicts.map(|other| ConflictLine {
        lead: words(lang).check_conflict.replace("{}", &shown(&other.value)),
        phrase: phrase(characters, other.span),
    });
    FigureRow {
        item: figure.item.clone(),
        name: item.map_or(figure.item.as_str(), |item| item.name.get(lang)).to_owned(),
        value: shown(&figure.value),
        phrase: figure.row_and_column(Lang::Zh).map_or_else(
            || phrase(characters, figure.span),
            |text| PhraseLine { start: figure.span.start, text },
        ),
        is_cell: figure.reason == Reason::Cell,
        conflicts: conflicts.collect(),
    }
}

/// The phrase at a place.
pub(super) fn phrase(characters: &[char], span: Span) -> PhraseLine {
    let text: String = characters.get(span.start..span.end).unwrap_or_default().iter().collect();
    PhraseLine { start: span.start, text: one_line(&text) }
}

/// A phrase without the line breaks that a page's layout put into it.
pub fn one_line(phrase: &str) -> String {
    phrase.split('\n').map(str::trim).collect()
}
