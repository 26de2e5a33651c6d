//! One text of SQL on two databases: the pools, a transaction, and the macro that runs a statement
//! on whichever it is.

use sqlx::{Database, Encode, QueryBuilder, Type};
use sqlx::{PgConnection, PgPool, Postgres, Sqlite, SqliteConnection, SqlitePool, Transaction};

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
            $crate::pool::On::Sqlite($db) => $statement,
            $crate::pool::On::Postgres($db) => $statement,
        }
    };
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
    /// PostgreSQL.
    Postgres(PgPool),
}

impl Pool {
    /// Where to read outside a transaction. A reader sees everything committed before.
    pub(crate) fn readers(&self) -> On<&SqlitePool, &PgPool> {
        match self {
            Self::Sqlite { readers, .. } => On::Sqlite(readers),
            Self::Postgres(pool) => On::Postgres(pool),
        }
    }

    /// Where to write a single statement that needs no transaction.
    pub(crate) fn writer(&self) -> On<&SqlitePool, &PgPool> {
        match self {
            Self::Sqlite { writer, .. } => On::Sqlite(writer),
            Self::Postgres(pool) => On::Postgres(pool),
        }
    }

    /// Begins a transaction that writes. Dropped without [`Tx::commit`], it leaves nothing behind.
    pub(crate) async fn begin(&self) -> Result<Tx> {
        Ok(match self {
            Self::Sqlite { writer, .. } => Tx(On::Sqlite(writer.begin_with("begin immediate").await?)),
            Self::Postgres(pool) => Tx(On::Postgres(pool.begin().await?)),
        })
    }

    /// Ends every connection, readers first so that the writer can fold the log into the file.
    pub(crate) async fn close(&self) {
        match self {
            Self::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
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

    /// Makes it last. Only after this returned may anyone be told "saved".
    pub(crate) async fn commit(self) -> Result<()> {
        on!(self.0, tx => tx.commit().await)?;
        Ok(())
    }

    /// Undoes it now rather than when the connection is next used.
    pub(crate) async fn undo(self) -> Result<()> {
        on!(self.0, tx => tx.rollback().await)?;
        Ok(())
    }
}
