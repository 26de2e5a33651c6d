//! An indicator over the years of one body: points, how each joins the one before, and where the
//! forms break it. Gaps stay gaps.

use std::collections::BTreeMap;

use crate::form::Form;
use crate::indicator::{Bridge, Crossing, Definition, Indicator, Kind};
use crate::known::{Formula, Known, Resolved, Term, add_up, printed};
use crate::lang::Words;
use crate::number::Number;
use crate::report::{Entry, Provenance, Report, Scope, Source, Year};

/// What is known of the rows that were asked for in one report.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Reporting year.
    pub year: Year,
    /// Code of the form.
    pub form: String,
    /// Whom it counts.
    pub scope: Scope,
    /// Whether only a part of the report could be had.
    pub partial: bool,
    /// What is known by item; what is not here is not said.
    pub values: BTreeMap<String, Resolved>,
}

impl Sheet {
    /// All that is known of a report's rows.
    pub fn of(report: &Report) -> Self {
        let items = report.form().into_iter().flat_map(Form::items);
        let rows = items.map(|item| (item.code.to_owned(), report.resolve(item.code)));
        Self {
            year: report.year,
            form: report.form.clone(),
            scope: report.scope,
            partial: report.source.partial,
            values: rows.filter(|(_, row)| !row.known.is_silent()).collect(),
        }
    }

    /// The sheet as a report that states what it states, for what is drawn of a whole report.
    pub fn report(&self, agency: &str) -> Report {
        let entry = |(code, row): (&String, &Resolved)| {
            let Known::Stated(value) = &row.known else { return None };
            let provenance = Provenance::Source { place: String::new(), derived: None };
            Some((code.clone(), Entry { value: value.clone(), provenance }))
        };
        Report {
            agency: agency.to_owned(),
            year: self.year,
            form: self.form.clone(),
            scope: self.scope,
            values: self.values.iter().filter_map(entry).collect(),
            prose: BTreeMap::new(),
            source: Source { partial: self.partial, ..Source::default() },
            answers: BTreeMap::new(),
            text: String::new(),
        }
    }

    fn row(&self, code: &str) -> Resolved {
        self.values.get(code).cloned().unwrap_or_else(|| Known::unsaid(self.partial).into())
    }

