//! `/agencies/{agency}/{year}/releases/{number}.json`: a release byte for byte as it was published and
//! hashed, so that anyone can check the hash that the report's page shows.

use app::options::Options;
use app::problem::Problem;
use app::server::broken;
use axum::body::Bytes;
use axum::response::Response;
use domain::report::Year;
use http::{HeaderMap, HeaderValue, StatusCode, header};

use crate::cache::Entry;
use crate::site::Site;
use crate::twins::error;

/// The release, or the one shape of errors.
pub async fn answer(site: &Site, agency: &str, year: Year, number: i64, request: &HeaderMap) -> Response {
    let found = site.backend.store.find_release(agency, year, Some(number)).await.map_err(broken);
    let release = match found.and_then(|found| found.ok_or(Problem::UnknownReport)) {
        Ok(release) => release,
        Err(why) => return error(why, &Options::default()),
    };
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    // It never changes.
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    Entry::once(StatusCode::OK, headers, Bytes::from(release.content)).answer(request)
}
