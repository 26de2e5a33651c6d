//! What staff ask the server to do. Every act asks `policy` first, and answers a form without
//! script with a redirect to a page that shows what became of it.

mod editing;
mod entering;
mod people;
mod publishing;
mod typed_report;

pub use editing::save_draft;
pub use entering::{answer_finding, describe_report, import_accept, import_text, new_report};
pub use publishing::{LONGEST_NOTE, NOTE};
pub use typed_report::TypedReport;

/// The address of a page with a word on what happened, in the language that the form was in.
#[cfg(feature = "ssr")]
fn page(place: &crate::address::Place, problem: &str, lang: &str) -> String {
    let path = place.path();
    in_language(&if problem.is_empty() { path } else { format!("{path}?problem={problem}") }, lang)
}

/// The address of the page that says as which release a report was published.
#[cfg(feature = "ssr")]
fn published_page(publishing: &crate::address::Place, release: i64, lang: &str) -> String {
    in_language(&format!("{}?published={release}", publishing.path()), lang)
}

/// An address in the language that the form was in.
#[cfg(feature = "ssr")]
fn in_language(path: &str, lang: &str) -> String {
    use crate::options::Options;
    Options { lang: domain::Lang::from_option(Some(lang)), ..Options::default() }.link(path)
}

/// A typed name for the address of the page that asks for it again; nothing of what cannot be a name.
#[cfg(feature = "ssr")]
fn typed_name(name: &str) -> String {
    let name = domain::sign_in::name(name);
    name.map_or_else(String::new, |name| format!("&name={name}"))
}

/// What was typed into a field, for the address of the page that asks for it again, if it is not too long.
#[cfg(feature = "ssr")]
fn typed(field: &str, text: &str, most: usize) -> String {
    let fits = !text.is_empty() && text.chars().count() <= most;
    let pair = Some([(field, text)]).filter(|_| fits).and_then(|pair| serde_urlencoded::to_string(pair).ok());
    pair.map_or_else(String::new, |pair| format!("&{pair}"))
}

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

/// What becomes of a form whose person is not signed in. Where its text is kept for the next sign-in, or
/// waits in the browser, the person goes to sign in; a form without script gets back what it sent
/// (`server/src/acts.rs`).
#[cfg(feature = "ssr")]
fn signed_out<T>(
    is_kept: bool,
    back: &crate::address::Place,
    lang: &str,
) -> Result<T, crate::problem::Problem> {
    use crate::address::Place;
    use crate::server::WantsPage;
    let is_form = leptos::prelude::use_context::<WantsPage>().is_some_and(|wants| wants.0);
    if is_kept || !is_form {
        let word = if is_kept { "ended" } else { "gone" };
        leptos_axum::redirect(&page(&Place::SignIn, &format!("{word}&back={}", back.path()), lang));
    }
    Err(crate::problem::Problem::SignedOut)
}
