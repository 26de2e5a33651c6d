//! What is cached, for how long, and for whom.

use std::sync::atomic::{AtomicU32, Ordering};

use axum::body::Bytes;
use http::StatusCode;

use super::*;

fn key(cache: &Cache, path: &str) -> Key {
    cache.key(&Route::read(path).unwrap(), &Query::default()).unwrap()
}

fn entry(byte: u8, size: usize) -> Entry {
    Entry::new(StatusCode::OK, HeaderMap::new(), Bytes::from(vec![byte; size]))
}

async fn is_kept(cache: &Cache, key: Key) -> bool {
    let made = AtomicU32::new(0);
    let make = || async {
        made.fetch_add(1, Ordering::SeqCst);
        Made::Once(entry(0, 1))
    };
    cache.entry(key, make).await;
    made.into_inner() == 0
}

#[tokio::test]
async fn what_is_asked_for_again_stays_however_much_else_is() {
    let cache = Cache::of_size(1_000_000, false);
    let hot = key(&cache, "/agencies/hunjiang/2018");
    cache.entry(hot.clone(), || async { Made::Shared(entry(1, 10_000)) }).await;
    for number in 0..2_000 {
        let cold = key(&cache, &format!("/agencies/a{number}"));
        cache.entry(cold, || async { Made::Shared(entry(2, 10_000)) }).await;
        cache.entries.run_pending_tasks().await;
        assert!(is_kept(&cache, hot.clone()).await, "gone after {number}");
    }
    assert!(cache.entries.weighted_size() <= 1_000_000);
    assert!(cache.entries.weighted_size() > 900_000, "{}", cache.entries.weighted_size());
}

#[tokio::test]
async fn a_page_that_was_being_rendered_at_a_publication_is_not_found_after_it() {
    let cache = Cache::new(false);
    let year = Year::new(2018).unwrap();
    let path = "/agencies/hunjiang/2018";
    cache
        .entry(key(&cache, path), || async {
            cache.published("hunjiang", year);
            Made::Shared(entry(1, 10))
        })
        .await;
    assert!(!is_kept(&cache, key(&cache, path)).await);
}

#[tokio::test]
async fn a_publication_changes_the_keys_of_what_shows_the_report_and_no_others() {
    let cache = Cache::new(false);
    let paths = [
        ("/", true),
        ("/agencies", true),
        ("/agencies/hunjiang", true),
        ("/agencies/hunjiang/2018", true),
        ("/agencies/hunjiang/2018.json", true),
        ("/agencies/hunjiang/2018/text", true),
        ("/embed/agencies/hunjiang/2018/channels", true),
        ("/agencies/hunjiang/2019/channels.svg", true),
        ("/agencies/hunjiang/2017", false),
        ("/agencies/hunjiang/2020", false),
        ("/agencies/suqian/2018", false),
        ("/items", false),
        ("/items/org.units", true),
        ("/check", false),
    ];
    let before: Vec<_> = paths.iter().map(|(path, _)| key(&cache, path)).collect();
    cache.published("hunjiang", Year::new(2018).unwrap());
    for ((path, changes), before) in paths.iter().zip(before) {
        assert_eq!(key(&cache, path) != before, *changes, "{path}");
    }
}

#[tokio::test]
async fn what_is_for_one_request_is_given_to_no_other() {
    let cache = Cache::new(false);
    let key = key(&cache, "/agencies");
    let ask = |byte: u8| {
        let (cache, key) = (&cache, key.clone());
        async move {
            let made = || async move {
                tokio::task::yield_now().await;
                Made::Once(entry(byte, 10))
            };
            cache.entry(key, made).await
        }
    };
    let (one, other) = tokio::join!(ask(1), ask(2));
    let tag = |entry: &Entry| entry.answer(&HeaderMap::new()).headers()[http::header::ETAG].clone();
    assert_ne!(tag(&one), tag(&other));
}

#[tokio::test]
async fn a_page_is_rendered_once_however_many_ask_for_it_at_once() {
    let cache = Cache::new(false);
    let count = AtomicU32::new(0);
    let ask = || {
        cache.entry(key(&cache, "/agencies"), || async {
            count.fetch_add(1, Ordering::SeqCst);
            tokio::task::yield_now().await;
            Made::Shared(entry(1, 10))
        })
    };
    tokio::join!(ask(), ask(), ask());
    assert_eq!(count.into_inner(), 1);
}

#[test]
fn what_is_not_the_same_for_everyone_has_no_key() {
    let cache = Cache::new(false);
    for (path, query) in [
        ("/desk", ""),
        ("/desk/sign-in", ""),
        ("/desk/new", ""),
        ("/search", "q=a"),
        ("/agencies", "from=100"),
        ("/compare", "agencies=suqian"),
        ("/agencies/hunjiang/2018", "asof=2026-01-01"),
        ("/agencies/hunjiang/2018.csv", "asof=x"),
    ] {
        assert_eq!(cache.key(&Route::read(path).unwrap(), &Query::read(query)), None, "{path}?{query}");
    }
    let plain = key(&cache, "/items");
    for query in
        ["utm=1", "sort=amount", "view=table", "asof=2026-01-01", "q=a", "lang=zh&lang=en", "theme=pink"]
    {
        let route = Route::read("/items").unwrap();
        assert_eq!(cache.key(&route, &Query::read(query)), Some(plain.clone()), "{query}");
    }
}
