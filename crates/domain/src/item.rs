//! The dictionary's entry: what an item is called, counts and means.

use crate::grid::Cell;
use crate::lang::Words;

pub use crate::unit::Unit;

/// One row of a form: a line that a report may fill with a value.
#[derive(Clone, Copy, Debug)]
pub struct Item {
    /// Stable dotted code: `lawsuit.upheld` (`docs/glossary.md`). The same in SQL, Rust, JSON and addresses.
    pub code: &'static str,
    /// The number the form prints before it: `(一)`, `1.`, `其中:`; empty for local rows.
    pub number: &'static str,
    /// Official Chinese name word for word, and its English rendering.
    pub name: Words,
    /// What charts and tight places call it.
    pub short: Words,
    /// Unit as the form prints it.
    pub unit: Unit,
    /// How deep it is indented under its part: 0, 1 or 2.
    pub depth: u8,
    /// How to count, where the form or the law says so.
    pub counting: Option<Words>,
    /// A local extension that stands in no statutory form.
    pub local: bool,
    /// Whether it may be below zero (本年增/减).
    pub signed: bool,
    /// Where it stands, if its part is a table with columns.
    pub cell: Option<Cell>,
}

impl Item {
    /// A row at the top of its part.
    pub const fn new(
        code: &'static str,
        number: &'static str,
        unit: Unit,
        name: Words,
        short: Words,
    ) -> Self {
        Self {
            code,
            number,
            name,
            short,
            unit,
            depth: 0,
            counting: None,
            local: false,
            signed: false,
            cell: None,
        }
    }

    /// The same row, indented.
    #[must_use]
    pub const fn at_depth(self, depth: u8) -> Self {
        Self { depth, ..self }
    }

    /// The same row with its counting rule.
    #[must_use]
    pub const fn counted(self, rule: Words) -> Self {
        Self { counting: Some(rule), ..self }
    }

    /// The same row as a local extension.
    #[must_use]
    pub const fn local(self) -> Self {
        Self { local: true, ..self }
    }
}
