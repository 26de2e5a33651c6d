//! A form that is sent twice at once publishes once, and what is stored of a release is never answered
//! when it is not what was published.

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

use content::{agency, edit, fields, number, report, year};
use database::Database;
use store::{NewRelease, Published, Release, Store, StoreError};

const AT: &str = "2018-03-02T08:00:00Z";
/// How often two forms are sent at once.
const ROUNDS: i64 = 20;

#[tokio::test(flavor = "multi_thread")]
async fn two_posts_of_one_form_make_one_release_on_sqlite() {
    twice(Database::sqlite("twice")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_posts_of_one_form_make_one_release_on_postgres() {
    if let Some(database) = Database::postgres("twice").await {
        twice(database).await;
    }
}

#[tokio::test]
async fn a_release_that_was_changed_is_not_answered_on_sqlite() {
    damage(Database::sqlite("damage")).await;
}

#[tokio::test]
async fn a_release_that_was_changed_is_not_answered_on_postgres() {
    if let Some(database) = Database::postgres("damage").await {
        damage(database).await;
    }
}

async fn begin(database: &Database) -> Store {
    let store = database.open().await;
    store.put_agency(&agency("hunjiang"), AT, "u1").await.unwrap();
    store.create_report(&report("r1", "hunjiang", year()), AT, "u1").await.unwrap();
    store
}

/// A release of the draft's newest version. The content holds the time, as a composed report does, so
/// that two posts of one form never have the same content.
fn new(draft_version: i64, replaces: Option<i64>, key: &str, time: usize) -> NewRelease {
    NewRelease {
        report: "r1".into(),
        draft_version,
        replaces,
        key: key.into(),
        note: "更正".into(),
        content: format!("{{\"version\":{draft_version},\"at\":{time}}}"),
        facts: vec![number("staff", &draft_version.to_string())],
        documents: Vec::new(),
        by: "u1".into(),
        at: AT.into(),
    }
}

async fn twice(database: Database) {
    let store = begin(&database).await;
    for round in 1..=ROUNDS {
        let typed = fields([("staff", &*round.to_string())]);
        store.save_draft(&edit(&format!("save-{round}"), round - 1, typed, "u1")).await.unwrap();
        let replaces = (round > 1).then_some(round - 1);
        // One form sent twice, and on odd rounds from two pages of their own.
        let second = if round % 2 == 0 { "same" } else { "other" };
        let posts = ["same", second].into_iter().enumerate().map(|(time, form)| {
            let (store, form) = (store.clone(), new(round, replaces, &format!("{form}-{round}"), time));
            tokio::spawn(async move { store.publish(&form).await.unwrap() })
        });
        let mut answers = Vec::new();
        for post in posts.collect::<Vec<_>>() {
            answers.push(post.await.unwrap());
        }
        let is_now =
            |answer: &&Published| matches!(answer, Published::Now(release) if release.number == round);
        assert_eq!(answers.iter().filter(is_now).count(), 1, "{answers:?}");
        let other = answers.iter().find(|answer| !is_now(answer)).unwrap();
        match other {
            Published::Before(release) => assert_eq!((release.number, round % 2), (round, 0)),
            Published::Superseded => assert_eq!(round % 2, 1),
            other => panic!("{other:?}"),
        }
        assert_eq!(store.list_releases("r1").await.unwrap().len(), usize::try_from(round).unwrap());
    }
    // Much later, after another save, the old form still leads to its release.
    let typed = fields([("staff", "late")]);
    store.save_draft(&edit("save-late", ROUNDS, typed, "u1")).await.unwrap();
    let late = store.publish(&new(2, Some(1), "same-2", 9)).await.unwrap();
    assert!(matches!(late, Published::Before(Release { number: 2, .. })), "{late:?}");
    assert_eq!(store.verify_releases().await.unwrap().rows, ROUNDS);
    store.close().await;
    database.remove().await;
}

async fn damage(database: Database) {
    let store = begin(&database).await;
    for version in 1..=3 {
        let typed = fields([("staff", &*version.to_string())]);
        store.save_draft(&edit(&format!("save-{version}"), version - 1, typed, "u1")).await.unwrap();
        let before = (version > 1).then_some(version - 1);
        store.publish(&new(version, before, &format!("form-{version}"), 0)).await.unwrap();
    }
    database.drop_triggers().await;
    let good = store.find_release("hunjiang", year(), Some(2)).await.unwrap().expect("the release");
    for tampering in [
        "update releases set content = '{}' where number = 3",
        "update releases set hash = 'x' where number = 3",
        "update releases set note = 'x' where number = 3",
        "update releases set published_at = 'x' where number = 3",
    ] {
        database.raw("create table kept as select * from releases").await.unwrap();
        database.raw(tampering).await.unwrap();
        for number in [None, Some(3)] {
            let refusal = store.find_release("hunjiang", year(), number).await.unwrap_err();
            let StoreError::Damaged { number, last_good, .. } = &refusal else { panic!("{refusal:?}") };
            assert_eq!((*number, last_good.clone()), (3, Some((2, good.published_at.clone()))));
        }
        assert!(store.is_damaged("hunjiang", year()));
        assert_eq!(store.find_release("hunjiang", year(), Some(2)).await.unwrap().as_ref(), Some(&good));
        assert_eq!(store.verify_releases().await.unwrap().broken_at, Some(3), "{tampering}");
        database
            .raw(
                "update releases set
                    content = (select k.content from kept k where k.number = releases.number),
                    hash = (select k.hash from kept k where k.number = releases.number),
                    note = (select k.note from kept k where k.number = releases.number),
                    published_at = (select k.published_at from kept k where k.number = releases.number)",
            )
            .await
            .unwrap();
        database.raw("drop table kept").await.unwrap();
    }
    assert_eq!(store.verify_releases().await.unwrap().broken_at, None);
    assert!(store.note_damaged("hunjiang", std::collections::BTreeSet::new()), "it is mended");
    assert!(!store.is_damaged("hunjiang", year()));
    let first = "update releases set content = '{}' where number <= 2";
    database.raw(first).await.unwrap();
    let refusal = store.find_release("hunjiang", year(), Some(2)).await.unwrap_err();
    assert!(matches!(refusal, StoreError::Damaged { last_good: None, .. }), "{refusal:?}");
    assert!(!store.is_damaged("hunjiang", year()), "the newest is sound");
    assert!(store.find_release("hunjiang", year(), None).await.unwrap().is_some());
    let faults = store.verify_releases().await.unwrap().faults;
    assert_eq!(faults.len(), 2, "every one is named: {faults:?}");
    store.close().await;
    database.remove().await;
}
