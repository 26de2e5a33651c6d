//! Which reports are known not to be what was published. Their figures stand in no list and no
//! comparison until they are mended.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use domain::report::Year;

use crate::Store;

/// What is known, shared by all who use the store.
#[derive(Clone, Default)]
pub(crate) struct Damage(Arc<Mutex<Known>>);

#[derive(Default)]
struct Known {
    /// Releases that were asked for and found damaged.
    releases: BTreeSet<(String, Year, i64)>,
    /// Reports of which the newest release is damaged, or the figures that lists have of it.
    reports: BTreeMap<String, BTreeSet<Year>>,
}

impl Damage {
    fn known(&self) -> MutexGuard<'_, Known> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes a release; answers whether that is news.
    pub(crate) fn note(&self, agency: &str, year: Year, number: i64, is_newest: bool) -> bool {
        let mut known = self.known();
        if is_newest {
            known.reports.entry(agency.to_owned()).or_default().insert(year);
        }
        known.releases.insert((agency.to_owned(), year, number))
    }
}

impl Store {
    /// Whether a report is known to be damaged: its newest release, or its figures as lists have them.
    pub fn is_damaged(&self, agency: &str, year: Year) -> bool {
        self.damage.known().reports.get(agency).is_some_and(|years| years.contains(&year))
    }

    /// The years of a body's damaged reports.
    pub fn damaged_years(&self, agency: &str) -> BTreeSet<Year> {
        self.damage.known().reports.get(agency).cloned().unwrap_or_default()
    }

    /// Notes which reports of a body are damaged, and that all its others are not; answers whether that is
    /// another answer than before.
    pub fn note_damaged(&self, agency: &str, years: BTreeSet<Year>) -> bool {
        let mut known = self.damage.known();
        if known.reports.get(agency).map_or(years.is_empty(), |before| *before == years) {
            return false;
        }
        // Mended ones are told of anew should they be damaged again.
        known.releases.retain(|(of, year, _)| of != agency || years.contains(year));
        known.reports.insert(agency.to_owned(), years);
        true
    }
}
