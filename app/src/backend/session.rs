//! Sessions: a random token in a cookie, only its SHA-256 in the database.

use domain::policy::{Act, may};
use http::{HeaderValue, header, request::Parts};
use leptos::prelude::use_context;
use sha2::{Digest, Sha256};
use store::{Session, User};

use super::{Backend, backend, broken, minutes_after, minutes_from_now, now};
use crate::problem::Problem;

/// A session ends after so many minutes without a request …
const IDLE_MINUTES: i64 = 30;
/// … and in any case after so many.
const LONGEST_MINUTES: i64 = 8 * 60;

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

fn cookie(backend: &Backend) -> Option<String> {
    if let Some(rendering) = use_context::<crate::rendering::Rendering>() {
        rendering.read_session();
    }
    let parts = use_context::<Parts>()?;
    let name = cookie_name(backend.settings.is_secure());
    let pairs = parts.headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut pairs = pairs.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(key, _)| *key == name).map(|(_, value)| value.to_owned())
}

async fn session(backend: &Backend) -> Result<Option<Session>, Problem> {
    let Some(token) = cookie(backend) else {
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
pub async fn require_for_page(act: Act, back: &str) -> Result<Visitor, Problem> {
    let visitor = require(act).await;
    if matches!(visitor, Err(Problem::SignedOut)) {
        leptos_axum::redirect(&format!(
            "{}?problem=please&back={back}",
            crate::address::Place::SignIn.path()
        ));
    }
    visitor
}

/// Whose session has ended, so that what the person sent can be kept for the next sign-in.
pub async fn ended_visitor() -> Result<Option<User>, Problem> {
    let backend = backend()?;
    let ended = session(&backend).await?.filter(|session| session.expires_at <= now());
    Ok(ended.map(|session| session.user).filter(|user| may(Some(user.role), Act::EditDraft)))
}

/// Starts a session for a person and sets its cookie.
pub async fn sign_in(backend: &Backend, user: &User) -> Result<(), Problem> {
    let token = token()?;
    let (at, expires) = (now(), minutes_from_now(IDLE_MINUTES));
    backend.store.create_session(&token_hash(&token), &user.id, &at, &expires).await.map_err(broken)?;
    set_cookie(backend, &token, None)
}

/// Ends the session and takes its cookie back.
pub async fn sign_out(backend: &Backend) -> Result<(), Problem> {
    if let Some(token) = cookie(backend) {
        backend.store.end_session(&token_hash(&token)).await.map_err(broken)?;
    }
    set_cookie(backend, "", Some(0))
}

fn set_cookie(backend: &Backend, token: &str, max_age: Option<u32>) -> Result<(), Problem> {
    let secure = backend.settings.is_secure();
    let name = cookie_name(secure);
    let secure = if secure { "; Secure" } else { "" };
    let age = max_age.map_or_else(String::new, |seconds| format!("; Max-Age={seconds}"));
    let cookie = format!("{name}={token}; Path=/; HttpOnly; SameSite=Lax{secure}{age}");
    let cookie = HeaderValue::from_str(&cookie).map_err(broken)?;
    let response = use_context::<leptos_axum::ResponseOptions>().ok_or(Problem::Broken)?;
    response.append_header(header::SET_COOKIE, cookie);
    Ok(())
}
