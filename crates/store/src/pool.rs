//! One text of SQL on two databases: the pools, a transaction, and the macro that runs a statement
//! on whichever it is.

use sqlx::pool::PoolConnection;
use sqlx::{Database, Encode, QueryBuilder, Type};
use sqlx::{PgConnection, PgPool, Postgres, Sqlite, SqliteConnection, SqlitePool, Transaction};

use crate::circuit::Circuit;
use crate::error::Result;

/// Something of either database.
pub(crate) enum On<S, P> {
    /// SQLite's.
    Sqlite(S),
    /// PostgreSQL's.
    Postgres(P),
}

/// Writes a statement once and compiles it for both databases: `on!(pool.readers(), db => …)`.
macro_rules! on {
    ($database:expr, $db:ident => $statement:expr) => {
        match $database {
            $crate::pool::On::Sqlite(mut $db) => {
                let $db = $crate::pool::Connected::connection(&mut $db).await?;
                $statement
            }
            $crate::pool::On::Postgres(mut $db) => {
                let $db = $crate::pool::Connected::connection(&mut $db).await?;
                $statement
            }
        }
    };
}

/// Where a statement runs: the connection of a transaction, or one that is taken from a pool.
pub(crate) trait Connected {
    /// The connection.
    type Connection;
    /// The connection, at once or as soon as the pool has one.
    async fn connection(&mut self) -> Result<&mut Self::Connection>;
}

impl Connected for &mut SqliteConnection {
    type Connection = SqliteConnection;
    async fn connection(&mut self) -> Result<&mut SqliteConnection> {
        Ok(self)
    }
}

impl Connected for &mut PgConnection {
    type Connection = PgConnection;
    async fn connection(&mut self) -> Result<&mut PgConnection> {
        Ok(self)
    }
}

/// A connection of a SQLite pool, taken when it is needed.
pub(crate) struct FromSqlite<'p> {
    pool: &'p SqlitePool,
    taken: Option<PoolConnection<Sqlite>>,
}

impl Connected for FromSqlite<'_> {
    type Connection = SqliteConnection;
    async fn connection(&mut self) -> Result<&mut SqliteConnection> {
        let connection = self.pool.acquire().await?;
        Ok(self.taken.insert(connection))
    }
}

/// A connection of the PostgreSQL pool, taken when it is needed.
pub(crate) struct FromPostgres<'p> {
    pool: &'p PgPool,
    circuit: &'p Circuit,
    taken: Option<PoolConnection<Postgres>>,
}

impl Connected for FromPostgres<'_> {
    type Connection = PgConnection;
    async fn connection(&mut self) -> Result<&mut PgConnection> {
        let connection = self.circuit.wait(self.pool.acquire()).await?;
        Ok(self.taken.insert(connection))
    }
}

/// `column in (…)`.
pub(crate) fn push_names<'n, D: Database>(select: &mut QueryBuilder<D>, column: &str, names: &[&'n str])
where
    &'n str: Encode<'n, D> + Type<D>,
{
    let mut list = select.push(column).push(" in (").separated(", ");
    for name in names {
        list.push_bind(*name);
    }
    list.push_unseparated(")");
}

/// The connections.
#[derive(Clone)]
pub(crate) enum Pool {
    /// SQLite takes one writer at a time, so writers queue for the one connection here, in order,
    /// rather than at the file lock; a reader that turned into a writer would fail at once.
    Sqlite {
        /// One connection.
        writer: SqlitePool,
        /// Several, which cannot write.
        readers: SqlitePool,
    },
    /// PostgreSQL, and whether it can be reached.
    Postgres {
        /// The connections.
        pool: PgPool,
        /// Refuses at once, instead of waiting, while the database cannot be reached.
        circuit: Circuit,
    },
}

impl Pool {
    /// Where to read outside a transaction. A reader sees everything committed before.
    pub(crate) fn readers(&self) -> On<FromSqlite<'_>, FromPostgres<'_>> {
        match self {
            Self::Sqlite { readers: pool, .. } => On::Sqlite(FromSqlite { pool, taken: None }),
            Self::Postgres { pool, circuit } => On::Postgres(FromPostgres { pool, circuit, taken: None }),
        }
    }

    /// Where to write a single statement that needs no transaction.
    pub(crate) fn writer(&self) -> On<FromSqlite<'_>, FromPostgres<'_>> {
        match self {
            Self::Sqlite { writer: pool, .. } => On::Sqlite(FromSqlite { pool, taken: None }),
            Self::Postgres { pool, circuit } => On::Postgres(FromPostgres { pool, circuit, taken: None }),
        }
    }

    /// Begins a transaction that writes. Dropped without [`Tx::commit`], it leaves nothing behind.
    pub(crate) async fn begin(&self) -> Result<Tx> {
        Ok(match self {
            Self::Sqlite { writer, .. } => Tx(On::Sqlite(writer.begin_with("begin immediate").await?)),
            Self::Postgres { pool, circuit } => Tx(On::Postgres(circuit.wait(pool.begin()).await?)),
        })
    }

    /// Folds SQLite's log into the file and gives its space back: an import leaves a log of many
    /// megabytes, which would stay as large until the program ends.
    pub(crate) async fn shorten_log(&self) -> Result<()> {
        if let Self::Sqlite { writer, .. } = self {
            sqlx::query("pragma wal_checkpoint(truncate)").execute(writer).await?;
        }
        Ok(())
    }

    /// Ends every connection, readers first so that the writer can fold the log into the file.
    pub(crate) async fn close(&self) {
        match self {
            Self::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Self::Postgres { pool, .. } => pool.close().await,
        }
    }
}

/// A transaction that writes.
pub(crate) struct Tx(On<Transaction<'static, Sqlite>, Transaction<'static, Postgres>>);

impl Tx {
    /// Where its statements run.
    pub(crate) fn here(&mut self) -> On<&mut SqliteConnection, &mut PgConnection> {
        match &mut self.0 {
            On::Sqlite(tx) => On::Sqlite(&mut **tx),
            On::Postgres(tx) => On::Postgres(&mut **tx),
        }
    }

    /// Commits. Only after this returned may anyone see "saved".
    pub(crate) async fn commit(self) -> Result<()> {
        match self.0 {
            On::Sqlite(tx) => tx.commit().await?,
            On::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }

    /// Undoes it now rather than when the connection is next used.
    pub(crate) async fn undo(self) -> Result<()> {
        match self.0 {
            On::Sqlite(tx) => tx.rollback().await?,
            On::Postgres(tx) => tx.rollback().await?,
        }
        Ok(())
    }
}
