//! Who may read files from a page of another site: everyone, without credentials, errors too
//! (docs/api.md). Pages, the desk and its acts are shared with no one.

use app::route::Format;
use axum::body::Body;
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};

/// The request headers that a page of another site may set.
const TAKEN: &str = "Accept, Accept-Language, Cache-Control, Content-Type, If-None-Match, If-Modified-Since, X-Requested-With";
/// The response headers that it may read.
const SHOWN: &str = "ETag, Content-Disposition, Retry-After";
/// How long a browser may cache the answer to a preflight, in seconds: a day.
const REMEMBERED: &str = "86400";

/// Shares files and their errors, and answers preflights.
pub async fn share(request: Request, next: Next) -> Response {
    if !Format::of(request.uri().path()).0.is_data() {
        return next.run(request).await;
    }
    if request.method() == Method::OPTIONS {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::NO_CONTENT;
        let headers = response.headers_mut();
        set(headers, header::ALLOW, "GET, HEAD, OPTIONS");
        set(headers, header::ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        set(headers, header::ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD");
        set(headers, header::ACCESS_CONTROL_ALLOW_HEADERS, TAKEN);
        set(headers, header::ACCESS_CONTROL_MAX_AGE, REMEMBERED);
        return response;
    }
    allow(next.run(request).await)
}

/// An answer in a format, shared if it is data.
pub fn shared(format: Format, response: Response) -> Response {
    if format.is_data() { allow(response) } else { response }
}

fn allow(mut response: Response) -> Response {
    let headers = response.headers_mut();
    set(headers, header::ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    set(headers, header::ACCESS_CONTROL_EXPOSE_HEADERS, SHOWN);
    response
}

fn set(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers.insert(name, HeaderValue::from_static(value));
}
