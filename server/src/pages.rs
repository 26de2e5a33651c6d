//! Pages: rendered by the app, given a policy that names their inline scripts, and kept where they
//! are public.

use std::sync::Arc;

use app::address::Place;
use app::asked::Asked;
use app::comparison::Comparison;
use app::options::Options;
use app::pages::CheckedText;
use app::problem::Problem;
use app::shell::{Bundle, problem_document, shell};
use axum::body::Body;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Redirect, Response};
use base64::Engine;
use http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use http_body_util::BodyExt;
use leptos::prelude::provide_context;
use sha2::{Digest, Sha256};
use tower_http::csrf::ProtectionError;

use crate::kept::{Entry, Shows};
use crate::site::Site;

/// The options in an address; of repeated ones the first counts.
pub fn options_of(uri: &Uri) -> Options {
    Asked::read(uri.query().unwrap_or_default()).options
}

/// Whether a page is the same for everyone and may be kept. A past state is asked for seldom and in
/// endless spellings, so it is not.
pub fn may_keep(path: &str, options: &Options) -> bool {
    !Place::of(path).is_desk() && options.asof.is_empty() && path.len() <= 120
}

/// A page of the app.
pub async fn show(site: Site, request: Request) -> Response {
    let options = options_of(request.uri());
    let path = request.uri().path().to_owned();
    let place = Place::of(&path);
    if place != Place::Nowhere && place.path() != path {
        // One address for each state: `/items/` and `/agencies//hunjiang` lead to it.
        return Redirect::permanent(&options.link(&place.path())).into_response();
    }
    let state = Asked::read(request.uri().query().unwrap_or_default());
    if place == Place::Compare {
        let comparison = Comparison::read(&state);
        // A form without script sends names again and again; the state has one address all the same.
        let spelt = request.uri().path_and_query().map_or("", http::uri::PathAndQuery::as_str);
        let canonical = comparison.canonical(&options);
        if state.told("find").is_empty() && spelt != canonical {
            return Redirect::to(&canonical).into_response();
        }
    }
    let came = request.extensions().get::<CheckedText>().is_some();
    let keep = may_keep(&path, &options) && !state.has(place.state()) && !came;
    let address = options.link(&path);
    let asked = request.headers().clone();
    if let Some(entry) = site.kept.find(&address).filter(|_| keep) {
        return entry.answer(&asked);
    }
    let publications = site.kept.publications();
    let response = render(&site, options, request).await;
    let (parts, body) = response.into_parts();
    if parts.status.is_redirection() {
        return Response::from_parts(parts, body);
    }
    let html = match body.collect().await {
        Ok(html) => without_nonces(&String::from_utf8_lossy(&html.to_bytes())),
        Err(error) => {
            tracing::error!(%error, "a page could not be rendered");
            return problem(Problem::Broken, &Options::default(), &site.bundle);
        }
    };
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(header::CONTENT_SECURITY_POLICY, policy(&html));
    for cookie in parts.headers.get_all(header::SET_COOKIE) {
        headers.append(header::SET_COOKIE, cookie.clone());
    }
    if !keep || parts.status != StatusCode::OK {
        return Entry::once(parts.status, headers, html.into()).answer(&asked);
    }
    let entry = Arc::new(Entry::new(parts.status, headers, html.into()));
    site.kept.keep(address, Shows::of(&path), Arc::clone(&entry), publications);
    entry.answer(&asked)
}

async fn render(site: &Site, options: Options, request: Request) -> Response {
    let (backend, bundle) = (site.backend.clone(), site.bundle.clone());
    let came = request.extensions().get::<CheckedText>().cloned();
    let context = move || {
        if let Some(came) = &came {
            provide_context(came.clone());
        }
        provide_context(backend.clone());
        provide_context(bundle.clone());
        provide_context(options.clone());
    };
    leptos_axum::render_app_async_with_context(context, shell)(request).await.into_response()
}

/// Leptos marks its scripts with a nonce, new at every rendering. The policy goes by hashes, and the
/// same page must be the same bytes on every server.
fn without_nonces(html: &str) -> String {
    const MARK: &str = "<script nonce=\"";
    let mut out = String::with_capacity(html.len());
    let mut parts = html.split(MARK);
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        out.push_str("<script");
        out.push_str(part.split_once('"').map_or(part, |(_, rest)| rest));
    }
    out
}

/// A policy that lets run exactly the inline scripts that the server wrote: by their hashes, so that
/// a kept page needs no nonce (RELIABILITY 3.3).
fn policy(html: &str) -> HeaderValue {
    let mut hashes = String::new();
    for script in html.split("<script").skip(1) {
        let Some((tag, rest)) = script.split_once('>') else {
            continue;
        };
        let Some((code, _)) = rest.split_once("</script>") else {
            continue;
        };
        if !tag.contains(" src=") {
            let digest = base64::prelude::BASE64_STANDARD.encode(Sha256::digest(code.as_bytes()));
            hashes.push_str(" 'sha256-");
            hashes.push_str(&digest);
            hashes.push('\'');
        }
    }
    let policy = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{hashes}; style-src 'self'; img-src 'self' data:; \
         connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'"
    );
    HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
}

/// A page for what goes wrong outside the app.
pub fn problem(problem: Problem, options: &Options, bundle: &Bundle) -> Response {
    page(problem, problem_document(problem, options, bundle))
}

/// A document about a problem, with the problem's status.
pub fn page(problem: Problem, document: String) -> Response {
    let status = StatusCode::from_u16(problem.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = (status, Html(document)).into_response();
    let policy =
        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
    response
}

/// Gives a request that was refused as coming from another site a page that says so.
pub async fn refused(State(site): State<Site>, request: Request, next: Next) -> Response<Body> {
    let options = options_of(request.uri());
    let response = next.run(request).await;
    if response.extensions().get::<ProtectionError>().is_some() {
        return problem(Problem::Foreign, &options, &site.bundle);
    }
    response
}
