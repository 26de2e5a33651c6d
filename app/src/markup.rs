//! Still HTML: each page's parts written from its data, by the server; what live parts write anew
//! (figures, the desk's findings) and what the reader's worker writes, by the browser too. Nothing here
//! reacts; what does is in `live`. maud escapes every text that is spliced in.

#[cfg(feature = "ssr")]
mod attributes;
#[cfg(any(feature = "ssr", feature = "reader"))]
mod check;
#[cfg(feature = "ssr")]
mod desk;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod edit;
#[cfg(feature = "ssr")]
mod edit_form;
#[cfg(feature = "ssr")]
mod edit_kept;
#[cfg(any(feature = "ssr", feature = "reader"))]
mod findings;
#[cfg(any(feature = "ssr", feature = "reader"))]
mod grid;
#[cfg(feature = "ssr")]
mod history;
#[cfg(feature = "ssr")]
mod import;
#[cfg(any(feature = "ssr", feature = "reader"))]
mod marked_text;
#[cfg(feature = "ssr")]
mod new_report;
#[cfg(feature = "ssr")]
mod people;
#[cfg(feature = "ssr")]
mod publish;
mod table;
#[cfg(feature = "ssr")]
mod unsent;

#[cfg(any(feature = "ssr", feature = "reader"))]
use maud::{Markup, html};

#[cfg(feature = "reader")]
pub use check::check_text;
#[cfg(feature = "ssr")]
pub use check::checked;
#[cfg(feature = "ssr")]
pub use {
    attributes::{Description, attributes},
    check::check_page,
    desk::desk,
    edit_form::edit_form,
    history::history,
    import::import,
    new_report::new_report,
    people::{set_up, sign_in},
    publish::publish,
    unsent::unsent,
};

use crate::address::Place;
use crate::components::RenderContext;

/// Where one is: the pages above this one, then this one.
#[cfg(any(feature = "ssr", feature = "reader"))]
fn breadcrumb(context: &RenderContext, above: &[(Place, &str)], here: &str) -> Markup {
    html! {
        nav class="breadcrumb" aria-label=(context.text().breadcrumb) {
            ol {
                @for (place, name) in above { li { a href=(context.to(place)) { (name) } } }
                li aria-current="page" { (here) }
            }
        }
    }
}

/// A sentence with its gaps `{}` filled in order.
#[cfg(feature = "ssr")]
fn fill(sentence: &str, words: &[&str]) -> String {
    let mut parts = sentence.split("{}");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.zip(words).fold(first, |filled, (part, word)| filled + word + part)
}
