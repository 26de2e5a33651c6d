//! An import writes what single publishing writes, chains included, and may be run again.

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

use content::{agency, first, number, section};
use database::Database;
use domain::bigram::Query;
use domain::report::Year;
use store::{FirstRelease, Imported, Published, Store, StoreError};

#[tokio::test]
async fn an_import_is_like_publishing_on_sqlite() {
    tell(Database::sqlite("import")).await;
    tell_alike(Database::sqlite("alone"), Database::sqlite("together")).await;
}

#[tokio::test]
async fn an_import_is_like_publishing_on_postgres() {
    if let Some(database) = Database::postgres("import").await {
        tell(database).await;
    }
    let pair = (Database::postgres("alone").await, Database::postgres("together").await);
    if let (Some(alone), Some(together)) = pair {
        tell_alike(alone, together).await;
    }
}

/// More reports than fit one transaction.
fn reports() -> Vec<FirstRelease> {
    let one = |place: usize| {
        let slug = ["ab", "hunjiang", "a-z", "quiet", "silent"][place % 5];
        let facts = (0..7).map(|item| number(&format!("item-{item}"), &(place * item).to_string())).collect();
        let year = 2008 + u16::try_from(place / 5).unwrap();
        first(slug, year, facts, vec![section("s", "概述", &format!("第{place}份公开"))])
    };
    (0..450).map(one).collect()
}

async fn open(database: &Database) -> Store {
    let store = database.open().await;
    for slug in ["ab", "hunjiang", "a-z", "quiet", "silent"] {
        store.put_agency(&agency(slug), "2018-03-01T08:00:00Z", "u1").await.unwrap();
    }
    store
}

async fn tell(database: Database) {
    let store = open(&database).await;
    // One is there already, another is given twice.
    let mut given = reports();
    let there = given[3].clone();
    store.create_report(&there.report, "2018-03-01T08:00:00Z", "u1").await.unwrap();
    let mut twice = given[7].clone();
    twice.report.id = "another id".into();
    given.insert(9, twice);
    let mut told = Vec::new();
    let done = store.import(given.clone(), |so_far| told.push(so_far)).await.unwrap();
    assert_eq!(done, Imported { reports: 449, values: 449 * 7, left_alone: 2 });
    assert_eq!(
        told.iter().map(|so_far| so_far.reports + so_far.left_alone).collect::<Vec<_>>(),
        [200, 400, 451]
    );
    assert_eq!(told.last(), Some(&done));

    // Run again, it finds nothing to do; the one that was only begun stays as it was.
    let again = store.import(given, |_| ()).await.unwrap();
    assert_eq!(again, Imported { reports: 0, values: 0, left_alone: 451 });
    assert_eq!(store.last_sequence().await.unwrap(), 449);
    assert_eq!(store.find_release("quiet", there.report.year, None).await.unwrap(), None);
    assert!(
        matches!(store.publish(&there.release).await.unwrap(), Published::Now(new) if new.sequence == 450)
    );

    let releases = store.verify_releases().await.unwrap();
    assert_eq!((releases.rows, releases.broken_at), (450, None));
    let audit = store.verify_audit().await.unwrap();
    assert_eq!(
        (audit.rows, audit.broken_at),
        (5 + 2 * 450, None),
        "five bodies, each report and its release"
    );
    assert!(database.raw("update releases set content = '{}' where sequence = 3").await.is_err());
    assert!(database.raw("delete from audit").await.is_err());

    an_unknown_body_leaves_nothing(&store).await;
    store.close().await;
    database.remove().await;
}

/// The batch with the unknown body is undone whole; what was told before stays.
async fn an_unknown_body_leaves_nothing(store: &Store) {
    let mut given: Vec<FirstRelease> =
        (0..250).map(|place| first("ab", 2099 - u16::from(place > 0), Vec::new(), Vec::new())).collect();
    given.push(first("nobody", 2017, Vec::new(), Vec::new()));
    let before = store.last_sequence().await.unwrap();
    let mut told = 0;
    let refusal = store.import(given, |so_far| told = so_far.reports).await;
    assert!(matches!(refusal, Err(StoreError::Missing(_))), "{refusal:?}");
    assert_eq!(told, 2, "the same report over and over is imported once");
    assert_eq!(store.last_sequence().await.unwrap(), before + 2);
    assert_eq!(store.verify_releases().await.unwrap().broken_at, None);
}

/// The same reports one by one and in one import: the same rows, to the last hash.
async fn tell_alike(alone: Database, together: Database) {
    let (one_by_one, imported) = (open(&alone).await, open(&together).await);
    imported.import(reports(), |_| ()).await.unwrap();
    for one in reports() {
        one_by_one.create_report(&one.report, &one.release.at, &one.release.by).await.unwrap();
        one_by_one.publish(&one.release).await.unwrap();
    }
    let year = Year::new(2030).unwrap();
    let (a, b) = (&one_by_one, &imported);
    assert_eq!(a.verify_releases().await.unwrap(), b.verify_releases().await.unwrap());
    assert_eq!(a.list_reports(None).await.unwrap(), b.list_reports(None).await.unwrap());
    assert_eq!(a.find_draft("ab-2030").await.unwrap(), b.find_draft("ab-2030").await.unwrap());
    let release = a.find_release("ab", year, None).await.unwrap();
    assert!(release.is_some() && release == b.find_release("ab", year, None).await.unwrap());
    assert_eq!(a.list_facts("item-3").await.unwrap(), b.list_facts("item-3").await.unwrap());
    let query = Query::read("第99份公开");
    assert_eq!(a.search(&query, 10, 0).await.unwrap(), b.search(&query, 10, 0).await.unwrap());
    assert_eq!(a.search(&query, 10, 0).await.unwrap().total, 1);
    // The audit rows are the same, though the imports' stand together by batch.
    let lines = async |store: &Store| {
        let mut rows: Vec<_> = store.list_audit(2_000).await.unwrap();
        rows.sort_by(|a, b| (&a.detail, a.sequence).cmp(&(&b.detail, b.sequence)));
        rows.into_iter()
            .map(|row| (row.at, row.actor, row.action, row.subject, row.detail))
            .collect::<Vec<_>>()
    };
    assert_eq!(lines(a).await, lines(b).await);
    a.close().await;
    b.close().await;
    alone.remove().await;
    together.remove().await;
}
