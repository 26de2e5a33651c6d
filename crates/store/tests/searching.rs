//! The search finds the same on both databases: words of two characters, whole words, all words.

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

use content::{agency, first, section};
use database::Database;
use domain::bigram::Query;
use domain::report::Year;
use store::{Document, DocumentKind, NewRelease, SearchPage, Store};

/// What is looked for, and what is found, in order.
const SEARCHES: &[(&str, &[&str])] = &[
    (
        "公开",
        &["agency hunjiang", "item request.received", "section 2018 2", "section 2018 1", "section 2017 1"],
    ),
    ("浑江", &["agency hunjiang"]),
    ("信息公开", &["agency hunjiang", "section 2018 1", "section 2017 1"]),
    ("公开信息", &["section 2018 2"]),
    ("开公", &[]),
    ("申请 公开", &["item request.received", "section 2018 2"]),
    ("公开　申请", &["item request.received", "section 2018 2"]),
    ("申请公开", &[]),
    ("申请 查无", &[]),
    ("5331件", &["section 2018 2"]),
    ("5,331", &["section 2018 2"]),
    ("５３３１", &["section 2018 2"]),
    ("331", &[]),
    ("2018年", &["section 2018 1"]),
    ("ONLINE form", &["item request.received"]),
    ("onlin", &[]),
    ("无", &["section 2017 1"]),
    ("无 公开", &["section 2017 1"]),
    ("无 申请", &[]),
    ("12.5", &["section 2018 2"]),
    ("'; drop table documents; --", &[]),
    ("\"公开\" OR NOT *", &[]),
    ("100%", &[]),
    ("", &[]),
    ("，。", &[]),
];

#[tokio::test]
async fn both_databases_find_the_same() {
    let sqlite = tell(Database::sqlite("search")).await;
    if let Some(database) = Database::postgres("search").await {
        assert_eq!(sqlite, tell(database).await);
    }
}

