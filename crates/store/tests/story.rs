//! One story, told to the store on SQLite and on PostgreSQL: a report is begun, filled in by two
//! people at once, published, corrected; people come and go; nobody can change what was.

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
use domain::report::Year;
use store::{Fact, NewRelease, Published, Release, Saved, Store, StoreError, Unsaved, UnsavedReason};

#[tokio::test]
async fn the_story_holds_on_sqlite() {
    tell(Database::sqlite("story")).await;
}

#[tokio::test]
async fn the_story_holds_on_postgres() {
    if let Some(database) = Database::postgres("story").await {
        tell(database).await;
    }
}

async fn tell(database: Database) {
    let store = database.open().await;
    bodies(&store).await;
    people(&store).await;
    a_report_is_begun_once(&store).await;
    two_people_fill_it_in(&store).await;
    typed_text_waits(&store).await;
    let first = it_is_published(&store).await;
    a_correction_leaves_the_old_release(&store, &first).await;
    figures_are_listed(&store).await;
    sessions_begin_and_end(&store).await;
    odd_names_find_nobody(&store).await;
    store.close().await;

    let store = database.open().await;
    assert_eq!(store.find_release("hunjiang", year(), Some(1)).await.unwrap().as_ref(), Some(&first));
    nothing_that_was_can_be_changed(&store, &database).await;
    store.close().await;
    a_newer_schema_is_refused(&database).await;
    database.remove().await;
}

async fn bodies(store: &Store) {
    assert!(store.database().starts_with("SQLite 3.5") || store.database().starts_with("PostgreSQL "));
    assert_eq!(format!("{store:?}"), format!("Store {{ database: {:?}, .. }}", store.database()));
    // A locale that skips hyphens would put `a-z` after `ab`.
    for slug in ["hunjiang", "ab", "a-z"] {
        store.put_agency(&agency(slug), "2018-03-01T08:00:00Z", "u1").await.unwrap();
    }
    let mut renamed = agency("ab");
    renamed.short_zh = "新名".into();
    store.put_agency(&renamed, "2018-03-01T08:00:00Z", "u1").await.unwrap();
    assert_eq!(store.find_agency("ab").await.unwrap(), Some(renamed.clone()));
    assert_eq!(store.find_agency("nobody").await.unwrap(), None);
    assert_eq!(store.list_agencies().await.unwrap(), [agency("a-z"), renamed, agency("hunjiang")]);
}

async fn people(store: &Store) {
    assert_eq!(store.count_users().await.unwrap(), 0);
    let noon = "2018-03-01T12:00:00Z";
    let ann = user("u1", "ann", Role::Clerk);
    store.create_setup_link("link", "2018-03-01T08:00:00Z", noon).await.unwrap();

    assert!(!store.use_setup_link("unknown", &ann, "2018-03-01T09:00:00Z").await.unwrap());
    assert!(!store.use_setup_link("link", &ann, noon).await.unwrap(), "its time is over");
    assert_eq!(store.count_users().await.unwrap(), 0);
    assert!(store.use_setup_link("link", &ann, "2018-03-01T09:00:00Z").await.unwrap());
    let bob = user("u2", "bob", Role::Clerk);
    assert!(!store.use_setup_link("link", &bob, "2018-03-01T09:00:00Z").await.unwrap(), "once only");
    store.create_setup_link("second", "2018-03-01T09:00:00Z", noon).await.unwrap();
    assert!(!store.use_setup_link("second", &bob, "2018-03-01T10:00:00Z").await.unwrap(), "first only");

    store.create_user(&bob, "u1").await.unwrap();
    let again = store.create_user(&user("u3", "bob", Role::Clerk), "u1").await;
    assert!(matches!(again, Err(StoreError::NameTaken { name }) if name == "bob"));
    assert_eq!(store.count_users().await.unwrap(), 2);
    let stored = store.find_user_by_name("ann").await.unwrap().expect("ann");
    assert_eq!(stored.role, Role::Administrator, "a setup link makes an administrator");
    assert_eq!(store.find_user("u2").await.unwrap(), Some(bob));
    assert_eq!(store.find_user("u3").await.unwrap(), None);
    assert!(!format!("{stored:?}").contains("argon2"), "a hash must not reach a log");
}

