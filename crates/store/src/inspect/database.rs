//! What the database itself can say of its state.

use sqlx::{AssertSqlSafe, PgConnection, SqliteConnection};

use crate::Store;
use crate::error::Result;
use crate::pool::{Connected, On};

/// What the migrations made to refuse changes of releases and the log.
const TRIGGERS_SQLITE: &[&str] = &[
    "audit_refuses_delete",
    "audit_refuses_update",
    "audit_takes_the_next",
    "releases_refuses_delete",
    "releases_refuses_update",
    "releases_takes_new_numbers",
    "releases_takes_the_next",
];
/// The same on PostgreSQL.
const TRIGGERS_POSTGRES: &[&str] = &[
    "audit_refuses_change",
    "audit_refuses_truncate",
    "audit_takes_the_next",
    "releases_refuses_change",
    "releases_refuses_truncate",
    "releases_takes_the_next",
];
/// Rows that refer to what is not there. SQLite knows by itself; PostgreSQL does not look again at what
/// was written while its checks were off.
const ORPHANS: &[(&str, &str)] = &[
    (
        "reports without their body",
        "select count(*) from reports r where not exists (select 1 from agencies a where a.slug = r.agency)",
    ),
    (
        "drafts without their report",
        "select count(*) from drafts d where not exists (select 1 from reports r where r.id = d.report)",
    ),
    (
        "releases without their report",
        "select count(*) from releases d where not exists (select 1 from reports r where r.id = d.report)",
    ),
];

impl Store {
    /// Everything that the database's own checks find, in its words; nothing where all is well.
    pub async fn check_integrity(&self) -> Result<Vec<String>> {
        match self.pool.readers() {
            On::Sqlite(mut db) => sqlite(db.connection().await?).await,
            On::Postgres(mut db) => postgres(db.connection().await?).await,
        }
    }
}

async fn sqlite(db: &mut SqliteConnection) -> Result<Vec<String>> {
    // Of an FTS5 table this checks the index too.
    let lines: Vec<String> = sqlx::query_scalar("pragma integrity_check").fetch_all(&mut *db).await?;
    let mut found: Vec<String> = lines.into_iter().filter(|line| line != "ok").collect();
    let orphans: Vec<(String, Option<i64>, String, i64)> =
        sqlx::query_as("pragma foreign_key_check").fetch_all(&mut *db).await?;
    found.extend(orphans.into_iter().map(|(table, row, parent, _)| {
        format!("row {} of {table} refers to a row of {parent} that is not there", row.unwrap_or_default())
    }));
    let present: Vec<String> =
        sqlx::query_scalar("select name from sqlite_schema where type = 'trigger'").fetch_all(db).await?;
    found.extend(missing(TRIGGERS_SQLITE, &present));
    Ok(found)
}

async fn postgres(db: &mut PgConnection) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for (what, count) in ORPHANS {
        let count: i64 = sqlx::query_scalar(*count).fetch_one(&mut *db).await?;
        if count > 0 {
            found.push(format!("{count} {what}"));
        }
    }
    let present: Vec<String> =
        sqlx::query_scalar("select cast(tgname as text) from pg_trigger where tgenabled = 'O'")
            .fetch_all(&mut *db)
            .await?;
    found.extend(missing(TRIGGERS_POSTGRES, &present));
    let has_amcheck: i64 = sqlx::query_scalar("select count(*) from pg_extension where extname = 'amcheck'")
        .fetch_one(&mut *db)
        .await?;
    if has_amcheck > 0 {
        found.extend(check_indexes(db).await?);
    }
    Ok(found)
}

/// Each B-tree against its own order, where the extension amcheck is installed.
async fn check_indexes(db: &mut PgConnection) -> Result<Vec<String>> {
    let indexes: Vec<(i64, String)> = sqlx::query_as(
        "select cast(c.oid as bigint), cast(c.relname as text) from pg_class c
         join pg_am a on a.oid = c.relam join pg_namespace n on n.oid = c.relnamespace
         where c.relkind = 'i' and a.amname = 'btree' and n.nspname = current_schema()
         order by c.relname",
    )
    .fetch_all(&mut *db)
    .await?;
    let mut found = Vec::new();
    for (index, name) in indexes {
        // A number, so nothing of it can be anything but one.
        let check = AssertSqlSafe(format!("select bt_index_check({index}::regclass)"));
        match sqlx::query(check).execute(&mut *db).await {
            Ok(_) => {}
            Err(sqlx::Error::Database(error)) => found.push(format!("index {name}: {error}")),
            Err(error) => return Err(error.into()),
        }
    }
    Ok(found)
}

fn missing(names: &[&str], present: &[String]) -> Vec<String> {
    let gone = names.iter().filter(|name| !present.iter().any(|there| there == *name));
    gone.map(|name| format!("the trigger {name}, which refuses changes, is missing or off")).collect()
}
