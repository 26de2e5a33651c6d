//! A database for one test: a SQLite file in a temporary folder, or a PostgreSQL database of its own
//! on the server of `GONGKAI_TEST_POSTGRES`. Both are gone at the end.
#![allow(dead_code, reason = "each test that shares this file uses a part of it")]

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::{AssertSqlSafe, Connection, PgConnection, SqliteConnection};
use store::Store;

/// Where a test's store lives.
pub enum Database {
    /// In this folder.
    Sqlite(PathBuf),
    /// On this server, under this name.
    Postgres { server: String, name: String },
}

/// A name no other run uses.
fn fresh_name(test: &str) -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let nanos = std::time::UNIX_EPOCH.elapsed().expect("a clock after 1970").as_nanos();
    format!("gongkai_test_{test}_{}_{}_{nanos}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed))
}

impl Database {
    /// A SQLite file.
    pub fn sqlite(test: &str) -> Self {
        let folder = std::env::temp_dir().join(fresh_name(test));
        std::fs::create_dir(&folder).expect("a temporary folder");
        Self::Sqlite(folder)
    }

    /// A PostgreSQL database, if there is a server for it.
    pub async fn postgres(test: &str) -> Option<Self> {
        let Ok(server) = std::env::var("GONGKAI_TEST_POSTGRES") else {
            skipped::skipped(
                "on PostgreSQL: GONGKAI_TEST_POSTGRES is not set \
                 (postgres://user@host/postgres, a user who may create databases)",
            );
            return None;
        };
        let name: String = fresh_name(test).chars().take(63).collect();
        let mut admin = PgConnection::connect(&server).await.expect("the server of GONGKAI_TEST_POSTGRES");
        let create = AssertSqlSafe(format!("create database {name}"));
        sqlx::query(create).execute(&mut admin).await.expect("create database");
        Some(Self::Postgres { server, name })
    }

    /// What `Store::open` takes.
    pub fn address(&self) -> String {
        match self {
            Self::Sqlite(folder) => format!("sqlite:{}", folder.join("gongkai.db").display()),
            Self::Postgres { server, name } => {
                let (place, _) = server.rsplit_once('/').expect("a URL with a database");
                format!("{place}/{name}")
            }
        }
    }

    /// The store in it.
    pub async fn open(&self) -> Store {
        Store::open(&self.address()).await.expect("the store opens")
    }

    /// Runs a statement past the store, as someone with the database's password could.
    pub async fn raw(&self, sql: &'static str) -> Result<u64, sqlx::Error> {
        self.raw_text(sql.to_owned()).await
    }

    /// The number a question past the store answers.
    pub async fn count(&self, sql: &'static str) -> i64 {
        let answer = match self {
            Self::Sqlite(_) => {
                let mut connection = SqliteConnection::connect(&self.address()).await.expect("the file");
                sqlx::query_scalar(sql).fetch_one(&mut connection).await
            }
            Self::Postgres { .. } => {
                let mut connection = PgConnection::connect(&self.address()).await.expect("the database");
                sqlx::query_scalar(sql).fetch_one(&mut connection).await
            }
        };
        answer.expect("a number")
    }

    /// Runs a statement made by the test.
    pub async fn raw_text(&self, sql: String) -> Result<u64, sqlx::Error> {
        let sql = AssertSqlSafe(sql);
        match self {
            Self::Sqlite(folder) => {
                let file = format!("sqlite:{}", folder.join("gongkai.db").display());
                let mut connection = SqliteConnection::connect(&file).await?;
                Ok(sqlx::query(sql).execute(&mut connection).await?.rows_affected())
            }
            Self::Postgres { .. } => {
                let mut connection = PgConnection::connect(&self.address()).await?;
                Ok(sqlx::query(sql).execute(&mut connection).await?.rows_affected())
            }
        }
    }

    /// Takes away the triggers that refuse changes, as someone with the database's password could.
    pub async fn drop_triggers(&self) {
        let statements: &[&'static str] = match self {
            Self::Sqlite(_) => &[
                "drop trigger audit_refuses_update",
                "drop trigger audit_refuses_delete",
                "drop trigger releases_refuses_update",
                "drop trigger releases_refuses_delete",
            ],
            Self::Postgres { .. } => &[
                "drop trigger audit_refuses_change on audit",
                "drop trigger releases_refuses_change on releases",
            ],
        };
        for statement in statements {
            self.raw(statement).await.expect("a trigger to drop");
        }
    }

    /// Removes it.
    pub async fn remove(self) {
        match self {
            Self::Sqlite(folder) => std::fs::remove_dir_all(folder).expect("the folder goes"),
            Self::Postgres { server, name } => {
                let mut admin = PgConnection::connect(&server).await.expect("the server");
                let drop = AssertSqlSafe(format!("drop database {name} with (force)"));
                sqlx::query(drop).execute(&mut admin).await.expect("drop database");
            }
        }
    }
}
