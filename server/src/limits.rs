//! What is refused before it is read: forms that are too long and requests from other sites.

use app::problem::Problem;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::header;

use crate::checks;
use crate::pages::problem;
use crate::site::Site;

/// The most bytes that a form may have; also said in `app::text`.
pub const BODY: usize = 256 * 1024;

/// The most bytes that a request to this path may have.
fn most(path: &str) -> usize {
    match path {
        CHECK => checks::FORM,
        IMPORT => TEXT,
        _ => BODY,
    }
}

/// Where the desk sends a report's text, which a form makes nine bytes for each Chinese character of.
const IMPORT: &str = "/fn/import-text";
/// The most bytes of such a form: a text of the 60,000 characters that a draft may hold.
const TEXT: usize = 640 * 1024;

/// Where files are sent.
const CHECK: &str = "/check";

/// Takes a request's body whole, or answers that it is too long; one that says so is not read.
pub async fn length(State(site): State<Site>, request: Request, next: Next) -> Response {
    let options = crate::pages::options_of(request.uri());
    let uri = request.uri().clone();
    let most = most(uri.path());
    let said =
        request.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
    if said.is_none_or(|length: usize| length <= most) {
        let (parts, body) = request.into_parts();
        if let Ok(body) = to_bytes(body, most).await {
            return next.run(Request::from_parts(parts, Body::from(body))).await;
        }
    }
    if uri.path() == CHECK {
        return checks::too_long(site, uri).await;
    }
    problem(Problem::TooLarge, &options, &site.bundle)
}
