//! What is refused before it is read whole: bodies that are too long, come too slowly, or come while the
//! server holds as many as it may.

use std::sync::Arc;

use app::problem::Problem;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::{StatusCode, header};

use crate::acts::{accepts_page, refusal};
use crate::arriving::{Arriving, Cut};
use crate::checks;
use crate::pages::{options_of, problem};
use crate::site::Site;
use crate::sizes;

/// Where files are sent.
const CHECK: &str = "/check";
/// Where the desk sends a report's text.
const IMPORT: &str = "/fn/import-text";

/// The most bytes that a request to this path may have.
fn most(path: &str) -> usize {
    match path {
        CHECK => sizes::CHECK,
        IMPORT => sizes::IMPORT,
        _ => sizes::FORM,
    }
}

/// Lets a request's body in within its bounds. Forms are taken whole; what is sent to `/check` is read there
/// as it comes. A body that says that it is too long is not read.
pub async fn bodies(State(site): State<Site>, request: Request, next: Next) -> Response {
    if hyper::body::Body::is_end_stream(request.body()) {
        return next.run(request).await;
    }
    let uri = request.uri().clone();
    let wants_page = accepts_page(&request);
    let most = most(uri.path());
    let announced =
        request.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
    let announced: usize = announced.unwrap_or_default();
    let load = Arc::clone(&site.load);
    let to_check = uri.path() == CHECK;
    let room = if to_check { &load.files } else { &load.forms };
    let upload = if to_check { load.uploads.try_acquire().map(Some) } else { Ok(None) };
    if announced > most {
        return refused(site, uri, wants_page, Cut::TooLong).await;
    }
    if upload.is_err() || !room.has(announced) {
        return refused(site, uri, wants_page, Cut::Crowded).await;
    }
    // Given back when the answer is made, as the handler holds what came until then.
    let held = room.hold();
    let (parts, body) = request.into_parts();
    let body = Body::new(Arriving::new(body, most, Arc::clone(&held), &load));
    if to_check {
        return next.run(Request::from_parts(parts, body)).await;
    }
    match to_bytes(body, most).await {
        Ok(body) => next.run(Request::from_parts(parts, Body::from(body))).await,
        Err(error) => {
            let why = Cut::of(&error).unwrap_or(Cut::TooLong);
            refused(site, uri, wants_page, why).await
        }
    }
}

async fn refused(site: Site, uri: http::Uri, wants_page: bool, why: Cut) -> Response {
    if uri.path() == CHECK {
        return checks::cut_off(site, uri, why).await;
    }
    let options = options_of(&uri);
    let reason = match why {
        Cut::TooLong => Problem::TooLarge,
        Cut::TooSlow => Problem::Unreadable,
        Cut::Crowded => Problem::Busy,
    };
    let is_of_program = uri.path().starts_with("/fn/") && !wants_page;
    let mut response = if is_of_program { refusal(reason) } else { problem(reason, &options, &site.bundle) };
    if why == Cut::TooSlow {
        *response.status_mut() = StatusCode::REQUEST_TIMEOUT;
    }
    response
}
