//! Signing in and out, and making the first administrator.
#![allow(
    missing_docs,
    reason = "the macro makes a public struct of the arguments; the function documents them"
)]

use leptos::prelude::*;

use crate::problem::Problem;

/// Failed sign-ins that a name may have in [`WINDOW_MINUTES`].
#[cfg(feature = "ssr")]
const ATTEMPTS: i64 = 10;
#[cfg(feature = "ssr")]
const WINDOW_MINUTES: i64 = 15;

/// Checks name and password and starts a session; then goes to `back`.
#[server(prefix = "/fn", endpoint = "sign-in")]
pub async fn sign_in(name: String, password: String, back: String, lang: String) -> Result<(), Problem> {
    use crate::address::Place;
    use crate::backend::{self, broken};
    let backend = backend::backend()?;
    let name = name.trim().to_lowercase();
    let back = Some(Place::of(&back)).filter(|place| {
        matches!(place, Place::Edit(..) | Place::Publish(..) | Place::Import(..) | Place::NewReport)
    });
    let again = |problem: &str| {
        let back = back.as_ref().map_or_else(String::new, |place| format!("&back={}", place.path()));
        let typed = if domain::agency::is_slug(&name) { format!("&name={name}") } else { String::new() };
        super::page(&Place::SignIn, &format!("{problem}{back}{typed}"), &lang)
    };
    let since = backend::minutes_from_now(-WINDOW_MINUTES);
    if backend.store.count_failed_sign_ins(&name, &since).await.map_err(broken)? >= ATTEMPTS {
        leptos_axum::redirect(&again("many"));
        return Ok(());
    }
    let user = backend.store.find_user_by_name(&name).await.map_err(broken)?;
    let hash = user.as_ref().map(|user| user.password_hash.clone());
    let verified = match backend::verify_password(&backend, password, hash).await {
        Err(Problem::Unreachable) => {
            leptos_axum::redirect(&again("busy"));
            return Ok(());
        }
        other => other?,
    };
    let now = backend::now();
    let Some(user) = user.filter(|_| verified) else {
        backend.store.record_failed_sign_in(&name, "", &now).await.map_err(broken)?;
        leptos_axum::redirect(&again("credentials"));
        return Ok(());
    };
    backend.store.clear_failed_sign_ins(&name).await.map_err(broken)?;
    backend::sign_in(&backend, &user).await?;
    leptos_axum::redirect(&super::page(&back.unwrap_or(Place::Desk), "", &lang));
    Ok(())
}

/// Ends the session.
#[server(prefix = "/fn", endpoint = "sign-out")]
pub async fn sign_out(lang: String) -> Result<(), Problem> {
    use crate::address::Place;
    use crate::backend;
    backend::sign_out(&backend::backend()?).await?;
    leptos_axum::redirect(&super::page(&Place::Home, "", &lang));
    Ok(())
}

/// Makes the first administrator through the one-time link that the server printed at start.
#[server(prefix = "/fn", endpoint = "set-up")]
pub async fn make_administrator(
    token: String,
    name: String,
    display: String,
    password: String,
    again: String,
    lang: String,
) -> Result<(), Problem> {
    use crate::address::Place;
    use crate::backend::{self, broken};
    use domain::policy::Role;
    let backend = backend::backend()?;
    let (name, display) = (name.trim().to_lowercase(), display.trim().to_owned());
    let token: String = token.chars().filter(char::is_ascii_hexdigit).take(64).collect();
    let typed = if domain::agency::is_slug(&name) { format!("&name={name}") } else { String::new() };
    let back = |problem: &str| super::page(&Place::Setup(token.clone()), &format!("{problem}{typed}"), &lang);
    if let Some(problem) = refuse(&name, &display, &password, &again) {
        leptos_axum::redirect(&back(problem));
        return Ok(());
    }
    let now = backend::now();
    let user = store::User {
        id: backend::new_id(),
        name,
        display,
        password_hash: backend::hash_password(&backend, password).await?,
        role: Role::Administrator,
        created_at: now.clone(),
    };
    if !backend.store.use_setup_link(&backend::token_hash(&token), &user, &now).await.map_err(broken)? {
        leptos_axum::redirect(&back("used"));
        return Ok(());
    }
    backend::sign_in(&backend, &user).await?;
    leptos_axum::redirect(&super::page(&Place::Desk, "", &lang));
    Ok(())
}

/// The first thing that is wrong with a new account, as the page's problem code.
#[cfg(feature = "ssr")]
fn refuse(name: &str, display: &str, password: &str, again: &str) -> Option<&'static str> {
    let length = password.chars().count();
    let plain = password.to_lowercase();
    let one_sign = password.chars().all(|sign| password.starts_with(sign));
    let counting = "12345678901234567890".contains(&plain) || "abcdefghijklmnopqrstuvwxyz".contains(&plain);
    if !(3..=40).contains(&name.len()) || !domain::agency::is_slug(name) {
        Some("name")
    } else if domain::name::read(display).is_err() || display.chars().count() > 40 {
        Some("display")
    } else if !(12..=200).contains(&length) {
        Some("password")
    } else if one_sign
        || counting
        || plain.contains(name)
        || plain.contains("password")
        || plain.contains("gongkai")
    {
        Some("guessable")
    } else if password != again {
        Some("differ")
    } else {
        None
    }
}
