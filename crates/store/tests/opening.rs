//! Opening: several programs at once on a new database, a file nobody else may read, and refusals in
//! words that hold no secret.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops at what it did not expect"
)]

#[path = "both/database.rs"]
mod database;

use database::Database;
use store::{Store, StoreError};

#[tokio::test(flavor = "multi_thread")]
async fn programs_that_open_a_new_database_at_once_all_may_on_sqlite() {
    open_at_once(Database::sqlite("opening")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn programs_that_open_a_new_database_at_once_all_may_on_postgres() {
    if let Some(database) = Database::postgres("opening").await {
        open_at_once(database).await;
    }
}

async fn open_at_once(database: Database) {
    let openings: Vec<_> = (0..6)
        .map(|_| {
            let address = database.address();
            tokio::spawn(async move { Store::open(&address).await })
        })
        .collect();
    for opening in openings {
        opening.await.unwrap().unwrap().close().await;
    }
    database.remove().await;
}

#[cfg(unix)]
#[tokio::test]
async fn only_the_owner_may_read_the_file() {
    use std::os::unix::fs::PermissionsExt;

    let database = Database::sqlite("private");
    let store = database.open().await;
    let Database::Sqlite(folder) = &database else { unreachable!() };
    for file in std::fs::read_dir(folder).unwrap() {
        let file = file.unwrap();
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o077, 0, "{:?}", file.file_name());
    }
    store.close().await;
    database.remove().await;
}

#[tokio::test]
async fn a_refusal_holds_no_secret() {
    let nobody = Store::open("postgres://ann:s3cret@127.0.0.1:1/gongkai?application_name=s3cret").await;
    let refusal = nobody.expect_err("nobody listens on port 1");
    assert_eq!(refusal.to_string(), "the database postgres://127.0.0.1:1/gongkai cannot be opened");
    assert!(!format!("{refusal:?}").contains("s3cret"));

    let nowhere = Store::open("sqlite:/nowhere/at/all/gongkai.db").await;
    let refusal = nowhere.expect_err("no such folder");
    assert_eq!(refusal.to_string(), "the database /nowhere/at/all/gongkai.db cannot be opened");
    assert!(matches!(Store::open("mysql://ann:s3cret@x/y").await, Err(StoreError::Address(_))));
}

#[tokio::test]
async fn a_file_that_is_no_database_is_refused() {
    let database = Database::sqlite("nodatabase");
    let Database::Sqlite(folder) = &database else { unreachable!() };
    std::fs::write(folder.join("gongkai.db"), "a letter, not a database; ".repeat(100)).unwrap();
    assert!(matches!(Store::open(&database.address()).await, Err(StoreError::Open { .. })));
    database.remove().await;
}
