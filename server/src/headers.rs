//! Rules that every response carries.

use app::route::{Format, Route};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};

const OPENER: HeaderName = HeaderName::from_static("cross-origin-opener-policy");
const RESOURCE: HeaderName = HeaderName::from_static("cross-origin-resource-policy");
const PERMISSIONS: HeaderName = HeaderName::from_static("permissions-policy");
const ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");

/// Who may use a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Use {
    /// Pages of this site.
    Own,
    /// Pages of any site may read it.
    Shared,
    /// Pages of sites that the operator lists may frame it.
    Framed,
    /// One person.
    Private,
}

impl Use {
    fn of(path: &str) -> Self {
        if path.starts_with("/desk") || path.starts_with("/fn/") {
            Self::Private
        } else if Route::read(path).is_some_and(|route| route.format == Format::Embed) {
            Self::Framed
        } else if Format::of(path).0.is_data() || path.starts_with("/pkg/") {
            Self::Shared
        } else {
            Self::Own
        }
    }
}

/// Sets what a handler has not set itself, for a site that is reached by https or not.
pub async fn set(State(is_secure): State<bool>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    let status = response.status();
    defaults(response.headers_mut(), Use::of(&path), status, is_secure);
    response
}

/// The rules for a route's answer, for who prepares its headers once.
pub fn of_route(headers: &mut HeaderMap, route: &Route, is_secure: bool) {
    defaults(headers, Use::of(&route.path()), StatusCode::OK, is_secure);
}

/// The rules for a file of the bundle.
pub fn of_file(headers: &mut HeaderMap, is_secure: bool) {
    defaults(headers, Use::Shared, StatusCode::OK, is_secure);
}

fn defaults(headers: &mut HeaderMap, used: Use, status: StatusCode, is_secure: bool) {
    default(headers, header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    default(headers, header::REFERRER_POLICY, "strict-origin-when-cross-origin");
    default(headers, OPENER, "same-origin");
    let is_shared = matches!(used, Use::Shared | Use::Framed);
    default(headers, RESOURCE, if is_shared { "cross-origin" } else { "same-origin" });
    default(headers, PERMISSIONS, "camera=(), geolocation=(), microphone=()");
    default(headers, header::CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'");
    if used != Use::Framed {
        default(headers, header::X_FRAME_OPTIONS, "DENY");
    }
    if is_secure {
        default(headers, header::STRICT_TRANSPORT_SECURITY, "max-age=31536000; includeSubDomains");
    }
    if matches!(status, StatusCode::SERVICE_UNAVAILABLE | StatusCode::TOO_MANY_REQUESTS) {
        default(headers, header::RETRY_AFTER, "5");
    }
    default(headers, header::CACHE_CONTROL, if used == Use::Private { "no-store" } else { "no-cache" });
    if used == Use::Private {
        default(headers, ROBOTS, "noindex");
    }
}

fn default(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers.entry(name).or_insert(HeaderValue::from_static(value));
}
