//! Tables of which the cells of a row run together, 713000074: they are cut only where the sums of the form
//! leave exactly one way.

mod cuts;

use std::ops::Range;

use domain::form::{Form, Part};

use super::cell::{Cell, Content};
use super::found::Found;
use super::outcomes;
use super::proactive;
use super::requests::{self, Row};
use super::words::squeezed;
use crate::text::Text;
pub(super) use cuts::Cuts;
use cuts::{five_by_five, single_digits, with_total};

/// Whether so many digits at least stand in a table with nothing between them.
fn is_glued(text: &Text, run: &Run, width: usize) -> bool {
    let glued = |one: &usize, next: &usize| one + 1 == *next && !text.is_apart(*next);
    run.digits.chunk_by(glued).any(|glued| glued.len() >= width)
}

/// A run of digits and the words before it, from the number of their entry on.
pub(super) struct Run {
    words: String,
    /// The places of the digits; a blank between them tells nothing.
    digits: Vec<usize>,
    /// The characters of the run with a point and what else a number has.
    at: Range<usize>,
    /// Whether a tag that a tool left behind stands in it or beside it.
    broken: bool,
}

/// The runs of digits of a table, each with the label before it.
fn runs(text: &Text, within: Range<usize>) -> Vec<Run> {
    let chars = text.chars();
    let at = |place: usize| chars.get(place).copied().unwrap_or('。');
    let (mut runs, mut label, mut place) = (Vec::new(), within.start, within.start);
    while place < within.end {
        if !at(place).is_ascii_digit() {
            place += 1;
            continue;
        }
        let start = place;
        let mut digits = Vec::new();
        let mut end = place;
        while place < within.end && (at(place).is_ascii_digit() || at(place).is_whitespace()) {
            if at(place).is_ascii_digit() {
                digits.push(place);
                end = place + 1;
            }
            place += 1;
        }
        let past_blanks =
            |place: usize| place + chars[place..].iter().take_while(|char| char.is_whitespace()).count();
        let point = past_blanks(end);
        let fraction = past_blanks((point + 1).min(chars.len()));
        let decimal = at(point) == '.' && at(fraction).is_ascii_digit();
        let torn_point = at(point) == '.' && at(point + 1) == '<';
        let numbers_entry = matches!(at(end), '.' | '、' | '．') && !decimal && !torn_point;
        let mut broken = at(end) == '<' || torn_point || start > 0 && at(start - 1) == '>';
        if numbers_entry {
            digits.pop();
            place = end;
        } else if decimal {
            let rest = chars[fraction..].iter().take_while(|char| char.is_ascii_digit()).count();
            digits.clear();
            place = fraction + rest;
            let next = past_blanks(place);
            // 4166. 241619, 4166.24 1619: where the number ends is not certain.
            broken |= fraction > end + 1 || next > place && at(next).is_ascii_digit() || at(place) == '<';
            end = place;
        }
        let words = squeezed(&chars[label..start]);
        label = if numbers_entry { end - 1 } else { end };
        let end = digits.last().map_or(if numbers_entry { start } else { end }, |last| last + 1);
        if start < end && !words.is_empty() {
            runs.push(Run { words, digits, at: start..end, broken });
        }
    }
    runs
}

fn number(text: &Text, places: &[usize]) -> Cell {
    let number: String = places.iter().map(|place| text.chars()[*place]).collect();
    let at = places.first().map_or(0..0, |first| *first..places.last().map_or(*first, |last| last + 1));
    Cell { content: Content::Number { number, unit: "" }, at }
}

/// The digits of a run by the lengths of its cells.
fn cells(text: &Text, run: &Run, cut: &[usize]) -> Vec<Cell> {
    let mut rest = run.digits.as_slice();
    let mut cells = Vec::new();
    for length in cut {
        let (first, behind) = rest.split_at((*length).min(rest.len()));
        cells.push(number(text, first));
        rest = behind;
    }
    cells
}

