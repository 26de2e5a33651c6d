//! What is known to be damaged.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use domain::report::Year;

/// What is known, shared by all who use the store.
#[derive(Clone, Default)]
pub(crate) struct Damage(Arc<Mutex<Known>>);

#[derive(Default)]
pub(super) struct Known {
    /// Releases that were requested and found damaged.
    pub(super) releases: BTreeSet<(String, Year, i64)>,
    /// Reports of which the newest release is damaged, or the figures that lists have of it.
    pub(super) reports: BTreeMap<String, BTreeSet<Year>>,
}

impl Damage {
    pub(super) fn known(&self) -> MutexGuard<'_, Known> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes a release; `true` if it was not noted yet.
    pub(crate) fn note(&self, agency: &str, year: Year, number: i64, is_newest: bool) -> bool {
        let mut known = self.known();
        if is_newest {
            known.reports.entry(agency.to_owned()).or_default().insert(year);
        }
        known.releases.insert((agency.to_owned(), year, number))
    }
}