async fn a_report_is_begun_once(store: &Store) {
    let at = "2018-03-02T08:00:00Z";
    store.create_report(&report("r1", "hunjiang", year()), at, "u2").await.unwrap();
    let again = store.create_report(&report("r9", "hunjiang", year()), at, "u2").await;
    assert_eq!(again.unwrap_err().to_string(), "there is already a report of hunjiang for 2017");
    let nobody = store.create_report(&report("r9", "nobody", year()), at, "u2").await;
    assert!(matches!(nobody, Err(StoreError::Missing(_))));
    let earlier = Year::new(2016).unwrap();
    store.create_report(&report("r0", "hunjiang", earlier), at, "u2").await.unwrap();
    store.create_report(&report("r2", "ab", year()), at, "u2").await.unwrap();

    let head = store.find_report("hunjiang", year()).await.unwrap().expect("the report");
    assert_eq!((head.id.as_str(), head.draft_version), ("r1", 0));
    assert_eq!((head.latest_release, head.draft_saved_at), (None, None));
    assert_eq!(head.source, report("r1", "hunjiang", year()).source);
    assert_eq!(store.find_report("ab", earlier).await.unwrap(), None);
    let ids = |heads: Vec<store::ReportHead>| heads.into_iter().map(|head| head.id).collect::<Vec<_>>();
    assert_eq!(ids(store.list_reports(Some("hunjiang")).await.unwrap()), ["r1", "r0"]);
    assert_eq!(ids(store.list_reports(None).await.unwrap()), ["r2", "r1", "r0"]);
    let draft = store.find_draft("r1").await.unwrap().expect("an empty draft");
    assert_eq!((draft.version, draft.draft.fields().len()), (0, 0));
    assert_eq!(store.find_draft("r9").await.unwrap(), None);
}

async fn two_people_fill_it_in(store: &Store) {
    // Whatever was typed stays as typed, but for characters that no text has.
    let typed = fields([("staff", "约 5,331 人 \"?\"\r\n\u{0}"), ("empty", "")]);
    let first = edit("k1", 0, typed.clone(), "u2");
    let Saved::Now(saved) = store.save_draft(&first).await.unwrap() else { panic!("saved") };
    let saved = saved.draft;
    assert_eq!((saved.version, saved.draft.to_fields()), (1, fields([("staff", "约 5,331 人 \"?\"\n")])));
    assert_eq!(store.find_draft("r1").await.unwrap(), Some(saved.clone()));

    // The reply was lost and the browser sends it again, even after a reload.
    assert_eq!(store.save_draft(&first).await.unwrap(), Saved::Before(saved.clone()));
    let reloaded = edit("k1", 1, typed, "u2");
    assert_eq!(store.save_draft(&reloaded).await.unwrap(), Saved::Before(saved.clone()));

    // Ann still has version 0 on her screen.
    let late = edit("k2", 0, fields([("staff", "6")]), "u1");
    let Saved::Now(asked) = store.save_draft(&late).await.unwrap() else { panic!("asked") };
    assert_eq!((&asked.draft, asked.clashes.len()), (&saved, 1));
    // Having seen both values she decides.
    let decided = edit("k2 again", 1, fields([("staff", "6")]), "u1");
    let Saved::Now(decided_on) = store.save_draft(&decided).await.unwrap() else { panic!("decided") };
    assert_eq!((decided_on.draft.version, decided_on.clashes.len()), (2, 0));

    let mut elsewhere = edit("k1", 0, fields([("staff", "1")]), "u2");
    elsewhere.report = "r2".into();
    assert!(matches!(store.save_draft(&elsewhere).await.unwrap(), Saved::Now(_)), "a key is per report");
    elsewhere.report = "r9".into();
    assert!(matches!(store.save_draft(&elsewhere).await, Err(StoreError::Missing("report"))));

    let head = store.find_report("hunjiang", year()).await.unwrap().expect("the report");
    assert_eq!((head.draft_version, head.draft_saved_at.as_deref()), (2, Some(decided.at.as_str())));
}

