//! The browser's bundle: a folder made by Trunk and `xtask`, served under its build id so that every
//! file can be cached for a year (STACK 2.4).

use std::path::Path;

use anyhow::{Context, Result};
use app::shell::Bundle;
use axum::Router;
use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use http::{HeaderValue, header};
use sha2::{Digest, Sha256};
use tower_http::services::ServeDir;

/// Files without which no page works.
const NEEDED: [&str; 5] = ["gongkai.js", "gongkai_bg.wasm", "gongkai.css", "embed.css", "icon.svg"];

/// Those of the reader's worker; without them `/check` reads on the server.
const READER: [&str; 3] = ["reader.js", "reader_bg.wasm", WORKER];

/// The worker's script.
const WORKER: &str = "reader_start.js";

/// What the worker may do: run the bundle's code, and ask no one for anything. A report that it reads
/// cannot leave the machine.
const WORKER_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'";

/// Reads the bundle and names it after its content.
pub fn find(dist: &Path) -> Result<Bundle> {
    let mut hash = Sha256::new();
    for name in NEEDED.iter().chain(&READER) {
        let file = dist.join("pkg").join(name);
        if READER.contains(name) && !file.exists() {
            continue;
        }
        let bytes = std::fs::read(&file).with_context(|| {
            format!("The browser's bundle lacks {}. Build it with `cargo xtask serve`, or say where it is with --dist.", file.display())
        })?;
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(bytes);
    }
    let build = hash.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    Ok(Bundle { build })
}

/// Serves the files, compressed ones where the browser takes them.
pub fn files<S: Clone + Send + Sync + 'static>(dist: &Path) -> Router<S> {
    let files = ServeDir::new(dist.join("pkg")).precompressed_br().precompressed_gzip();
    Router::new().fallback_service(files).layer(from_fn(for_a_year))
}

async fn for_a_year(request: Request, next: Next) -> Response {
    let is_worker = request.uri().path().ends_with(WORKER);
    let mut response = next.run(request).await;
    let cache = if response.status().is_success() || response.status() == http::StatusCode::NOT_MODIFIED {
        "public, max-age=31536000, immutable"
    } else {
        "no-store"
    };
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    if is_worker {
        let policy = HeaderValue::from_static(WORKER_POLICY);
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}