/// A hit as its address.
fn address(hit: &Document) -> String {
    let year = hit.year.map(|year| year.to_string());
    let kind = match hit.kind {
        DocumentKind::Agency => "agency",
        DocumentKind::Report => "report",
        DocumentKind::Section => "section",
        DocumentKind::Item => "item",
    };
    let place = if hit.kind == DocumentKind::Agency { &hit.agency } else { &hit.code };
    [Some(kind.to_owned()), year, Some(place.clone())].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

async fn find(store: &Store, typed: &str) -> SearchPage {
    store.search(&Query::read(typed), 10, 0).await.unwrap()
}

async fn found(store: &Store, typed: &str) -> Vec<String> {
    find(store, typed).await.hits.iter().map(address).collect()
}

/// Tells the story and answers everything that was found, to be compared.
async fn tell(database: Database) -> Vec<SearchPage> {
    let store = database.open().await;
    assert_eq!(find(&store, "公开").await, SearchPage::default());
    put(&store).await;
    let mut all = Vec::new();
    for (typed, expected) in SEARCHES {
        let page = find(&store, typed).await;
        assert_eq!(page.hits.iter().map(address).collect::<Vec<_>>(), *expected, "{typed}");
        assert_eq!((page.total, page.more), (expected.len(), false), "{typed}");
        all.push(page);
    }
    let page = store.search(&Query::read("公开"), 2, 1).await.unwrap();
    assert_eq!(page.hits, all[0].hits[1..3]);
    assert_eq!(page.total, 5);
    assert_eq!(all[0].hits[2].title, "二、申请情况");
    assert!(store.search(&Query::read("公开"), 2, 9).await.unwrap().hits.is_empty());
    documents_are_replaced(&store).await;
    all.push(find(&store, "公开").await);
    all.extend(many_matches(&store).await);
    store.close().await;
    database.remove().await;
    all
}

async fn put(store: &Store) {
    store.put_agency(&agency("hunjiang"), "2018-03-01T08:00:00Z", "u1").await.unwrap();
    let body = Document {
        kind: DocumentKind::Agency,
        agency: "hunjiang".into(),
        text: "政府信息公开\0".into(),
        ..section("", "浑江区", "")
    };
    let item = Document {
        kind: DocumentKind::Item,
        ..section("request.received", "收到申请", "公开：Online Form，ＯＦＦＬＩＮＥ")
    };
    store.put_documents(&[item.clone(), body.clone()]).await.unwrap();
    store.put_documents(&[body, item]).await.unwrap();
    assert_eq!(store.count_documents().await.unwrap(), 2, "putting again adds nothing");
    let reports = vec![
        first(
            "hunjiang",
            2018,
            Vec::new(),
            vec![
                section("2", "二、申请情况", "申请5,331件，主动公开信息，占12.5%"),
                section("1", "一、概述", "2018年，政府信息公开工作"),
            ],
        ),
        first("hunjiang", 2017, Vec::new(), vec![section("1", "一、概述", "政府信息公开。无复议")]),
    ];
    store.import(reports, |_| ()).await.unwrap();
}

async fn documents_are_replaced(store: &Store) {
    let corrected = NewRelease {
        replaces: Some(1),
        key: "corrected".into(),
        content: "{\"corrected\":1}".into(),
        documents: vec![section("1", "一、概述", "更正后的说明")],
        ..first("hunjiang", 2018, Vec::new(), Vec::new()).release
    };
    store.publish(&corrected).await.unwrap();
    assert_eq!(found(store, "公开").await, ["agency hunjiang", "item request.received", "section 2017 1"]);
    assert_eq!(found(store, "更正").await, ["section 2018 1"]);

    // A publishing that comes to nothing leaves the documents.
    store.publish(&NewRelease { key: "again".into(), documents: Vec::new(), ..corrected }).await.unwrap();
    assert_eq!(found(store, "更正").await, ["section 2018 1"]);
    store.remove_documents_of("hunjiang-2018").await.unwrap();
    assert!(found(store, "更正").await.is_empty());
    assert!(store.remove_documents_of("nobody").await.is_err());

    let renamed =
        Document {
            kind: DocumentKind::Agency, agency: "hunjiang".into(), ..section("", "江源区", "改名")
        };
    let before = Document { text: "改前".into(), ..renamed.clone() };
    store.put_documents(&[before, renamed]).await.unwrap();
    assert!(found(store, "改前").await.is_empty(), "of two with one key the later stays");
    assert!(found(store, "浑江").await.is_empty());
    assert_eq!(found(store, "江源").await, ["agency hunjiang"]);
    assert_eq!(store.count_documents().await.unwrap(), 3);
}

/// More matches than are counted, more texts than are read.
async fn many_matches(store: &Store) -> [SearchPage; 4] {
    let year = Year::new(2016).unwrap();
    let documents: Vec<Document> = (0..5_200)
        .map(|place| Document {
            agency: "hunjiang".into(),
            year: Some(year),
            // The last are found last: beyond the 5,000 texts that are read.
            ..section(&place.to_string(), "", if place < 5_100 { "开放中心，放开" } else { "放开放手中" })
        })
        .collect();
    store.put_documents(&documents).await.unwrap();
    let wide = find(store, "开放").await;
    assert_eq!((wide.total, wide.more, wide.hits[0].code.as_str()), (1_000, true, "0"));
    let phrase = find(store, "开放中心").await;
    assert_eq!((phrase.total, phrase.more), (1_000, true));
    let apart = find(store, "放开放").await;
    assert_eq!((apart.total, apart.more), (0, true), "not read so far, and it says so");
    let last = store.search(&Query::read("开放"), 5, 998).await.unwrap();
    assert_eq!(last.hits.iter().map(|hit| hit.code.as_str()).collect::<Vec<_>>(), ["998", "999"]);
    [wide, phrase, apart, last]
}
