//! What is rendered once and kept: a page, file or picture in three encodings with a strong `ETag`.
//! A publication drops exactly what shows the report that changed.

mod entry;

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use domain::report::Year;

pub use entry::Entry;

/// How many bytes are kept at most; past that the whole is begun anew.
const MOST: usize = 96 * 1024 * 1024;

/// What an entry shows, and so what makes it stale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shows {
    /// Only what stands in the program.
    Program,
    /// Lists over bodies and reports.
    Lists,
    /// One report.
    Report(String, String),
}

impl Shows {
    /// What the page or file at a path shows.
    pub fn of(path: &str) -> Self {
        let path = path.strip_prefix("/embed").unwrap_or(path);
        let parts: Vec<_> = path.trim_matches('/').split('/').collect();
        match parts.as_slice() {
            ["agencies", agency, year, ..] => {
                let year = year.split('.').next().unwrap_or(year);
                Self::Report((*agency).to_owned(), year.to_owned())
            }
            ["items"] => Self::Program,
            _ => Self::Lists,
        }
    }

    fn changed_by(&self, agency: &str, year: Year) -> bool {
        match self {
            Self::Program => false,
            Self::Lists => true,
            // The next year's checks look back at this one.
            Self::Report(of, in_year) => {
                let next = (year.number() + 1).to_string();
                of == agency && (*in_year == year.to_string() || *in_year == next)
            }
        }
    }
}

/// The entries by canonical address, with the bytes that they hold.
#[derive(Default)]
struct Entries {
    by_address: HashMap<String, (Shows, Arc<Entry>)>,
    bytes: usize,
}

/// What is kept.
#[derive(Default)]
pub struct Kept {
    entries: RwLock<Entries>,
    /// Counts publications, so that what was rendered before one is not kept after it.
    publications: AtomicU64,
}

impl Kept {
    /// The entry at an address.
    pub fn find(&self, address: &str) -> Option<Arc<Entry>> {
        let entries = self.entries.read().unwrap_or_else(PoisonError::into_inner);
        entries.by_address.get(address).map(|(_, entry)| Arc::clone(entry))
    }

    /// To be asked before rendering and given to [`Kept::keep`].
    pub fn publications(&self) -> u64 {
        self.publications.load(Ordering::SeqCst)
    }

    /// Keeps an entry, unless something was published since `publications`.
    pub fn keep(&self, address: String, shows: Shows, entry: Arc<Entry>, publications: u64) {
        let mut entries = self.entries.write().unwrap_or_else(PoisonError::into_inner);
        if self.publications() != publications {
            return;
        }
        if entries.bytes + entry.size() > MOST {
            *entries = Entries::default();
        }
        entries.bytes += entry.size();
        if let Some((_, before)) = entries.by_address.insert(address, (shows, entry)) {
            entries.bytes -= before.size();
        }
    }

    /// A report has a new release: drops what shows it.
    pub fn published(&self, agency: &str, year: Year) {
        let mut entries = self.entries.write().unwrap_or_else(PoisonError::into_inner);
        self.publications.fetch_add(1, Ordering::SeqCst);
        entries.by_address.retain(|_, (shows, _)| !shows.changed_by(agency, year));
        entries.bytes = entries.by_address.values().map(|(_, entry)| entry.size()).sum();
    }
}
