//! `/compare.series`: what bodies report on indicators, as the explorer in the browser takes it when another body is
//! added. Its form is the program's own and may change with every build; `/compare.json` is for everyone.

use app::pages::added_series;
use app::query::Query;
use axum::response::Response;
use http::HeaderMap;

use crate::site::Site;
use crate::twins::{error, json_entry};

/// The series of the bodies and indicators that the address names.
pub async fn answer(site: &Site, query: &Query, headers: &HeaderMap) -> Response {
    match added_series(&site.backend, query).await {
        Ok(model) => json_entry(&model).answer(headers),
        Err(why) => error(why, &query.options),
    }
}
