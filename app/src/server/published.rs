//! Every published report, for the list that search engines read.

use domain::report::Year;

use super::{Backend, broken};
use crate::problem::Problem;

/// A published report and the time of its newest release.
#[derive(Clone, Debug)]
pub struct PublishedLine {
    /// Slug of the body.
    pub agency: String,
    /// Reporting year.
    pub year: Year,
    /// Code of the form.
    pub form: String,
    /// When the newest release was published, in ISO 8601 and UTC.
    pub published_at: String,
}

impl Backend {
    /// The published reports of all bodies, newest year first, then by body.
    pub async fn published_reports(&self) -> Result<Vec<PublishedLine>, Problem> {
        let reports = self.store.list_reports(None).await.map_err(broken)?;
        let published = reports.into_iter().filter_map(|report| {
            let published_at = report.released_at?;
            Some(PublishedLine { agency: report.agency, year: report.year, form: report.form, published_at })
        });
        Ok(published.collect())
    }
}
