//! Releases: what was published. A release never changes; a correction is a release more. Their
//! global sequence has no gaps and becomes visible in order, so another server that knows the last
//! one it saw can ask for the rest.

mod verify;

use domain::report::Year;
use serde_json::{Value, json};
use sqlx::FromRow;

use crate::Store;
use crate::audit::{self, Line};
use crate::chain::{self, sha256};
use crate::drafts::{self, Draft};
use crate::error::Result;
use crate::facts::{self, Fact};
use crate::pool::Tx;
use crate::reports::{name_of, read_year};

/// The chain's name.
const CHAIN: &str = "releases";

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
    /// SHA-256 of the content, made by the caller.
    pub hash: String,
}

/// A release without its content.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct ReleaseHead {
    /// Its number within the report, from 1.
    pub number: i64,
    /// Its place among all releases.
    pub sequence: i64,
    /// When it was published.
    pub published_at: String,
    /// By whom.
    pub published_by: String,
    /// Why it replaces the one before.
    pub note: String,
    /// SHA-256 of the content.
    pub hash: String,
}

/// A release to publish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRelease {
    /// The report's id.
    pub report: String,
    /// The draft version the content was made from.
    pub draft_version: i64,
    /// Why it replaces the one before, for readers.
    pub note: String,
    /// Canonical JSON of the report.
    pub content: String,
    /// SHA-256 of the content, as lower-case hexadecimal.
    pub hash: String,
    /// Its figures.
    pub facts: Vec<Fact>,
    /// Who publishes.
    pub by: String,
    /// When.
    pub at: String,
}

/// What became of a release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Published {
    /// It is published.
    Now(Release),
    /// The draft was saved since its content was made; nothing was written.
    DraftMoved(Draft),
    /// The newest release says exactly this; nothing was written.
    Same(Release),
}

/// A stored release.
#[derive(FromRow)]
struct Row {
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
    chain: String,
}

impl Row {
    fn read(self) -> Result<Release> {
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
fn sealed(release: &Release) -> Value {
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

impl Store {
    /// Publishes: the release, its facts in place of those before, and the audit row, all or nothing.
    pub async fn publish(&self, new: &NewRelease) -> Result<Published> {
        let mut tx = self.pool.begin().await?;
        let (agency, year) = name_of(&mut tx, &new.report).await?;
        if !hold_draft(&mut tx, new).await? {
            let draft = drafts::current(&mut tx, &new.report).await?;
            tx.undo().await?;
            return Ok(Published::DraftMoved(draft));
        }
        let latest = latest(&mut tx, &new.report).await?;
        let number = match latest {
            Some(latest) if latest.hash == new.hash => {
                tx.undo().await?;
                return Ok(Published::Same(latest));
            }
            latest => latest.map_or(1, |latest| latest.number + 1),
        };
        let mut release = Release {
            report: new.report.clone(),
            agency,
            year,
            number,
            sequence: 0,
            published_at: new.at.clone(),
            published_by: new.by.clone(),
            note: new.note.clone(),
            content: new.content.clone(),
            hash: new.hash.clone(),
        };
        let chain = insert(&mut tx, &mut release).await?;
        facts::replace(&mut tx, &new.report, &release.agency, year, &new.facts).await?;
        let line = Line {
            at: &new.at,
            actor: &new.by,
            action: "release.publish",
            subject: &format!("{}/{year}", release.agency),
            // The chain value makes the audit trail's head cover the releases too.
            detail: &format!("number={number} hash={} chain={chain}", new.hash),
        };
        audit::write(&mut tx, &line).await?;
        tx.commit().await?;
        Ok(Published::Now(release))
    }

    /// A release of a body's report for a year; `None` asks for the newest.
    pub async fn find_release(
        &self,
        agency: &str,
        year: Year,
        number: Option<i64>,
    ) -> Result<Option<Release>> {
        let row: Option<Row> = on!(self.pool.readers(), db => {
            sqlx::query_as(
                "select * from releases
                 where agency = $1 and year = $2 and ($3 is null or number = $3)
                 order by number desc limit 1",
            )
            .bind(agency)
            .bind(i64::from(year.number()))
            .bind(number)
            .fetch_optional(db)
            .await?
        });
        row.map(Row::read).transpose()
    }

    /// The releases of a report, newest first.
    pub async fn list_releases(&self, report: &str) -> Result<Vec<ReleaseHead>> {
        Ok(on!(self.pool.readers(), db => {
            sqlx::query_as(
                "select number, sequence, published_at, published_by, note, hash from releases
                 where report = $1 order by number desc",
            )
            .bind(report)
            .fetch_all(db)
            .await?
        }))
    }

    /// What was published after a place in the sequence, in order: body, year, place.
    pub async fn list_releases_after(&self, sequence: i64) -> Result<Vec<(String, Year, i64)>> {
        let rows: Vec<(String, i64, i64)> = on!(self.pool.readers(), db => {
            sqlx::query_as(
                "select agency, year, sequence from releases where sequence > $1 order by sequence",
            )
            .bind(sequence)
            .fetch_all(db)
            .await?
        });
        rows.into_iter().map(|(agency, year, place)| Ok((agency, read_year(year)?, place))).collect()
    }

    /// The place of the newest release among all; 0 before the first.
    pub async fn last_sequence(&self) -> Result<i64> {
        Ok(on!(self.pool.readers(), db => {
            sqlx::query_scalar("select coalesce(max(sequence), 0) from releases").fetch_one(db).await?
        }))
    }
}

/// Holds the draft against saves until the transaction ends; `false` when it has moved on. An update
/// that changes nothing is the row lock both databases have.
async fn hold_draft(tx: &mut Tx, new: &NewRelease) -> Result<bool> {
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
async fn latest(tx: &mut Tx, report: &str) -> Result<Option<Release>> {
    let row: Option<Row> = on!(tx.here(), db => {
        sqlx::query_as("select * from releases where report = $1 order by number desc limit 1")
            .bind(report)
            .fetch_optional(db)
            .await?
    });
    row.map(Row::read).transpose()
}

/// Gives the release its place and writes it; answers its chain value.
async fn insert(tx: &mut Tx, release: &mut Release) -> Result<String> {
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
