//! Reading releases. None is answered that is not what it was when it was published.

use domain::report::Year;
use sqlx::FromRow;

use super::release::{Release, Row};
use super::verify;
use crate::Store;
use crate::error::{Result, StoreError};

/// A stored release with what it stands between.
#[derive(FromRow)]
struct Found {
    #[sqlx(flatten)]
    row: Row,
    /// The chain value of the release before it, of whatever report.
    before: Option<String>,
    /// The number of the newest release of its report.
    newest: i64,
}

impl Found {
    /// The release, and whether it is sound.
    fn read(self) -> Result<(Release, bool)> {
        let chain = self.row.chain.clone();
        let release = self.row.read()?;
        let is_sound = verify::is_sound(&release, &chain, self.before.as_deref());
        Ok((release, is_sound))
    }
}

/// The query for releases with what stands before them in the chain, ended by which.
macro_rules! select_found {
    ($rest:literal) => {
        concat!(
            "select r.*,
                (select p.chain from releases p where p.sequence = r.sequence - 1) as before,
                (select max(n.number) from releases n where n.agency = r.agency and n.year = r.year) as newest
             from releases r ",
            $rest
        )
    };
}

impl Store {
    /// A release of a body's report for a year; `None` is the newest. [`StoreError::Damaged`] when
    /// what is stored is not what was published.
    pub async fn find_release(
        &self,
        agency: &str,
        year: Year,
        number: Option<i64>,
    ) -> Result<Option<Release>> {
        let found: Option<Found> = on!(self.pool.readers(), db => {
            sqlx::query_as(select_found!(
                "where r.agency = $1 and r.year = $2 and ($3 is null or r.number = $3)
                 order by r.number desc limit 1"
            ))
            .bind(agency)
            .bind(i64::from(year.number()))
            .bind(number)
            .fetch_optional(db)
            .await?
        });
        let newest = found.as_ref().map(|found| found.newest);
        match found.map(Found::read).transpose()? {
            Some((release, false)) => {
                let is_newest = newest == Some(release.number);
                Err(self.damaged(release, is_newest).await?)
            }
            found => Ok(found.map(|(release, _)| release)),
        }
    }

    /// The error of a damaged release: which it is, and which before it is sound.
    async fn damaged(&self, release: Release, is_newest: bool) -> Result<StoreError> {
        let mut last_good = None;
        let mut number = release.number;
        while last_good.is_none() {
            let before: Option<Found> = on!(self.pool.readers(), db => {
                sqlx::query_as(select_found!(
                    "where r.agency = $1 and r.year = $2 and r.number < $3 order by r.number desc limit 1"
                ))
                .bind(&release.agency)
                .bind(i64::from(release.year.number()))
                .bind(number)
                .fetch_optional(db)
                .await?
            });
            let Some((before, is_sound)) = before.map(Found::read).transpose()? else { break };
            number = before.number;
            last_good = is_sound.then_some((before.number, before.published_at));
        }
        let is_new = self.damage.note(&release.agency, release.year, release.number, is_newest);
        let (agency, year, number) = (release.agency, release.year, release.number);
        Ok(StoreError::Damaged { agency, year, number, last_good, is_new })
    }

    /// The newest releases of a body, by year, each with whether it is sound.
    pub async fn newest_releases(&self, agency: &str) -> Result<Vec<(Release, bool)>> {
        let found: Vec<Found> = on!(self.pool.readers(), db => {
            sqlx::query_as(select_found!(
                "join (select year, max(number) as number from releases where agency = $1 group by year) n
                    on n.year = r.year and n.number = r.number
                 where r.agency = $1 order by r.year"
            ))
            .bind(agency)
            .fetch_all(db)
            .await?
        });
        found.into_iter().map(Found::read).collect()
    }
}
