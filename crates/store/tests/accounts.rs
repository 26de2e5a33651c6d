//! People who sign in, or fail to: set-up links, known devices, failed sign-ins, and text that waits
//! for the next sign-in. On SQLite and on PostgreSQL.

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

use content::{agency, fields, report, user, year};
use database::Database;
use domain::policy::Role;
use store::{FailedSignIn, Forget, KnownDevice, Store, StoreError, Unsaved, UnsavedReason};

#[tokio::test]
async fn accounts_hold_on_sqlite() {
    tell(Database::sqlite("accounts")).await;
}

#[tokio::test]
async fn accounts_hold_on_postgres() {
    if let Some(database) = Database::postgres("accounts").await {
        tell(database).await;
    }
}

async fn tell(database: Database) {
    let store = database.open().await;
    only_the_newest_set_up_link_opens(&store, &database).await;
    store.create_user(&user("u2", "bob", Role::Clerk), "u1").await.unwrap();
    failures_are_found_by_name_and_address(&store).await;
    a_success_settles_and_the_sweep_forgets(&store, &database).await;
    strangers_fill_no_disk(&store, &database).await;
    an_operator_unlocks(&store).await;
    devices_are_known_by_person(&store).await;
    a_new_password_leaves_nothing_of_the_old(&store).await;
    an_old_session_replaces_no_newer_text(&store).await;
    store.close().await;
    database.remove().await;
}

/// A minute of 2 March 2018.
fn at(minute: usize) -> String {
    format!("2018-03-02T{:02}:{:02}:00Z", 8 + minute / 60, minute % 60)
}

fn failed(name: &str, device: &str, address: &str, minute: usize) -> FailedSignIn {
    let (name, device, address) = (name.into(), device.into(), address.into());
    FailedSignIn { name, device, address, at: at(minute), settled: false }
}

async fn only_the_newest_set_up_link_opens(store: &Store, database: &Database) {
    let end = at(60);
    store.create_setup_link("first", &at(0), &end).await.unwrap();
    assert!(store.is_setup_link_open("first", &at(1)).await.unwrap());
    store.create_setup_link("second", &at(1), &end).await.unwrap();
    let ann = user("u1", "ann", Role::Administrator);
    assert!(!store.is_setup_link_open("first", &at(2)).await.unwrap(), "a new link ends the former");
    assert!(!store.use_setup_link("first", &ann, &at(2)).await.unwrap());
    assert!(!store.is_setup_link_open("unknown", &at(2)).await.unwrap());
    assert!(!store.is_setup_link_open("second", &end).await.unwrap(), "its time is over");
    assert_eq!(store.sweep_setup_links(&at(59)).await.unwrap(), 0);
    assert!(store.use_setup_link("second", &ann, &at(2)).await.unwrap());
    assert!(!store.is_setup_link_open("second", &at(3)).await.unwrap(), "used");
    store.create_setup_link("third", &at(3), &end).await.unwrap();
    assert!(!store.is_setup_link_open("third", &at(4)).await.unwrap(), "there is an administrator");
    assert_eq!(store.sweep_setup_links(&end).await.unwrap(), 1);
    assert_eq!(database.count("select count(*) from setup_links").await, 1, "the used one stays");
}

async fn failures_are_found_by_name_and_address(store: &Store) {
    let all = [
        failed("bob", "", "192.0.2.1", 0),
        failed("bob", "", "192.0.2.2", 20),
        failed("bob", "d1", "192.0.2.2", 21),
        failed("ann", "", "192.0.2.1", 0),
        failed("ann", "", "192.0.2.1", 20),
        failed("", "", "192.0.2.1", 22),
        failed("", "", "192.0.2.3", 22),
    ];
    for failed in &all {
        store.record_failed_sign_in(failed).await.unwrap();
    }
    let [bob_old, bob, bob_device, _, ann, nobody, _] = all;
    let expected = [bob_old.clone(), bob.clone(), bob_device.clone()];
    assert_eq!(found(store, "bob", "192.0.2.9").await, expected, "a person's failures never grow too old");
    let expected = [bob_old, ann.clone(), bob, bob_device, nobody.clone()];
    assert_eq!(
        found(store, "bob", "192.0.2.1").await,
        expected,
        "and all of the address that are new enough"
    );
    assert_eq!(found(store, "", "192.0.2.1").await, [ann, nobody], "nobody's count for their address alone");
}

/// What is found of a name and an address since minute 10.
async fn found(store: &Store, name: &str, address: &str) -> Vec<FailedSignIn> {
    let mut found = store.failed_sign_ins(name, address, &at(10)).await.unwrap();
    found.sort_by(|one, other| (&one.at, &one.name).cmp(&(&other.at, &other.name)));
    found
}

async fn a_success_settles_and_the_sweep_forgets(store: &Store, database: &Database) {
    store.settle_failed_sign_ins("bob").await.unwrap();
    let settled = found(store, "bob", "192.0.2.9").await;
    assert_eq!(settled.len(), 2, "the old one counts no more: {settled:?}");
    assert!(settled.iter().all(|failed| failed.settled));
    let forget = |settled: usize, nobody: usize| (at(settled), at(nobody));
    let sweep = async |settled, nobody| {
        let (settled, nobody) = forget(settled, nobody);
        let forget = Forget { settled: &settled, nobody: &nobody, most_nobody: 100 };
        store.sweep_failed_sign_ins(&forget).await.unwrap()
    };
    assert_eq!(sweep(10, 0).await, 1, "bob's first");
    assert_eq!(sweep(30, 0).await, 4, "bob's others, and those of names that nobody can have");
    assert_eq!(
        database.count("select count(*) from failed_sign_ins").await,
        2,
        "ann has not signed in since"
    );
    store.record_failed_sign_in(&failed("carl", "", "192.0.2.1", 30)).await.unwrap();
    assert_eq!(sweep(50, 30).await, 0);
    assert_eq!(sweep(50, 31).await, 1, "nobody is carl");
}

