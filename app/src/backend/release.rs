//! A release's content: canonical bytes, their hash, and back into a report.

use domain::Report;
use domain::report::Year;
use sha2::{Digest, Sha256};
use store::{Release, ReleaseHead};

use super::session::hex;
use super::{Backend, broken};
use crate::problem::Problem;
use crate::wire::{ReleaseLine, ReportView};

/// The report as canonical JSON: keys in a fixed order, numbers exact.
pub fn canonical(report: &Report) -> Result<String, Problem> {
    serde_json::to_string(report).map_err(broken)
}

/// SHA-256 of the canonical content, in hex.
pub fn hash_of(content: &str) -> String {
    hex(&Sha256::digest(content.as_bytes()))
}

/// The report that a release holds.
pub fn report_of(release: &Release) -> Result<Report, Problem> {
    serde_json::from_str(&release.content).map_err(broken)
}

/// A release without its content.
pub fn release_line(head: &ReleaseHead) -> ReleaseLine {
    ReleaseLine {
        number: head.number,
        published_at: head.published_at.clone(),
        note: head.note.clone(),
        hash: head.hash.clone(),
    }
}

impl Backend {
    /// A published report as it was at a time (`asof`, empty for now).
    pub async fn report_view(&self, agency: &str, year: Year, asof: &str) -> Result<ReportView, Problem> {
        let agency = self.store.find_agency(agency).await.map_err(broken)?.ok_or(Problem::UnknownAgency)?;
        let head = self
            .store
            .find_report(&agency.slug, year)
            .await
            .map_err(broken)?
            .ok_or(Problem::UnknownReport)?;
        let releases: Vec<_> =
            self.store.list_releases(&head.id).await.map_err(broken)?.iter().map(release_line).collect();
        // A date means its end; the sign after every digit and stop is `~`.
        let until = if asof.len() == 10 { format!("{asof}~") } else { asof.to_owned() };
        let shown = releases.iter().find(|release| asof.is_empty() || release.published_at <= until);
        let missing = if asof.is_empty() { Problem::UnknownReport } else { Problem::UnknownTime };
        let shown = shown.ok_or(missing)?.clone();
        let release =
            self.store.find_release(&agency.slug, year, Some(shown.number)).await.map_err(broken)?;
        let report = report_of(&release.ok_or(Problem::UnknownReport)?)?;
        Ok(ReportView { agency, report, release: shown, releases })
    }
}
