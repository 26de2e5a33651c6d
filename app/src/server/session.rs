//! Sessions and known devices: random tokens in cookies, only their SHA-256 in the database.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use cookie::time::Duration;
use cookie::{Cookie, CookieBuilder, SameSite};
use domain::policy::{Act, may};
use domain::sign_in;
use http::{HeaderValue, header, request::Parts};
use leptos::prelude::use_context;
use sha2::{Digest, Sha256};
use store::{KnownDevice, Session, User};

use super::{Backend, backend, broken, minutes_after, minutes_from_now, new_id, now};
use crate::address::Place;
use crate::outcomes::{Outcome, SignInOutcome, SignInPage};
use crate::problem::Problem;
use crate::query::Query;

/// A session ends after so many minutes without a request …
const IDLE_MINUTES: i64 = 30;
/// … and in any case after so many.
const LONGEST_MINUTES: i64 = 8 * 60;
/// For so long after its end, what is sent in it is still stored for its person.
const ENDED_MINUTES: i64 = 24 * 60;

/// Names the person whose unsaved text the browser is to forget; read by the script in `shell`.
const FORGET_COOKIE: &str = "gongkai-forget";

/// A signed-in person.
#[derive(Clone, Debug)]
pub struct Visitor {
    /// The person.
    pub user: User,
    /// Key of the session.
    pub token_hash: String,
}

/// A random 256-bit token in hex.
pub fn token() -> Result<String, Problem> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes).map_err(broken)?;
    Ok(hex(&bytes))
}

/// What the database knows of a token.
pub fn token_hash(token: &str) -> String {
    hex(&Sha256::digest(token.as_bytes()))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The cookie's name: bound to the host where TLS allows it.
pub fn cookie_name(secure: bool) -> &'static str {
    if secure { "__Host-gongkai" } else { "gongkai" }
}

/// The name of the cookie by which a device is known again; it outlives sessions.
fn device_cookie_name(secure: bool) -> &'static str {
    if secure { "__Host-gongkai-device" } else { "gongkai-device" }
}

/// Whether the rendering that is going on read the session; it is in its context.
#[derive(Clone, Debug, Default)]
pub struct SessionRead(Arc<AtomicBool>);

impl SessionRead {
    /// Notes that the page depends on who asks.
    pub fn note(&self) {
        self.0.store(true, Ordering::SeqCst);
    }

    /// Whether the page depends on who asks for it, and so is for one person alone.
    pub fn is_noted(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }
}

fn cookie(name: &str) -> Option<String> {
    if let Some(session_read) = use_context::<SessionRead>() {
        session_read.note();
    }
    let parts = use_context::<Parts>()?;
    let lines = parts.headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut cookies = lines.flat_map(Cookie::split_parse).filter_map(Result::ok);
    cookies.find(|cookie| cookie.name() == name).map(|cookie| cookie.value().to_owned())
}

fn session_token(backend: &Backend) -> Option<String> {
    cookie(cookie_name(backend.settings.is_secure()))
}

/// The token of a device from which someone signed in before.
pub fn device_token(backend: &Backend) -> Option<String> {
    cookie(device_cookie_name(backend.settings.is_secure()))
}

async fn session(backend: &Backend) -> Result<Option<Session>, Problem> {
    let Some(token) = session_token(backend) else {
        return Ok(None);
    };
    backend.store.find_session(&token_hash(&token)).await.map_err(broken)
}

/// Who is signed in, if the person may do this; the session lives on from now.
pub async fn require(act: Act) -> Result<Visitor, Problem> {
    let backend = backend()?;
    let now = now();
    let session =
        session(&backend).await?.filter(|session| session.expires_at > now).ok_or(Problem::SignedOut)?;
    if !may(Some(session.user.role), act) {
        return Err(Problem::Forbidden);
    }
    let longest = minutes_after(&session.created_at, LONGEST_MINUTES).unwrap_or_default();
    let expires = minutes_from_now(IDLE_MINUTES).min(longest);
    // A touch is a synced write, so a session is prolonged once a minute at most.
    if minutes_after(&session.seen_at, 1).is_none_or(|due| due <= now) {
        let touched = backend.store.touch_session(&session.token_hash, &now, &expires).await.map_err(broken);
        // Where nothing can be written for now, the desk can still be read: the session ends the earlier.
        if let Err(problem) = touched
            && problem != Problem::Unavailable
        {
            return Err(problem);
        }
    }
    Ok(Visitor { user: session.user, token_hash: session.token_hash })
}