async fn strangers_fill_no_disk(store: &Store, database: &Database) {
    for minute in 0..30 {
        store
            .record_failed_sign_in(&failed(&format!("guess-{minute}"), "", "192.0.2.1", minute))
            .await
            .unwrap();
    }
    let (settled, nobody) = (at(0), at(0));
    let forget = Forget { settled: &settled, nobody: &nobody, most_nobody: 10 };
    assert_eq!(store.sweep_failed_sign_ins(&forget).await.unwrap(), 20);
    let left = database.count("select count(*) from failed_sign_ins where name like 'guess-2%'").await;
    assert_eq!(left, 10, "the newest ten stay");
    assert_eq!(store.sweep_failed_sign_ins(&Forget { most_nobody: 0, ..forget }).await.unwrap(), 10);
}

async fn an_operator_unlocks(store: &Store) {
    assert_eq!(store.unlock("ann", &at(31), "gongkai").await.unwrap(), 2);
    assert_eq!(found(store, "ann", "").await, []);
    let line = &store.list_audit(1).await.unwrap()[0];
    let told = [&line.actor, &line.action, &line.subject, &line.detail].map(String::as_str);
    assert_eq!(told, ["gongkai", "user.unlock", "u1", "failures=2"]);
    assert!(matches!(store.unlock("carl", &at(31), "gongkai").await, Err(StoreError::Missing("user"))));
}

async fn devices_are_known_by_person(store: &Store) {
    let know = async |id: &str, before: Option<&str>, token_hash: &str, user_id: &str, minute| {
        let device = KnownDevice { id, before, token_hash, user_id, at: &at(minute), most: 3 };
        store.know_device(&device).await.unwrap();
    };
    let find = async |token_hash: &str, name: &str| store.find_device(token_hash, name).await.unwrap();
    know("d1", None, "t1", "u1", 0).await;
    assert_eq!(find("t1", "ann").await.as_deref(), Some("d1"));
    assert_eq!(find("t1", "bob").await, None, "bound to the person");
    know("d2", Some("t1"), "t2", "u2", 1).await;
    assert_eq!(find("t1", "ann").await, None, "the old token is worth nothing");
    assert_eq!(find("t2", "ann").await.as_deref(), Some("d1"), "who shares the browser keeps it");
    assert_eq!(find("t2", "bob").await.as_deref(), Some("d2"));
    know("d3", Some("t2"), "t3", "u1", 2).await;
    assert_eq!(find("t3", "ann").await.as_deref(), Some("d1"), "the same device as before");
    for (id, minute) in [("d4", 3), ("d5", 4), ("d6", 5)] {
        know(id, None, id, "u1", minute).await;
    }
    assert_eq!(find("t3", "ann").await, None, "the one unused for longest makes way");
    assert_eq!(find("d4", "ann").await.as_deref(), Some("d4"));
    assert_eq!(store.sweep_devices(&at(4)).await.unwrap(), 2, "d4 and bob's");
    assert_eq!(find("d5", "ann").await.as_deref(), Some("d5"));
}

async fn a_new_password_leaves_nothing_of_the_old(store: &Store) {
    store.record_failed_sign_in(&failed("ann", "", "192.0.2.1", 30)).await.unwrap();
    store.create_session("s1", "u1", &at(30), &at(60)).await.unwrap();
    store.set_password("u1", "$argon2id$new", &at(31), "gongkai").await.unwrap();
    assert_eq!(store.find_session("s1").await.unwrap(), None);
    assert_eq!(store.find_device("d5", "ann").await.unwrap(), None);
    assert_eq!(found(store, "ann", "").await, []);
    let line = &store.list_audit(1).await.unwrap()[0];
    let told = [&line.actor, &line.action, &line.subject].map(String::as_str);
    assert_eq!(told, ["gongkai", "user.password", "u1"]);
}

async fn an_old_session_replaces_no_newer_text(store: &Store) {
    store.put_agency(&agency("hunjiang"), &at(0), "u1").await.unwrap();
    store.create_report(&report("r1", "hunjiang", year()), &at(0), "u1").await.unwrap();
    let text = |typed: &str, minute| Unsaved {
        base_version: 1,
        fields: fields([("org.units", typed)]),
        reason: UnsavedReason::SessionEnded,
        at: at(minute),
    };
    assert!(store.put_unsaved_unless_newer("u1", "r1", &text("1", 10)).await.unwrap());
    assert!(
        store.put_unsaved_unless_newer("u1", "r1", &text("2", 10)).await.unwrap(),
        "the same session, later"
    );
    assert!(store.put_unsaved_unless_newer("u1", "r1", &text("3", 20)).await.unwrap());
    assert!(!store.put_unsaved_unless_newer("u1", "r1", &text("4", 19)).await.unwrap(), "an older session");
    assert!(store.put_unsaved_unless_newer("u2", "r1", &text("5", 1)).await.unwrap(), "another person");
    assert_eq!(store.find_unsaved("u1", "r1").await.unwrap(), Some(text("3", 20)));
    store.put_unsaved("u1", "r1", &text("6", 1)).await.unwrap();
    assert_eq!(
        store.find_unsaved("u1", "r1").await.unwrap(),
        Some(text("6", 1)),
        "a session that lives always may"
    );
}
