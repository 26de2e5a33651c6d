//! A field of a form that suggests while one types (`suggest.js`). Without script it is a plain field.

use leptos::prelude::*;

use crate::components::RenderContext;

/// The field, which is called in the form as its id is.
#[component]
pub(super) fn SuggestField(
    id: &'static str,
    /// What stands in it.
    typed: String,
    /// What to type, shown while it is empty.
    #[prop(optional)]
    hint: &'static str,
    /// Whether it takes bodies into a form instead of leading to what is chosen.
    #[prop(optional)]
    takes_bodies: bool,
) -> impl IntoView {
    let context = RenderContext::current();
    let words = context.words();
    let address = context.link(if takes_bodies { "/search.json?only=bodies" } else { "/search.json" });
    let joint = if address.contains('?') { '&' } else { '?' };
    let address = format!("{address}{joint}q=");
    let list = format!("{id}-list");
    let body = takes_bodies.then(|| view! { <input type="hidden" name="agencies" disabled/> });
    view! {
        <div class="combobox">
            <input
                id=id name=id type="text" role="searchbox" value=typed placeholder=hint aria-controls=list.clone()
                autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search" data-address=address
            />
            <ul id=list class="suggestions" role="listbox" aria-label=words.suggestions hidden></ul>
            <p
                class="visually-hidden" role="status" data-found=words.suggestions_found data-none=words.suggestions_none
                data-looking=words.suggestions_looking data-failed=words.suggestions_failed
            ></p>
            {body}
        </div>
    }
}
