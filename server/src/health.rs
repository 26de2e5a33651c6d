//! For whoever watches the server: whether it runs, and whether the desk can save.

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use serde_json::json;

use crate::site::Site;

/// `/healthz`: the program runs, and which build it is. It needs no database: a restart would not repair one.
pub async fn live(State(site): State<Site>) -> Response {
    Json(json!({ "build": site.bundle.build })).into_response()
}

/// `/readyz`: whether something can be saved now, and the number of the latest publication.
pub async fn ready(State(site): State<Site>) -> Response {
    if !site.readiness.is_ready(&site.backend.store).await {
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
