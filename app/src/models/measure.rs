//! An indicator as charts and tables name it, in the reader's language and without the forms' tables.

#[cfg(feature = "ssr")]
mod of_indicator;

use std::collections::BTreeMap;

use domain::Lang;
use domain::indicator::{Bridge, PER_CAVEAT};
use domain::item::Unit;
use serde::{Deserialize, Serialize};

/// What is followed over bodies and years.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// Its name in addresses.
    pub code: String,
    /// Its name for readers.
    pub name: String,
    /// The same, short.
    pub short: String,
    /// What its numbers count.
    pub counts: Counts,
    /// The path of its entry in the dictionary, where it has one.
    pub entry: Option<String>,
    /// What to mind when reading it.
    pub caveat: Option<String>,
    /// How the forms bridge.
    pub changes: Vec<FormChange>,
    /// The rules that its numbers break, by their ids.
    pub rules: BTreeMap<String, String>,
}

/// What the numbers of a measure count.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Counts {
    /// An amount in a unit.
    Amount(Unit),
    /// Percent of a whole.
    #[default]
    Percent,
    /// For every hundred of something, which is named as it is printed.
    PerHundred(String),
    /// Percent of the first year.
    OfFirst,
}

/// The passage from one form to a later one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormChange {
    /// Code of the form before.
    pub from: String,
    /// Code of the form since.
    pub to: String,
    /// How far they bridge.
    pub bridge: Bridge,
    /// Why.
    pub reason: String,
}

impl Measure {
    /// The passage between two forms.
    pub fn change(&self, from: &str, to: &str) -> Option<&FormChange> {
        self.changes.iter().find(|change| change.from == from && change.to == to)
    }

    /// How far two forms bridge; what is not known does not.
    pub fn bridge(&self, from: &str, to: &str) -> Bridge {
        self.change(from, to).map_or(Bridge::None, |change| change.bridge)
    }

    /// The same for every hundred of another.
    #[must_use]
    pub fn per(&self, whole: &Self, lang: Lang) -> Self {
        let worse = |change: &FormChange| {
            let other = whole.change(&change.from, &change.to);
            other.filter(|other| other.bridge > change.bridge).unwrap_or(change).clone()
        };
        let mut rules = whole.rules.clone();
        rules.extend(self.rules.clone());
        Self {
            counts: Counts::PerHundred(whole.name.clone()),
            caveat: Some(PER_CAVEAT.get(lang).to_owned()),
            changes: self.changes.iter().map(worse).collect(),
            rules,
            ..self.clone()
        }
    }

    /// The same in percent of the first year.
    #[must_use]
    pub fn indexed(&self) -> Self {
        Self { counts: Counts::OfFirst, ..self.clone() }
    }

    /// Whether a percent sign follows its numbers.
    pub fn is_percent(&self) -> bool {
        matches!(self.counts, Counts::Percent)
    }

    /// The unit as printed after a number: 件, %, 每百件新收申请.
    pub fn unit(&self, lang: Lang) -> String {
        match (&self.counts, lang) {
            (Counts::Amount(unit), _) => unit.name().get(lang).to_owned(),
            (Counts::PerHundred(whole), Lang::Zh) => format!("每百件{whole}"),
            (Counts::PerHundred(whole), Lang::En) => format!("per 100 {}", whole.to_lowercase()),
            (Counts::Percent, _) => "%".to_owned(),
            (Counts::OfFirst, Lang::Zh) => "首年 = 100".to_owned(),
            (Counts::OfFirst, Lang::En) => "first year = 100".to_owned(),
        }
    }
}
