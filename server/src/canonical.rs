//! `/agencies/{agency}/{year}/releases/{number}.json`: a release byte for byte as it was published and
//! hashed, so that anyone can check the hash that the report's page shows.

use app::address::release_file;
use app::options::Options;
use app::problem::Problem;
use app::server::broken;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::report::Year;
use http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use store::Release;

use crate::cache::Entry;
use crate::site::Site;
use crate::twins::error;

/// The release, or the one shape of errors.
pub async fn show(
    State(site): State<Site>,
    Path((agency, year, file)): Path<(String, String, String)>,
    uri: Uri,
    query: HeaderMap,
) -> Response {
    let release = match find(&site, &uri, &agency, &year, &file).await {
        Ok(release) => release,
        Err(why) => return error(why, &Options::default()),
    };
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    // It never changes.
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    Entry::once(StatusCode::OK, headers, Bytes::from(release.content)).answer(&query)
}

async fn find(site: &Site, uri: &Uri, agency: &str, year: &str, file: &str) -> Result<Release, Problem> {
    let number = file.strip_suffix(".json").filter(|number| !number.starts_with(['0', '+', '-']));
    let number: i64 = number.and_then(|number| number.parse().ok()).ok_or(Problem::UnknownPage)?;
    let year = Year::from_address(year).ok_or(Problem::UnknownReport)?;
    if uri.path() != release_file(agency, year, number) {
        return Err(Problem::UnknownPage);
    }
    let found = site.backend.store.find_release(agency, year, Some(number)).await.map_err(broken)?;
    found.ok_or(Problem::UnknownReport)
}
