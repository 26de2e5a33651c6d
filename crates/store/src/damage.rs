//! Which reports are known not to be what was published. Their figures stand in no list and no
//! comparison until they are mended.

mod known;

use std::collections::{BTreeMap, BTreeSet};

use domain::report::Year;

use crate::Store;

pub(crate) use known::Damage;

impl Store {
    /// Whether a report is known to be damaged: its newest release, or its figures as lists have them.
    pub fn is_damaged(&self, agency: &str, year: Year) -> bool {
        self.damage.known().reports.get(agency).is_some_and(|years| years.contains(&year))
    }

    /// The years of a body's damaged reports.
    pub fn damaged_years(&self, agency: &str) -> BTreeSet<Year> {
        self.damage.known().reports.get(agency).cloned().unwrap_or_default()
    }

    /// All reports that are known to be damaged, by body.
    pub fn damaged_reports(&self) -> BTreeMap<String, BTreeSet<Year>> {
        self.damage
            .known()
            .reports
            .iter()
            .filter(|(_, years)| !years.is_empty())
            .map(|(of, years)| (of.clone(), years.clone()))
            .collect()
    }

    /// Notes which reports of a body are damaged, and that all its others are not; `true` if that
    /// differs from before.
    pub fn note_damaged(&self, agency: &str, years: BTreeSet<Year>) -> bool {
        let mut known = self.damage.known();
        if known.reports.get(agency).map_or(years.is_empty(), |before| *before == years) {
            return false;
        }
        // Repaired ones are forgotten, so that new damage to them is logged again.
        known.releases.retain(|(of, year, _)| of != agency || years.contains(year));
        known.reports.insert(agency.to_owned(), years);
        true
    }
}
