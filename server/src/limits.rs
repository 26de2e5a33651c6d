//! What is refused before it is read: forms that are too long and requests from other sites.

use app::problem::Problem;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::header;

use crate::pages::problem;
use crate::site::Site;

/// The most bytes that a form may have; also said in `app::text`.
pub const BODY: usize = 256 * 1024;

/// Takes a request's body whole, or answers that it is too long; one that says so is not read.
pub async fn length(State(site): State<Site>, request: Request, next: Next) -> Response {
    let options = crate::pages::options_of(request.uri());
    let said =
        request.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
    let too_large = || problem(Problem::TooLarge, &options, &site.bundle);
    if said.is_some_and(|length: usize| length > BODY) {
        return too_large();
    }
    let (parts, body) = request.into_parts();
    match to_bytes(body, BODY).await {
        Ok(body) => next.run(Request::from_parts(parts, Body::from(body))).await,
        Err(_) => too_large(),
    }
}
