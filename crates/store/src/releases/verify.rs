//! Whether releases are what they were when written.

use super::release::{CHAIN, Release, Row, sealed};
use crate::Store;
use crate::chain::{self, Verdict, Walk, sha256};
use crate::error::Result;

/// Releases read at a time; each may be tens of kilobytes.
const PAGE: i64 = 50;

/// A stored release with its place in the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// The release as it is stored.
    pub release: Release,
    /// Its chain value, which the log repeats.
    pub chain: String,
}

impl Sealed {
    /// Whether the content has the stored hash.
    pub fn has_its_hash(&self) -> bool {
        sha256(&self.release.content) == self.release.hash
    }

    /// What the log says of its publication: subject and detail.
    pub fn logged_as(&self) -> (String, String) {
        (self.release.subject(), self.release.detail(&self.chain))
    }
}

/// Whether a release is sound: its content has its hash, and all of it stands in the chain after the
/// release `before`.
pub(super) fn is_sound(release: &Release, chain: &str, before: Option<&str>) -> bool {
    sha256(&release.content) == release.hash && chain::follows(before, &sealed(release), chain)
}

impl Store {
    /// Recomputes the chain of all releases, content included.
    pub async fn verify_releases(&self) -> Result<Verdict> {
        self.walk_releases(|_| ()).await
    }

    /// Recomputes the chain of all releases and shows each of them on the way.
    pub async fn walk_releases(&self, mut show: impl FnMut(&Sealed)) -> Result<Verdict> {
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
                let shown = Sealed { release: row.read()?, chain };
                show(&shown);
                walk.step(shown.release.sequence, &sealed(&shown.release), shown.chain);
            }
        }
    }
}