fn digits(text: &Text, run: &Run) -> Vec<u8> {
    run.digits.iter().filter_map(|place| text.chars()[*place].to_digit(10)?.try_into().ok()).collect()
}

/// Table 二: a row of one cell is its number; one of three is cut only into single digits, as nothing sums.
pub(super) fn proactive(text: &Text, within: Range<usize>, form: &'static Form) -> Found {
    let mut found = Found::default();
    let runs = runs(text, within);
    let told = |run: &Run| proactive::row_told_by(&run.words, form);
    let wide = |run: &&Run| told(run).is_some_and(|(.., grid)| grid.columns.len() > 1);
    if !runs.iter().filter(wide).any(|run| is_glued(text, run, 3)) {
        return found;
    }
    for run in runs {
        let Some((part, row, grid)) = told(&run) else { continue };
        let codes = grid.columns.iter().map(|column| format!("{}.{}", row.code, column.code));
        let cut = match grid.columns.len() {
            1 => Some(vec![Cell::read(text.chars(), run.at.clone())]),
            width => single_digits(run.digits.len(), width).map(|cut| cells(text, &run, &cut)),
        };
        take(&mut found, text, part, &run, codes, cut);
    }
    found
}

/// Table 三: each row adds up, and so do the rows of each column.
pub(super) fn requests(text: &Text, within: Range<usize>, form: &'static Form) -> Found {
    let mut found = Found::default();
    let Some((part, grid)) =
        form.parts.iter().find(|part| part.code == requests::PART).and_then(|part| Some((part, part.grid?)))
    else {
        return found;
    };
    let mut rows: Vec<(Row, Run, Cuts)> = Vec::new();
    let runs = runs(text, within);
    if !runs.iter().any(|run| is_glued(text, run, requests::WIDTH)) {
        return found;
    }
    for run in runs {
        let Some(row) = requests::row_told_by(&run.words) else { continue };
        // Rows come in the form's order; what breaks it is no longer the table.
        if rows.last().is_some_and(|(last, ..)| *last >= row) {
            break;
        }
        let cuts = with_total(&digits(text, &run), requests::WIDTH);
        rows.push((row, run, cuts));
    }
    requests::agree(&mut rows);
    for (row, run, cuts) in rows {
        let codes = grid.columns.iter().map(|column| format!("{}.{}", row.code(), column.code));
        let cut = cuts.only().map(|cut| cells(text, &run, cut));
        take(&mut found, text, part, &run, codes, cut);
    }
    found
}

/// Table 四: fifteen cells, each fifth the sum of the four before it.
pub(super) fn outcomes(text: &Text, within: Range<usize>, form: &'static Form) -> Found {
    let mut found = Found::default();
    let Some(part) = form.parts.iter().find(|part| part.code == outcomes::PART) else { return found };
    let runs = runs(text, within);
    let Some(run) = runs.iter().find(|run| run.words.ends_with("总计") || run.words.ends_with("合计"))
    else {
        return found;
    };
    if !is_glued(text, run, outcomes::WIDTH) {
        return found;
    }
    let cut = five_by_five(&digits(text, run)).only().map(|cut| cells(text, run, cut));
    take(&mut found, text, part, run, outcomes::codes(), cut);
    found
}

/// Takes the cells of a row in, or tells that they cannot be cut.
fn take(
    found: &mut Found,
    text: &Text,
    part: &'static Part,
    run: &Run,
    codes: impl Iterator<Item = String>,
    cut: Option<Vec<Cell>>,
) {
    if let Some(cells) = cut.filter(|_| !run.broken) {
        for (code, cell) in codes.zip(&cells) {
            found.cell(text, part, &code, cell, "");
        }
        if cells.len() > 1 {
            found.run_together(part, text.span(run.at.clone()));
        }
    } else {
        let codes: Vec<String> = codes.collect();
        found.refuse(text, part, codes.iter().map(String::as_str), run.at.clone());
    }
    found.end = found.end.max(run.at.end);
}
