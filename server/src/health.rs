//! For whoever watches the server: whether it runs, and whether the desk can save.

use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use serde_json::json;
use tokio::sync::Mutex;
use tokio::time::timeout;

use crate::site::Site;

/// How long one answer about the database serves for all: each costs a synced write.
const SERVES: Duration = Duration::from_secs(1);
/// How long the database may take.
const PATIENCE: Duration = Duration::from_secs(2);

/// When the database was last tried, and whether it could write.
#[derive(Clone, Debug, Default)]
pub struct Readiness(Arc<Mutex<Option<(Instant, bool)>>>);

impl Readiness {
    /// Whether the database can write now; who asks meanwhile waits for the same answer.
    async fn is_ready(&self, site: &Site) -> bool {
        let mut last = self.0.lock().await;
        if let Some((at, ready)) = *last
            && at.elapsed() < SERVES
        {
            return ready;
        }
        let was_ready = last.is_none_or(|(_, ready)| ready);
        let failure = match timeout(PATIENCE, site.backend.store.try_writing(&app::server::now())).await {
            Ok(Ok(())) => None,
            Ok(Err(error)) => Some(app::server::chain(&error)),
            Err(_) => Some("it takes too long".to_owned()),
        };
        match &failure {
            // Once for each time that it fails, however often it is asked.
            Some(error) if was_ready => tracing::error!(error, "the database cannot write"),
            None if !was_ready => tracing::info!("the database can write again"),
            _ => {}
        }
        *last = Some((Instant::now(), failure.is_none()));
        failure.is_none()
    }
}

/// `/healthz`: the program runs, and which build it is. It asks no database: a restart would not mend one.
pub async fn live(State(site): State<Site>) -> Response {
    Json(json!({ "build": site.bundle.build })).into_response()
}

/// `/readyz`: whether something can be saved now, and the number of the latest publication.
pub async fn ready(State(site): State<Site>) -> Response {
    if !site.readiness.is_ready(&site).await {
        let no = Json(json!({ "build": site.bundle.build, "ready": false }));
        return (StatusCode::SERVICE_UNAVAILABLE, no).into_response();
    }
    match site.backend.store.last_sequence().await {
        Ok(release) => {
            Json(json!({ "build": site.bundle.build, "ready": true, "release": release })).into_response()
        }
        Err(error) => {
            app::server::broken(error);
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}
