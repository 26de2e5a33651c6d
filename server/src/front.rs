//! What is answered before the router and its layers: files of the bundle, and what the cache holds. Most
//! requests end here, so little is done for each: the address is parsed, and an answer whose headers and
//! compressed bodies are ready is sent.

use std::sync::Arc;

use app::query::{LONGEST_ADDRESS, Query};
use app::route::Route;
use axum::response::Response;
use http::{HeaderMap, Method, Uri};

use crate::bundle::Files;
use crate::cache::Cache;
use crate::{cors, data_queries};

/// Where answers that are ready are looked up.
#[derive(Clone)]
pub struct Front {
    /// The bundle.
    pub files: Arc<Files>,
    /// Pages and files of the record.
    pub cache: Arc<Cache>,
}

impl Front {
    /// The answer to a request, if it is ready.
    pub async fn answer(&self, method: &Method, uri: &Uri, headers: &HeaderMap) -> Option<Response> {
        if method != Method::GET {
            return None;
        }
        if let Some(response) = self.files.answer(uri.path(), headers) {
            return Some(response);
        }
        let query = uri.query().unwrap_or_default();
        if uri.path().len() + query.len() > LONGEST_ADDRESS {
            return None;
        }
        let route = Route::read(uri.path())?;
        let query = Query::read(query);
        let key = self.cache.key(&route, &query).filter(|_| data_queries::is_plain(&route, &query))?;
        let entry = self.cache.get(&key).await?;
        Some(cors::shared(route.format, entry.answer(headers)))
    }
}
