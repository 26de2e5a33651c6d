//! Which report something is about.

use domain::report::Year;
use serde::{Deserialize, Serialize};

use crate::address::{self, Place};

/// A report by its body and year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportKey {
    /// Slug of the body.
    pub agency: String,
    /// Reporting year.
    pub year: Year,
}

impl ReportKey {
    /// Its page.
    pub fn place(&self) -> Place {
        Place::Report(self.agency.clone(), self.year)
    }

    /// The address of one of its figures, without options.
    pub fn figure(&self, slug: &str) -> String {
        address::figure(&self.agency, self.year, slug)
    }

    /// The address of the phrase that begins at a character of its text, without options.
    pub fn phrase(&self, start: usize) -> String {
        let text = Place::Text(self.agency.clone(), self.year);
        format!("{}#{}", text.path(), address::anchor(start))
    }
}
