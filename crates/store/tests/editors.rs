//! Eight editors save one draft at once, each on the version that they saw last: every accepted edit is
//! one version, none is lost, and nobody has to try again.

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

use content::{agency, edit, fields, report, user, year};
use database::Database;
use domain::policy::Role;
use store::{NewRelease, Published, Saved, Store};

/// How many edit at once.
const EDITORS: usize = 8;
/// How often each saves.
const SAVES: usize = 50;

#[tokio::test(flavor = "multi_thread")]
async fn no_edit_is_lost_on_sqlite() {
    race(Database::sqlite("editors")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_edit_is_lost_on_postgres() {
    if let Some(database) = Database::postgres("editors").await {
        race(database).await;
    }
}

async fn race(database: Database) {
    let store = database.open().await;
    store.put_agency(&agency("hunjiang"), "2018-03-01T08:00:00Z", "u1").await.unwrap();
    store.create_report(&report("r1", "hunjiang", year()), "2018-03-02T08:00:00Z", "u1").await.unwrap();
    let start = std::time::Instant::now();
    let editors: Vec<_> = (0..EDITORS).map(|who| tokio::spawn(edit_often(store.clone(), who))).collect();
    let publishing = tokio::spawn(publish_often(store.clone()));
    let mut accepted = 0;
    for editor in editors {
        accepted += editor.await.unwrap();
    }
    let took = start.elapsed();
    let published = publishing.await.unwrap();
    println!("{}: {accepted} saves, {published} releases in {took:?}", store.database());

    let draft = store.find_draft("r1").await.unwrap().expect("the draft");
    assert_eq!(accepted, EDITORS * SAVES);
    assert_eq!(draft.version, i64::try_from(accepted).unwrap());
    // Each editor counts in a field of their own: a lost update would leave a count behind.
    for who in 0..EDITORS {
        assert_eq!(draft.draft.value(&format!("count-{who}")), SAVES.to_string());
    }
    let saves = store.list_audit(10_000).await.unwrap();
    assert_eq!(saves.iter().filter(|row| row.action == "draft.save").count(), accepted);
    assert_eq!(store.verify_audit().await.unwrap().broken_at, None);
    let releases = store.verify_releases().await.unwrap();
    assert_eq!((releases.rows, releases.broken_at), (published, None));
    one_link_makes_one_administrator(&store).await;
    store.close().await;
    database.remove().await;
}

/// Counts in a field of the editor's own, on the version that the editor saw last; answers how often it
/// was saved.
async fn edit_often(store: Store, who: usize) -> usize {
    let mut version = 0;
    for round in 1..=SAVES {
        let sent = fields([(&*format!("count-{who}"), &*round.to_string())]);
        let edit = edit(&format!("{who}-{round}"), version, sent, &format!("u{who}"));
        let Saved::Now(joined) = store.save_draft(&edit).await.unwrap() else {
            panic!("a key accepted twice")
        };
        assert_eq!(joined.clashes, []);
        version = joined.draft.version;
        // Every third reply is lost on the way, and the edit sent again.
        if round % 3 == 0 {
            assert!(matches!(store.save_draft(&edit).await.unwrap(), Saved::Before(_)));
        }
    }
    SAVES
}

/// Publishes whatever the draft says, over and over until the editors are done; answers how many
/// releases that made.
async fn publish_often(store: Store) -> i64 {
    let last = i64::try_from(EDITORS * SAVES).unwrap();
    let mut draft = store.find_draft("r1").await.unwrap().expect("the draft");
    let mut published: i64 = 0;
    let mut forms = 0;
    loop {
        forms += 1;
        let content = format!("{:?}", draft.draft);
        let new = NewRelease {
            report: "r1".into(),
            draft_version: draft.version,
            replaces: (published > 0).then_some(published),
            key: format!("form-{forms}"),
            note: String::new(),
            content,
            facts: Vec::new(),
            documents: Vec::new(),
            by: "u1".into(),
            at: "2018-03-02T08:00:00Z".into(),
        };
        match store.publish(&new).await.unwrap() {
            Published::Now(release) => {
                published += 1;
                assert_eq!((release.number, release.sequence), (published, published));
            }
            Published::DraftMoved(moved) => draft = moved,
            Published::Before(_) | Published::Superseded => panic!("nobody else publishes"),
            Published::Same(_) if draft.version == last => return published,
            Published::Same(_) => draft = store.find_draft("r1").await.unwrap().expect("the draft"),
        }
    }
}

async fn one_link_makes_one_administrator(store: &Store) {
    let (at, end) = ("2018-03-02T08:00:00Z", "2018-03-02T09:00:00Z");
    store.create_setup_link("link", at, end).await.unwrap();
    let mut tries = Vec::new();
    for who in 0..EDITORS {
        let store = store.clone();
        tries.push(tokio::spawn(async move {
            let user = user(&format!("u{who}"), &format!("name-{who}"), Role::Administrator);
            store.use_setup_link("link", &user, at).await.unwrap()
        }));
    }
    let mut made = 0;
    for attempt in tries {
        made += usize::from(attempt.await.unwrap());
    }
    assert_eq!(made, 1);
    assert_eq!(store.count_users().await.unwrap(), 1);
}
