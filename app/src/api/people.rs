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
    use crate::outcomes::{Outcome, SignInOutcome, SignInPage};
    use crate::server::{self, ClientNetwork, Credentials, Verdict};
    let backend = server::backend()?;
    let back = SignInPage::back(&back);
    let typed = name.clone();
    let device = server::device_token(&backend);
    let network = use_context::<ClientNetwork>().unwrap_or_default();
    let outcome = match backend.check_credentials(Credentials { name, password, device, network }).await? {
        Verdict::Right(user) => {
            server::sign_in(&backend, &user).await?;
            leptos_axum::redirect(&().address(&back.unwrap_or(Place::Desk), &lang));
            return Ok(());
        }
        Verdict::Wrong => SignInOutcome::Credentials,
        Verdict::Wait(seconds) => SignInOutcome::Wait { seconds },
        Verdict::Closed => SignInOutcome::Closed,
    };
    let page = SignInPage { outcome: Some(outcome), back, name: typed };
    leptos_axum::redirect(&page.address(&Place::SignIn, &lang));
    Ok(())
}

/// Ends the session.
#[server(prefix = "/fn", endpoint = "sign-out")]
pub async fn sign_out(lang: String) -> Result<(), Problem> {
    use crate::address::Place;
    use crate::outcomes::Outcome;
    use crate::server;
    server::sign_out(&server::backend()?).await?;
    leptos_axum::redirect(&().address(&Place::Home, &lang));
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
    use crate::outcomes::{Outcome, SetUpOutcome, SetUpPage};
    use crate::server::{self, NewAccount, broken};
    use domain::policy::Role;
    use domain::sign_in::{self, Standing};
    let backend = server::backend()?;
    let token: String = token.chars().filter(char::is_ascii_hexdigit).take(64).collect();
    let token_hash = server::token_hash(&token);
    let refused = |outcome: SetUpOutcome| {
        let page = SetUpPage { outcome: Some(outcome), name: name.clone(), display: display.clone() };
        leptos_axum::redirect(&page.address(&Place::Setup(token.clone()), &lang));
        Ok(())
    };
    // Anyone may send anything here, so the link is looked at before anything costs time.
    if !backend.store.is_setup_link_open(&token_hash, &server::now()).await.map_err(broken)? {
        return refused(SetUpOutcome::Used);
    }
    let new = NewAccount { name: &name, display: display.trim(), password: &password, again: &again };
    if let Some(fault) = backend.refuse_account(&new).await? {
        return refused(SetUpOutcome::Fault(fault));
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
        return refused(SetUpOutcome::Used);
    }
    server::sign_in(&backend, &user).await?;
    leptos_axum::redirect(&().address(&Place::Desk, &lang));
    Ok(())
}
