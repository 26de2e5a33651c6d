//! A PostgreSQL that is gone is told of at once, and used again when it is back.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops at what it did not expect"
)]

#[path = "both/database.rs"]
mod database;

use std::time::{Duration, Instant};

use database::Database;
use store::{Store, StoreError};
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::{JoinHandle, JoinSet};

/// A door to the database that can be shut.
fn open_door(listener: TcpListener, to: String) -> JoinHandle<()> {
    tokio::spawn(async move {
        let mut visits = JoinSet::new();
        loop {
            let (mut from, _) = listener.accept().await.expect("a connection");
            let to = to.clone();
            visits.spawn(async move {
                if let Ok(mut database) = TcpStream::connect(to).await {
                    let _ = copy_bidirectional(&mut from, &mut database).await;
                }
            });
        }
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_is_away_is_told_of_at_once_and_used_when_it_is_back() {
    let Some(database) = Database::postgres("away").await else { return };
    let address = database.address();
    let (_, place) = address.split_once('@').expect("a user");
    let (host, name) = place.split_once('/').expect("a database");
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let user = address.split_once("://").unwrap().1.split_once('@').unwrap().0;
    let door = open_door(listener, host.to_owned());
    let store = Store::open(&format!("postgres://{user}@127.0.0.1:{port}/{name}")).await.unwrap();
    store.try_writing("2018-03-02T08:00:00Z").await.unwrap();

    door.abort();
    let _ = door.await;
    // Who meets the fault first waits a little, everyone after that not at all.
    let start = Instant::now();
    let calls: JoinSet<_> = (0..20).map(|_| ask(store.clone())).collect();
    let refusals: Vec<_> =
        calls.join_all().await.into_iter().map(|refusal| refusal.expect("a refusal")).collect();
    assert!(refusals.iter().all(StoreError::is_passing), "{refusals:?}");
    let is_told = |refusal: &&StoreError| matches!(refusal, StoreError::Unreachable { is_new: true, .. });
    assert!(refusals.iter().filter(is_told).count() >= 1, "someone is told what the log shall say");
    assert!(start.elapsed() < Duration::from_millis(1_500), "{:?}", start.elapsed());
    let start = Instant::now();
    for _ in 0..20 {
        assert!(matches!(ask(store.clone()).await, Some(StoreError::Unreachable { is_new: false, .. })));
        assert!(store.try_writing("2018-03-02T08:00:00Z").await.is_err());
    }
    assert!(start.elapsed() < Duration::from_millis(100), "{:?}", start.elapsed());

    let listener = TcpListener::bind(("127.0.0.1", port)).await.unwrap();
    let door = open_door(listener, host.to_owned());
    let start = Instant::now();
    while let Some(refusal) = ask(store.clone()).await {
        assert!(start.elapsed() < Duration::from_secs(5), "{refusal:?}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    store.try_writing("2018-03-02T08:00:00Z").await.unwrap();
    store.close().await;
    door.abort();
    database.remove().await;
}

async fn ask(store: Store) -> Option<StoreError> {
    store.last_sequence().await.err()
}
