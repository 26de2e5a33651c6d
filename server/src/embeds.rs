//! Figures for frames: light documents without script, framed only by sites that the operator lists.

use app::address::Place;
use app::options::Options;
use app::problem::Problem;
use app::query::Query;
use app::route::Route;
use axum::response::Response;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};

use crate::cache::{Entry, Made};
use crate::pages::problem_entry;
use crate::site::Site;

/// `/embed/agencies/{agency}/{year}/{figure}`
pub async fn show(site: &Site, route: &Route, query: &Query, headers: &HeaderMap) -> Response {
    let options = route.options(&query.options);
    let make = || async {
        match document(site, route, &options).await {
            Ok(document) => {
                let mut headers = HeaderMap::new();
                headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
                Made::Shared(Entry::new(StatusCode::OK, framed(headers, site), document.into()))
            }
            // A problem may be framed by the same sites, so that a portal's reader sees what is wrong.
            Err(why) => {
                Made::Once(problem_entry(why, &options, &site.bundle, framed(HeaderMap::new(), site)))
            }
        }
    };
    site.cache.answer(site.cache.key(route, query), headers, make).await
}

async fn document(site: &Site, route: &Route, options: &Options) -> Result<String, Problem> {
    let Place::Figure(agency, year, figure) = &route.place else { return Err(Problem::UnknownFigure) };
    let view = site.backend.report_view(agency, *year, &options.asof).await?;
    let style = site.bundle.file("embed.css");
    let site = &site.backend.settings.public_url;
    app::embed::document(&view, figure, options, &style, site).ok_or(Problem::UnknownFigure)
}

/// The headers of a document that the listed sites may frame; search engines show the figure's page.
fn framed(mut headers: HeaderMap, site: &Site) -> HeaderMap {
    let hosts = &site.embed_hosts;
    let policy = format!(
        "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors {hosts}"
    );
    let policy = HeaderValue::from_str(&policy)
        .unwrap_or(HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'"));
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    headers.insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex"));
    headers
}
