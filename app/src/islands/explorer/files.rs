//! What is seen, as files.

use leptos::prelude::*;

use super::state::ExplorerState;
use crate::comparison::{Comparison, Shown};
use crate::components::RenderContext;

/// Links to the data of what is seen: the bodies that are not hidden, and where one year is shown, that year. A
/// file holds what reports state, whatever scale it is drawn on.
#[component]
pub(super) fn Files() -> impl IntoView {
    let context = RenderContext::current();
    let (words, text) = (context.explorer_words(), context.text());
    let state = ExplorerState::current();
    let link = move |ending: &'static str| {
        let context = RenderContext::current();
        move || {
            let seen = state.comparison.with(|comparison| {
                let is_seen = |slug: &&String| !comparison.hidden.contains(slug);
                let one_year = state.year.get().filter(|_| comparison.shown != Shown::Lines);
                Comparison {
                    agencies: comparison.agencies.iter().filter(is_seen).cloned().collect(),
                    items: comparison.items.clone(),
                    years: one_year.map(|year| (year, year)).or(comparison.years),
                    per: comparison.per.clone(),
                    ..Comparison::default()
                }
            });
            context.link(&seen.file(ending))
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
