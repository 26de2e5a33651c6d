//! A release's content: canonical bytes, their hash, and back into a report.

use domain::report::Year;
use domain::time::AsOf;
use domain::{Agency, Report};
use store::{FirstRelease, NewRelease, NewReport, Release, ReleaseHead};

use super::lists::sound;
use super::{Backend, broken, documents_of, facts_of, new_id};
use crate::models::{ReleaseLine, ReportView};
use crate::problem::Problem;

/// The report as canonical JSON: keys in a fixed order, numbers exact.
pub fn canonical(report: &Report) -> Result<String, Problem> {
    serde_json::to_string(report).map_err(broken)
}

/// The report that a release holds.
pub fn report_of(release: &Release) -> Result<Report, Problem> {
    serde_json::from_str(&release.content).map_err(broken)
}

/// A report that is begun and published at once, as first data and imports are.
pub fn first_release(agency: &Agency, report: &Report, at: &str, by: &str) -> Result<FirstRelease, Problem> {
    let id = new_id();
    Ok(FirstRelease {
        report: NewReport {
            id: id.clone(),
            agency: report.agency.clone(),
            year: report.year,
            form: report.form.clone(),
            scope: report.scope,
            source: report.source.clone(),
        },
        release: NewRelease {
            report: id,
            draft_version: 0,
            replaces: None,
            key: new_id(),
            note: String::new(),
            content: canonical(report)?,
            facts: facts_of(report)?,
            documents: documents_of(agency, report),
            by: by.to_owned(),
            at: at.to_owned(),
        },
    })
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
        let agency = self.public_agency(agency).await?;
        let head = self
            .store
            .find_report(&agency.slug, year)
            .await
            .map_err(broken)?
            .ok_or(Problem::UnknownReport)?;
        let releases: Vec<_> =
            self.store.list_releases(&head.id).await.map_err(broken)?.iter().map(release_line).collect();
        let shown = releases.iter().find(|release| was_there(&release.published_at, asof));
        let missing = if asof.is_empty() { Problem::UnknownReport } else { Problem::UnknownTime };
        let shown = shown.ok_or(missing)?.clone();
        let release =
            self.store.find_release(&agency.slug, year, Some(shown.number)).await.map_err(broken)?;
        let report = report_of(&release.ok_or(Problem::UnknownReport)?)?;
        let last = self.last_report(&agency.slug, year, asof).await?;
        Ok(ReportView { agency, report, release: shown, releases, last })
    }

    /// A body that has published a report: no other is named to readers.
    async fn public_agency(&self, slug: &str) -> Result<Agency, Problem> {
        if !self.store.is_public(slug).await.map_err(broken)? {
            return Err(Problem::UnknownAgency);
        }
        self.store.find_agency(slug).await.map_err(broken)?.ok_or(Problem::UnknownAgency)
    }

    /// The body's report on the year before, as it was at a time; none where what is stored of it is not
    /// what was published.
    pub(super) async fn last_report(
        &self,
        agency: &str,
        year: Year,
        asof: &str,
    ) -> Result<Option<Report>, Problem> {
        let Some(before) = year.number().checked_sub(1).and_then(Year::new) else { return Ok(None) };
        let Some(head) = self.store.find_report(agency, before).await.map_err(broken)? else {
            return Ok(None);
        };
        let releases = self.store.list_releases(&head.id).await.map_err(broken)?;
        let Some(shown) = releases.iter().find(|release| was_there(&release.published_at, asof)) else {
            return Ok(None);
        };
        let release = self.store.find_release(agency, before, Some(shown.number)).await.map_err(broken);
        let release = sound(release)?.flatten();
        let without_text = |report: Report| Report { text: String::new(), ..report };
        release.as_ref().map(report_of).transpose().map(|report| report.map(without_text))
    }
}

/// Whether something published then was there at a time; empty is now.
fn was_there(published_at: &str, asof: &str) -> bool {
    asof.is_empty() || AsOf::read(asof).is_some_and(|asof| asof.includes(published_at))
}