async fn typed_text_waits(store: &Store) {
    let mut unsaved = Unsaved {
        base_version: 1,
        fields: fields([("staff", "7")]),
        reason: UnsavedReason::SessionEnded,
        at: "2018-03-02T09:00:00Z".into(),
    };
    store.put_unsaved("u2", "r1", &unsaved).await.unwrap();
    unsaved.reason = UnsavedReason::Conflict;
    store.put_unsaved("u2", "r1", &unsaved).await.unwrap();
    assert_eq!(store.find_unsaved("u2", "r1").await.unwrap(), Some(unsaved));
    assert_eq!(store.find_unsaved("u1", "r1").await.unwrap(), None);
    store.drop_unsaved("u2", "r1").await.unwrap();
    assert_eq!(store.find_unsaved("u2", "r1").await.unwrap(), None);
}

/// A release of `r1` with one figure per `(item, number, value)`.
fn release(draft_version: i64, content: &str, facts: &[(&str, Option<&str>, &str)]) -> NewRelease {
    NewRelease {
        report: "r1".into(),
        draft_version,
        note: format!("因为 {content}"),
        content: format!("{{\"staff\":\"{content}\"}}"),
        replaces: None,
        key: format!("form-of-{content}"),
        documents: Vec::new(),
        facts: facts
            .iter()
            .map(|&(item, number, value)| Fact {
                item: item.into(),
                number: number.map(Into::into),
                value: value.into(),
            })
            .collect(),
        by: "u1".into(),
        at: format!("2018-03-0{}T10:00:00Z", 2 + draft_version),
    }
}

async fn it_is_published(store: &Store) -> Release {
    assert_eq!(store.last_sequence().await.unwrap(), 0);
    assert_eq!(store.find_release("hunjiang", year(), None).await.unwrap(), None);

    let stale = release(1, "six", &[]);
    let Published::DraftMoved(draft) = store.publish(&stale).await.unwrap() else { panic!("moved") };
    assert_eq!(draft.version, 2);
    assert_eq!(store.last_sequence().await.unwrap(), 0, "nothing was written");

    let facts = [("staff", Some("6"), "number"), ("suits", None, "not_applicable")];
    let new = release(2, "six", &facts);
    let Published::Now(first) = store.publish(&new).await.unwrap() else { panic!("published") };
    assert_eq!((first.number, first.sequence), (1, 1));
    assert_eq!((&first.content, &first.note), (&new.content, &new.note));
    let hash = "5ac6fd486072687f83f016268dc1dd5ab25c59527b3fd28eab7d9ee5d52af6a4";
    assert_eq!(first.hash, hash, "what sha256sum says of the content");
    assert_eq!((first.agency.as_str(), first.year), ("hunjiang", year()));
    assert_eq!(store.find_release("hunjiang", year(), None).await.unwrap().as_ref(), Some(&first));

    // Clicked twice; and from another page that was opened meanwhile, before and after.
    assert_eq!(store.publish(&new).await.unwrap(), Published::Before(first.clone()));
    assert_eq!(store.find_publication("r1", &new.key).await.unwrap(), Some(1));
    let elsewhere = NewRelease { key: "another form".into(), ..new.clone() };
    assert_eq!(store.publish(&elsewhere).await.unwrap(), Published::Superseded);
    let anew = NewRelease { replaces: Some(1), ..elsewhere };
    assert_eq!(store.publish(&anew).await.unwrap(), Published::Same(first.clone()));
    assert_eq!(store.find_publication("r1", &anew.key).await.unwrap(), None);
    assert_eq!(store.last_sequence().await.unwrap(), 1);
    first
}

