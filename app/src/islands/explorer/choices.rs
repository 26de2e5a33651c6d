//! How the comparison is shown: rows of words, each a link to the state that it makes.

use leptos::prelude::*;

use super::state::ExplorerState;
use crate::comparison::{Comparison, DENOMINATORS, Scaling, Shown};
use crate::components::RenderContext;
use crate::islands::state_link::StateLink;

/// The choices that the present view has.
#[component]
pub(super) fn Choices() -> impl IntoView {
    let words = RenderContext::current().explorer_words();
    let state = ExplorerState::current();
    let shown = Shown::ALL.map(|shown| {
        // The parts of wholes are another page, to which its link leads.
        let leaves = shown == Shown::Stack;
        let change = Callback::new(move |comparison: Comparison| Comparison { shown, ..comparison });
        let is_chosen = Signal::derive(move || state.shown.get() == shown);
        view! { <StateLink name=words.shown(shown).to_owned() change is_chosen leaves/> }
    });
    // A body by itself is shown over the years alone, and has no scale but its own.
    let is_of_body = state.is_of_body;
    let views = (!is_of_body).then(|| {
        view! {
            <div role="group" aria-label=words.show_as>
                <span>{words.show_as}</span>{shown.into_iter().collect_view()}
            </div>
        }
    });
    let per = [String::new()].into_iter().chain(DENOMINATORS.map(str::to_owned)).filter_map(|per| {
        let lang = RenderContext::current().lang();
        let of = |series: &crate::models::ExplorerSeries| {
            series.whole(&per).map(|whole| whole.per(whole, lang).unit(lang))
        };
        let name = if per.is_empty() { words.per_nothing.to_owned() } else { state.series.with_value(of)? };
        let chosen = per.clone();
        let is_chosen = Signal::derive(move || state.comparison.with(|comparison| comparison.per == chosen));
        let change =
            Callback::new(move |comparison: Comparison| Comparison { per: per.clone(), ..comparison });
        Some(view! { <StateLink name change is_chosen/> })
    });
    let scales = move || {
        (state.shown.get() == Shown::Lines).then(|| {
            let scales = Scaling::ALL.into_iter().filter(|scaling| !is_of_body || *scaling != Scaling::Own);
            let scales = scales.map(|scaling| {
                let is_plain = is_of_body && scaling == Scaling::Shared;
                let name = if is_plain { words.scale_even } else { words.scaling(scaling) };
                let change = Callback::new(move |comparison: Comparison| Comparison { scaling, ..comparison });
                let is_chosen =
                    Signal::derive(move || state.comparison.with(|comparison| comparison.scaling == scaling));
                view! { <StateLink name=name.to_owned() change is_chosen/> }
            });
            let note = move || {
                let scaling = state.comparison.with(|comparison| comparison.scaling);
                let is_plain = is_of_body && scaling == Scaling::Shared;
                (!is_plain).then(|| words.scaling_note(scaling))
            };
            view! {
                <div role="group" aria-label=words.scale><span>{words.scale}</span>{scales.collect_view()}</div>
                <p class="quiet scale-note">{note}</p>
            }
        })
    };
    view! {
        <div class="figure-options choices-row">
            {views}
            <div role="group" aria-label=words.per><span>{words.per}</span>{per.collect_view()}</div>
            {scales}
        </div>
    }
}
