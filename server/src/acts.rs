//! Server functions, called by the app in the browser and by plain forms alike.
//!
//! To the function both look the same; here its answer becomes what the caller understands: for a
//! form a redirect, or a page that says what happened; for the app data, with the status that fits.
//! (leptos alone sends a form's error to whatever `Referer` says, which another site may forge.)

use app::options::Options;
use app::problem::Problem;
use app::query::Query;
use app::server::WantsPage;
use app::shell::unsent_document;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use http_body_util::BodyExt;
use leptos::prelude::provide_context;
use leptos::server_fn::axum::get_server_fn_service;

use crate::pages::{options_of, page, problem};
use crate::site::Site;
use crate::twins::error;

/// `/fn/{name}`
pub async fn act(State(site): State<Site>, request: Request) -> Response {
    let options = options_of(request.uri());
    let wants_page = accepts_page(&request);
    if get_server_fn_service(request.uri().path(), request.method().clone()).is_none() {
        return if wants_page {
            problem(Problem::UnknownPage, &options, &site.bundle)
        } else {
            error(Problem::UnknownPage, &options)
        };
    }
    let action = request.uri().path().to_owned();
    let (parts, body) = request.into_parts();
    // It is in memory already: `limits` has read it.
    let form = body.collect().await.map(http_body_util::Collected::to_bytes).unwrap_or_default();
    let options = language_of(&form, options);
    let mut request = Request::from_parts(parts, Body::from(form.clone()));
    let headers = request.headers_mut();
    headers.insert(header::ACCEPT, HeaderValue::from_static("application/json"));
    headers.remove(header::REFERER);
    let (backend, network) = (site.backend.clone(), site.trusted_proxies.client(&request));
    let context = move || {
        provide_context(backend.clone());
        provide_context(network.clone());
        provide_context(WantsPage(wants_page));
    };
    let response = leptos_axum::handle_server_fns_with_context(context, request).await.into_response();
    if wants_page && response.headers().contains_key(header::LOCATION) {
        return redirect(response);
    }
    if !response.status().is_client_error() && !response.status().is_server_error() {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let body = body.collect().await.map(http_body_util::Collected::to_bytes).unwrap_or_default();
    let why = serde_json::from_slice(&body).unwrap_or(Problem::Unreadable);
    if wants_page {
        return unsent(why, &action, &form, &site).unwrap_or_else(|| problem(why, &options, &site.bundle));
    }
    parts.status = StatusCode::from_u16(why.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    Response::from_parts(parts, Body::from(body))
}

/// The options with the language that a form says it was in: its address has none.
fn language_of(form: &[u8], options: Options) -> Options {
    let form = std::str::from_utf8(form).map(Query::read).unwrap_or_default();
    let lang = form.has(&["lang"]).then_some(form.options.lang);
    Options { lang: lang.unwrap_or(options.lang), ..options }
}

/// A problem as the app in the browser reads it.
pub fn refusal(why: Problem) -> Response {
    let status = StatusCode::from_u16(why.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (status, axum::Json(why)).into_response()
}

/// A page with what was typed, where the server could not carry the form out or nobody is signed in.
fn unsent(why: Problem, action: &str, form: &[u8], site: &Site) -> Option<Response> {
    if why.status() < 500 && why != Problem::SignedOut {
        return None;
    }
    Some(page(why, unsent_document(why, &site.bundle, action, form)?))
}

/// Whether whoever sent this shows its answer as a page: a form, and not the app in the browser.
pub fn accepts_page(request: &Request) -> bool {
    let accept = request.headers().get(header::ACCEPT).and_then(|accept| accept.to_str().ok());
    accept.is_some_and(|accept| accept.contains("text/html"))
}

/// The function's redirect, with its cookies, as a browser follows it after a form.
fn redirect(response: Response) -> Response {
    let (mut parts, _) = response.into_parts();
    parts.status = StatusCode::SEE_OTHER;
    parts.headers.remove(header::CONTENT_TYPE);
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::empty())
}
