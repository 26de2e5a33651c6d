//! A link to another state of the explorer, which is shown on the spot.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::state::ExplorerState;
use crate::comparison::Comparison;
use crate::islands::click;

/// A link to the state that `change` makes of the present one.
#[component]
pub(super) fn StateLink(
    /// Its words.
    #[prop(into)]
    name: Signal<String>,
    /// What it is called where its words say too little.
    #[prop(optional, into)]
    label: Option<Signal<String>>,
    /// What it says of its state, such as `aria-current`.
    #[prop(optional, into)]
    is_chosen: Signal<bool>,
    /// Whether that state is another page, which is then followed as any link.
    #[prop(optional)]
    leaves: bool,
    change: Callback<Comparison, Comparison>,
) -> impl IntoView {
    let state = ExplorerState::current();
    let apply = move |comparison: &mut Comparison| *comparison = change.run(comparison.clone());
    let on_click = move |event: MouseEvent| {
        if !leaves && click::is_answered(&event) {
            state.go(apply);
        }
    };
    view! {
        <a
            rel="nofollow" href=move || state.href(apply) aria-label=move || label.map(|label| label.get())
            aria-current=move || is_chosen.get().then_some("true") on:click=on_click
        >{name}</a>
    }
}
