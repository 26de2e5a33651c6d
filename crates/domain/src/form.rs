//! Statutory forms as data. Adding a form adds a file of rows under `form/`, and no code.

pub mod grid;
mod since2019;
mod y2014;
mod y2019;
mod y2021;

use std::sync::{Mutex, OnceLock, PoisonError};

use crate::figure::FigureKind;
use crate::item::Item;
use crate::lang::Words;
use crate::report::Year;
use crate::rule::{Relation, Rule};

pub use grid::{Cell, Column, Grid, Row};

/// A part of a form: 一、主动公开情况.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// Address-safe code: `proactive`.
    pub code: &'static str,
    /// The number the form prints: `一、`; empty for local parts.
    pub number: &'static str,
    /// Official heading.
    pub name: Words,
    /// Rows in the form's order; of a table, its cells row by row.
    pub items: &'static [Item],
    /// The table, where the form prints rows × columns.
    pub grid: Option<&'static Grid>,
}

/// A group of rows that the form prints without a row for their sum.
#[derive(Clone, Copy, Debug)]
pub struct Sum {
    /// What the sum is called; its code stands in no report.
    pub item: Item,
    /// The rows that it adds up.
    pub of: &'static [&'static str],
}

/// One row that some reports print in place of several of the form.
#[derive(Clone, Copy, Debug)]
pub struct Merged {
    /// The one.
    pub one: &'static str,
    /// The several.
    pub several: &'static [&'static str],
}

/// A prose section of the report.
#[derive(Clone, Copy, Debug)]
pub struct Section {
    /// Code: `problems`.
    pub code: &'static str,
    /// Heading.
    pub name: Words,
}

/// A statutory form: rows, rules, prose sections and the figures that are drawn from it.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    /// Code that a report carries: `2014`.
    pub code: &'static str,
    /// What readers call it.
    pub name: Words,
    /// The notice that prescribes it.
    pub basis: Words,
    /// The first reporting year it was made for. A report on an earlier year had no national form; its
    /// figures are filed here by what they mean.
    pub since: u16,
    /// Parts in order.
    pub parts: &'static [Part],
    /// What must hold between the rows.
    pub rules: &'static [Rule],
    /// Sums that figures show.
    pub sums: &'static [Sum],
    /// Rows that may stand in place of others.
    pub merged: &'static [Merged],
    /// Prose sections in order.
    pub sections: &'static [Section],
    /// Figures in the order of the report page; headlines first.
    pub figures: &'static [FigureKind],
}

static ALL: OnceLock<Vec<Form>> = OnceLock::new();
/// Forms of an installation's own, until [`ALL`] is made.
static OWN: Mutex<Option<Vec<Form>>> = Mutex::new(Some(Vec::new()));

/// Adds a form of an installation's own; only before the forms are first used, and under a code of its own.
#[allow(clippy::result_large_err, reason = "the form that was not taken is given back")]
pub fn also(form: Form) -> Result<(), Form> {
    let mut own = OWN.lock().unwrap_or_else(PoisonError::into_inner);
    match own
        .as_mut()
        .filter(|own| !is_national(form.code) && own.iter().all(|other| other.code != form.code))
    {
        Some(own) => {
            own.push(form);
            Ok(())
        }
        None => Err(form),
    }
}

/// Whether a form with this code is prescribed nationally.
fn is_national(code: &str) -> bool {
    [y2014::FORM.code, y2019::CODE, y2021::CODE].contains(&code)
}

/// A form's code, with its rows in the order of their codes.
type Codes = (&'static str, Vec<&'static Item>);

/// The rows of all forms by code: pages and checks look some thousand up.
fn codes() -> &'static [Codes] {
    static CODES: OnceLock<Vec<Codes>> = OnceLock::new();
    CODES.get_or_init(|| {
        let sorted = |form: &Form| {
            let mut items: Vec<_> = form.items().collect();
            items.sort_by_key(|item| item.code);
            (form.code, items)
        };
        Form::all().iter().map(sorted).collect()
    })
}

