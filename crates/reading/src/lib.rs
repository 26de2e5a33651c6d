#![doc = include_str!("../README.md")]

mod counted;
mod flow;
pub mod json;
mod notice;
mod numerals;
mod proposal;
mod prose;
mod quote;
mod report;
mod rows;
mod structure;
mod tables;
mod text;
mod tokens;
mod vocabulary;

pub use quote::quote;

pub use proposal::{Conflict, Notice, Proposal, Reading, Reason, Section, Span, Told, Unassigned};

use domain::value::Value;
use flow::Flow;
use prose::Frame;
use text::Text;

/// The first reporting year whose prose stands beside tables.
const TABLES_SINCE: u16 = 2019;

/// The form whose table states the same items as its prose.
const STATISTICS: &str = "2014";

/// Reads the text of a published report. It never fails: what cannot be read is told in the reading.
#[must_use]
pub fn read(source: &str) -> Reading {
    let text = Text::new(source);
    let tables = tables::read(&text);
    let flow = Flow::new(&text, &tables.ranges);
    let year = structure::year(&flow, &text);
    let agency = structure::agency(&flow, &text);
    let number = year.as_ref().map(|told| told.what.number());
    // Towns keep using older forms, so tables tell the form before the year does.
    let headings = structure::headings(&flow);
    let form = tables
        .form
        .or_else(|| number.map(structure::form_of_year))
        .or_else(|| structure::form_of_headings(&headings, &flow));
    let modern = number.map_or(form.is_some_and(|form| form != STATISTICS), |year| year >= TABLES_SINCE);
    let government = agency.as_ref().is_some_and(|told| structure::is_government(&told.what));
    let prose = if form.is_some() {
        let frame = Frame { year: number, modern, government };
        prose::settle(prose::read(&flow, &headings, frame), frame, &flow, &text)
    } else {
        // Without a year nothing tells which items the words are about.
        prose::Settled::default()
    };
    let sections = structure::sections(&headings, &flow, &text);
    let mut notices = tables.notices;
    notices.extend(prose.notices);
    notices.extend(structure::notices(&text, &sections, modern));
    let mut figures = tables.figures;
    let mut conflicts = tables.conflicts;
    for stated in prose.figures {
        match figures.iter_mut().find(|cell| cell.item == stated.item) {
            None => figures.push(stated),
            // What stands in the cell cannot be read, and the words state it.
            Some(cell) if matches!(cell.value, Value::Unreadable { .. }) => *cell = stated,
            // 未收到 in words and 0 in the table are one figure, as the words say it.
            Some(cell) if cell.value.sure() == stated.value.sure() => {
                let also = stated.also.iter().copied().chain([cell.span]).collect();
                *cell = Proposal { also, ..stated };
            }
            Some(_) => conflicts.push(Conflict { item: stated.item, value: stated.value, span: stated.span }),
        }
    }
    conflicts.extend(prose.conflicts);
    let unassigned = [prose.unassigned, counted::by_tables(&mut figures, &text)].concat();
    Reading { agency, year, form: form.map(str::to_owned), sections, figures, unassigned, conflicts, notices }
}
