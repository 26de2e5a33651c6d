//! The figures of a form, as data: which rows are read and drawn together, and as what.

use crate::lang::Words;

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
    /// Items that are shown with the chart and not drawn in it.
    pub undrawn: &'static [&'static str],
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
        self.whole.into_iter().chain(self.parts.iter().copied()).chain(self.undrawn.iter().copied())
    }
}
