//! The bodies that are compared: each with its colour and shape, to be highlighted, hidden or removed.

use leptos::html::Ul;
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
    let list = NodeRef::<Ul>::new();
    // Whoever removes a chip has the focus on it, and keeps it among the chips.
    Effect::new(move |before: Option<usize>| {
        let count = state.bodies.with(Vec::len);
        if before.is_some_and(|before| count < before) {
            request_animation_frame(move || focus_unless_elsewhere(list));
        }
        count
    });
    let chips = move || {
        let bodies = state.bodies.get();
        let is_alone = bodies.len() == 1;
        let chips = bodies.into_iter().enumerate().map(|(at, body)| view! { <Chip at body is_alone/> });
        chips.collect_view()
    };
    view! { <ul class="chips" aria-label=words.bodies tabindex="-1" node_ref=list>{chips}</ul> }
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
            <StateLink name=removal label=remove_label change=remove/>
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

fn focus_unless_elsewhere(list: NodeRef<Ul>) {
    let is_nowhere = document().active_element().is_none_or(|element| element.tag_name() == "BODY");
    if let Some(list) = list.get_untracked().filter(|_| is_nowhere) {
        let _ = list.focus();
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
