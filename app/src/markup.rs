//! What the worker of `/check` still writes as HTML.

#[cfg(any(feature = "ssr", feature = "reader"))]
mod check;
#[cfg(any(feature = "ssr", feature = "reader"))]
mod findings;
#[cfg(any(feature = "ssr", feature = "reader"))]
mod grid;
#[cfg(any(feature = "ssr", feature = "reader"))]
mod marked_text;
mod table;

#[cfg(any(feature = "ssr", feature = "reader"))]
use maud::{Markup, html};

#[cfg(feature = "reader")]
pub use check::check_text;
#[cfg(feature = "ssr")]
pub use check::{check_page, checked, notices};

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
