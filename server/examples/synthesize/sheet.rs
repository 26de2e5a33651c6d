//! A report's values as they are filled in.

use std::collections::BTreeMap;

use domain::report::{Entry, Provenance};
use domain::{Number, Value};

/// The place in the source that every value of the record names.
const PLACE: &str = "合成 synthetic";

/// Values by item code.
#[derive(Default)]
pub(super) struct Sheet(pub(super) BTreeMap<String, Entry>);

impl Sheet {
    /// Fills in a number.
    pub(super) fn put(&mut self, code: &str, number: Number) {
        let provenance = Provenance::Source { place: PLACE.to_owned(), derived: None };
        self.0.insert(code.to_owned(), Entry { value: Value::exact(number), provenance });
    }

    /// Fills in a count.
    pub(super) fn count(&mut self, code: &str, count: u32) {
        self.put(code, Number::whole(i64::from(count)).unwrap_or_default());
    }

    /// Fills in several counts.
    pub(super) fn counts<'c>(&mut self, counts: impl IntoIterator<Item = (&'c str, u32)>) {
        for (code, count) in counts {
            self.count(code, count);
        }
    }

    /// Fills in parts under codes that begin alike, and their sum under the whole's.
    pub(super) fn whole(&mut self, whole: &str, prefix: &str, parts: &[&str], counts: &[u32]) {
        self.count(whole, counts.iter().sum());
        for (part, count) in parts.iter().zip(counts) {
            self.count(&format!("{prefix}{part}"), *count);
        }
    }
}
