//! The state of an explorer, which is its address and nothing else: bodies × indicators × years, and how they are
//! shown.

#[cfg(test)]
mod tests;

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use crate::address::{Place, is_code};
use crate::options::Options;
use crate::query::Query;
use domain::agency::is_slug;
use domain::report::Year;

/// The most bodies that are compared at once.
pub const MOST_BODIES: usize = 50;
/// The most indicators.
pub const MOST_ITEMS: usize = 12;

/// How a comparison is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// Over the years: lines, or small multiples where bodies are many.
    #[default]
    Lines,
    /// One year: bodies ranked as bars.
    Bars,
    /// One year: who asked, how it was answered, how it ended, each body's whole as one strip.
    Stack,
    /// Everything as tables.
    Table,
}

impl Shown {
    /// All, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Lines, Self::Bars, Self::Stack, Self::Table];

    /// The option's value.
    pub fn code(self) -> &'static str {
        match self {
            Self::Lines => "lines",
            Self::Bars => "bars",
            Self::Stack => "stack",
            Self::Table => "table",
        }
    }

    fn find(code: &str) -> Self {
        Self::ALL.into_iter().find(|shown| shown.code() == code).unwrap_or_default()
    }
}

/// What amounts over the years are drawn on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scaling {
    /// One scale for all bodies.
    #[default]
    Shared,
    /// A chart and a scale for each body: how each went, not who has more.
    Own,
    /// One scale for all bodies, each step ten times the one before.
    Tenfold,
    /// Every body in percent of its first year.
    Index,
}

impl Scaling {
    /// All, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Shared, Self::Own, Self::Tenfold, Self::Index];

    /// The option's value.
    pub fn code(self) -> &'static str {
        match self {
            Self::Shared => "shared",
            Self::Own => "own",
            Self::Tenfold => "log",
            Self::Index => "index",
        }
    }

    fn find(code: &str) -> Self {
        Self::ALL.into_iter().find(|scaling| scaling.code() == code).unwrap_or_default()
    }
}

/// The page that an explorer stands on, whose path may say a part of its state.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ExplorerPage {
    /// `/compare`, whose query says everything.
    #[default]
    Compare,
    /// The page of a body, by its slug: all that the body states, over the years.
    Body(String),
}

/// What is compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Where.
    pub page: ExplorerPage,
    /// Slugs of bodies.
    pub agencies: Vec<String>,
    /// Codes of indicators or items.
    pub items: Vec<String>,
    /// Codes that no form has. They stay in the address, so that the page can name them.
    pub unknown_items: Vec<String>,
    /// The first and the last year; none where all are.
    pub years: Option<(Year, Year)>,
    /// How it is shown.
    pub shown: Shown,
    /// The year of bars and strips; none for the newest.
    pub year: Option<Year>,
    /// The indicator that amounts are divided by; empty for plain amounts.
    pub per: String,
    /// What amounts over the years are drawn on.
    pub scaling: Scaling,
    /// Slugs of the bodies that stand out; the others step back.
    pub pins: Vec<String>,
    /// Slugs of the bodies that are left out of the pictures for now.
    pub hidden: Vec<String>,
    /// The indicator that the table is sorted by, the largest first; empty for the order of the bodies.
    pub sort: String,
}

impl Comparison {
    /// Reads the query. What cannot be a name is left out; repeated names of a form without script count
    /// together.
    #[cfg(feature = "ssr")]
    pub fn read(query: &Query) -> Self {
        Self::read_with(query, |code| domain::Indicator::find(code).is_some())
    }

