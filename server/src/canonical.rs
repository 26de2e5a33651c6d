//! `/agencies/{agency}/{year}/releases/{number}.json`: a release byte for byte as it was published and
//! hashed, so that anyone can check the hash that the report's page shows.

use app::backend::broken;
use app::options::Options;
use app::problem::Problem;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::report::Year;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use store::Release;

use crate::kept::Entry;
use crate::site::Site;
use crate::twins::error;

/// The release, or the one shape of errors.
pub async fn show(
    State(site): State<Site>,
    Path((agency, year, file)): Path<(String, String, String)>,
    asked: HeaderMap,
) -> Response {
    let release = match find(&site, &agency, &year, &file).await {
        Ok(release) => release,
        Err(why) => return error(why, &Options::default()),
    };
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    // It never changes.
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    Entry::once(StatusCode::OK, headers, Bytes::from(release.content)).answer(&asked)
}

async fn find(site: &Site, agency: &str, year: &str, file: &str) -> Result<Release, Problem> {
    let number = file.strip_suffix(".json").filter(|number| !number.starts_with(['0', '+', '-']));
    let number: i64 = number.and_then(|number| number.parse().ok()).ok_or(Problem::UnknownPage)?;
    let year = Year::from_address(year).ok_or(Problem::UnknownReport)?;
    let found = site.backend.store.find_release(agency, year, Some(number)).await.map_err(broken)?;
    found.ok_or(Problem::UnknownReport)
}
