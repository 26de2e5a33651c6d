//! A link to another state of an island, which is shown on the spot.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use crate::islands::address_state::{AddressState, Addressed};
use crate::islands::click;

/// A link to the state that `change` makes of the present one.
#[component]
pub fn StateLink<S: AddressState>(
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
    change: Callback<S, S>,
) -> impl IntoView {
    let state: Addressed<S> = expect_context();
    let apply = move |now: &mut S| *now = change.run(now.clone());
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
