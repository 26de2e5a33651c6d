#![doc = include_str!("../README.md")]

#[macro_use]
mod packed;
#[macro_use]
mod pool;

mod address;
mod agencies;
mod audit;
mod chain;
mod circuit;
mod damage;
mod devices;
mod documents;
mod drafts;
mod error;
mod facts;
mod finish;
mod import;
mod inspect;
mod migrations;
mod postgres;
mod readiness;
mod releases;
mod remake;
mod reports;
mod search;
mod sessions;
mod setup;
mod sign_ins;
mod sqlite;
mod unsaved;
mod users;
mod word;

use std::fmt;
use std::sync::Arc;

use crate::address::Address;
use crate::damage::Damage;
use crate::pool::Pool;

pub use crate::agencies::{AgencyLine, logged as logged_agency};
pub use crate::audit::{AuditRow, AuditVerdict};
pub use crate::chain::{Fault, Verdict};
pub use crate::devices::KnownDevice;
pub use crate::documents::{Document, DocumentKind};
pub use crate::drafts::{Change, Edit, Joined, Saved, StoredDraft};
pub use crate::error::{Result, StoreError};
pub use crate::facts::{Fact, FactIn, FactOf, Ranked, Ranking};
pub use crate::import::{FirstRelease, Imported};
pub use crate::releases::{NewRelease, Published, Release, ReleaseHead, Sealed};
pub use crate::reports::{NewReport, PublishedReport, ReportHead, logged_attributes};
pub use crate::search::SearchPage;
pub use crate::sessions::Session;
pub use crate::sign_ins::{FailedSignIn, Forget};
pub use crate::unsaved::{Unsaved, UnsavedReason};
pub use crate::users::User;

/// The database. Cloning is cheap and shares the connections.
#[derive(Clone)]
pub struct Store {
    pool: Pool,
    database: Arc<str>,
    damage: Damage,
}

impl Store {
    /// Opens `sqlite:/path/to/gongkai.db` (made where missing) or `postgres://…`, checks that it
    /// keeps what it acknowledges, and brings its schema up to date.
    pub async fn open(address: &str) -> Result<Self> {
        let (pool, database) = match Address::read(address)? {
            Address::Sqlite(path) => sqlite::open(&path).await?,
            Address::Postgres(url) => postgres::open(&url).await?,
        };
        let store = Self { pool, database: database.into(), damage: Damage::default() };
        store.finish_migrating().await?;
        Ok(store)
    }

    /// Which database and version this is, for the log: `SQLite 3.51.3`.
    pub fn database(&self) -> &str {
        &self.database
    }

    /// Ends every connection after the work under way; SQLite folds its log into the file.
    pub async fn close(&self) {
        self.pool.close().await;
    }
}

/// Names the database, never its address, which may hold a password.
impl fmt::Debug for Store {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Store").field("database", &self.database).finish_non_exhaustive()
    }
}
