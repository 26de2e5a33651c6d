//! The newest entry of the log on a body or a report.

use crate::Store;
use crate::error::Result;

impl Store {
    /// The slugs of all bodies that the log ever spoke of.
    pub async fn list_logged_agencies(&self) -> Result<Vec<String>> {
        Ok(on!(self.pool.readers(), db => {
            sqlx::query_scalar(
                "select distinct subject from audit
                 where action in ('agency.create', 'agency.change', 'agency.describe', 'agency.found') order by subject",
            )
            .fetch_all(db)
            .await?
        }))
    }

    /// The newest entry on a body, as [`crate::logged_agency`] writes it.
    pub async fn last_logged_agency(&self, slug: &str) -> Result<Option<String>> {
        Ok(on!(self.pool.readers(), db => {
            sqlx::query_scalar(
                "select detail from audit
                 where subject = $1 and action in ('agency.create', 'agency.change', 'agency.describe', 'agency.found')
                 order by sequence desc limit 1",
            )
            .bind(slug)
            .fetch_optional(db)
            .await?
        }))
    }

    /// The newest entry on a report's attributes, as [`crate::logged_attributes`] writes it; the
    /// report is named by body and year, `hunjiang/2017`. Older entries have none.
    pub async fn last_logged_attributes(&self, report: &str) -> Result<Option<String>> {
        let detail: Option<String> = on!(self.pool.readers(), db => {
            sqlx::query_scalar(
                "select detail from audit
                 where subject = $1 and action in ('report.create', 'report.describe', 'report.found')
                 order by sequence desc limit 1",
            )
            .bind(report)
            .fetch_optional(db)
            .await?
        });
        Ok(detail.and_then(|detail| Some(detail.split_once("attributes=")?.1.to_owned())))
    }
}
