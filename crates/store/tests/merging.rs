//! Two people on one draft, told to both databases: what only one changed is saved at once, what both
//! changed is left as it is and named, and every value keeps its history.

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

use content::{agency, edit, fields, report, year};
use database::Database;
use domain::Draft;
use domain::draft::{Field, Fields};
use domain::merge::Clash;
use store::{Joined, Saved, Store};

#[tokio::test]
async fn two_people_on_one_draft_on_sqlite() {
    tell(Database::sqlite("merging")).await;
}

#[tokio::test]
async fn two_people_on_one_draft_on_postgres() {
    if let Some(database) = Database::postgres("merging").await {
        tell(database).await;
    }
}

async fn tell(database: Database) {
    let store = database.open().await;
    store.put_agency(&agency("hunjiang"), "2018-03-02T08:00:00Z", "u1").await.unwrap();
    store.create_report(&report("r1", "hunjiang", year()), "2018-03-02T08:00:00Z", "u1").await.unwrap();
    the_first_save_starts_from_what_is_published(&store).await;
    what_only_one_changed_is_saved_at_once(&store).await;
    what_both_changed_is_left_and_named(&store).await;
    what_changes_nothing_is_no_version(&store).await;
    every_value_has_its_history(&store).await;
    an_unknown_version_asks_about_everything(&store, &database).await;
    let audit = store.list_audit(100).await.unwrap();
    assert_eq!(audit.iter().filter(|row| row.action == "draft.save").count(), 3, "one for each version");
    store.close().await;
    database.remove().await;
}

async fn save(store: &Store, key: &str, version: i64, sent: Fields, by: &str) -> Joined {
    let mut edit = edit(key, version, sent, by);
    edit.start = Draft::from_fields(&fields([
        ("staff", "40"),
        ("suits", "11"),
        ("text", "旧文 40"),
        ("quote.staff", "3-5 40"),
    ]));
    match store.save_draft(&edit).await.unwrap() {
        Saved::Now(joined) => joined,
        Saved::Before(_) => panic!("{key} was spent"),
    }
}

async fn the_first_save_starts_from_what_is_published(store: &Store) {
    let joined = save(store, "k1", 0, fields([("staff", "41"), ("suits", "11")]), "张三").await;
    let draft = fields([("staff", "41"), ("suits", "11"), ("text", "旧文 40"), ("quote.staff", "3-5 40")]);
    assert_eq!((joined.draft.version, joined.draft.draft.to_fields()), (1, draft));
    let changes = store.list_changes("r1", None, 10, 0).await.unwrap();
    assert_eq!(changes.len(), 1, "what is published is no change");
    assert_eq!((changes[0].was.as_str(), changes[0].now.as_str()), ("40", "41"));
}

async fn what_only_one_changed_is_saved_at_once(store: &Store) {
    // Li still has version 0 on his screen and changed the suits there.
    let joined = save(store, "k2", 0, fields([("staff", "40"), ("suits", "12")]), "李四").await;
    assert_eq!(joined.clashes, []);
    let both = (joined.draft.draft.value("staff"), joined.draft.draft.value("suits"));
    assert_eq!((joined.draft.version, both), (2, ("41", "12")));
    let since: Vec<_> =
        joined.since.iter().map(|one| (one.field.as_str(), one.changed_by.as_str())).collect();
    assert_eq!(since, [("staff", "张三")], "whose changes came in");
}

async fn what_both_changed_is_left_and_named(store: &Store) {
    let sent = fields([("staff", "42"), ("suits", "11"), ("text", "新文"), ("fees", "3")]);
    let joined = save(store, "k3", 0, sent, "王五").await;
    assert_eq!(
        joined.clashes,
        [Clash { field: Field::named("staff"), theirs: "41".into(), mine: "42".into() }]
    );
    let draft = fields([("staff", "41"), ("suits", "12"), ("text", "新文"), ("fees", "3")]);
    assert_eq!((joined.draft.version, joined.draft.draft.to_fields()), (3, draft), "the rest is saved");
}

async fn what_changes_nothing_is_no_version(store: &Store) {
    let before = store.find_draft("r1").await.unwrap().expect("the draft");
    let same = save(store, "k4", 3, fields([("staff", "41"), ("none", " ")]), "张三").await;
    assert_eq!((&same.draft, &same.clashes), (&before, &vec![]));
    let asked = save(store, "k5", 0, fields([("staff", "43")]), "张三").await;
    assert_eq!((&asked.draft, asked.clashes.len()), (&before, 1));
}

async fn every_value_has_its_history(store: &Store) {
    let changes = store.list_changes("r1", None, 10, 0).await.unwrap();
    let told: Vec<_> = changes
        .iter()
        .map(|one| {
            (one.version, one.field.as_str(), one.was.as_str(), one.now.as_str(), one.changed_by.as_str())
        })
        .collect();
    let history = [
        (3, "fees", "", "3", "王五"),
        (3, "quote.staff", "3-5 40", "", "王五"),
        (3, "text", "旧文 40", "新文", "王五"),
        (2, "suits", "11", "12", "李四"),
        (1, "staff", "40", "41", "张三"),
    ];
    assert_eq!(told, history);
    let of_one = store.list_changes("r1", Some("staff"), 10, 0).await.unwrap();
    assert_eq!(of_one.iter().map(|one| one.version).collect::<Vec<_>>(), [1]);
    assert_eq!(store.list_changes("r1", None, 2, 1).await.unwrap(), changes[1..3]);
    assert_eq!(store.list_changes("r9", None, 10, 0).await.unwrap(), []);

    let draft = store.find_draft("r1").await.unwrap().expect("the draft");
    let mut suits = Vec::new();
    for version in 0..=3 {
        let since = store.changes_since("r1", &draft, version).await.unwrap().expect("known");
        let said = draft.before(&since);
        let is_quoted = said.quotes.contains_key("staff");
        suits.push((said.value("staff").to_owned(), said.value("suits").to_owned(), is_quoted));
    }
    let said = [("40", "11", true), ("41", "11", true), ("41", "12", true), ("41", "12", false)];
    assert_eq!(suits, said.map(|(staff, suits, quoted)| (staff.into(), suits.into(), quoted)));
}

/// As after an upgrade from a program that kept no history.
async fn an_unknown_version_asks_about_everything(store: &Store, database: &Database) {
    let draft = store.find_draft("r1").await.unwrap().expect("the draft");
    database.raw("update drafts set known_from = 3").await.unwrap();
    for (version, key) in [(-1, "a"), (0, "b"), (2, "c"), (4, "d")] {
        assert_eq!(store.changes_since("r1", &draft, version).await.unwrap(), None, "{version}");
        let joined = save(store, key, version, fields([("staff", "44"), ("suits", "12")]), "李四").await;
        assert_eq!(joined.clashes.len(), 1, "{version}: what differs is asked, what does not is not");
        assert_eq!(joined.draft, draft);
    }
}
