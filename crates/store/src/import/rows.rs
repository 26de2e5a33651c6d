//! The rows of reports, drafts and releases, many in a statement.

use sqlx::QueryBuilder;

use super::first_release::FirstRelease;
use crate::error::Result;
use crate::pool::Tx;
use crate::releases::Release;
use crate::word::to_word;

/// Rows inserted by one statement; a full batch has always the same text.
const BATCH: usize = 100;

/// Body and year, of which there is one report.
pub(super) fn key(one: &FirstRelease) -> (String, i64) {
    (one.report.agency.clone(), i64::from(one.report.year.number()))
}

/// Begins the reports whose body has none for the year; answers which.
pub(super) async fn begin_reports(tx: &mut Tx, reports: &[FirstRelease]) -> Result<Vec<(String, i64)>> {
    let mut begun = Vec::with_capacity(reports.len());
    for batch in reports.chunks(BATCH) {
        begun.extend(insert_reports(tx, batch).await?);
    }
    Ok(begun)
}

async fn insert_reports(tx: &mut Tx, batch: &[FirstRelease]) -> Result<Vec<(String, i64)>> {
    let scopes: Vec<String> =
        batch.iter().map(|one| to_word(&one.report.scope, "report")).collect::<Result<_>>()?;
    Ok(on!(tx.here(), db => {
        let mut insert = QueryBuilder::new(
            "insert into reports
                (id, agency, year, form, scope, source_title, source_date, source_url, source_partial,
                 created_by, created_at) ",
        );
        insert.push_values(batch.iter().zip(&scopes), |mut row, (one, scope)| {
            let (report, release) = (&one.report, &one.release);
            row.push_bind(&report.id).push_bind(&report.agency).push_bind(i64::from(report.year.number()));
            row.push_bind(&report.form).push_bind(scope).push_bind(&report.source.title);
            row.push_bind(&report.source.date).push_bind(&report.source.url);
            row.push_bind(report.source.partial).push_bind(&release.by).push_bind(&release.at);
        });
        insert.push(" on conflict (agency, year) do nothing returning agency, year");
        insert.build_query_as().persistent(batch.len() == BATCH).fetch_all(db).await?
    }))
}

/// Inserts empty drafts, version 0.
pub(super) async fn insert_drafts(tx: &mut Tx, reports: &[&FirstRelease]) -> Result<()> {
    for batch in reports.chunks(BATCH) {
        on!(tx.here(), db => {
            let mut insert =
                QueryBuilder::new("insert into drafts (report, version, fields, saved_by, saved_at) ");
            insert.push_values(batch, |mut row, one| {
                row.push_bind(&one.report.id).push("0").push("'{}'");
                row.push_bind(&one.release.by).push_bind(&one.release.at);
            });
            insert.build().persistent(batch.len() == BATCH).execute(db).await?;
        });
    }
    Ok(())
}

/// Inserts releases with their chain values, in the order of their sequence.
pub(super) async fn insert_releases(tx: &mut Tx, releases: &[(Release, String)]) -> Result<()> {
    for batch in releases.chunks(BATCH) {
        on!(tx.here(), db => {
            let mut insert = QueryBuilder::new(
                "insert into releases
                    (sequence, report, agency, year, number, published_at, published_by, note, content,
                     hash, chain) ",
            );
            insert.push_values(batch, |mut row, (release, chain)| {
                row.push_bind(release.sequence).push_bind(&release.report).push_bind(&release.agency);
                row.push_bind(i64::from(release.year.number())).push_bind(release.number);
                row.push_bind(&release.published_at).push_bind(&release.published_by);
                row.push_bind(&release.note).push_bind(&release.content);
                row.push_bind(&release.hash).push_bind(chain);
            });
            insert.build().persistent(batch.len() == BATCH).execute(db).await?;
        });
    }
    Ok(())
}
