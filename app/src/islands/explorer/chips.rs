//! The bodies that are compared: each with its colour and shape, to be highlighted, hidden or removed.

use leptos::prelude::*;

use super::state::ExplorerState;
use super::swatch::Swatch;
use crate::comparison::Comparison;
use crate::components::RenderContext;
use crate::islands::lit::Lit;
use crate::islands::state_link::StateLink;
use crate::models::ExplorerBody;

/// A chip for each body.
#[component]
pub(super) fn Chips() -> impl IntoView {
    let words = RenderContext::current().explorer_words();
    let state = ExplorerState::current();
    let bodies = state.series.with_value(|series| series.bodies.clone());
    let is_alone = bodies.len() == 1;
    let chips = bodies.into_iter().enumerate().map(|(at, body)| view! { <Chip at body is_alone/> });
    view! { <ul class="chips" aria-label=words.bodies>{chips.collect_view()}</ul> }
}

#[component]
fn Chip(at: usize, body: ExplorerBody, is_alone: bool) -> impl IntoView {
    let words = RenderContext::current().explorer_words();
    let (state, lit) = (ExplorerState::current(), Lit::current());
    let ExplorerBody { slug, name } = body;
    let slug = StoredValue::new(slug);
    let is_pinned = Signal::derive(move || {
        slug.with_value(|slug| state.comparison.with(|comparison| comparison.pins.contains(slug)))
    });
    let is_hidden = Signal::derive(move || {
        slug.with_value(|slug| state.comparison.with(|comparison| comparison.hidden.contains(slug)))
    });
    let pin = Callback::new(move |mut comparison: Comparison| {
        toggle(&mut comparison.pins, slug.get_value());
        comparison
    });
    let hide = Callback::new(move |mut comparison: Comparison| {
        toggle(&mut comparison.hidden, slug.get_value());
        comparison
    });
    let remove = Callback::new(move |mut comparison: Comparison| {
        slug.with_value(|slug| {
            for list in [&mut comparison.agencies, &mut comparison.pins, &mut comparison.hidden] {
                list.retain(|one| one != slug);
            }
        });
        comparison
    });
    let class = move || {
        let is_lit = if lit.is_lit(at) { " lit" } else { "" };
        let hidden = if is_hidden.get() { " off" } else { "" };
        format!("chip{is_lit}{hidden}")
    };
    let called = StoredValue::new(name.clone());
    let label = move |word: Signal<String>| {
        Signal::derive(move || called.with_value(|name| format!("{} {name}", word.get())))
    };
    let pin_word = Signal::derive(move || if is_pinned.get() { words.pinned } else { words.pin }.to_owned());
    let hide_word =
        Signal::derive(move || if is_hidden.get() { words.unhide } else { words.hide }.to_owned());
    // A body that stands alone has no other to stand out from.
    let links = (!is_alone).then(|| {
        let removal = Signal::stored("×".to_owned());
        let remove_label = label(Signal::stored(words.remove.to_owned()));
        view! {
            <StateLink name=pin_word label=label(pin_word) is_chosen=is_pinned change=pin/>
            <StateLink name=hide_word label=label(hide_word) change=hide/>
            <StateLink name=removal label=remove_label leaves=true change=remove/>
        }
    });
    view! {
        <li
            class=class
            on:pointerenter=move |_| lit.light(Some(at)) on:pointerleave=move |_| lit.light(None)
            on:focusin=move |_| lit.light(Some(at)) on:focusout=move |_| lit.light(None)
        >
            <Swatch look=at/>
            <span class="chip-name">{name}</span>
            {links}
        </li>
    }
}

fn toggle(list: &mut Vec<String>, slug: String) {
    match list.iter().position(|one| *one == slug) {
        Some(at) => {
            list.remove(at);
        }
        None => list.push(slug),
    }
}
