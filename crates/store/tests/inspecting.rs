//! What follows from releases is held against what is stored, and the database is asked for its own state.

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

use content::{agency, fact, first, number, report, section};
use database::Database;
use domain::report::{Scope, Source, Year};
use store::{Document, Fact, Store};

#[tokio::test]
async fn every_difference_is_named_on_sqlite() {
    inspect(Database::sqlite("inspecting")).await;
}

#[tokio::test]
async fn every_difference_is_named_on_postgres() {
    if let Some(database) = Database::postgres("inspecting").await {
        inspect(database).await;
    }
}

fn facts() -> Vec<Fact> {
    vec![number("staff", "6"), number("cost", "0.5"), fact("suits", None, r#"{"state":"not_applicable"}"#)]
}

fn documents(year: u16) -> Vec<Document> {
    let mut document = section("1", "一、概述", "主动公开 １２ 条");
    document.agency = "hunjiang".into();
    document.year = Year::new(year);
    vec![document]
}

/// What differs: figures by year and item, documents by year and name.
async fn differing(store: &Store) -> (Vec<(i64, String)>, Vec<(i64, String)>) {
    let due: Vec<_> = [2017, 2018].map(|year| (Year::new(year).unwrap(), facts())).to_vec();
    let texts: Vec<_> = [2017, 2018].into_iter().flat_map(documents).collect();
    (
        store.differing_facts("hunjiang", &due).await.unwrap(),
        store.differing_documents("hunjiang", &texts).await.unwrap(),
    )
}

async fn inspect(database: Database) {
    let store = database.open().await;
    store.put_agency(&agency("hunjiang"), "2018-03-01T08:00:00Z", "u1").await.unwrap();
    let reports = [2017, 2018].map(|year| first("hunjiang", year, facts(), documents(year)));
    store.import(reports, |_| ()).await.unwrap();
    assert_eq!(store.check_integrity().await.unwrap(), Vec::<String>::new());
    assert_eq!(store.list_strays().await.unwrap(), Vec::<String>::new());
    assert_eq!(differing(&store).await, (Vec::new(), Vec::new()));
    let newest = store.newest_releases("hunjiang").await.unwrap();
    assert_eq!(
        newest.iter().map(|(release, sound)| (release.year.number(), *sound)).collect::<Vec<_>>(),
        [(2017, true), (2018, true)]
    );

    figures(&database, &store).await;
    texts(&database, &store).await;
    assert_eq!(store.list_logged_agencies().await.unwrap(), ["hunjiang"]);
    bodies(&database, &store).await;
    mended(&store).await;
    state(&database, &store).await;
    store.close().await;
    database.remove().await;
}

async fn figures(database: &Database, store: &Store) {
    for (tampering, item, back) in [
        (
            "update facts set amount = 7000000 where year = 2018 and item = 'staff'",
            "staff",
            "update facts set amount = 6000000 where year = 2018 and item = 'staff'",
        ),
        (
            "update facts set value = '{}' where year = 2018 and item = 'cost'",
            "cost",
            "update facts set value = null where year = 2018 and item = 'cost'",
        ),
        (
            "delete from facts where year = 2018 and item = 'staff'",
            "staff",
            "insert into facts values ('hunjiang', 'staff', 2018, 6000000, null)",
        ),
        (
            "insert into facts values ('hunjiang', 'more', 2018, 1, null)",
            "more",
            "delete from facts where item = 'more'",
        ),
    ] {
        database.raw(tampering).await.unwrap();
        assert_eq!(differing(store).await.0, [(2018, item.to_owned())], "{tampering}");
        database.raw(back).await.unwrap();
    }
    assert_eq!(differing(store).await.0, []);
    database.raw("insert into facts values ('hunjiang', 'more', 2019, 1, null)").await.unwrap();
    assert_eq!(store.list_strays().await.unwrap(), ["figures: hunjiang/2019"]);
    database.raw("delete from facts where year = 2019").await.unwrap();
}

async fn texts(database: &Database, store: &Store) {
    for (tampering, back) in [
        (
            "update documents set text = 'x' where year = 2018",
            "update documents set text = '主动公开 １２ 条' where year = 2018",
        ),
        (
            "update documents set title = 'x' where year = 2018",
            "update documents set title = '一、概述' where year = 2018",
        ),
        (
            "update documents set folded = null where year = 2018",
            "update documents set folded = (select d.folded from documents d where d.year = 2017) where year = 2018",
        ),
        (
            "update documents set code = '9' where year = 2018",
            "update documents set code = '1' where year = 2018",
        ),
    ] {
        database.raw(tampering).await.unwrap();
        let found = differing(store).await.1;
        assert!(found.contains(&(2018, "section 1".to_owned())), "{tampering}: {found:?}");
        database.raw(back).await.unwrap();
        assert_eq!(differing(store).await.1, [], "{back}");
    }
}

async fn bodies(database: &Database, store: &Store) {
    let logged = store.last_logged_agency("hunjiang").await.unwrap();
    assert_eq!(logged, Some(store::logged_agency(&agency("hunjiang")).unwrap()));
    let mut renamed = agency("hunjiang");
    renamed.short_zh = "新名".into();
    for _ in 0..2 {
        store.put_agency(&renamed, "2018-03-04T08:00:00Z", "u1").await.unwrap();
    }
    let changes = "select count(*) from audit where action = 'agency.change'";
    assert_eq!(database.count(changes).await, 1, "what says the same is no change");
    let logged = store.last_logged_agency("hunjiang").await.unwrap();
    assert_eq!(logged, Some(store::logged_agency(&renamed).unwrap()));
    let attributes = store.last_logged_attributes("hunjiang/2018").await.unwrap();
    let head = store.find_report("hunjiang", Year::new(2018).unwrap()).await.unwrap().unwrap();
    assert_eq!(attributes, Some(store::logged_attributes(&head.form, head.scope, &head.source)));
}

/// Whatever the desk writes of a body or a report, the log says all of it.
async fn mended(store: &Store) {
    let at = "2018-03-05T08:00:00Z";
    let mut body = agency("new");
    assert!(store.create_agency(&body, at, "u1").await.unwrap());
    for name in ["甲", "乙"] {
        assert_eq!(
            store.last_logged_agency("new").await.unwrap(),
            Some(store::logged_agency(&body).unwrap()),
            "{name}"
        );
        body.name_zh = name.into();
        assert!(store.describe_agency(&body, at, "u1").await.unwrap());
    }
    let year = Year::new(2018).unwrap();
    store.create_report(&report("n1", "new", year), at, "u1").await.unwrap();
    let source = Source { title: "另一个标题".into(), ..Source::default() };
    assert!(store.describe_report("n1", "2014", Scope::Body, &source, at, "u1").await.unwrap());
    let head = store.find_report("new", year).await.unwrap().unwrap();
    assert_eq!((head.scope, &head.source), (Scope::Body, &source));
    let logged = store.last_logged_attributes("new/2018").await.unwrap();
    assert_eq!(logged, Some(store::logged_attributes(&head.form, head.scope, &head.source)));
}

/// Without its triggers, and with rows that refer to nothing.
async fn state(database: &Database, store: &Store) {
    database.drop_triggers().await;
    let said = store.check_integrity().await.unwrap();
    assert!(!said.is_empty() && said.iter().all(|words| words.contains("which refuses changes")), "{said:?}");
    let orphan = match database {
        Database::Sqlite(_) => "pragma foreign_keys = off; delete from agencies where slug = 'hunjiang'",
        Database::Postgres { .. } => "alter table reports disable trigger all",
    };
    database.raw(orphan).await.unwrap();
    if matches!(database, Database::Postgres { .. }) {
        database.raw("alter table agencies disable trigger all").await.unwrap();
        database.raw("delete from agencies where slug = 'hunjiang'").await.unwrap();
    }
    let said = store.check_integrity().await.unwrap().join("; ");
    assert!(
        said.contains("agencies that is not there") || said.contains("reports without their body"),
        "{said}"
    );
}
