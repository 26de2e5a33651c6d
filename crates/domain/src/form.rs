//! Statutory forms as data. Adding a form adds a file of rows under `form/`, and no code.

mod y2014;

use crate::figure::FigureKind;
use crate::item::Item;
use crate::lang::Words;
use crate::rule::Rule;

/// A part of a form: 一、主动公开情况.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// Address-safe code: `proactive`.
    pub code: &'static str,
    /// The number the form prints: `一、`; empty for local parts.
    pub number: &'static str,
    /// Official heading.
    pub name: Words,
    /// Rows in the form's order.
    pub items: &'static [Item],
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
    /// Parts in order.
    pub parts: &'static [Part],
    /// What must hold between the rows.
    pub rules: &'static [Rule],
    /// Prose sections in order.
    pub sections: &'static [Section],
    /// Figures in the order of the report page; headlines first.
    pub figures: &'static [FigureKind],
}

impl Form {
    /// All forms, oldest first.
    pub fn all() -> &'static [Self] {
        &[y2014::FORM]
    }

    /// The form with this code.
    pub fn find(code: &str) -> Option<&'static Self> {
        Self::all().iter().find(|form| form.code == code)
    }

    /// All rows in the form's order.
    pub fn items(&self) -> impl Iterator<Item = &'static Item> {
        self.parts.iter().flat_map(|part| part.items)
    }

    /// The row with this code.
    pub fn item(&self, code: &str) -> Option<&'static Item> {
        self.items().find(|item| item.code == code)
    }

    /// The figure with this address.
    pub fn figure(&self, slug: &str) -> Option<&'static FigureKind> {
        self.figures.iter().find(|figure| figure.slug == slug)
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
