//! The newest releases of all reports.

use domain::report::Year;

use crate::Store;
use crate::error::Result;
use crate::reports::read_year;

/// A release of any report, without its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewestRelease {
    /// Slug of the body.
    pub agency: String,
    /// Reporting year.
    pub year: Year,
    /// Its number within the report, from 1.
    pub number: i64,
    /// When it was published.
    pub published_at: String,
    /// Why it replaces the one before; empty for a first one.
    pub note: String,
}

impl Store {
    /// The releases that were published last, the newest first, at most `limit`.
    pub async fn list_newest_releases(&self, limit: i64) -> Result<Vec<NewestRelease>> {
        let rows: Vec<(String, i64, i64, String, String)> = on!(self.pool.readers(), db => {
            sqlx::query_as(
                "select agency, year, number, published_at, note from releases order by sequence desc limit $1",
            )
            .bind(limit)
            .fetch_all(db)
            .await?
        });
        let read = |(agency, year, number, published_at, note)| {
            Ok(NewestRelease { agency, year: read_year(year)?, number, published_at, note })
        };
        rows.into_iter().map(read).collect()
    }
}
