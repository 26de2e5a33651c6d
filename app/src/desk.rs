//! What staff ask the server to do. Every act asks `policy` first, and answers a form without
//! script with a redirect to a page that shows what became of it.

mod editing;
mod people;
mod publishing;

pub use editing::save_draft;
pub use publishing::{LONGEST_NOTE, NOTE};

/// The address of a page with a word on what happened, in the language that the form was in.
#[cfg(feature = "ssr")]
fn page(place: &crate::address::Place, problem: &str, lang: &str) -> String {
    use crate::options::Options;
    let path = place.path();
    let path = if problem.is_empty() { path } else { format!("{path}?problem={problem}") };
    Options { lang: domain::Lang::from_option(Some(lang)), ..Options::default() }.link(&path)
}
