//! What staff ask the server to do. Every act asks `policy` first, and answers a form without
//! script with a redirect to a page that shows what became of it.

mod editing;
mod people;
mod publishing;

pub use editing::{SaveDraft, ask_desk, ask_edit};
pub use people::{MakeAdministrator, SignIn, SignOut};
pub use publishing::{LONGEST_NOTE, PublishReport};

/// A page of the desk with a word on what happened, in the language that the form was in.
#[cfg(feature = "ssr")]
fn page(path: &str, problem: &str, lang: &str) -> String {
    use crate::options::Options;
    let path = if problem.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?problem={problem}")
    };
    Options {
        lang: domain::Lang::from_option(Some(lang)),
        ..Options::default()
    }
    .link(&path)
}
