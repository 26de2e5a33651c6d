//! Many reports at once: each with its first release, some hundred in a transaction. What is written
//! is what [`Store::create_report`] and [`Store::publish`] would write, chains and audit rows included.

mod first_release;
mod rows;

use std::collections::HashSet;

use crate::Store;
use crate::audit::{self, Line};
use crate::chain::{self, sha256};
use crate::documents::{self, NewDocument};
use crate::error::Result;
use crate::facts;
use crate::pool::Tx;
use crate::releases::{self, CHAIN, Release};

pub use first_release::FirstRelease;

/// Reports in a transaction: well under a second's work, as nobody else can save meanwhile.
const BATCH: usize = 200;

/// How far an import has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Reports begun and published.
    pub reports: usize,
    /// Values of these.
    pub values: usize,
    /// Reports left alone, as the body has one for the year.
    pub left_alone: usize,
}

impl Store {
    /// Begins and publishes reports of bodies that are there, in the order given. Where a body has a
    /// report for the year, that is left alone, so an import that was interrupted may be run again.
    /// Body by body is quickest: the facts of neighbours are written on the same pages. `progress` is
    /// told after each commit; what it was told is saved, whatever happens next.
    pub async fn import(
        &self,
        reports: impl IntoIterator<Item = FirstRelease>,
        mut progress: impl FnMut(Imported),
    ) -> Result<Imported> {
        let mut reports = reports.into_iter();
        let mut so_far = Imported::default();
        loop {
            let batch: Vec<FirstRelease> = reports.by_ref().take(BATCH).collect();
            if batch.is_empty() {
                if so_far.reports > 0 {
                    self.pool.shorten_log().await?;
                }
                return Ok(so_far);
            }
            let done = self.import_batch(&batch).await?;
            so_far.reports += done.reports;
            so_far.values += done.values;
            so_far.left_alone += done.left_alone;
            progress(so_far);
        }
    }

    async fn import_batch(&self, batch: &[FirstRelease]) -> Result<Imported> {
        let mut tx = self.pool.begin().await?;
        // Before the reports' rows, not after as elsewhere: of two imports one waits here. Who begins
        // a report never takes this lock, and who publishes holds no row that is inserted here.
        let mut end = chain::hold(&mut tx, CHAIN).await?;
        let mut begun: HashSet<_> = rows::begin_reports(&mut tx, batch).await?.into_iter().collect();
        // Removed when met: of a report given twice the first is imported.
        let new: Vec<&FirstRelease> = batch.iter().filter(|one| begun.remove(&rows::key(one))).collect();
        rows::insert_drafts(&mut tx, &new).await?;
        let mut sealed = Vec::with_capacity(new.len());
        for one in &new {
            let mut release = first_release(one);
            end = end.next(|sequence| {
                release.sequence = sequence;
                releases::sealed(&release)
            });
            sealed.push((release, end.hash.clone()));
        }
        rows::insert_releases(&mut tx, &sealed).await?;
        chain::settle(&mut tx, CHAIN, &end).await?;
        let values = insert_facts(&mut tx, &new).await?;
        insert_documents(&mut tx, &new).await?;
        write_audit(&mut tx, &new, &sealed).await?;
        tx.commit().await?;
        Ok(Imported { reports: new.len(), values, left_alone: batch.len() - new.len() })
    }
}

/// The release as it is stored, but for its place in the sequence.
fn first_release(one: &FirstRelease) -> Release {
    Release {
        report: one.report.id.clone(),
        agency: one.report.agency.clone(),
        year: one.report.year,
        number: 1,
        sequence: 0,
        published_at: one.release.at.clone(),
        published_by: one.release.by.clone(),
        note: one.release.note.clone(),
        content: one.release.content.clone(),
        hash: sha256(&one.release.content),
    }
}

async fn insert_facts(tx: &mut Tx, reports: &[&FirstRelease]) -> Result<usize> {
    let mut lines = Vec::new();
    for one in reports {
        for fact in &one.release.facts {
            lines.push(facts::Line::write(&one.report.agency, one.report.year, fact)?);
        }
    }
    // Neighbours in the table together, whatever the order of the reports.
    lines.sort_unstable_by_key(|line| (line.agency, line.item, line.year));
    facts::insert(tx, &lines).await?;
    Ok(lines.len())
}

async fn insert_documents(tx: &mut Tx, reports: &[&FirstRelease]) -> Result<()> {
    let documents: Vec<_> = reports
        .iter()
        .flat_map(|one| {
            let (agency, year) = (one.report.agency.as_str(), one.report.year);
            one.release.documents.iter().map(move |document| NewDocument::of(agency, year, document))
        })
        .collect();
    documents::insert(tx, &documents).await
}

/// What the audit trail says of each report and its release.
async fn write_audit(tx: &mut Tx, reports: &[&FirstRelease], sealed: &[(Release, String)]) -> Result<()> {
    let mut texts = Vec::with_capacity(2 * reports.len());
    for (one, (release, chain)) in reports.iter().zip(sealed) {
        let subject = release.subject();
        texts.push(("report.create", subject.clone(), one.report.detail(), &one.release));
        texts.push(("release.publish", subject, release.detail(chain), &one.release));
    }
    let lines: Vec<Line<'_>> = texts
        .iter()
        .map(|(action, subject, detail, release)| Line {
            at: &release.at,
            actor: &release.by,
            action,
            subject,
            detail,
        })
        .collect();
    audit::write_all(tx, &lines).await
}
