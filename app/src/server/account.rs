//! New accounts and new passwords: what is wrong with them.

use domain::{name, password, sign_in};
use store::Store;

use super::{Backend, broken};
use crate::outcomes::AccountFault;
use crate::problem::Problem;

/// A new account as it was typed.
#[derive(Clone, Debug)]
pub struct NewAccount<'a> {
    /// What the person will sign in with.
    pub name: &'a str,
    /// How the person is shown.
    pub display: &'a str,
    /// The password.
    pub password: &'a str,
    /// The password, typed again.
    pub again: &'a str,
}

impl Backend {
    /// The first thing that is wrong with a new account.
    pub async fn refuse_account(&self, new: &NewAccount<'_>) -> Result<Option<AccountFault>, Problem> {
        if sign_in::name(new.name).is_none() {
            return Ok(Some(AccountFault::Name));
        }
        if name::read(new.display).is_err() || new.display.chars().count() > name::LONGEST_OF_PERSON {
            return Ok(Some(AccountFault::Display));
        }
        if let Some(weak) =
            weakness(&self.store, new.password, new.name, new.display).await.map_err(broken)?
        {
            return Ok(Some(AccountFault::Weak(weak)));
        }
        Ok((new.password != new.again).then_some(AccountFault::Differ))
    }
}

/// Why a password may not be this person's, if it may not: too short, too common, or made of the names
/// of the person or of a body on record.
pub async fn weakness(
    store: &Store,
    password: &str,
    name: &str,
    display: &str,
) -> store::Result<Option<password::Weak>> {
    let bodies = store.list_agencies().await?;
    let names = bodies.iter().flat_map(|body| {
        [&body.slug, &body.name_zh, &body.short_zh, &body.name_en, &body.short_en].map(String::as_str)
    });
    Ok(password::weakness(password, [name, display].into_iter().chain(names)))
}
