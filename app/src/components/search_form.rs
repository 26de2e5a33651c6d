//! The search form, on its own page and on the front page.

use leptos::prelude::*;

use super::{CarriedOptions, RenderContext};
use crate::address::Place;

/// The form, with what was typed in it.
#[component]
pub fn SearchForm(#[prop(optional, into)] typed: String) -> impl IntoView {
    let words = RenderContext::current().words();
    view! {
        <form class="search-form" method="get" action=Place::Search.path() role="search">
            <CarriedOptions/>
            <label for="q" class="visually-hidden">{words.search_for}</label>
            <input id="q" name="q" type="search" value=typed placeholder=words.search_hint autocomplete="off"/>
            <button type="submit">{words.search}</button>
        </form>
    }
}
