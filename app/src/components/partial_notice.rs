//! Reports of which only a part could be had.

use leptos::prelude::*;

use super::RenderContext;

/// That only a part of the report could be had, where it is so: nobody is to think that the body left the
/// rest blank.
#[component]
pub fn PartialNotice(is_partial: bool) -> impl IntoView {
    let words = RenderContext::current().words();
    is_partial.then(|| view! { <p class="notice partial">{words.partial_banner}</p> })
}
