//! What is refused before it is read: forms that are too long and requests from other sites.

use app::problem::Problem;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::{StatusCode, header};

use crate::pages::problem;
use crate::site::Site;

/// The most bytes that a form may have; also said in `app::text`.
pub const BODY: usize = 256 * 1024;

/// Answers a request that says it is too long without reading it. One that does not say is cut off
/// by the body limit, which ends here too.
pub async fn length(State(site): State<Site>, request: Request, next: Next) -> Response {
    let options = crate::pages::options_of(request.uri());
    let length =
        request.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
    if length.is_some_and(|length: usize| length > BODY) {
        return problem(Problem::TooLarge, &options, &site.bundle);
    }
    let response = next.run(request).await;
    if response.status() == StatusCode::PAYLOAD_TOO_LARGE {
        return problem(Problem::TooLarge, &options, &site.bundle);
    }
    response
}
