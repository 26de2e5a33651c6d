//! A file read and checked.

use std::path::Path;

use domain::Report;
use domain::check::{CheckContext, Finding, check_report};
use files::Refused;
use reading::{Reading, Span};
use tokio::runtime::Handle;

use crate::documents;

/// What a file says, and whether it adds up.
pub struct Checked {
    /// The text by characters, untouched.
    pub letters: Vec<char>,
    /// What was read.
    pub reading: Reading,
    /// The same as a report; `None` where form or year are not recognised.
    pub report: Option<Report>,
    /// Every rule that has something to say.
    pub findings: Vec<Finding>,
}

impl Checked {
    /// Reads a file, by the process that reads it for the server.
    pub fn of(path: &Path, runtime: &Handle) -> Result<Self, Refused> {
        let (kind, bytes) = files::load(path)?;
        Ok(Self::text(&runtime.block_on(documents::text(kind, bytes))?))
    }

    /// Reads a text.
    pub fn text(text: &str) -> Self {
        let reading = reading::read(text);
        let report = reading.report(text);
        let findings = report.as_ref().map(|report| check_report(report, &CheckContext::default()));
        let mut findings = findings.unwrap_or_default();
        findings.retain(|finding| !finding.is_unstated());
        Self { letters: text.chars().collect(), reading, report, findings }
    }

    /// The phrase of a place.
    pub fn phrase(&self, span: Span) -> String {
        self.letters.get(span.start..span.end).unwrap_or_default().iter().collect()
    }
}
