//! What one should know before trusting what was read from a text.

use leptos::prelude::*;

use super::RenderContext;
use crate::check_words::check_words;

/// The notices of a reading, a line each; nothing where there are none.
#[component]
pub fn ReadingNotices(lines: Vec<String>) -> impl IntoView {
    let words = check_words(RenderContext::current().lang());
    (!lines.is_empty()).then(|| {
        let lines = lines.into_iter().map(|line| view! { <li>{line}</li> });
        view! { <div class="notice"><p>{words.notices}</p><ul>{lines.collect_view()}</ul></div> }
    })
}
