//! What one report says of an indicator: the rows that it is made of, by the report's form.

use std::collections::BTreeMap;

use super::{Join, Point, Series};
use crate::form::Form;
use crate::indicator::{Definition, Indicator, Kind};
use crate::known::{Known, Resolved, Term};
use crate::number::Number;
use crate::report::{Entry, Provenance, Report, Scope, Source, Year};
use crate::resolve::{add_up, printed};

/// What is known of some rows of one report.
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
    /// What is known by item; an item that is missing counts as not stated.
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
            values: rows.filter(|(_, row)| !row.known.is_unstated()).collect(),
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
        self.values.get(code).cloned().unwrap_or_else(|| Known::not_stated(self.partial).into())
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

/// A share of what the report states; none where it does not state both sides exactly.
fn rate(definition: &Definition, sheet: &Sheet, least: Number) -> Resolved {
    let sides = [definition.sum, definition.over, definition.over_less].map(|codes| sheet.rows(codes));
    let failed = sides.iter().flatten().find_map(|(_, row)| row.failed);
    let [sum, over, less] = sides.map(|rows| terms(&rows));
    let known = match (sum, over, less) {
        (Some(sum), Some(mut over), Some(less)) => {
            over.extend(less.into_iter().map(|term| Term { less: true, ..term }));
            Known::share(sum, over, least)
        }
        _ => None,
    };
    let known = known.unwrap_or_else(|| Known::not_stated(sheet.partial));
    Resolved { failed: failed.filter(|_| known.number().is_some()), known }
}

/// The exact numbers of rows; `None` unless each has one.
fn terms(rows: &[(&'static str, Resolved)]) -> Option<Vec<Term>> {
    let term =
        |(code, row): &(&'static str, Resolved)| Some(Term { code, number: row.known.sure()?, less: false });
    rows.iter().map(term).collect()
}

impl Series {
    /// Follows an indicator through a body's reports, in the order of their years.
    pub fn of(indicator: &Indicator, sheets: &[Sheet]) -> Self {
        let point = |sheet: &Sheet| {
            let Resolved { known, failed } = known(indicator, sheet);
            let aside =
                indicator.on(&sheet.form).map(|definition| add_up(&sheet.rows(definition.aside)).known);
            Point {
                year: sheet.year,
                form: sheet.form.clone(),
                scope: sheet.scope,
                partial: sheet.partial,
                known,
                failed: failed.map(Into::into),
                aside: aside.filter(|known| known.number().is_some()),
                join: Join::None,
            }
        };
        Self::joined(sheets.iter().map(point).collect(), |from, to| indicator.crossing(from, to).bridge)
    }
}