    /// These rows as the report prints them.
    fn rows(&self, codes: &[&'static str]) -> Vec<(&'static str, Resolved)> {
        printed(Form::find(&self.form), codes, |code| self.row(code))
    }
}

/// What an indicator is in one report.
pub fn known(indicator: &Indicator, sheet: &Sheet) -> Resolved {
    let Some(definition) = indicator.on(&sheet.form).filter(|definition| !definition.sum.is_empty()) else {
        return Known::NotOnForm.into();
    };
    match indicator.kind {
        Kind::Amount(_) => add_up(&sheet.rows(definition.sum)),
        Kind::Rate { least } => rate(definition, sheet, Number::small(least)),
    }
}

/// A share of what the report states; not told where it does not state both sides exactly.
fn rate(definition: &Definition, sheet: &Sheet, least: Number) -> Resolved {
    let sides = [definition.sum, definition.over, definition.over_less].map(|codes| sheet.rows(codes));
    let failed = sides.iter().flatten().find_map(|(_, row)| row.failed);
    let [sum, over, less] = sides.map(|rows| terms(&rows));
    let known = match (sum, over, less) {
        (Some(sum), Some(mut over), Some(less)) => {
            over.extend(less.into_iter().map(|term| Term { less: true, ..term }));
            share(sum, over, least)
        }
        _ => None,
    };
    let known = known.unwrap_or_else(|| Known::unsaid(sheet.partial));
    Resolved { failed: failed.filter(|_| known.number().is_some()), known }
}

/// The exact numbers of rows; `None` unless each has one.
fn terms(rows: &[(&'static str, Resolved)]) -> Option<Vec<Term>> {
    let term =
        |(code, row): &(&'static str, Resolved)| Some(Term { code, number: row.known.sure()?, less: false });
    rows.iter().map(term).collect()
}

fn share(sum: Vec<Term>, over: Vec<Term>, least: Number) -> Option<Known> {
    let (part, whole) = (Term::total(&sum)?, Term::total(&over)?);
    if whole < least {
        return Some(Known::TooFew(whole));
    }
    Some(Known::Derived(Formula { number: part.percent_of(whole)?, sum, over }))
}

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

/// One year of a series.
#[derive(Clone, Debug)]
pub struct Point {
    /// The year.
    pub year: Year,
    /// Code of the report's form.
    pub form: String,
    /// Whom it counts.
    pub scope: Scope,
    /// What is known, and whether it fails its own check: no line and no change stands on such a number.
    pub known: Known,
    /// The rule that it breaks.
    pub failed: Option<&'static str>,
    /// What the report's words say of something like it; never joined.
    pub aside: Option<Known>,
    /// How it joins the point before.
    pub join: Join,
}

/// A place where the forms change, or the scope does.
#[derive(Clone, Debug)]
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
    /// Why.
    pub reason: Words,
}

/// An indicator over the years of one body.
#[derive(Clone, Debug)]
pub struct Series {
    /// Points by year; a year without a report has none.
    pub points: Vec<Point>,
    /// Where forms change.
    pub breaks: Vec<Break>,
}

impl Series {
    /// Follows an indicator through a body's reports, in the order of their years.
    pub fn of(indicator: &Indicator, sheets: &[Sheet]) -> Self {
        let mut points: Vec<Point> = Vec::new();
        let mut breaks = Vec::new();
        for sheet in sheets {
            let before = points.last();
            let crossing = before
                .filter(|before| before.form != sheet.form)
                .map(|before| (before.year, indicator.crossing(&before.form, &sheet.form)));
            let found = known(indicator, sheet);
            let join = before.map_or(Join::None, |before| join(before, sheet, &found, crossing));
            if let Some((after, crossing)) = crossing.filter(|(_, crossing)| crossing.bridge != Bridge::Exact)
            {
                let Crossing { bridge, reason, .. } = crossing;
                let from = points.last().map(|point| point.form.clone()).unwrap_or_default();
                let to = sheet.form.clone();
                breaks.push(Break { after, before: sheet.year, from, to, bridge, reason });
            }
            let aside =
                indicator.on(&sheet.form).map(|definition| add_up(&sheet.rows(definition.aside)).known);
            let aside = aside.filter(|known| known.number().is_some());
            let (year, form, scope) = (sheet.year, sheet.form.clone(), sheet.scope);
            let Resolved { known, failed } = found;
            points.push(Point { year, form, scope, known, failed, aside, join });
        }
        Self { points, breaks }
    }

    /// Whether any year states a number.
    pub fn is_stated(&self) -> bool {
        self.points.iter().any(|point| point.known.number().is_some() || point.aside.is_some())
    }

    /// The newest year that states a number, and the year before it where that joins.
    pub fn newest(&self) -> Option<(&Point, Option<&Point>)> {
        let at = self.points.iter().rposition(|point| point.known.number().is_some())?;
        let point = self.points.get(at)?;
        let before = at.checked_sub(1).and_then(|before| self.points.get(before));
        Some((point, before.filter(|_| point.join != Join::None)))
    }
}

fn join(before: &Point, sheet: &Sheet, found: &Resolved, crossing: Option<(Year, Crossing)>) -> Join {
    let next = before.year.number() + 1 == sheet.year.number();
    if !next || before.failed.is_some() || before.known.number().is_none() || found.comparable().is_none() {
        return Join::None;
    }
    match crossing.map(|(_, crossing)| crossing.bridge) {
        Some(Bridge::None) => Join::None,
        Some(Bridge::Roughly | Bridge::TotalOnly) => Join::Roughly,
        Some(Bridge::Exact) | None if before.scope != sheet.scope => Join::Roughly,
        Some(Bridge::Exact) | None => Join::Line,
    }
}
