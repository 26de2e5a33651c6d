//! What changed since last year, in words.

use leptos::either::Either;
use leptos::prelude::*;

use super::RenderContext;
use crate::models::ChangeSentences;

/// The changes between two reports, and why some are not stated.
#[component]
pub fn ChangesInWords(sentences: ChangeSentences) -> impl IntoView {
    let context = RenderContext::current();
    let words = context.words();
    let ChangeSentences { changes, withheld, is_other_scope } = sentences;
    let changes = if changes.is_empty() {
        Either::Left(view! { <p class="empty">{context.explorer_words().nothing_compares}</p> })
    } else {
        let items = changes.into_iter().map(|sentence| view! { <li>{sentence}</li> }).collect_view();
        Either::Right(view! { <ul>{items}</ul><p class="quiet">{words.changes_order}</p> })
    };
    let withheld = withheld.into_iter().map(|sentence| view! { <p class="quiet doubt">{sentence}</p> });
    let withheld = withheld.collect_view();
    view! {
        <section aria-labelledby="since-last-year" class="changes-in-words">
            <h2 id="since-last-year">{words.since_last_year}</h2>
            {changes}
            {withheld}
            {is_other_scope.then(|| view! { <p class="quiet">{context.explorer_words().scopes_differ}</p> })}
        </section>
    }
}