async fn a_correction_leaves_the_old_release(store: &Store, first: &Release) {
    store.save_draft(&edit("k3", 2, fields([("staff", "5331.25")]), "u2").clone()).await.unwrap();
    let mut elsewhere = release(1, "elsewhere", &[("staff", None, "zero_in_words")]);
    elsewhere.report = "r2".into();
    let Published::Now(other) = store.publish(&elsewhere).await.unwrap() else { panic!("published") };
    assert_eq!((other.number, other.sequence), (1, 2), "numbered by report, in one sequence");

    // The server's clock was set back meanwhile: the newest is still the one with the last number.
    let mut new = release(3, "many", &[("staff", Some("5331.25"), "number")]);
    new.at = "2018-03-01T00:00:00Z".into();
    new.replaces = Some(1);
    let Published::Now(second) = store.publish(&new).await.unwrap() else { panic!("published") };
    assert_eq!((second.number, second.sequence), (2, 3));
    assert_eq!(store.find_release("hunjiang", year(), None).await.unwrap().as_ref(), Some(&second));
    assert_eq!(store.find_release("hunjiang", year(), Some(1)).await.unwrap().as_ref(), Some(first));
    assert_eq!(store.find_release("hunjiang", year(), Some(3)).await.unwrap(), None);

    let heads = store.list_releases("r1").await.unwrap();
    assert_eq!(heads.iter().map(|head| head.number).collect::<Vec<_>>(), [2, 1]);
    assert_eq!(heads[1].hash, first.hash);
    let after = store.list_releases_after(1).await.unwrap();
    assert_eq!(after, [("ab".to_owned(), year(), 2), ("hunjiang".to_owned(), year(), 3)]);
    let head = store.find_report("hunjiang", year()).await.unwrap().expect("the report");
    assert_eq!(head.latest_release, Some(2));
    assert_eq!(head.released_at, Some(second.published_at));
}

async fn figures_are_listed(store: &Store) {
    let staff = store.list_facts("staff").await.unwrap();
    let seen: Vec<_> = staff
        .iter()
        .map(|fact| (fact.agency.as_str(), fact.year, fact.number.as_deref(), fact.value.as_str()))
        .collect();
    assert_eq!(
        seen,
        [("ab", year(), None, "zero_in_words"), ("hunjiang", year(), Some("5331.25"), "number")]
    );
    assert!(store.list_facts("suits").await.unwrap().is_empty(), "the correction no longer states it");
}

async fn sessions_begin_and_end(store: &Store) {
    let (morning, noon, night) = ("2018-03-02T08:00:00Z", "2018-03-02T12:00:00Z", "2018-03-02T23:00:00Z");
    store.create_session("t1", "u2", morning, noon).await.unwrap();
    store.create_session("t2", "u2", morning, night).await.unwrap();
    store.create_session("t3", "u1", morning, noon).await.unwrap();
    assert!(matches!(store.create_session("t4", "u9", morning, noon).await, Err(StoreError::Missing(_))));

    let session = store.find_session("t1").await.unwrap().expect("a session");
    assert_eq!(
        (session.user.name.as_str(), session.user.created_at.as_str()),
        ("bob", "2018-03-01T08:00:00Z")
    );
    assert_eq!((session.created_at.as_str(), session.seen_at.as_str()), (morning, morning));
    store.touch_session("t1", noon, night).await.unwrap();
    let session = store.find_session("t1").await.unwrap().expect("a session");
    assert_eq!((session.seen_at.as_str(), session.expires_at.as_str()), (noon, night));

    assert_eq!(store.sweep_sessions("2018-03-02T20:00:00Z").await.unwrap(), 1);
    assert_eq!(store.find_session("t3").await.unwrap(), None);
    store.end_session("t2").await.unwrap();
    assert_eq!(store.find_session("t2").await.unwrap(), None);

    store.create_session("t5", "u1", morning, night).await.unwrap();
    store.set_password("u2", "$argon2id$new", night, "u1").await.unwrap();
    assert_eq!(store.find_session("t1").await.unwrap(), None, "a new password ends all sessions");
    assert!(store.find_session("t5").await.unwrap().is_some(), "of that person only");
    let bob = store.find_user("u2").await.unwrap().expect("bob");
    assert_eq!(bob.password_hash, "$argon2id$new");
    assert!(matches!(store.set_password("u9", "x", night, "u1").await, Err(StoreError::Missing("user"))));
}

