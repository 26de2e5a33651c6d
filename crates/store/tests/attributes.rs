//! What is said of a body and of a report may be mended until the first release of each, on both
//! databases; from then on a body is public.

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

use content::{agency, first, report, year};
use database::Database;
use domain::Agency;
use domain::report::{Scope, Source, Year};

const AT: &str = "2018-03-02T08:00:00Z";

#[tokio::test]
async fn attributes_are_mended_until_the_first_release_on_sqlite() {
    tell(Database::sqlite("attributes")).await;
}

#[tokio::test]
async fn attributes_are_mended_until_the_first_release_on_postgres() {
    if let Some(database) = Database::postgres("attributes").await {
        tell(database).await;
    }
}

async fn tell(database: Database) {
    let store = database.open().await;
    let body = agency("shuiwu");
    assert!(store.create_agency(&body, AT, "张三").await.unwrap());
    let other = Agency { name_zh: "别的局".into(), ..body.clone() };
    assert!(!store.create_agency(&other, AT, "李四").await.unwrap(), "two at once make one");
    assert_eq!(store.find_agency("shuiwu").await.unwrap(), Some(body.clone()));
    store.create_report(&report("r1", "shuiwu", year()), AT, "张三").await.unwrap();
    assert!(!store.is_public("shuiwu").await.unwrap());
    assert!(store.list_public_agencies().await.unwrap().is_empty());

    let renamed = Agency { name_zh: "水利局".into(), division_code: "220602".into(), ..body };
    assert!(store.describe_agency(&renamed, AT, "张三").await.unwrap());
    assert!(!store.describe_agency(&agency("nobody"), AT, "张三").await.unwrap());
    let source = Source {
        title: "新标题".into(),
        date: "2018-02-28".into(),
        url: "https://a.cn".into(),
        partial: false,
    };
    assert!(store.describe_report("r1", "2019", Scope::Body, &source, AT, "张三").await.unwrap());
    let head = store.find_report("shuiwu", year()).await.unwrap().expect("the report");
    assert_eq!((head.form.as_str(), head.scope, &head.source), ("2019", Scope::Body, &source));
    assert_eq!(store.find_agency("shuiwu").await.unwrap(), Some(renamed.clone()));

    store.import(vec![first("shuiwu", 2016, Vec::new(), Vec::new())], |_| {}).await.unwrap();
    assert!(store.is_public("shuiwu").await.unwrap());
    assert_eq!(store.list_public_agencies().await.unwrap().len(), 1);
    assert!(!store.describe_agency(&agency("shuiwu"), AT, "李四").await.unwrap(), "its names are public");
    assert_eq!(store.find_agency("shuiwu").await.unwrap(), Some(renamed));
    // The report that is published is said for good; the other of the same body is not.
    let published = store.find_report("shuiwu", Year::new(2016).unwrap()).await.unwrap().expect("the report");
    assert!(!store.describe_report(&published.id, "2021", Scope::Body, &source, AT, "李四").await.unwrap());
    assert!(store.describe_report("r1", "2014", Scope::Body, &source, AT, "李四").await.unwrap());
    let missing = store.describe_report("r9", "2014", Scope::Body, &source, AT, "李四").await;
    assert!(missing.is_err(), "{missing:?}");

    let log = store.list_audit(20).await.unwrap();
    let acts: Vec<_> =
        log.iter().rev().map(|row| row.action.as_str()).filter(|act| !act.starts_with("release")).collect();
    let expected = [
        "agency.create",
        "report.create",
        "agency.describe",
        "report.describe",
        "report.create",
        "report.describe",
    ];
    assert_eq!(acts, expected, "every change is in the log, and no refusal");
    assert_eq!(store.verify_audit().await.unwrap().broken_at, None);
    store.close().await;
    database.remove().await;
}
