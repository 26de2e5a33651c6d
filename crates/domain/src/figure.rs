//! A figure: some rows of a report that are read and drawn together, under one address.

use std::borrow::Cow;

use crate::form::Form;
use crate::item::Item;
use crate::lang::{Lang, Words};
use crate::number::Number;
use crate::report::Report;
use crate::value::Value;

/// What kind of whole the parts make, which decides what may be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Parts overlap: bars against the total, never shares.
    Overlap,
    /// Named amounts that make no whole: bars.
    Named,
    /// Few cases, each a mark, grouped by outcome.
    Cases,
    /// Parts add up exactly: shares.
    Partition,
    /// Single numbers of different units: no chart.
    Numbers,
}

/// A figure of a form, as data.
#[derive(Clone, Copy, Debug)]
pub struct FigureKind {
    /// Address part: `channels`.
    pub slug: &'static str,
    /// What its parts make.
    pub shape: Shape,
    /// Heading.
    pub title: Words,
    /// The item that is the whole.
    pub whole: Option<&'static str>,
    /// The items that are drawn.
    pub parts: &'static [&'static str],
    /// Items that are told beside the chart.
    pub beside: &'static [&'static str],
    /// Whether it stands on top of the report page.
    pub headline: bool,
    /// By what its parts are called.
    pub by: By,
}

/// By what the parts of a figure are called: in a table, a row's cells share the row's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The item's own short name.
    Name,
    /// The row's.
    Row,
    /// The column's: applicants, outcomes.
    Column,
}

impl FigureKind {
    /// The same figure as one of the headlines.
    #[must_use]
    pub const fn as_headline(self) -> Self {
        Self { headline: true, ..self }
    }

    /// The same figure with its parts called otherwise.
    #[must_use]
    pub const fn named_by(self, by: By) -> Self {
        Self { by, ..self }
    }

    /// All codes in reading order.
    pub fn codes(&self) -> impl Iterator<Item = &'static str> {
        self.whole.into_iter().chain(self.parts.iter().copied()).chain(self.beside.iter().copied())
    }
}

/// Whether there is something to draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// There are amounts.
    Drawn,
    /// Numbers of different units stand side by side.
    Told,
    /// The report says there were none.
    NoneReported,
    /// The report says nothing.
    NotStated,
}

/// A row of a figure's table.
#[derive(Clone, Debug)]
pub struct Row<'r> {
    /// The item, or the sum.
    pub item: &'static Item,
    /// What it is called here.
    pub label: Words,
    /// What the report says; of a sum, what the report's rows make.
    pub value: Cow<'r, Value>,
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

    /// The rows for these codes.
    fn rows_of(&self, codes: impl Iterator<Item = &'static str>) -> Vec<Row<'r>> {
        let row = |code: &'static str| {
            let item = self.form.row(code)?;
            let whole = self.kind.whole == Some(code);
            let label = match (item.cell.filter(|_| !whole), self.kind.by) {
                (Some(cell), By::Row) => cell.row.short,
                (Some(cell), By::Column) => cell.column.short,
                _ => item.short,
            };
            Some(Row { item, label, value: self.value(code) })
        };
        codes.filter_map(row).collect()
    }

    /// What the report says, or what the rows of a sum make: exact only where all of them are.
    fn value(&self, code: &str) -> Cow<'r, Value> {
        let Some(sum) = self.form.sum(code) else {
            return Cow::Borrowed(self.report.value(code));
        };
        let parts = self.form.as_printed(sum.of, |code| !self.report.value(code).is_blank());
        let exact = parts.iter().try_fold(Number::ZERO, |total, code| {
            self.report.value(code).sure().and_then(|part| total.plus(part))
        });
        Cow::Owned(exact.map_or(Value::Blank, Value::exact))
    }

    /// All rows: the whole, the parts, what stands beside.
    pub fn rows(&self) -> Vec<Row<'r>> {
        self.rows_of(self.kind.codes())
    }

    /// The whole, where the figure has one.
    pub fn whole(&self) -> Option<Row<'r>> {
        self.rows_of(self.kind.whole.into_iter()).into_iter().next()
    }

    /// The drawn parts.
    pub fn parts(&self) -> Vec<Row<'r>> {
        self.rows_of(self.kind.parts.iter().copied())
    }

    /// What is told beside the chart.
    pub fn beside(&self) -> Vec<Row<'r>> {
        self.rows_of(self.kind.beside.iter().copied())
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
        let stated: Vec<_> = rows.iter().filter(|row| !row.value.is_blank()).collect();
        if stated.is_empty() {
            return State::NotStated;
        }
        if stated.iter().all(|row| row.value.stated() == Some(Number::ZERO)) {
            return State::NoneReported;
        }
        let drawable =
            self.parts().iter().any(|row| row.value.stated().is_some_and(|number| number > Number::ZERO));
        if self.kind.shape == Shape::Numbers || !drawable { State::Told } else { State::Drawn }
    }

    /// What the figure says, in a sentence or three; also its alternative text and share text.
    pub fn summary(&self, lang: Lang) -> String {
        crate::sentence::summary(self, lang)
    }
}
