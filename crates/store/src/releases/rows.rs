//! What publishing reads and writes in its transaction.

use super::release::{CHAIN, NewRelease, Release, Row, sealed};
use crate::chain;
use crate::error::{Result, StoreError};
use crate::pool::Tx;

/// Holds the draft against saves and other publications until the transaction ends; answers its version.
/// An update that changes nothing is the row lock both databases have.
pub(super) async fn hold_draft(tx: &mut Tx, report: &str) -> Result<i64> {
    let version: Option<i64> = on!(tx.here(), db => {
        sqlx::query_scalar("update drafts set version = version where report = $1 returning version")
            .bind(report)
            .fetch_optional(db)
            .await?
    });
    version.ok_or(StoreError::Missing("report"))
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

/// The release that a form with the same key made.
pub(super) async fn published_before(tx: &mut Tx, new: &NewRelease) -> Result<Option<Release>> {
    let row: Option<Row> = on!(tx.here(), db => {
        sqlx::query_as(
            "select r.* from publications p
             join releases r on r.report = p.report and r.number = p.number
             where p.report = $1 and p.key = $2",
        )
        .bind(&new.report)
        .bind(&new.key)
        .fetch_optional(db)
        .await?
    });
    row.map(Row::read).transpose()
}

/// Notes that the form with this key made this release.
pub(super) async fn take_key(tx: &mut Tx, new: &NewRelease, number: i64) -> Result<()> {
    on!(tx.here(), db => {
        sqlx::query("insert into publications (report, key, number) values ($1, $2, $3)")
            .bind(&new.report)
            .bind(&new.key)
            .bind(number)
            .execute(db)
            .await?;
    });
    Ok(())
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
