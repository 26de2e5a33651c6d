//! The handle of the database, to which every module adds what it does.

use std::fmt;
use std::sync::Arc;

use crate::address::Address;
use crate::damage::Damage;
use crate::error::Result;
use crate::pool::Pool;
use crate::{postgres, sqlite};

/// The database. Cloning is cheap and shares the connections.
#[derive(Clone)]
pub struct Store {
    pub(crate) pool: Pool,
    pub(crate) database: Arc<str>,
    pub(crate) damage: Damage,
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
