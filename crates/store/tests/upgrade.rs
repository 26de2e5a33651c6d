//! A database from before there were series and a search opens with everything it held.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops at what it did not expect"
)]

#[path = "both/content.rs"]
mod content;
#[path = "both/database.rs"]
mod database;

use std::path::{Path, PathBuf};

use database::Database;
use domain::report::Year;
use sqlx::migrate::Migrator;
use sqlx::{Connection, PgConnection, SqliteConnection};
use store::Store;

/// Figures as version 1 stored them: item, number, value.
const FIGURES: &[&str] = &[
    r#"('a.whole', '5331', '{"state":"number","number":5331,"precision":"exact"}')"#,
    r#"('b.decimal', '190.457379', '{"state":"number","number":"190.457379","precision":"exact"}')"#,
    r#"('c.half', '-0.5', '{"state":"number","number":"-0.5","precision":"exact"}')"#,
    r#"('d.greatest', '999999999999.999999', '{"state":"number","number":"999999999999.999999","precision":"exact"}')"#,
    r#"('e.about', '12.3', '{"state":"number","number":"12.3","precision":"about"}')"#,
    r#"('f.words', '0', '{"state":"zero_in_words"}')"#,
    r#"('g.none', null, '{"state":"not_applicable"}')"#,
    r#"('h.zero', '0', '{"state":"number","number":0,"precision":"exact"}')"#,
];

#[tokio::test]
async fn an_older_database_keeps_its_figures_on_sqlite() {
    upgrade(Database::sqlite("upgrade")).await;
}

#[tokio::test]
async fn an_older_database_keeps_its_figures_on_postgres() {
    if let Some(database) = Database::postgres("upgrade").await {
        upgrade(database).await;
    }
}

async fn upgrade(database: Database) {
    let before = first_version(&database).await;
    let store = database.open().await;
    let year = Year::new(2017).unwrap();
    let codes = ["a.whole", "b.decimal", "c.half", "d.greatest", "e.about", "f.words", "g.none", "h.zero"];

    // Word for word what version 1 answered, whether the value is stored or follows from the number.
    for (code, figure) in codes.iter().zip(FIGURES) {
        let facts = store.list_facts(code).await.unwrap();
        assert_eq!(facts.len(), 1, "{code}");
        let number = facts[0].number.as_ref().map_or("null".to_owned(), |number| format!("'{number}'"));
        assert_eq!(format!("('{code}', {number}, '{}')", facts[0].value), *figure);
    }
    let facts = store.facts_of(&["hunjiang"], &codes, (year, year)).await.unwrap();
    let shown: Vec<String> = facts.iter().map(|fact| fact.value.known.text(domain::Lang::En)).collect();
    assert_eq!(
        shown,
        ["5,331", "190.457379", "-0.5", "999,999,999,999.999999", "about 12.3", "none", "n/a", "0"]
    );
    let stored = "select count(*) from facts where value is null";
    assert_eq!(database.count(stored).await, 5, "exact numbers are said by their amounts");

    let report = store.find_report("hunjiang", year).await.unwrap().expect("the report");
    assert!(!report.source.partial);
    assert_eq!(store.count_documents().await.unwrap(), 0);
    assert_eq!(store.verify_releases().await.unwrap().rows, 0);
    what_was_there_is_logged_once_as_found(&database, &store).await;
    store.close().await;
    database.remove().await;
    std::fs::remove_dir_all(before).unwrap();
}

/// Bodies and unpublished reports were made before the log told of it; now it says that they were found.
async fn what_was_there_is_logged_once_as_found(database: &Database, store: &Store) {
    let again = database.open().await;
    let rows = again.list_audit(100).await.unwrap();
    again.close().await;
    let said: Vec<_> = rows.iter().rev().map(|row| (row.action.as_str(), row.subject.as_str())).collect();
    assert_eq!(said, [("agency.found", "hunjiang"), ("report.found", "hunjiang/2017")]);
    assert!(rows.iter().all(|row| row.actor == "gongkai"), "{rows:?}");
    assert_eq!(store.verify_audit().await.unwrap().broken_at, None);
    let agency = store.find_agency("hunjiang").await.unwrap().expect("the body");
    let logged = store.last_logged_agency("hunjiang").await.unwrap();
    assert_eq!(logged, Some(store::logged_agency(&agency).unwrap()));
    let head = store.find_report("hunjiang", Year::new(2017).unwrap()).await.unwrap().expect("the report");
    let logged = store.last_logged_attributes("hunjiang/2017").await.unwrap();
    assert_eq!(logged, Some(store::logged_attributes(&head.form, head.scope, &head.source)));
}

/// Makes the database of version 1, which had two migrations, with a report in it.
async fn first_version(database: &Database) -> PathBuf {
    let dialect = if matches!(database, Database::Sqlite(_)) { "sqlite" } else { "postgres" };
    let folder = std::env::temp_dir().join(format!("gongkai-before-{dialect}-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let steps = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(dialect);
    for step in ["0001_tables.sql", "0002_immutable.sql"] {
        std::fs::copy(steps.join(step), folder.join(step)).unwrap();
    }
    let steps = Migrator::new(folder.as_path()).await.unwrap();
    match database {
        Database::Sqlite(_) => {
            let new = sqlx::sqlite::SqliteConnectOptions::new()
                .filename(database.address().trim_start_matches("sqlite:"))
                .create_if_missing(true);
            let mut connection = SqliteConnection::connect_with(&new).await.unwrap();
            steps.run(&mut connection).await.unwrap();
            connection.close().await.unwrap();
        }
        Database::Postgres { .. } => {
            let mut connection = PgConnection::connect(&database.address()).await.unwrap();
            steps.run(&mut connection).await.unwrap();
        }
    }
    database
        .raw(
            "insert into agencies values ('hunjiang', '浑江区人民政府', 'Hunjiang', '浑江', 'Hunjiang',
                'county', 'government', '220602')",
        )
        .await
        .unwrap();
    database
        .raw(
            "insert into reports values ('r1', 'hunjiang', 2017, '2014', 'whole_area', '', '', '', 'u1',
                '2018-03-02T08:00:00Z')",
        )
        .await
        .unwrap();
    database.raw("insert into drafts values ('r1', 0, '{}', 'u1', '2018-03-02T08:00:00Z')").await.unwrap();
    for figure in FIGURES {
        let (item, rest) = figure.trim_matches(['(', ')']).split_once(", ").unwrap();
        let insert = format!(
            "insert into facts (item, agency, year, report, number, value)
             values ({item}, 'hunjiang', 2017, 'r1', {rest})"
        );
        database.raw_text(insert).await.unwrap();
    }
    folder
}
