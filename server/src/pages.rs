//! Pages: rendered by the app, put into a document with the policy that its scripts need, and cached where
//! they are public.

use app::address::Place;
use app::comparison::Comparison;
use app::options::Options;
use app::pages::CheckedText;
use app::problem::Problem;
use app::query::Query;
use app::render::{PageRequest, render};
use app::route::Route;
use app::shell::{Bundle, Document, page_document, problem_document};
use app::topic_state::TopicState;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use tower_http::csrf::ProtectionError;

use crate::cache::{Entry, Made};
use crate::scripts::has_script;
use crate::site::Site;

/// The options in an address; of repeated ones the first counts.
pub fn options_of(uri: &Uri) -> Options {
    Query::read(uri.query().unwrap_or_default()).options
}

/// A page of the app. A path that leads nowhere gets the app's page that says so.
pub async fn show(site: Site, request: Request) -> Response {
    let (uri, headers) = (request.uri().clone(), request.headers().clone());
    let query = Query::read(uri.query().unwrap_or_default());
    let route = Route::read(uri.path());
    if let Some(address) = route.as_ref().and_then(|route| canonical(route, &query)) {
        // A form without script sends names again and again; the state has one address all the same.
        if uri.path_and_query().map_or("", http::uri::PathAndQuery::as_str) != address {
            return Redirect::to(&address).into_response();
        }
    }
    let came = request.extensions().get::<CheckedText>().cloned();
    let key = route.as_ref().filter(|_| came.is_none()).and_then(|route| site.cache.key(route, &query));
    let make = || make(&site, route.as_ref(), &query, uri.path(), &headers, came.clone());
    site.cache.answer(key, &headers, make).await
}

/// The one address of a state of these pages; none for others, and where a form looks for bodies meanwhile.
fn canonical(route: &Route, query: &Query) -> Option<String> {
    match route.place {
        Place::Compare if query.value("find").is_empty() => {
            Some(Comparison::read(query).canonical(&query.options))
        }
        Place::Topic(topic) => Some(TopicState::read(topic, query).canonical(&query.options)),
        _ => None,
    }
}

/// Renders a page and puts it into its document.
async fn make(
    site: &Site,
    route: Option<&Route>,
    query: &Query,
    path: &str,
    headers: &HeaderMap,
    checked: Option<CheckedText>,
) -> Made {
    let address = route.map_or_else(|| path.to_owned(), |route| route.address(query));
    let mut request = Request::new(());
    let Ok(uri) = address.parse() else { return failed(site, &"the address cannot be written") };
    *request.uri_mut() = uri;
    request.headers_mut().insert(header::ACCEPT, HeaderValue::from_static("text/html"));
    if route.is_some_and(|route| route.place.is_desk()) {
        // Only the desk may know who asks.
        request
            .headers_mut()
            .extend(headers.get_all(header::COOKIE).iter().map(|cookie| (header::COOKIE, cookie.clone())));
    }
    let (parts, ()) = request.into_parts();
    let page = PageRequest { route: route.cloned(), query: query.clone(), parts, checked };
    let page = render(site.backend.clone(), page).await;
    if has_script(&page.body) {
        return failed(site, &"a script that is not ours stands in the rendered HTML");
    }
    let mut headers = page.headers;
    let is_personal = page.is_personal || headers.contains_key(header::SET_COOKIE);
    if is_personal {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    if page.status.is_redirection() {
        return Made::Once(Entry::once(page.status, headers, Vec::new().into()));
    }
    let document = Document {
        route,
        query,
        title: &page.title,
        description: &page.description,
        is_found: page.status == StatusCode::OK,
        module: page.module.name(),
        body: &page.body,
        site: &site.backend.settings.public_url,
    };
    let html = page_document(&document, &site.bundle);
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(header::CONTENT_SECURITY_POLICY, site.policy.clone());
    if is_personal || page.status != StatusCode::OK {
        return Made::Once(Entry::once(page.status, headers, html.into()));
    }
    Made::Shared(Entry::new(page.status, headers, html.into()))
}

fn failed(site: &Site, why: &dyn std::fmt::Display) -> Made {
    tracing::error!(%why, "a page could not be rendered");
    Made::Once(problem_entry(Problem::Broken, &Options::default(), &site.bundle, HeaderMap::new()))
}

/// A page for what goes wrong outside the app.
pub fn problem(problem: Problem, options: &Options, bundle: &Bundle) -> Response {
    problem_entry(problem, options, bundle, HeaderMap::new()).answer(&HeaderMap::new())
}

/// The same as an entry, with headers that count more than the usual ones.
pub fn problem_entry(problem: Problem, options: &Options, bundle: &Bundle, own: HeaderMap) -> Entry {
    still(problem, problem_document(problem, options, bundle), own)
}

/// A document about a problem, with the problem's status.
pub fn page(problem: Problem, document: String) -> Response {
    still(problem, document, HeaderMap::new()).answer(&HeaderMap::new())
}

/// A page without script.
fn still(problem: Problem, document: String, own: HeaderMap) -> Entry {
    let status = StatusCode::from_u16(problem.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let policy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; \
                  frame-ancestors 'none'";
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
    headers.extend(own);
    Entry::once(status, headers, document.into())
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
