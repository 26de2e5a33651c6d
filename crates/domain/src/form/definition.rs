//! What a form is made of.

use super::figure_kind::FigureKind;
use crate::grid::Grid;
use crate::item::Item;
use crate::lang::Words;
use crate::rule::{Relation, Rule};
use crate::year::Year;

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

impl Form {
    /// Whether it existed in a reporting year. Reports of the years before had no national form.
    pub fn is_for(&self, year: Year) -> bool {
        self.since <= year.number()
    }

    /// All rows in the form's order.
    pub fn items(&self) -> impl Iterator<Item = &'static Item> {
        self.parts.iter().flat_map(|part| part.items)
    }

    /// The sum with this code.
    pub fn sum(&self, code: &str) -> Option<&'static Sum> {
        self.sums.iter().find(|sum| sum.item.code == code)
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
