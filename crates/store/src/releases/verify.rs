//! Whether the chain of releases is what it was when written.

use super::{CHAIN, Row, sealed};
use crate::Store;
use crate::chain::{Verdict, Walk};
use crate::error::Result;

/// Releases read at a time; each may be tens of kilobytes.
const PAGE: i64 = 50;

impl Store {
    /// Recomputes the chain of all releases, content included.
    pub async fn verify_releases(&self) -> Result<Verdict> {
        let mut walk = Walk::begin(self.head(CHAIN).await?);
        loop {
            let page: Vec<Row> = on!(self.pool.readers(), db => {
                sqlx::query_as("select * from releases where sequence > $1 order by sequence limit $2")
                    .bind(walk.reached())
                    .bind(PAGE)
                    .fetch_all(db)
                    .await?
            });
            if page.is_empty() {
                return Ok(walk.end(&self.head(CHAIN).await?));
            }
            for row in page {
                let chain = row.chain.clone();
                let release = row.read()?;
                if let Some(broken) = walk.step(release.sequence, &sealed(&release), chain) {
                    return Ok(broken);
                }
            }
        }
    }
}
