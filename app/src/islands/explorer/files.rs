//! What is seen, as files.

use leptos::prelude::*;

use super::state::ExplorerState;
use crate::comparison::Comparison;
use crate::components::RenderContext;

/// Links to the data of the present state, without the bodies that are hidden.
#[component]
pub(super) fn Files() -> impl IntoView {
    let context = RenderContext::current();
    let (words, text) = (context.explorer_words(), context.text());
    let state = ExplorerState::current();
    let link = move |ending: &'static str| {
        let context = RenderContext::current();
        move || {
            let shown = state.comparison.with(|comparison| {
                let is_seen = |slug: &&String| !comparison.hidden.contains(slug);
                let agencies = comparison.agencies.iter().filter(is_seen).cloned().collect();
                Comparison { agencies, pins: Vec::new(), hidden: Vec::new(), ..comparison.clone() }
            });
            context.link(&shown.file(ending))
        }
    };
    view! {
        <section aria-labelledby="downloads">
            <h2 id="downloads">{words.downloads}</h2>
            <ul class="downloads">
                <li><a href=link(".csv") rel="external nofollow" download="">{text.data_csv}</a></li>
                <li><a href=link(".json") rel="external nofollow">{text.data_json}</a></li>
            </ul>
        </section>
    }
}