/// As [`require`]; who is not signed in is sent to the sign-in page, and from there back to `back`.
pub async fn require_for_page(act: Act, back: &Place) -> Result<Visitor, Problem> {
    let visitor = require(act).await;
    if matches!(visitor, Err(Problem::SignedOut)) {
        let query = use_context::<Parts>().and_then(|parts| parts.uri.query().map(Query::read));
        let lang = query.unwrap_or_default().options.lang;
        let page = SignInPage::of(SignInOutcome::Please, back);
        leptos_axum::redirect(&page.address(&Place::SignIn, lang.code()));
    }
    visitor
}

/// A person whose session ended not long ago.
#[derive(Clone, Debug)]
pub struct Ended {
    /// The person.
    pub user: User,
    /// When the session ended. What is sent in it counts as typed then: it never replaces what the
    /// person sent later.
    pub at: String,
}

/// Sessions that ended before this count as unknown.
pub(super) fn ended_too_long_ago() -> String {
    minutes_from_now(-ENDED_MINUTES)
}

/// Whose session has ended, so that what the person sent can be stored for the next sign-in.
pub async fn ended_visitor() -> Result<Option<Ended>, Problem> {
    let backend = backend()?;
    let (now, oldest) = (now(), ended_too_long_ago());
    let ended = session(&backend).await?;
    let ended = ended.filter(|session| session.expires_at <= now && session.expires_at > oldest);
    let ended = ended.map(|session| Ended { user: session.user, at: session.expires_at });
    Ok(ended.filter(|ended| may(Some(ended.user.role), Act::EditDraft)))
}

/// Starts a session for a person, in place of one that this browser had, and sets its cookie. The
/// device is known from then on, by a cookie of its own.
pub async fn sign_in(backend: &Backend, user: &User) -> Result<(), Problem> {
    let (session, device) = (token()?, token()?);
    let (at, expires) = (now(), minutes_from_now(IDLE_MINUTES));
    if let Some(before) = session_token(backend) {
        backend.store.end_session(&token_hash(&before)).await.map_err(broken)?;
    }
    backend.store.create_session(&token_hash(&session), &user.id, &at, &expires).await.map_err(broken)?;
    let before = device_token(backend).map(|token| token_hash(&token));
    let known = KnownDevice {
        id: &new_id(),
        before: before.as_deref(),
        token_hash: &token_hash(&device),
        user_id: &user.id,
        at: &at,
        most: i64::try_from(sign_in::DEVICES).unwrap_or(i64::MAX),
    };
    backend.store.know_device(&known).await.map_err(broken)?;
    let secure = backend.settings.is_secure();
    set_cookie(backend, Cookie::build((cookie_name(secure), session)).http_only(true))?;
    let known = Duration::seconds(sign_in::DEVICE_KNOWN / 1_000);
    set_cookie(backend, Cookie::build((device_cookie_name(secure), device)).http_only(true).max_age(known))
}

/// Ends the session, takes its cookie back, and tells the browser to forget the text of this person
/// that is not saved: `shell` does that before the next page is painted.
pub async fn sign_out(backend: &Backend) -> Result<(), Problem> {
    let ended = session(backend).await?;
    if let Some(session) = &ended {
        backend.store.end_session(&session.token_hash).await.map_err(broken)?;
    }
    let session = cookie_name(backend.settings.is_secure());
    set_cookie(backend, Cookie::build((session, "")).http_only(true).max_age(Duration::ZERO))?;
    let whose = ended.map(|session| session.user.id).unwrap_or_default();
    set_cookie(backend, Cookie::build((FORGET_COOKIE, whose)).max_age(Duration::minutes(5)))
}

/// Sends a cookie for the whole site, which other sites' forms do not carry.
fn set_cookie(backend: &Backend, cookie: CookieBuilder<'_>) -> Result<(), Problem> {
    let cookie = cookie.path("/").same_site(SameSite::Lax).secure(backend.settings.is_secure()).build();
    let cookie = HeaderValue::from_str(&cookie.to_string()).map_err(broken)?;
    let response = use_context::<leptos_axum::ResponseOptions>().ok_or(Problem::Broken)?;
    response.append_header(header::SET_COOKIE, cookie);
    Ok(())
}
