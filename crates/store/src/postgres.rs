//! Opening PostgreSQL, and asking whether it keeps what it acknowledges.

use std::str::FromStr;
use std::time::Duration;

use sqlx::PgPool;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

use crate::address::redacted;
use crate::circuit::Circuit;
use crate::error::{Result, StoreError};
use crate::migrations;
use crate::pool::Pool;

/// Connections a server keeps at most; several servers share a PostgreSQL whose stock limit is 100.
const CONNECTIONS: u32 = 10;
/// How long a request waits for one of them.
const PATIENCE: Duration = Duration::from_secs(5);

/// Connects, brings the schema up to date and says which PostgreSQL this is.
pub(crate) async fn open(url: &str) -> Result<(Pool, String)> {
    let failed = |error: sqlx::Error| StoreError::Open { address: redacted(url), source: error.into() };
    let options = PgConnectOptions::from_str(url).map_err(failed)?.application_name("gongkai");
    let pool = PgPoolOptions::new()
        .max_connections(CONNECTIONS)
        .acquire_timeout(PATIENCE)
        .connect_with(options.clone())
        .await
        .map_err(failed)?;
    let version: String = sqlx::query_scalar("show server_version").fetch_one(&pool).await?;
    refuse_asynchronous(&pool).await?;
    let pool = Pool::Postgres { pool, circuit: Circuit::new(options) };
    // sqlx makes programs that start at once take turns here, by an advisory lock.
    migrations::run(&pool).await?;
    Ok((pool, format!("PostgreSQL {version}")))
}

/// With `synchronous_commit = off` an acknowledged commit can be lost.
async fn refuse_asynchronous(pool: &PgPool) -> Result<()> {
    let found: String = sqlx::query_scalar("show synchronous_commit").fetch_one(pool).await?;
    if found == "off" {
        return Err(StoreError::Setting { name: "synchronous_commit", found, wanted: "on" });
    }
    Ok(())
}