impl Form {
    /// All forms, oldest first, those of the installation last.
    pub fn all() -> &'static [Self] {
        ALL.get_or_init(|| {
            let own = OWN.lock().unwrap_or_else(PoisonError::into_inner).take();
            let national = [y2014::FORM, y2019::form(), y2021::form()];
            national.into_iter().chain(own.unwrap_or_default()).collect()
        })
    }

    /// The form with this code.
    pub fn find(code: &str) -> Option<&'static Self> {
        Self::all().iter().find(|form| form.code == code)
    }

    /// Whether it existed in a reporting year. Reports of the years before had no national form.
    pub fn is_for(&self, year: Year) -> bool {
        self.since <= year.number()
    }

    /// Whether reports on a year are expected on it: of the national forms the one that was prescribed
    /// then, or the first for the years before it; a form of the installation's own from its first year on.
    pub fn is_expected_on(&self, year: Year) -> bool {
        if !is_national(self.code) {
            return self.is_for(year);
        }
        let national = || Self::all().iter().filter(|form| is_national(form.code));
        let prescribed = national().filter(|form| form.is_for(year)).max_by_key(|form| form.since);
        prescribed.or_else(|| national().next()).is_some_and(|form| form.code == self.code)
    }

    /// All rows in the form's order.
    pub fn items(&self) -> impl Iterator<Item = &'static Item> {
        self.parts.iter().flat_map(|part| part.items)
    }

    /// The row with this code.
    pub fn item(&self, code: &str) -> Option<&'static Item> {
        match codes().iter().find(|(form, _)| *form == self.code) {
            Some((_, codes)) => {
                let place = codes.binary_search_by_key(&code, |item| item.code).ok()?;
                codes.get(place).copied()
            }
            None => self.items().find(|item| item.code == code),
        }
    }

    /// The sum with this code.
    pub fn sum(&self, code: &str) -> Option<&'static Sum> {
        self.sums.iter().find(|sum| sum.item.code == code)
    }

    /// What a code is called in this form: a row or a sum.
    pub fn row(&self, code: &str) -> Option<&'static Item> {
        self.item(code).or_else(|| self.sum(code).map(|sum| &sum.item))
    }

    /// These codes, with one row in place of several where the report prints it so. Of several, all must
    /// be asked for: the one row is none of them alone.
    pub fn as_printed(&self, codes: &[&'static str], is_stated: impl Fn(&str) -> bool) -> Vec<&'static str> {
        let mut codes = codes.to_vec();
        for merged in self.merged {
            let at = merged.several.first().and_then(|first| codes.iter().position(|code| code == first));
            let printed_so = |_: &usize| {
                merged.several.iter().all(|code| codes.contains(code))
                    && is_stated(merged.one)
                    && !merged.several.iter().any(|code| is_stated(code))
            };
            if let Some(at) = at.filter(printed_so) {
                codes.retain(|code| !merged.several.contains(code));
                codes.insert(at, merged.one);
            }
        }
        codes
    }

    /// The cells that a row's total adds up, where the code is such a total.
    pub fn cells_of_total(&self, code: &str) -> Vec<&'static str> {
        let row = self.item(code).and_then(|item| item.cell).filter(|cell| cell.column.code == "total");
        let Some(row) = row.map(|cell| cell.row) else { return Vec::new() };
        let inside =
            |item: &&Item| item.code != code && item.cell.is_some_and(|cell| cell.row.code == row.code);
        self.items().filter(inside).map(|item| item.code).collect()
    }

    /// The figure with this address.
    pub fn figure(&self, slug: &str) -> Option<&'static FigureKind> {
        self.figures.iter().find(|figure| figure.slug == slug)
    }

    /// The rules that make a row exactly the sum of others within one report.
    pub fn partitions_of(&self, code: &str) -> impl Iterator<Item = &'static Rule> {
        let is_sum = |rule: &Rule| rule.relation == Relation::Equals && rule.last.is_empty();
        self.rules.iter().filter(move |rule| rule.left == [code] && is_sum(rule) && rule.less.is_empty())
    }

    /// The rule with this id.
    pub fn rule(&self, id: &str) -> Option<&'static Rule> {
        self.rules.iter().find(|rule| rule.id == id)
    }

    /// The rules that name an item on either side.
    pub fn rules_about(&self, code: &str) -> impl Iterator<Item = &'static Rule> {
        self.rules.iter().filter(move |rule| rule.codes().any(|named| named == code))
    }
}

/// Finds an item in any form, with the forms that have it.
pub fn find_item(code: &str) -> Option<(&'static Item, Vec<&'static Form>)> {
    let forms: Vec<_> = Form::all().iter().filter(|form| form.item(code).is_some()).collect();
    let item = forms.first()?.item(code)?;
    Some((item, forms))
}
