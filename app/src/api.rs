//! What staff ask the server to do. Every act asks `policy` first, and answers a form without
//! script with a redirect to a page that shows what became of it.

mod editing;
mod entering;
mod people;
mod publishing;

pub use editing::{SaveDraft, save_draft};
pub use entering::{AnswerFinding, DescribeReport, ImportAccept, ImportText, NewReport};
pub use people::{MakeAdministrator, SignIn, SignOut};
pub use publishing::PublishReport;

/// The most bytes of an idempotency key: an id, and a rule's for an answer.
#[cfg(feature = "ssr")]
const LONGEST_KEY: usize = 120;

/// The report that a form is about.
#[cfg(feature = "ssr")]
fn about(
    agency: String,
    year: &str,
    version: i64,
    key: String,
) -> Result<crate::server::About, crate::problem::Problem> {
    // Keys are made by the server, so another is no key.
    if key.len() > LONGEST_KEY || key.contains(char::is_control) {
        return Err(crate::problem::Problem::Unreadable);
    }
    let year = domain::report::Year::from_address(year).filter(|_| domain::agency::is_slug(&agency));
    let year = year.ok_or(crate::problem::Problem::UnknownReport)?;
    Ok(crate::server::About { agency, year, version, key })
}

/// The answer to a form whose person is not signed in. Where its text is stored for the next sign-in, or is
/// still in the browser, the person goes to sign in; a form without script gets back what it sent
/// (`server/src/acts.rs`).
#[cfg(feature = "ssr")]
fn signed_out<T>(
    is_kept: bool,
    back: &crate::address::Place,
    lang: &str,
) -> Result<T, crate::problem::Problem> {
    use crate::address::Place;
    use crate::outcomes::{Outcome, SignInOutcome, SignInPage};
    use crate::server::WantsPage;
    let is_form = leptos::prelude::use_context::<WantsPage>().is_some_and(|wants| wants.0);
    if is_kept || !is_form {
        let outcome = if is_kept { SignInOutcome::Ended } else { SignInOutcome::Gone };
        leptos_axum::redirect(&SignInPage::of(outcome, back).address(&Place::SignIn, lang));
    }
    Err(crate::problem::Problem::SignedOut)
}
