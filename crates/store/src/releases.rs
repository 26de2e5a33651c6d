//! Releases: what was published. A release never changes; a correction is a release more. Their
//! global sequence has no gaps and becomes visible in order, so another server that knows the last
//! one it saw can ask for the rest.

mod found;
mod newest;
mod release;
mod rows;
mod verify;

use domain::report::Year;
use sqlx::FromRow;

use crate::Store;
use crate::audit::{self, Line};
use crate::chain::sha256;
use crate::documents;
use crate::drafts::{self, StoredDraft};
use crate::error::Result;
use crate::facts;
use crate::reports::{name_of, read_year};

pub use newest::NewestRelease;
pub(crate) use release::{CHAIN, sealed};
pub use release::{NewRelease, Release};
pub use verify::Sealed;

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

/// What became of a release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Published {
    /// It is published.
    Now(Release),
    /// A form with this key was published before, as this release; nothing was written.
    Before(Release),
    /// Another release came since the content was made; make it anew from that. Nothing was written.
    Superseded,
    /// The draft was saved since its content was made; nothing was written.
    DraftMoved(StoredDraft),
    /// The newest release says exactly this; nothing was written.
    Same(Release),
}

impl Store {
    /// Publishes: the release, its facts and documents in place of those before, and the audit row, all or
    /// nothing.
    pub async fn publish(&self, new: &NewRelease) -> Result<Published> {
        let mut tx = self.pool.begin().await?;
        let (agency, year) = name_of(&mut tx, &new.report).await?;
        // While the draft's row is held nobody else publishes this report: what is newest here stays so.
        let version = rows::hold_draft(&mut tx, &new.report).await?;
        if let Some(before) = rows::published_before(&mut tx, new).await? {
            tx.undo().await?;
            return Ok(Published::Before(before));
        }
        if version != new.draft_version {
            let draft = drafts::current(&mut tx, &new.report).await?;
            tx.undo().await?;
            return Ok(Published::DraftMoved(draft));
        }
        let latest = rows::latest(&mut tx, &new.report).await?;
        if latest.as_ref().map(|latest| latest.number) != new.replaces {
            tx.undo().await?;
            return Ok(Published::Superseded);
        }
        let hash = sha256(&new.content);
        let number = match latest {
            Some(latest) if latest.hash == hash => {
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
            hash,
        };
        let chain = rows::insert(&mut tx, &mut release).await?;
        rows::take_key(&mut tx, new, number).await?;
        facts::replace(&mut tx, &release.agency, year, &new.facts).await?;
        documents::replace(&mut tx, &release.agency, year, &new.documents).await?;
        let line = Line {
            at: &new.at,
            actor: &new.by,
            action: "release.publish",
            subject: &release.subject(),
            detail: &release.detail(&chain),
        };
        audit::write(&mut tx, &line).await?;
        tx.commit().await?;
        Ok(Published::Now(release))
    }

    /// The number of the release that a form with this key made.
    pub async fn find_publication(&self, report: &str, key: &str) -> Result<Option<i64>> {
        Ok(on!(self.pool.readers(), db => {
            sqlx::query_scalar("select number from publications where report = $1 and key = $2")
                .bind(report)
                .bind(key)
                .fetch_optional(db)
                .await?
        }))
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
