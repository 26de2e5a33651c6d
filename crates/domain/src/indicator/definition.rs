//! What an indicator is.

use serde::{Deserialize, Serialize};

use crate::form::Form;
use crate::item::{Item, Unit};
use crate::lang::{Lang, Words, words};

/// From how many cases on a share says more than the cases themselves.
pub const LEAST: u16 = 30;

/// What to mind of an amount that is divided by another.
pub const PER_CAVEAT: Words = words(
    "两个数出自同一份报告；分母不足 30 件不算比例",
    "both numbers stand in the same report; no share below 30 cases",
);

/// What an indicator counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An amount in a unit.
    Amount(Unit),
    /// A share in percent; given only where its whole is at least this many.
    Rate {
        /// The least whole.
        least: u16,
    },
}

/// What an indicator is made of on one form.
#[derive(Clone, Copy, Debug)]
pub struct Definition {
    /// The form's code.
    pub form: &'static str,
    /// The rows that it adds up; none where the form does not have it.
    pub sum: &'static [&'static str],
    /// For a rate: the rows that make its whole.
    pub over: &'static [&'static str],
    /// For a rate: the rows that its whole leaves out.
    pub over_less: &'static [&'static str],
    /// Rows that say something like it in the report's words: shown next to it, never joined.
    pub aside: &'static [&'static str],
}

/// How far two forms bridge, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Bridge {
    /// The same thing, counted the same.
    Exact,
    /// Much the same; the reason says what differs.
    Roughly,
    /// Only the total compares, not its parts.
    TotalOnly,
    /// Not comparable.
    None,
}

impl Bridge {
    /// The grade in files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Roughly => "roughly",
            Self::TotalOnly => "total_only",
            Self::None => "none",
        }
    }

    /// The grade for readers.
    pub fn name(self) -> Words {
        match self {
            Self::Exact => words("可比", "comparable"),
            Self::Roughly => words("大致可比", "roughly comparable"),
            Self::TotalOnly => words("只有总数可比", "only the total compares"),
            Self::None => words("不可比", "not comparable"),
        }
    }
}

/// The passage of an indicator from one form to the next.
#[derive(Clone, Copy, Debug)]
pub struct Crossing {
    /// The older form.
    pub from: &'static str,
    /// The newer form.
    pub to: &'static str,
    /// How far they bridge.
    pub bridge: Bridge,
    /// Why.
    pub reason: Words,
}

/// A figure that can be followed over years and bodies.
#[derive(Clone, Debug)]
pub struct Indicator {
    /// Its name in addresses: `lawsuits`, or an item's code.
    pub code: &'static str,
    /// Its name for readers.
    pub name: Words,
    /// What charts call it.
    pub short: Words,
    /// What it counts.
    pub kind: Kind,
    /// What every hundred are counted of, for an amount that is divided by another.
    pub per: Option<Words>,
    /// What it is made of, form by form.
    pub definitions: Vec<Definition>,
    /// How the forms bridge.
    pub crossings: Vec<Crossing>,
    /// What to mind when reading it.
    pub caveat: Option<Words>,
}

impl Indicator {
    /// What it is made of on a form.
    pub fn on(&self, form: &str) -> Option<&Definition> {
        self.definitions.iter().find(|definition| definition.form == form)
    }

    /// Every code that its points are made of.
    pub fn codes(&self) -> Vec<&'static str> {
        let of = |one: &Definition| [one.sum, one.over, one.over_less, one.aside].concat();
        let mut codes: Vec<_> = self.definitions.iter().flat_map(of).collect();
        // Rows that a report may print in place of several belong to the sum too.
        let merged = Form::all().iter().flat_map(|form| form.merged);
        let also: Vec<_> = merged
            .filter(|merged| merged.several.iter().any(|code| codes.contains(code)))
            .map(|merged| merged.one)
            .collect();
        codes.extend(also);
        codes.sort_unstable();
        codes.dedup();
        codes
    }

    /// The unit as printed after a number: 件, %, 每百件新收申请.
    pub fn unit(&self, lang: Lang) -> String {
        match (self.kind, self.per, lang) {
            (Kind::Amount(unit), ..) => unit.name().get(lang).to_owned(),
            (Kind::Rate { .. }, Some(whole), Lang::Zh) => format!("每百件{}", whole.zh),
            (Kind::Rate { .. }, Some(whole), Lang::En) => format!("per 100 {}", whole.en.to_lowercase()),
            (Kind::Rate { .. }, None, _) => "%".to_owned(),
        }
    }

    /// The item that its page in the dictionary is about, where it is a single row of some form.
    pub fn item(&self) -> Option<&'static Item> {
        let single = self.definitions.iter().find_map(|definition| match (definition.sum, definition.over) {
            ([code], []) => Some(*code),
            _ => None,
        });
        crate::form::find_item(single?).map(|(item, _)| item)
    }
}
