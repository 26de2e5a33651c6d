//! What a release is, and what its place in the chain covers.

use domain::report::Year;
use serde_json::{Value, json};
use sqlx::FromRow;

use crate::chain::sha256;
use crate::documents::Document;
use crate::error::Result;
use crate::facts::Fact;
use crate::reports::read_year;

/// The chain's name.
pub(crate) const CHAIN: &str = "releases";

/// A release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    /// The report's id.
    pub report: String,
    /// Slug of the body.
    pub agency: String,
    /// Reporting year.
    pub year: Year,
    /// Its number within the report, from 1.
    pub number: i64,
    /// Its place among all releases.
    pub sequence: i64,
    /// When it was published.
    pub published_at: String,
    /// By whom.
    pub published_by: String,
    /// Why it replaces the one before, for readers.
    pub note: String,
    /// Canonical JSON of the report.
    pub content: String,
    /// SHA-256 of the content, as lower-case hexadecimal.
    pub hash: String,
}

impl Release {
    /// What the audit trail says was published.
    pub(crate) fn subject(&self) -> String {
        format!("{}/{}", self.agency, self.year)
    }

    /// What it says more. The chain value makes the trail's head cover the releases too.
    pub(crate) fn detail(&self, chain: &str) -> String {
        format!("number={} hash={} chain={chain}", self.number, self.hash)
    }
}

/// A release to publish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRelease {
    /// The report's id.
    pub report: String,
    /// The draft version the content was made from.
    pub draft_version: i64,
    /// Number of the release the content was made from, which was the newest; `None` for the first.
    pub replaces: Option<i64>,
    /// Idempotency key: a form that is sent again publishes nothing twice.
    pub key: String,
    /// Why it replaces the one before, for readers.
    pub note: String,
    /// Canonical JSON of the report.
    pub content: String,
    /// Its figures.
    pub facts: Vec<Fact>,
    /// What the search shall find of it; their agency and year are the report's, whatever they say.
    pub documents: Vec<Document>,
    /// Who publishes.
    pub by: String,
    /// When.
    pub at: String,
}

/// A stored release.
#[derive(FromRow)]
pub(super) struct Row {
    report: String,
    agency: String,
    year: i64,
    number: i64,
    sequence: i64,
    published_at: String,
    published_by: String,
    note: String,
    content: String,
    hash: String,
    pub(super) chain: String,
}

impl Row {
    pub(super) fn read(self) -> Result<Release> {
        Ok(Release {
            report: self.report,
            agency: self.agency,
            year: read_year(self.year)?,
            number: self.number,
            sequence: self.sequence,
            published_at: self.published_at,
            published_by: self.published_by,
            note: self.note,
            content: self.content,
            hash: self.hash,
        })
    }
}

/// What a release's place in the chain covers: every column, the content by its own digest.
pub(crate) fn sealed(release: &Release) -> Value {
    json!([
        release.sequence,
        release.report,
        release.agency,
        release.year.number(),
        release.number,
        release.published_at,
        release.published_by,
        release.note,
        release.hash,
        sha256(&release.content),
    ])
}
