//! `/check` without script: a text or a file is read once, answered, and forgotten.

use std::sync::Arc;

use app::pages::{CheckedText, Unread};
use app::problem::Problem;
use axum::body::Body;
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest, Multipart, Request, State};
use axum::response::Response;
use domain::Lang;
use files::{Refused, limits};
use http::{HeaderValue, header};
use tokio::runtime::Handle;

use crate::arriving::Cut;
use crate::room::Answer;
use crate::site::Site;
use crate::{documents, pages, sizes};

/// The most fields that a form may have; ours has three.
const FIELDS: usize = 16;

/// `POST /check`
pub async fn read(State(site): State<Site>, request: Request) -> Response {
    let lang = pages::options_of(request.uri()).lang;
    let (uri, accepts) = (request.uri().clone(), request.headers().get(header::ACCEPT_ENCODING).cloned());
    let came = match Multipart::from_request(request, &()).await {
        Ok(form) => receive(&site, form, lang).await,
        Err(_) => refused(String::new(), Unread::Unreadable),
    };
    answer(site, uri, accepts, came).await
}

/// The page for a form that is not read to its end.
pub async fn cut_off(site: Site, uri: http::Uri, why: Cut) -> Response {
    answer(site, uri, None, refused(String::new(), unread(why))).await
}

/// The page is that of the address with the text that was sent; nothing else of the request counts.
async fn answer(site: Site, uri: http::Uri, accepts: Option<HeaderValue>, mut came: CheckedText) -> Response {
    let (load, bundle, options) = (Arc::clone(&site.load), site.bundle.clone(), pages::options_of(&uri));
    let place = if came.unread.is_none() { load.checks.enter().await } else { None };
    if came.unread.is_none() && place.is_none() {
        came.unread = Some(Unread::Busy);
    }
    let mut page = Request::new(Body::empty());
    *page.uri_mut() = uri;
    page.headers_mut().extend(accepts.map(|accepts| (header::ACCEPT_ENCODING, accepts)));
    page.extensions_mut().insert(came);
    // On a thread of its own: a long report takes a while to write, and the others answer everyone else.
    // It has its place until it is written, even if nobody waits for it any more.
    let runtime = Handle::current();
    let shown = tokio::task::spawn_blocking(move || {
        let _place = place;
        runtime.block_on(pages::show(site, page))
    });
    let Ok(mut response) = shown.await else { return pages::problem(Problem::Broken, &options, &bundle) };
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response.headers_mut().remove(header::ETAG);
    let length = hyper::body::Body::size_hint(response.body()).lower();
    let held = load.answers.hold();
    if !held.grow(usize::try_from(length).unwrap_or(usize::MAX)) {
        return pages::problem(Problem::Busy, &options, &bundle);
    }
    response.map(|body| Body::new(Answer::new(body, held)))
}

fn refused(text: String, unread: Unread) -> CheckedText {
    CheckedText { text, unread: Some(unread) }
}

/// Why what came is not read, by why it was not taken.
fn unread(why: Cut) -> Unread {
    match why {
        Cut::TooLong => Unread::FormTooLong,
        Cut::TooSlow => Unread::TooSlow,
        Cut::Crowded => Unread::Busy,
    }
}

fn broken_off(why: &MultipartError) -> Unread {
    Cut::of(why).map_or(Unread::Unreadable, unread)
}

/// The text to read: a file's if one was chosen, else what stands in the field.
async fn receive(site: &Site, mut form: Multipart, lang: Lang) -> CheckedText {
    let (mut typed, mut file) = (String::new(), None);
    for _ in 0..FIELDS {
        match form.next_field().await {
            Ok(Some(field)) if field.name() == Some("text") => match bytes_of(field, sizes::TYPED).await {
                Ok(bytes) => typed = plain(&String::from_utf8_lossy(&bytes)),
                Err(why) => return refused(typed, why),
            },
            Ok(Some(field)) if field.name() == Some("file") => match file_of(field).await {
                Ok(sent) => file = sent,
                Err(why) => return refused(typed, why),
            },
            Ok(Some(_)) => {}
            Ok(None) => return taken(site, typed, file, lang).await,
            Err(why) => return refused(typed, broken_off(&why)),
        }
    }
    refused(typed, Unread::Unreadable)
}

async fn taken(site: &Site, typed: String, file: Option<(String, Vec<u8>)>, lang: Lang) -> CheckedText {
    if let Some((name, bytes)) = file {
        return match text_of(site, &name, bytes, lang).await {
            Ok(text) => CheckedText { text: plain(&text), unread: None },
            Err(why) => refused(typed, why),
        };
    }
    match typed.len() {
        0 => refused(typed, Unread::Nothing),
        length if length > limits::TEXT => refused(typed, Unread::TooLong),
        _ if typed.contains('\0') => refused(typed.replace('\0', ""), Unread::Unreadable),
        _ if typed.trim().is_empty() => refused(typed, Unread::Nothing),
        _ => CheckedText { text: typed, unread: None },
    }
}

/// A field's bytes as they come; what is longer is read no further.
async fn bytes_of(mut field: Field<'_>, most: usize) -> Result<Vec<u8>, Unread> {
    let mut bytes = Vec::new();
    while let Some(more) = field.chunk().await.map_err(|why| broken_off(&why))? {
        if bytes.len() + more.len() > most {
            return Err(Unread::FormTooLong);
        }
        bytes.extend_from_slice(&more);
    }
    Ok(bytes)
}

/// A file's name and bytes; `None` where none was chosen.
async fn file_of(field: Field<'_>) -> Result<Option<(String, Vec<u8>)>, Unread> {
    let name = field.file_name().unwrap_or_default().to_owned();
    let bytes = bytes_of(field, sizes::FILE).await?;
    Ok((!bytes.is_empty()).then_some((name, bytes)))
}

/// The text of a file, in its turn.
async fn text_of(site: &Site, name: &str, bytes: Vec<u8>, lang: Lang) -> Result<String, Unread> {
    let unread_file = |why: Refused| Unread::File(why.sentence(lang));
    let kind = files::kind(name, &bytes).map_err(unread_file)?;
    let Some(_place) = site.load.documents.enter().await else { return Err(Unread::Busy) };
    documents::text(kind, bytes).await.map_err(unread_file)
}

/// Line ends as one character, as a browser's worker sees them; forms send two.
fn plain(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}
