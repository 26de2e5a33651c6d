//! What publishing reads and writes in its transaction.

use super::{CHAIN, NewRelease, Release, Row, sealed};
use crate::chain;
use crate::error::Result;
use crate::pool::Tx;

/// Holds the draft against saves until the transaction ends; `false` when it has moved on. An update
/// that changes nothing is the row lock both databases have.
pub(super) async fn hold_draft(tx: &mut Tx, new: &NewRelease) -> Result<bool> {
    let held = on!(tx.here(), db => {
        sqlx::query("update drafts set version = version where report = $1 and version = $2")
            .bind(&new.report)
            .bind(new.draft_version)
            .execute(db)
            .await?
            .rows_affected()
    });
    Ok(held == 1)
}

/// The newest release of a report as this transaction sees it.
pub(super) async fn latest(tx: &mut Tx, report: &str) -> Result<Option<Release>> {
    let row: Option<Row> = on!(tx.here(), db => {
        sqlx::query_as("select * from releases where report = $1 order by number desc limit 1")
            .bind(report)
            .fetch_optional(db)
            .await?
    });
    row.map(Row::read).transpose()
}

/// Gives the release its place and writes it; answers its chain value.
pub(super) async fn insert(tx: &mut Tx, release: &mut Release) -> Result<String> {
    let place = chain::extend(tx, CHAIN, |sequence| {
        release.sequence = sequence;
        sealed(release)
    })
    .await?;
    on!(tx.here(), db => {
        sqlx::query(
            "insert into releases
                (sequence, report, agency, year, number, published_at, published_by, note, content, hash, chain)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        )
        .bind(release.sequence)
        .bind(&release.report)
        .bind(&release.agency)
        .bind(i64::from(release.year.number()))
        .bind(release.number)
        .bind(&release.published_at)
        .bind(&release.published_by)
        .bind(&release.note)
        .bind(&release.content)
        .bind(&release.hash)
        .bind(&place.hash)
        .execute(db)
        .await?;
    });
    Ok(place.hash)
}
