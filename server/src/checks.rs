//! `/check` without script: a text or a file is read once, answered, and forgotten.

use app::options::Options;
use app::pages::{CheckedText, Unread};
use axum::body::Body;
use axum::extract::multipart::Field;
use axum::extract::{FromRequest, Multipart, Request, State};
use axum::response::Response;
use http::{HeaderValue, StatusCode, header};

use crate::pages;
use crate::site::Site;

/// The most bytes that a text may have.
const TEXT: usize = 1_000_000;
/// The most bytes that a file may have; `crates/files` has the same bound.
const FILE: usize = 20 * 1024 * 1024;
/// The most bytes of the whole form.
pub const FORM: usize = FILE + TEXT + 64 * 1024;

/// `POST /check`
pub async fn read(State(site): State<Site>, request: Request) -> Response {
    let options = pages::options_of(request.uri());
    let (parts, body) = request.into_parts();
    let uri = parts.uri.clone();
    let accepts = parts.headers.get(header::ACCEPT_ENCODING).cloned();
    let came = match Multipart::from_request(Request::from_parts(parts, body), &()).await {
        Ok(form) => receive(form, &options).await,
        Err(_) => refused(String::new(), Unread::Unreadable),
    };
    // The page is that of the address, with what came beside it; nothing else of the request counts.
    let mut page = Request::new(Body::empty());
    *page.uri_mut() = uri;
    if let Some(accepts) = accepts {
        page.headers_mut().insert(header::ACCEPT_ENCODING, accepts);
    }
    page.extensions_mut().insert(came);
    answer(site, page).await
}

/// The page for a form that is longer than is read at all.
pub async fn too_long(site: Site, uri: http::Uri) -> Response {
    let mut page = Request::new(Body::empty());
    *page.uri_mut() = uri;
    page.extensions_mut().insert(refused(String::new(), Unread::TooLong));
    let mut response = answer(site, page).await;
    *response.status_mut() = StatusCode::PAYLOAD_TOO_LARGE;
    response
}

async fn answer(site: Site, page: Request) -> Response {
    let mut response = pages::show(site, page).await;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response.headers_mut().remove(header::ETAG);
    response
}

fn refused(text: String, unread: Unread) -> CheckedText {
    CheckedText { text, unread: Some(unread) }
}

/// The text to read: a file's if one was chosen, else what stands in the field.
async fn receive(mut form: Multipart, options: &Options) -> CheckedText {
    let (mut typed, mut file) = (String::new(), None);
    loop {
        match form.next_field().await {
            Ok(Some(field)) if field.name() == Some("text") => match field.bytes().await {
                Ok(bytes) => typed = String::from_utf8_lossy(&bytes).into_owned(),
                Err(_) => return refused(typed, Unread::Unreadable),
            },
            Ok(Some(field)) if field.name() == Some("file") => match file_of(field).await {
                Ok(told) => file = told,
                Err(unread) => return refused(plain(&typed), unread),
            },
            Ok(Some(_)) => {}
            Ok(None) => break,
            Err(_) => return refused(plain(&typed), Unread::Unreadable),
        }
    }
    let typed = plain(&typed);
    if let Some((name, bytes)) = file {
        return match text_of(name, bytes, options).await {
            Ok(text) => CheckedText { text: plain(&text), unread: None },
            Err(unread) => refused(typed, unread),
        };
    }
    match typed.len() {
        0 => refused(typed, Unread::Nothing),
        length if length > TEXT => refused(typed, Unread::TooLong),
        _ if typed.contains('\0') => refused(typed.replace('\0', ""), Unread::Unreadable),
        _ if typed.trim().is_empty() => refused(typed, Unread::Nothing),
        _ => CheckedText { text: typed, unread: None },
    }
}

/// A file's name and bytes; `None` where none was chosen.
async fn file_of(field: Field<'_>) -> Result<Option<(String, Vec<u8>)>, Unread> {
    let name = field.file_name().unwrap_or_default().to_owned();
    let bytes = field.bytes().await.map_err(|_| Unread::Unreadable)?;
    match bytes.len() {
        0 => Ok(None),
        length if length > FILE => Err(Unread::TooLong),
        _ => Ok(Some((name, bytes.to_vec()))),
    }
}

/// The text of a file. The one place that knows which kinds are read.
async fn text_of(name: String, bytes: Vec<u8>, options: &Options) -> Result<String, Unread> {
    let lang = options.lang;
    let read = tokio::task::spawn_blocking(move || files::text(&name, bytes)).await;
    read.map_err(|_| Unread::Unreadable)?.map_err(|why| Unread::File(why.sentence(lang)))
}

/// Line ends as one sign, as a browser's worker sees them; forms send two.
fn plain(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}
