//! What was chosen in a field that suggests (`suggest.js`), which an island of the page may take in.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::CustomEvent;

/// Sent with the path of what was chosen.
const CHOSEN: &str = "gongkai:chosen";

/// Calls with the slug of a body that was chosen, which is taken in where `call` says so.
pub fn on_chosen(call: impl Fn(&str) -> bool + Clone + 'static) {
    // An effect runs in the browser alone.
    Effect::new(move |_| {
        let call = call.clone();
        let _ = window_event_listener_untyped(CHOSEN, move |event| {
            let path = event.dyn_ref::<CustomEvent>().and_then(|event| event.detail().as_string());
            if path.is_some_and(|path| call(slug(&path))) {
                event.prevent_default();
            }
        });
    });
}

/// The body's slug in the path of its page, which may have options.
fn slug(path: &str) -> &str {
    path.split('?').next().and_then(|path| path.rsplit('/').next()).unwrap_or_default()
}