    /// The same where `is_item` says which codes there are.
    pub fn read_with(query: &Query, is_item: impl Fn(&str) -> bool) -> Self {
        // Cut while reading: a query may hold thousands of names.
        let list = |name: &str, most: usize, is_known: &dyn Fn(&str) -> bool| -> Vec<String> {
            let mut seen = HashSet::new();
            let words = query.all(name).flat_map(|words| words.split('~'));
            let fit = words.filter(|word| seen.insert(*word) && is_known(word));
            fit.take(most).map(str::to_owned).collect()
        };
        let agencies = list("agencies", MOST_BODIES, &is_slug);
        let items = list("items", MOST_ITEMS, &is_item);
        let unknown_items = list("items", MOST_ITEMS, &|code| is_code(code) && !is_item(code));
        let is_chosen = |slug: &str| agencies.iter().any(|chosen| chosen == slug);
        let (pins, hidden) = (list("pin", MOST_BODIES, &is_chosen), list("hide", MOST_BODIES, &is_chosen));
        let sort = query.value("by");
        let years = query.value("years").split_once('-').or_else(|| {
            let (from, to) = (query.value("from"), query.value("to"));
            (!from.is_empty() && !to.is_empty()).then_some((from, to))
        });
        let years = years.and_then(|(from, to)| Some((Year::from_address(from)?, Year::from_address(to)?)));
        let per = query.value("per");
        Self {
            page: ExplorerPage::Compare,
            agencies,
            items,
            unknown_items,
            years: years.map(|(one, other)| (one.min(other), one.max(other))),
            shown: Shown::find(query.value("view")),
            year: Year::from_address(query.value("year")),
            per: if DENOMINATORS.contains(&per) { per.to_owned() } else { String::new() },
            scaling: Scaling::find(query.value("scale")),
            pins,
            hidden,
            sort: if is_item(sort) { sort.to_owned() } else { String::new() },
        }
    }

    /// Reads the query of a page on which `items` can be compared. On a body's page all of them are.
    pub fn read_on(page: ExplorerPage, items: &[String], query: &Query) -> Self {
        let state = Self::read_with(query, |code| items.iter().any(|item| item == code));
        match &page {
            ExplorerPage::Compare => state,
            ExplorerPage::Body(slug) => Self {
                agencies: vec![slug.clone()],
                items: items.to_vec(),
                years: state.years,
                per: state.per,
                scaling: state.scaling,
                page,
                ..Self::default()
            },
        }
    }

    /// Shows another year of bars and tables; years that leave it out no longer count.
    pub fn show_year(&mut self, year: Year) {
        self.year = Some(year);
        self.years = self.years.filter(|(from, to)| (*from..=*to).contains(&year));
    }

    /// Whether there is something to compare.
    pub fn is_empty(&self) -> bool {
        self.agencies.is_empty() || self.items.is_empty() && self.shown != Shown::Stack
    }

    /// The address of a file of what is compared, on whatever page.
    pub fn file(&self, ending: &str) -> String {
        let whole = Self { page: ExplorerPage::Compare, ..self.clone() };
        with_query(&format!("{}{ending}", Place::Compare.path()), &whole.query())
    }

    /// The page without its query.
    pub fn place(&self) -> Place {
        match &self.page {
            ExplorerPage::Compare => Place::Compare,
            ExplorerPage::Body(slug) => Place::Agency(slug.clone()),
        }
    }

    /// The address; the defaults are left out.
    pub fn path(&self) -> String {
        with_query(&self.place().path(), &self.query())
    }

    /// The parameters that are not the defaults, by name.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let is_said = |name: &str| match self.page {
            ExplorerPage::Compare => true,
            ExplorerPage::Body(_) => OF_BODY.contains(&name),
        };
        let years = self.years.map(|(from, to)| format!("{from}-{to}")).unwrap_or_default();
        let year = self.year.map(|year| year.to_string()).unwrap_or_default();
        let shown = if self.shown == Shown::default() { "" } else { self.shown.code() };
        let items: Vec<_> = self.items.iter().chain(&self.unknown_items).map(String::as_str).collect();
        let pairs = [
            ("agencies", self.agencies.join("~")),
            ("items", items.join("~")),
            ("years", years),
            ("view", shown.to_owned()),
            ("year", year),
            ("per", self.per.clone()),
            ("scale", if self.scaling == Scaling::default() { "" } else { self.scaling.code() }.to_owned()),
            ("pin", self.pins.join("~")),
            ("hide", self.hidden.join("~")),
            ("by", self.sort.clone()),
        ];
        pairs.into_iter().filter(|(name, value)| !value.is_empty() && is_said(name)).collect()
    }

    /// The parameters as an address writes them, without a question mark.
    pub fn query(&self) -> String {
        self.pairs().iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
    }

    /// The one address of this state.
    pub fn canonical(&self, options: &Options) -> String {
        options.carried().link(&self.path())
    }
}

/// What the address of a body's page says of an explorer.
const OF_BODY: [&str; 3] = ["years", "per", "scale"];

fn with_query(path: &str, query: &str) -> String {
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

/// What amounts may be divided by: what the record itself holds.
pub const DENOMINATORS: [&str; 2] = ["requests", "results"];
