//! Controls of a form that answer at once.

use leptos::ev::Event;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlFormElement};

/// Controls of a form. Changing one sends the form, which is then a link to its address: no page load, and
/// the focus stays on the control by its id. Without script the form's button does it.
#[island]
pub fn AtOnce(children: Children) -> impl IntoView {
    view! { <div on:change=send>{children()}</div> }
}

#[allow(clippy::needless_pass_by_value, reason = "handlers of events take them by value")]
fn send(event: Event) {
    let control = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let form = control.and_then(|control| control.closest("form").ok().flatten());
    if let Some(form) = form.and_then(|form| form.dyn_into::<HtmlFormElement>().ok()) {
        let _ = form.request_submit();
    }
}
