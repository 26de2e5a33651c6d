//! A figure: some rows of a report that are read and drawn together, under one address.

use crate::form::Form;
use crate::known::Known;
use crate::number::Number;
use crate::report::Report;

pub use crate::form::figure_kind::{By, FigureKind, Shape};
pub use crate::row::Row;

/// Whether there is something to draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// There are amounts.
    Drawn,
    /// Numbers of different units stand side by side.
    Stated,
    /// The report says there were none.
    NoneReported,
    /// The report says nothing.
    NotStated,
    /// Only a part of the report could be had, and it says nothing.
    NotAtHand,
}

/// A figure of one report.
#[derive(Clone, Copy, Debug)]
pub struct Figure<'r> {
    /// What it is.
    pub kind: &'static FigureKind,
    /// The form it comes from.
    pub form: &'static Form,
    /// The report.
    pub report: &'r Report,
}

/// What a row is to its figure.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Whole,
    Drawn,
    Undrawn,
}

impl<'r> Figure<'r> {
    /// Every figure of a report, headlines first.
    pub fn all(report: &'r Report) -> Vec<Self> {
        let Some(form) = report.form() else {
            return Vec::new();
        };
        form.figures.iter().map(|kind| Self { kind, form, report }).collect()
    }

    /// The figure with this address.
    pub fn find(report: &'r Report, slug: &str) -> Option<Self> {
        let form = report.form()?;
        form.figure(slug).map(|kind| Self { kind, form, report })
    }

    /// The rows for these codes. Only what is drawn is called by its column or row alone: the cells of
    /// another row beside it have the same columns. Only the parts of a whole stand under it.
    fn rows_of(&self, codes: impl IntoIterator<Item = &'static str>, part: Part) -> Vec<Row<'r>> {
        let row = |code: &'static str| {
            let item = self.form.row(code)?;
            let label = match (item.cell.filter(|_| part == Part::Drawn), self.kind.by) {
                (Some(cell), By::Row) => cell.row.short,
                (Some(cell), By::Column) => cell.column.short,
                _ => item.short,
            };
            let depth = u8::from(part == Part::Drawn && self.kind.whole.is_some());
            Some(Row { label, depth, ..Row::of(self.report, item) })
        };
        codes.into_iter().filter_map(row).collect()
    }

    /// All rows: the whole, the parts, what is shown and not drawn.
    pub fn rows(&self) -> Vec<Row<'r>> {
        self.whole().into_iter().chain(self.parts()).chain(self.undrawn()).collect()
    }

    /// The whole, where the figure has one.
    pub fn whole(&self) -> Option<Row<'r>> {
        self.rows_of(self.kind.whole, Part::Whole).into_iter().next()
    }

    /// The drawn parts.
    pub fn parts(&self) -> Vec<Row<'r>> {
        self.rows_of(self.kind.parts.iter().copied(), Part::Drawn)
    }

    /// What is shown with the chart and not drawn in it.
    pub fn undrawn(&self) -> Vec<Row<'r>> {
        self.rows_of(self.kind.undrawn.iter().copied(), Part::Undrawn)
    }

    /// The sum of the stated parts; `None` where no part is stated exactly.
    pub fn sum(&self) -> Option<Number> {
        self.parts()
            .iter()
            .filter_map(|row| row.value.sure())
            .try_fold(None, |sum: Option<Number>, value| sum.unwrap_or_default().plus(value).map(Some))?
    }

    /// Whether the parts are all stated and add up exactly to a whole above zero.
    pub fn is_partition(&self) -> bool {
        let complete = self.parts().iter().all(|row| row.value.sure().is_some());
        let whole = self.whole().and_then(|row| row.value.sure());
        complete && whole.is_some_and(|whole| whole > Number::ZERO) && whole == self.sum()
    }

    /// Whether there is something to draw.
    pub fn state(&self) -> State {
        let rows = self.rows();
        let stated: Vec<_> = rows.iter().filter(|row| !row.value.is_unstated()).collect();
        if stated.is_empty() {
            let partial = rows.iter().any(|row| row.value == Known::NotAtHand);
            return if partial { State::NotAtHand } else { State::NotStated };
        }
        if stated.iter().all(|row| row.value.number() == Some(Number::ZERO)) {
            return State::NoneReported;
        }
        let drawable =
            self.parts().iter().any(|row| row.value.number().is_some_and(|number| number > Number::ZERO));
        if self.kind.shape == Shape::Numbers || !drawable { State::Stated } else { State::Drawn }
    }
}
