//! From settings to a running server.

use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use app::server::{Backend, chain};
use store::Store;
use tokio::net::TcpListener;

use crate::bundle::Files;
use crate::cache::Cache;
use crate::first_run::load_first_data;
use crate::front::Front;
use crate::load::Load;
use crate::readiness::Readiness;
use crate::router::router;
use crate::scripts::policy;
use crate::settings::Serve;
use crate::site::Site;
use crate::watch::watch;
use crate::{listen, open_files, setup_link};

/// Where the search for a free port begins, and how far it goes.
const PORTS: std::ops::Range<u16> = 3000..3100;
/// Open files that are not for connections: the database's, the log, those of processes that read documents.
const OWN_FILES: usize = 256;
/// How often a server polls for publications of other servers.
const ASK_EVERY: Duration = Duration::from_secs(2);
/// How often failed sign-ins, ended sessions and the like are forgotten.
const SWEEP_EVERY: Duration = Duration::from_mins(5);

/// Opens the store, loads the first data, listens, and serves until it is told to stop.
pub async fn serve(options: Serve) -> Result<()> {
    let load = Arc::new(Load::new(&options));
    let store = options.database.open().await?;
    tracing::info!(database = %store.database(), "opened the database");
    load_first_data(&store).await?;
    let listener = bind(&options.host, options.port).await?;
    let local = format!("http://{}", listener.local_addr()?);
    let public_url = options.public_url.map_or(local, |url| url.to_string());
    let is_secure = public_url.starts_with("https://");
    let files = Arc::new(Files::load(options.dist.as_deref(), is_secure)?);
    let cache = Arc::new(Cache::new(is_secure));
    let forget = Arc::clone(&cache);
    let backend = Backend {
        store: store.clone(),
        settings: Arc::new(app::server::Settings {
            public_url: public_url.clone(),
            home_agency: options.home,
        }),
        published: Arc::new(move |agency, year| forget.published(agency, year)),
        hasher: Arc::default(),
        topics: app::server::TopicCache::default(),
        bodies: app::server::BodiesCache::default(),
    };
    let link = setup_link::make(&backend).await?;
    println!("Gongkai 公开 {public_url}");
    if let Some(link) = link {
        println!("First administrator (works once, for 24 hours): {public_url}{link}");
    }
    tokio::spawn(follow_others(store.clone(), Arc::clone(&cache)));
    let most = open_files::raise().saturating_sub(OWN_FILES).max(1);
    let bounds = listen::Bounds { connections: options.connections.min(most), patience: load.patience };
    let forget = Arc::clone(&cache);
    tokio::spawn(watch(store.clone(), move |agency, year| forget.published(agency, year)));
    tokio::spawn(sweep(backend.clone()));
    if is_secure && options.trusted_proxies.is_empty() {
        tracing::warn!(
            "no proxy is trusted (--trusted-proxies): all who come through it count as one when failed sign-ins are limited"
        );
    }
    let site = Site {
        backend,
        policy: policy(files.bundle().style()),
        bundle: files.bundle(),
        cache: Arc::clone(&cache),
        load,
        embed_hosts: options.embed_hosts,
        readiness: Readiness::default(),
        trusted_proxies: Arc::new(options.trusted_proxies),
    };
    listen::run(listener, Front { files, cache }, router(site), bounds).await?;
    store.close().await;
    Ok(())
}

async fn bind(host: &str, port: Option<u16>) -> Result<TcpListener> {
    if let Some(port) = port {
        let bound = TcpListener::bind((host, port)).await;
        return bound.with_context(|| {
            format!("Port {port} on {host} cannot be used. Choose another with --port, or leave it out for the next free one.")
        });
    }
    for port in PORTS {
        if let Ok(listener) = TcpListener::bind((host, port)).await {
            return Ok(listener);
        }
    }
    anyhow::bail!("No free port from {} to {} on {host}. Choose one with --port.", PORTS.start, PORTS.end - 1)
}

/// Forgets, at the start and then regularly, what no longer counts.
async fn sweep(backend: Backend) {
    loop {
        if let Err(error) = backend.sweep().await {
            tracing::warn!(%error, "cannot remove what no longer counts");
        }
        tokio::time::sleep(SWEEP_EVERY).await;
    }
}

/// Another server on the same database may publish: its releases make ours stale.
async fn follow_others(store: Store, cache: Arc<Cache>) {
    let mut seen = store.last_sequence().await.unwrap_or_default();
    let mut is_away = false;
    loop {
        tokio::time::sleep(ASK_EVERY).await;
        match store.list_releases_after(seen).await {
            Ok(releases) => {
                is_away = false;
                for (agency, year, sequence) in releases {
                    cache.published(&agency, year);
                    seen = seen.max(sequence);
                }
            }
            Err(error) => {
                if !std::mem::replace(&mut is_away, true) {
                    tracing::warn!(error = chain(&error), "cannot ask for new releases");
                }
            }
        }
    }
}
