//! What is made of a release, its facts and documents, made anew by another program.

use crate::Store;
use crate::chain;
use crate::documents::{self, Document};
use crate::error::Result;
use crate::facts::{self, Fact};
use crate::releases::{CHAIN, Release};

impl Store {
    /// Puts facts and documents that are made of a report's newest release in place of those before;
    /// `false` where a newer one brought its own meanwhile.
    pub async fn remake(&self, release: &Release, facts: &[Fact], documents: &[Document]) -> Result<bool> {
        let mut tx = self.pool.begin().await?;
        // Who publishes waits here, and who waited here sees what was published.
        chain::hold(&mut tx, CHAIN).await?;
        let newest: Option<i64> = on!(tx.here(), db => {
            sqlx::query_scalar("select max(number) from releases where agency = $1 and year = $2")
                .bind(&release.agency)
                .bind(i64::from(release.year.number()))
                .fetch_one(db)
                .await?
        });
        if newest != Some(release.number) {
            tx.undo().await?;
            return Ok(false);
        }
        facts::replace(&mut tx, &release.agency, release.year, facts).await?;
        documents::replace(&mut tx, &release.agency, release.year, documents).await?;
        tx.commit().await?;
        Ok(true)
    }
}
