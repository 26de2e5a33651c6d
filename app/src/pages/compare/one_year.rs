//! How the parts of wholes of one year are shown: the other views and the years, each a link.

use std::sync::Arc;

use leptos::prelude::*;

use crate::comparison::{Comparison, Shown};
use crate::components::RenderContext;
use crate::view::CompareView;

/// The links.
#[component]
pub(super) fn OneYear(view: Arc<CompareView>) -> impl IntoView {
    let context = RenderContext::current();
    let words = context.explorer_words();
    let link = |state: Comparison, is_chosen: bool, name: String| {
        let href = state.canonical(&context.options);
        view! { <a rel="nofollow" href=href aria-current=is_chosen.then_some("true")>{name}</a> }
    };
    let shown = Shown::ALL.map(|shown| {
        link(Comparison { shown, ..view.state.clone() }, shown == Shown::Stack, words.shown(shown).to_owned())
    });
    let now = view.shown_year();
    let years = view.years().into_iter().map(|year| {
        link(Comparison { year: Some(year), ..view.state.clone() }, now == Some(year), year.to_string())
    });
    let years = years.collect_view();
    view! {
        <div class="figure-options choices-row">
            <div role="group" aria-label=words.show_as><span>{words.show_as}</span>{shown.into_iter().collect_view()}</div>
            <nav class="years" aria-label=words.year>{years}</nav>
        </div>
    }
}
