//! `/search.json`: what the search field suggests for what is typed in it so far.

use app::models::Suggestions;
use app::problem::Problem;
use app::query::Query;
use axum::response::Response;
use http::HeaderMap;

use crate::site::Site;
use crate::twins::{error, json_entry};

/// The value of `only` with which bodies alone are suggested.
pub const ONLY_BODIES: &str = "bodies";

/// Suggestions for the words under `q`.
pub async fn answer(site: &Site, query: &Query, headers: &HeaderMap) -> Response {
    match suggested(site, query).await {
        Ok(mut suggestions) => {
            let options = query.options.carried();
            for one in &mut suggestions {
                one.path = options.link(&one.path);
            }
            json_entry(&Suggestions { suggestions }).answer(headers)
        }
        Err(why) => error(why, &query.options),
    }
}

async fn suggested(site: &Site, query: &Query) -> Result<Vec<app::models::Suggestion>, Problem> {
    let (typed, lang) = (query.words("q"), query.options.lang);
    if query.value("only") == ONLY_BODIES {
        site.backend.suggested_bodies(&typed, lang).await
    } else {
        site.backend.suggestions(&typed, lang).await
    }
}
