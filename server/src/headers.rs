//! Rules that every response carries.

use app::route::{Format, Route};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};

use crate::site::Site;

/// Sets what a handler has not set itself.
pub async fn set(State(site): State<Site>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    let status = response.status();
    let headers = response.headers_mut();
    let format = Format::of(&path).0;
    let framed = Route::read(&path).is_some_and(|route| route.format == Format::Embed);
    let shared = framed || format.is_data() || path.starts_with("/pkg/");
    default(headers, header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    default(headers, header::REFERRER_POLICY, "strict-origin-when-cross-origin");
    default(headers, HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    default(
        headers,
        HeaderName::from_static("cross-origin-resource-policy"),
        if shared { "cross-origin" } else { "same-origin" },
    );
    default(
        headers,
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=()",
    );
    default(headers, header::CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'");
    if !framed {
        default(headers, header::X_FRAME_OPTIONS, "DENY");
    }
    if site.backend.settings.is_secure() {
        default(headers, header::STRICT_TRANSPORT_SECURITY, "max-age=31536000; includeSubDomains");
    }
    if matches!(status, StatusCode::SERVICE_UNAVAILABLE | StatusCode::TOO_MANY_REQUESTS) {
        default(headers, header::RETRY_AFTER, "5");
    }
    let private = path.starts_with("/desk") || path.starts_with("/fn/");
    default(headers, header::CACHE_CONTROL, if private { "no-store" } else { "no-cache" });
    if private {
        default(headers, HeaderName::from_static("x-robots-tag"), "noindex");
    }
    response
}

fn default(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers.entry(name).or_insert(HeaderValue::from_static(value));
}
