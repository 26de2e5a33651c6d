//! Figures for frames: light documents without script, framed only by sites that the operator lists.

use std::sync::Arc;

use app::problem::Problem;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::report::Year;
use http::{HeaderMap, HeaderValue, StatusCode, Uri, header};

use crate::kept::{Entry, Shows};
use crate::pages::{may_keep, options_of, problem};
use crate::site::Site;

/// `/embed/agencies/{agency}/{year}/{figure}`
pub async fn show(
    State(site): State<Site>,
    Path((agency, year, figure)): Path<(String, String, String)>,
    uri: Uri,
    asked: HeaderMap,
) -> Response {
    let options = options_of(&uri);
    let path = uri.path();
    let (keep, address) = (may_keep(path, &options), options.link(path));
    if let Some(entry) = site.kept.find(&address).filter(|_| keep) {
        return entry.answer(&asked);
    }
    let publications = site.kept.publications();
    let view = match Year::from_address(&year) {
        Some(year) => site.backend.report_view(&agency, year, &options.asof).await,
        None => Err(Problem::UnknownReport),
    };
    let style = site.bundle.file("embed.css");
    let document = view.and_then(|view| {
        let document =
            app::embed::document(&view, &figure, &options, &style, &site.backend.settings.public_url);
        document.ok_or(Problem::UnknownFigure)
    });
    let document = match document {
        Ok(document) => document,
        Err(why) => return framed(problem(why, &options, &site.bundle), &site),
    };
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(header::CONTENT_SECURITY_POLICY, policy(&site));
    let entry = Arc::new(Entry::new(StatusCode::OK, headers, document.into()));
    if keep {
        site.kept.keep(address, Shows::of(path), Arc::clone(&entry), publications);
    }
    entry.answer(&asked)
}

fn policy(site: &Site) -> HeaderValue {
    let hosts = &site.embed_hosts;
    let policy = format!(
        "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors {hosts}"
    );
    HeaderValue::from_str(&policy)
        .unwrap_or(HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'"))
}

/// A problem may be framed by the same sites, so that a portal's reader sees what is wrong.
fn framed(mut response: Response, site: &Site) -> Response {
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy(site));
    response
}
