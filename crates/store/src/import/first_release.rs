//! What an import is given.

use crate::releases::NewRelease;
use crate::reports::NewReport;

/// A report to import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstRelease {
    /// The report to begin.
    pub report: NewReport,
    /// Its first release. Which report and draft version it is of goes without saying.
    pub release: NewRelease,
}
