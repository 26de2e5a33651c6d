//! The search form, on its own page and on the front page.

use leptos::prelude::*;

use super::suggest_field::SuggestField;
use crate::address::Place;
use crate::components::{CarriedOptions, RenderContext};

/// The form, with what was typed in it.
#[component]
pub(super) fn SearchForm(#[prop(optional, into)] typed: String) -> impl IntoView {
    let words = RenderContext::current().words();
    view! {
        <form class="search-form" method="get" action=Place::Search.path() role="search">
            <CarriedOptions/>
            <label for="q" class="visually-hidden">{words.search_for}</label>
            <SuggestField id="q" typed hint=words.search_hint/>
            <button type="submit">{words.search}</button>
        </form>
    }
}
