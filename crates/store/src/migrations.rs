//! The schema's steps: a folder a database, with the same numbers and names (a test compares them).

use sqlx::migrate::{MigrateError, Migrator};

use crate::error::{Result, StoreError};
use crate::pool::Pool;

/// Steps of the SQLite schema.
static SQLITE: Migrator = sqlx::migrate!("migrations/sqlite");
/// Steps of the PostgreSQL schema.
static POSTGRES: Migrator = sqlx::migrate!("migrations/postgres");

/// Brings the schema up to date; each step is one transaction.
pub(crate) async fn run(pool: &Pool) -> Result<()> {
    let (outcome, steps) = match pool {
        Pool::Sqlite { writer, .. } => (SQLITE.run(writer).await, &SQLITE),
        Pool::Postgres { pool, .. } => (POSTGRES.run(pool).await, &POSTGRES),
    };
    let known = steps.iter().map(|step| step.version).max().unwrap_or_default();
    outcome.map_err(|error| match error {
        MigrateError::VersionMissing(found) if found > known => StoreError::NewerSchema { found, known },
        MigrateError::Execute(error) => StoreError::from(error),
        error => StoreError::Migrate(error),
    })
}
