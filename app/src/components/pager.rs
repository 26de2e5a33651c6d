//! The pages before and after this one.

use leptos::prelude::*;

use super::RenderContext;

/// Links to the page before and the page after, where there are such. `is_indexed` says whether search
/// engines may follow them.
#[component]
pub fn Pager(
    earlier: Option<String>,
    later: Option<String>,
    #[prop(optional)] is_indexed: bool,
) -> impl IntoView {
    let words = RenderContext::current().words();
    let rel = |rel: &str| if is_indexed { rel.to_owned() } else { format!("{rel} nofollow") };
    view! {
        <nav class="pager" aria-label=words.pages>
            {earlier.map(|href| view! { <a href=href rel=rel("prev")>{words.earlier_page}</a> })}
            {later.map(|href| view! { <a href=href rel=rel("next")>{words.later_page}</a> })}
        </nav>
    }
}
