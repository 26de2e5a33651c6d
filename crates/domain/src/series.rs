//! An indicator over the years of one body: points, how each joins the one before, and where the
//! forms break it. Gaps stay gaps.

mod derived;
pub mod packed;
mod sheet;

use std::borrow::Cow;

use crate::indicator::Bridge;
use crate::known::Known;
use crate::number::Number;
use crate::report::{Scope, Year};

pub use sheet::{Sheet, known};

/// How a point joins the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Join {
    /// The same thing a year later.
    Line,
    /// Only roughly the same.
    Roughly,
    /// Not joined: a year is missing, or nothing bridges.
    None,
}

/// The years of points, each once, in order.
pub fn years_of<'p>(points: impl Iterator<Item = &'p Point>) -> Vec<Year> {
    let mut years: Vec<_> = points.map(|point| point.year).collect();
    years.sort_unstable();
    years.dedup();
    years
}

/// One year of a series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// The year.
    pub year: Year,
    /// Code of the report's form.
    pub form: String,
    /// Whom it counts.
    pub scope: Scope,
    /// Whether only a part of the report could be had.
    pub partial: bool,
    /// What is known, and whether it fails its own check: no line and no change stands on such a number.
    pub known: Known,
    /// The rule that it breaks.
    pub failed: Option<Cow<'static, str>>,
    /// What the report's words say of something like it; never joined.
    pub aside: Option<Known>,
    /// How it joins the point before.
    pub join: Join,
}

/// A place where the forms change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Break {
    /// The last year before.
    pub after: Year,
    /// The first year since.
    pub before: Year,
    /// The form before.
    pub from: String,
    /// The form since.
    pub to: String,
    /// How far they bridge.
    pub bridge: Bridge,
}

/// An indicator over the years of one body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Series {
    /// Points by year; a year without a report has none.
    pub points: Vec<Point>,
    /// Where forms change.
    pub breaks: Vec<Break>,
}

impl Series {
    /// Joins the points of a body's reports, which stand in the order of their years; `bridge` says how far
    /// one form bridges to another.
    pub fn joined(mut points: Vec<Point>, bridge: impl Fn(&str, &str) -> Bridge) -> Self {
        let mut breaks = Vec::new();
        if let Some(first) = points.first_mut() {
            first.join = Join::None;
        }
        for at in 1..points.len() {
            let (before, rest) = points.split_at_mut(at);
            let (Some(before), Some(point)) = (before.last(), rest.first_mut()) else { continue };
            let crossed = (before.form != point.form).then(|| bridge(&before.form, &point.form));
            point.join = join(before, point, crossed);
            if let Some(bridge) = crossed.filter(|bridge| *bridge != Bridge::Exact) {
                let (from, to) = (before.form.clone(), point.form.clone());
                breaks.push(Break { after: before.year, before: point.year, from, to, bridge });
            }
        }
        Self { points, breaks }
    }

    /// Whether any year states a number.
    pub fn is_stated(&self) -> bool {
        self.points.iter().any(|point| point.known.number().is_some() || point.aside.is_some())
    }

    /// The year before one of its points and the change since then, where a line joins the two and both numbers are
    /// exact.
    pub fn change(&self, point: &Point) -> Option<(&Point, Number)> {
        let at = self.points.iter().position(|one| one.year == point.year)?;
        let before = self.points.get(at.checked_sub(1)?).filter(|_| point.join == Join::Line)?;
        Some((before, point.known.sure()?.minus(before.known.sure()?)?))
    }

    /// The newest year that states a number, and the year before it where that joins.
    pub fn newest(&self) -> Option<(&Point, Option<&Point>)> {
        let at = self.points.iter().rposition(|point| point.known.number().is_some())?;
        let point = self.points.get(at)?;
        let before = at.checked_sub(1).and_then(|before| self.points.get(before));
        Some((point, before.filter(|_| point.join != Join::None)))
    }
}

fn join(before: &Point, point: &Point, crossed: Option<Bridge>) -> Join {
    let next = before.year.number() + 1 == point.year.number();
    if !next || before.comparable().is_none() || point.comparable().is_none() {
        return Join::None;
    }
    match crossed {
        Some(Bridge::None) => Join::None,
        Some(Bridge::Roughly | Bridge::TotalOnly) => Join::Roughly,
        Some(Bridge::Exact) | None if before.scope != point.scope => Join::Roughly,
        Some(Bridge::Exact) | None => Join::Line,
    }
}

impl Point {
    /// The number that a change or a line may stand on.
    pub fn comparable(&self) -> Option<Number> {
        self.known.number().filter(|_| self.failed.is_none())
    }
}
