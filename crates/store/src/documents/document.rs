//! What a document is.

use domain::report::Year;
use serde::{Deserialize, Serialize};

/// What a document is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    /// A body.
    Agency,
    /// An item of a form.
    Item,
    /// A report as a whole.
    Report,
    /// A section of a report.
    Section,
}

impl DocumentKind {
    /// Bodies are found before items, items before reports.
    pub(super) fn rank(self) -> i64 {
        match self {
            Self::Agency => 3,
            Self::Item => 2,
            Self::Report | Self::Section => 1,
        }
    }
}

/// Something the search can find. Kind, agency, year and code together are its key and its address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// What it is about.
    pub kind: DocumentKind,
    /// Slug of the body; empty where it is about none.
    pub agency: String,
    /// Reporting year, where it is about one.
    pub year: Option<Year>,
    /// Code of the item or section; empty where it is about none.
    pub code: String,
    /// Its title, searched like the text.
    pub title: String,
    /// Its text.
    pub text: String,
}

/// A document about to be written.
pub(crate) struct NewDocument<'d> {
    pub(crate) document: &'d Document,
    /// The body and year it is put under.
    pub(crate) agency: &'d str,
    pub(crate) year: Option<Year>,
}

impl<'d> NewDocument<'d> {
    /// A document under its own body and year.
    pub(super) fn own(document: &'d Document) -> Self {
        Self { document, agency: &document.agency, year: document.year }
    }

    /// A document of this report.
    pub(crate) fn of(agency: &'d str, year: Year, document: &'d Document) -> Self {
        Self { document, agency, year: Some(year) }
    }
}

/// A year as it is stored; 0 for none, as a unique key takes two nulls for different.
pub(super) fn write_year(year: Option<Year>) -> i64 {
    year.map_or(0, |year| i64::from(year.number()))
}
