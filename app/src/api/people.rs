//! Signing in and out, and making the first administrator.
#![allow(
    missing_docs,
    reason = "the macro makes a public struct of the arguments; the function documents them"
)]

use leptos::prelude::*;

use crate::problem::Problem;

/// Checks name and password and starts a session; then goes to `back`.
#[server(prefix = "/fn", endpoint = "sign-in")]
pub async fn sign_in(name: String, password: String, back: String, lang: String) -> Result<(), Problem> {
    use crate::address::Place;
    use crate::server::{self, ClientNetwork, Credentials, Verdict};
    let backend = server::backend()?;
    let is_of_signed_in =
        |place: &Place| place.is_desk() && !matches!(place, Place::SignIn | Place::Setup(_));
    let back = Some(Place::of(&back)).filter(is_of_signed_in);
    let typed = super::typed_name(&name);
    let again = |problem: &str| {
        let back = back.as_ref().map_or_else(String::new, |place| format!("&back={}", place.path()));
        leptos_axum::redirect(&super::page(&Place::SignIn, &format!("{problem}{back}{typed}"), &lang));
        Ok(())
    };
    let device = server::device_token(&backend);
    let network = use_context::<ClientNetwork>().unwrap_or_default();
    match backend.check_credentials(Credentials { name, password, device, network }).await? {
        Verdict::Right(user) => {
            server::sign_in(&backend, &user).await?;
            leptos_axum::redirect(&super::page(&back.unwrap_or(Place::Desk), "", &lang));
            Ok(())
        }
        Verdict::Wrong => again("credentials"),
        Verdict::Wait(seconds) => again(&format!("wait&seconds={seconds}")),
        Verdict::Closed => again("closed"),
    }
}

/// Ends the session.
#[server(prefix = "/fn", endpoint = "sign-out")]
pub async fn sign_out(lang: String) -> Result<(), Problem> {
    use crate::address::Place;
    use crate::server;
    server::sign_out(&server::backend()?).await?;
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
    use crate::server::{self, LONGEST_DISPLAY, NewAccount, broken};
    use domain::policy::Role;
    use domain::sign_in::{self, Standing};
    let backend = server::backend()?;
    let token: String = token.chars().filter(char::is_ascii_hexdigit).take(64).collect();
    let token_hash = server::token_hash(&token);
    let typed =
        format!("{}{}", super::typed_name(&name), super::typed("display", display.trim(), LONGEST_DISPLAY));
    let back = |problem: &str| {
        let page = super::page(&Place::Setup(token.clone()), &format!("{problem}{typed}"), &lang);
        leptos_axum::redirect(&page);
        Ok(())
    };
    // Anyone may send anything here, so the link is looked at before anything costs time.
    if !backend.store.is_setup_link_open(&token_hash, &server::now()).await.map_err(broken)? {
        return back("used");
    }
    let new = NewAccount { name: &name, display: display.trim(), password: &password, again: &again };
    if let Some(problem) = backend.refuse_account(&new).await? {
        return back(problem);
    }
    let place = backend.hasher.wait(Standing::Known).await?;
    let now = server::now();
    let user = store::User {
        id: server::new_id(),
        name: sign_in::name(&name).unwrap_or_default(),
        display: display.trim().to_owned(),
        password_hash: backend.hasher.hash(place, password).await?,
        role: Role::Administrator,
        created_at: now.clone(),
    };
    if !backend.store.use_setup_link(&token_hash, &user, &now).await.map_err(broken)? {
        return back("used");
    }
    server::sign_in(&backend, &user).await?;
    leptos_axum::redirect(&super::page(&Place::Desk, "", &lang));
    Ok(())
}
