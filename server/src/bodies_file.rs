//! `/agencies.json`: the public bodies, a page at a time, found as on their page.

use app::query::Query;
use axum::response::Response;
use http::HeaderMap;
use serde_json::json;
use store::AgencyLine;

use crate::site::Site;
use crate::twins::{error, json_entry};

/// The page of bodies that `find` and `from` name.
pub async fn answer(site: &Site, query: &Query, headers: &HeaderMap) -> Response {
    let offset = usize::try_from(query.offset()).unwrap_or_default();
    match site.backend.agencies_view(&query.words("find"), offset).await {
        Ok(view) => {
            let bodies: Vec<_> = view.page.iter().map(body).collect();
            json_entry(&json!({ "total": view.total, "from": view.offset, "bodies": bodies })).answer(headers)
        }
        Err(why) => error(why, &query.options),
    }
}

fn body(line: &AgencyLine) -> serde_json::Value {
    let AgencyLine { agency, reports, first_year, last_year } = line;
    json!({
        "agency": agency.slug,
        "name": { "zh": agency.name_zh, "en": agency.name_en },
        "short": { "zh": agency.short_zh, "en": agency.short_en },
        "level": agency.level,
        "kind": agency.kind,
        "division_code": agency.division_code,
        "reports": reports,
        "first_year": first_year,
        "last_year": last_year,
    })
}