async fn nothing_that_was_can_be_changed(store: &Store, database: &Database) {
    store
        .append_audit("u1", "report.export", "hunjiang/2017", "format=csv", "2018-03-03T08:00:00Z")
        .await
        .unwrap();
    let rows = store.list_audit(1_000).await.unwrap();
    let whole = store.verify_audit().await.unwrap();
    assert_eq!((whole.rows, whole.broken_at), (i64::try_from(rows.len()).unwrap(), None));
    assert_eq!((rows[0].action.as_str(), &rows[0].hash), ("report.export", &whole.head));
    let actions = |action: &str| rows.iter().filter(|row| row.action == action).count();
    assert_eq!([actions("report.create"), actions("draft.save"), actions("release.publish")], [3, 4, 3]);
    assert_eq!([actions("user.create"), actions("setup.use"), actions("session.create")], [1, 1, 4]);
    let releases = store.verify_releases().await.unwrap();
    assert_eq!((releases.rows, releases.broken_at), (3, None));

    for tampering in [
        "update audit set actor = 'nobody' where sequence = 3",
        "update releases set content = '{}' where number = 1",
        "delete from audit where sequence = 3",
        "delete from audit",
        "delete from releases",
        "insert into audit (sequence, at, actor, action, subject, detail, hash)
            values (2, '', '', '', '', '', '')",
        "insert into releases select 2, report, agency, year, 9, published_at, published_by, note,
            content, hash, chain from releases where sequence = 1",
    ] {
        assert!(database.raw(tampering).await.is_err(), "{tampering}");
    }
    let by_kind: &[&'static str] = match database {
        Database::Sqlite(_) => &[
            "insert or replace into audit select * from audit where sequence = 2",
            "update or replace audit set sequence = 2 where sequence = 3",
            "insert or replace into releases select 4, report, agency, year, number, published_at,
                published_by, note, '{}', hash, chain from releases where sequence = 1",
        ],
        Database::Postgres { .. } => &["truncate audit", "truncate releases cascade"],
    };
    for tampering in by_kind {
        assert!(database.raw(tampering).await.is_err(), "{tampering}");
    }
    assert_eq!(store.verify_audit().await.unwrap(), whole);
    assert_eq!(store.verify_releases().await.unwrap(), releases);
    tampering_shows(store, database, whole.rows).await;
}

/// Whoever has the database's password can take the triggers away; the chains still tell.
async fn tampering_shows(store: &Store, database: &Database, rows: i64) {
    database.drop_triggers().await;
    database.raw("update audit set detail = detail || ' ' where sequence = 5").await.unwrap();
    let verdict = store.verify_audit().await.unwrap();
    assert_eq!((verdict.rows, verdict.broken_at), (4, Some(5)));
    database.raw("update audit set detail = rtrim(detail) where sequence = 5").await.unwrap();
    assert_eq!(store.verify_audit().await.unwrap().broken_at, None);

    database.raw("delete from audit where sequence = (select max(sequence) from audit)").await.unwrap();
    let verdict = store.verify_audit().await.unwrap();
    assert_eq!(verdict.broken_at, Some(rows), "a row cut off the end shows against the head");

    database.raw("update releases set content = '{\"staff\":\"7\"}' where sequence = 2").await.unwrap();
    assert_eq!(store.verify_releases().await.unwrap().broken_at, Some(2));
}

/// PostgreSQL's text holds no NUL; that must be an answer, not a fault.
async fn odd_names_find_nobody(store: &Store) {
    for name in ["", "a\0b", "'; drop table users; --", "王芳"] {
        let found = store.find_user_by_name(name).await;
        assert!(matches!(found, Ok(None) | Err(StoreError::NotText)), "{found:?}");
    }
}

async fn a_newer_schema_is_refused(database: &Database) {
    database
        .raw(
            "insert into _sqlx_migrations
                (version, description, installed_on, success, checksum, execution_time)
             select 9999, description, installed_on, success, checksum, execution_time
             from _sqlx_migrations where version = 1",
        )
        .await
        .unwrap();
    let refusal = Store::open(&database.address()).await.expect_err("a newer schema").to_string();
    assert!(refusal.contains("newer version of gongkai (schema 9999;"), "{refusal}");
}
