//! Tables of the forms, in whatever layout they come as text: those of 2019 and 2021, and the statistics
//! table of earlier reports.
//!
//! A table is found by its heads, cut into groups (words, then the cells behind them), and each group
//! is given to a row of the form only where that is certain. A group that is not is left out and told
//! of. Sums confirm what the layout leaves open; they never make a number.

mod cell;
mod found;
mod groups;
mod lines;
mod outcomes;
mod pictures;
mod places;
mod proactive;
mod requests;
mod run_together;
mod statistics;
mod tokens;
mod windows;
mod words;

use std::ops::Range;

use domain::form::Form;
use domain::value::Value;

use crate::proposal::{Conflict, Notice, Proposal};
use crate::text::Text;
use found::Found;
use places::{Table, Words};

/// What was read from tables.
#[derive(Clone, Debug, Default)]
pub struct Tables {
    /// The form that the tables' rows belong to, where there are tables.
    pub form: Option<&'static str>,
    /// Cells.
    pub figures: Vec<Proposal>,
    /// Cells of a second copy of a table that say something else than the first.
    pub conflicts: Vec<Conflict>,
    /// Torn tables, pictures, empty cells.
    pub notices: Vec<Notice>,
    /// Ranges of normal characters that tables take up; prose skips them.
    pub ranges: Vec<Range<usize>>,
}

/// Reads the tables of a text.
#[must_use]
pub fn read(text: &Text) -> Tables {
    let words = Words::new(text);
    let places = places::tables(text, &words);
    let mut tables = Tables { form: form(text, &places), ..Tables::default() };
    let mut missing = vec![Table::Proactive, Table::Requests, Table::Outcomes];
    for (table, range) in places {
        let found = tables.form_of(table).map(|form| {
            let found = one(text, table, &range, form);
            // A row of zeros alone, 000, may look like one cell.
            if found.is_empty() { run_together(text, table, &range, form).unwrap_or(found) } else { found }
        });
        if let Some(found) = found.filter(|found| !found.figures.is_empty() || !found.notices.is_empty()) {
            let range = beneath_heading(text, range.start)..found.end;
            if !range.is_empty() {
                tables.ranges.push(range);
            }
            tables.add(found);
            missing.retain(|missing| *missing != table);
        }
    }
    for (table, picture) in pictures::pictures(text, &words, &missing) {
        tables.notices.push(Notice::Picture { span: text.span(picture) });
        missing.retain(|missing| *missing != table);
    }
    if tables.ranges.is_empty()
        && let Some((found, range)) = statistics::read(text, &words)
    {
        tables.form = Some("2014");
        tables.ranges.push(range);
        tables.add(found);
        return tables;
    }
    // A text without any table may well be of a time that had none.
    if !tables.ranges.is_empty() {
        tables
            .notices
            .extend(missing.iter().map(|table| Notice::Missing { part: table.section().to_owned() }));
    }
    tables
}

/// Reads one table, its cells set apart.
fn one(text: &Text, table: Table, range: &Range<usize>, form: &'static Form) -> Found {
    match table {
        Table::Proactive => {
            proactive::read(text, &groups::groups(text, range, 1, proactive::names_a_row), form)
        }
        Table::Requests => {
            let cut = range.end == text.chars().len();
            requests::read(
                text,
                groups::groups(text, range, requests::WIDTH, requests::names_a_row),
                cut,
                form,
            )
        }
        Table::Outcomes => {
            outcomes::read(text, &groups::groups(text, range, outcomes::WIDTH, |_| false), form)
        }
    }
}

/// Reads one table of which the cells of a row run together; nothing where they do not.
fn run_together(text: &Text, table: Table, range: &Range<usize>, form: &'static Form) -> Option<Found> {
    let within = range.clone();
    let found = match table {
        Table::Proactive => run_together::proactive(text, within, form),
        Table::Requests => run_together::requests(text, within, form),
        Table::Outcomes => run_together::outcomes(text, within, form),
    };
    (!found.is_empty()).then_some(found)
}

/// A table's start without the section's heading: words that tell table 四 stand in that, too.
fn beneath_heading(text: &Text, start: usize) -> usize {
    let Some(line) = text.lines().iter().find(|line| line.range.contains(&start)) else { return start };
    let words = words::squeezed(&text.chars()[line.range.clone()]);
    if words.ends_with("诉讼情况") { line.range.end } else { start }
}

/// The form whose heads and rows the tables have.
fn form(text: &Text, places: &[(Table, Range<usize>)]) -> Option<&'static str> {
    let words = |wanted: Table| {
        let ranges = places.iter().filter(move |(table, _)| *table == wanted);
        ranges.map(|(_, range)| words::squeezed(&text.chars()[range.clone()])).collect::<String>()
    };
    proactive::form(&words(Table::Proactive)).or_else(|| requests::form(&words(Table::Requests)))
}

fn is_unreadable(figure: &Proposal) -> bool {
    matches!(figure.value, Value::Unreadable { .. })
}

impl Tables {
    /// The form that a table is read by: both share tables 三 and 四, and that of 2021 has every row of them.
    fn form_of(&self, table: Table) -> Option<&'static Form> {
        if table == Table::Proactive { self.form.and_then(Form::find) } else { Form::find("2021") }
    }

    /// Adds what one table gave. Of two copies of a table the first is taken.
    fn add(&mut self, found: Found) {
        for figure in found.figures {
            match self.figures.iter_mut().find(|known| known.item == figure.item) {
                None => self.figures.push(figure),
                Some(known) if known.value == figure.value => known.also.push(figure.span),
                Some(known) if is_unreadable(known) => *known = figure,
                Some(_) if is_unreadable(&figure) => {}
                Some(_) => {
                    self.conflicts.push(Conflict {
                        item: figure.item,
                        value: figure.value,
                        span: figure.span,
                    });
                }
            }
        }
        self.notices.extend(found.notices);
    }
}
