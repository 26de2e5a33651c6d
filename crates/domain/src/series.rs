//! An indicator over the years of one body: points, how each joins the one before, and where the
//! forms break it. Gaps stay gaps.

use std::collections::BTreeMap;

use crate::form::Form;
use crate::indicator::{Bridge, Crossing, Definition, Indicator, Kind};
use crate::lang::Words;
use crate::number::Number;
use crate::report::{Entry, Provenance, Report, Scope, Source, Year};
use crate::value::Value;

/// What one report says about the rows that were asked for.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Reporting year.
    pub year: Year,
    /// Code of the form.
    pub form: String,
    /// Whom it counts.
    pub scope: Scope,
    /// Values by item; what is not here is blank.
    pub values: BTreeMap<String, Value>,
}

impl Sheet {
    /// All that a report says.
    pub fn of(report: &Report) -> Self {
        let values = report.values.iter().map(|(code, entry)| (code.clone(), entry.value.clone()));
        Self { year: report.year, form: report.form.clone(), scope: report.scope, values: values.collect() }
    }

    /// The sheet as a report, for what is drawn of a whole report.
    pub fn report(&self, agency: &str) -> Report {
        let entry = |(code, value): (&String, &Value)| {
            let provenance = Provenance::Source { place: String::new(), derived: None };
            (code.clone(), Entry { value: value.clone(), provenance })
        };
        Report {
            agency: agency.to_owned(),
            year: self.year,
            form: self.form.clone(),
            scope: self.scope,
            values: self.values.iter().map(entry).collect(),
            prose: BTreeMap::new(),
            source: Source::default(),
            answers: BTreeMap::new(),
            text: String::new(),
        }
    }

    fn value(&self, code: &str) -> Value {
        self.values.get(code).cloned().unwrap_or_default()
    }

    /// What these rows make: one row as it is stated, several only where all are exact.
    fn sum(&self, codes: &[&'static str]) -> Value {
        let is_stated = |code: &str| self.values.get(code).is_some_and(|value| !value.is_blank());
        let codes = match Form::find(&self.form) {
            Some(form) => form.as_printed(codes, is_stated),
            None => codes.to_vec(),
        };
        match codes.as_slice() {
            [] => Value::Blank,
            [code] => self.value(code),
            codes => {
                exact_sum(codes.iter().map(|code| self.value(code).sure())).map_or(Value::Blank, Value::exact)
            }
        }
    }
}

fn exact_sum(mut parts: impl Iterator<Item = Option<Number>>) -> Option<Number> {
    parts.try_fold(Number::ZERO, |total, part| part.and_then(|part| total.plus(part)))
}

/// What is known of an indicator in one report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Known {
    /// The value, or the share in percent.
    Value(Value),
    /// The whole is too small for a share to say anything: this many.
    TooFew(Number),
    /// The report is silent, or a part is not exact.
    NotStated,
    /// The report's form does not have it.
    NotOnForm,
}

impl Known {
    /// The number to draw, exact or not.
    pub fn number(&self) -> Option<Number> {
        match self {
            Self::Value(value) => value.stated(),
            _ => None,
        }
    }
}

/// What an indicator is in one report.
pub fn known(indicator: &Indicator, sheet: &Sheet) -> Known {
    let Some(definition) = indicator.on(&sheet.form).filter(|definition| !definition.sum.is_empty()) else {
        return Known::NotOnForm;
    };
    match indicator.kind {
        Kind::Amount(_) => match sheet.sum(definition.sum) {
            Value::Blank | Value::NotApplicable | Value::Words { .. } => Known::NotStated,
            value => Known::Value(value),
        },
        Kind::Rate { least } => rate(definition, sheet, Number::small(least)),
    }
}

fn rate(definition: &Definition, sheet: &Sheet, least: Number) -> Known {
    let all = |codes: &[&'static str]| {
        if codes.is_empty() { Some(Number::ZERO) } else { sheet.sum(codes).sure() }
    };
    let whole = all(definition.over).zip(all(definition.over_less));
    let (Some(part), Some(whole)) = (all(definition.sum), whole.and_then(|(whole, less)| whole.minus(less)))
    else {
        return Known::NotStated;
    };
    if whole < least {
        return Known::TooFew(whole);
    }
    part.percent_of(whole).map_or(Known::NotStated, |share| Known::Value(Value::exact(share)))
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
    /// What is known.
    pub known: Known,
    /// What the report's words say of something like it; never joined.
    pub aside: Option<Value>,
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
            let known = known(indicator, sheet);
            let join = before.map_or(Join::None, |before| join(before, sheet, &known, crossing));
            if let Some((after, crossing)) = crossing.filter(|(_, crossing)| crossing.bridge != Bridge::Exact)
            {
                let Crossing { bridge, reason, .. } = crossing;
                let from = points.last().map(|point| point.form.clone()).unwrap_or_default();
                let to = sheet.form.clone();
                breaks.push(Break { after, before: sheet.year, from, to, bridge, reason });
            }
            let aside = indicator.on(&sheet.form).map(|definition| sheet.sum(definition.aside));
            let aside = aside.filter(|value| value.stated().is_some());
            let (year, form, scope) = (sheet.year, sheet.form.clone(), sheet.scope);
            points.push(Point { year, form, scope, known, aside, join });
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

fn join(before: &Point, sheet: &Sheet, known: &Known, crossing: Option<(Year, Crossing)>) -> Join {
    let next = before.year.number() + 1 == sheet.year.number();
    if !next || before.known.number().is_none() || known.number().is_none() {
        return Join::None;
    }
    match crossing.map(|(_, crossing)| crossing.bridge) {
        Some(Bridge::None) => Join::None,
        Some(Bridge::Roughly | Bridge::TotalOnly) => Join::Roughly,
        Some(Bridge::Exact) | None if before.scope != sheet.scope => Join::Roughly,
        Some(Bridge::Exact) | None => Join::Line,
    }
}
