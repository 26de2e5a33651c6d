//! The address that the browser shows.

use leptos::prelude::window;
use web_sys::Url;

/// Puts an option into the address, or takes it out, without a new entry in the browser's history.
pub fn set(name: &str, value: Option<&str>) {
    let address = Url::new(&window().location().href().unwrap_or_default());
    let Ok(address) = address else { return };
    match value {
        Some(value) => address.search_params().set(name, value),
        None => address.search_params().delete(name),
    }
    replace(&address.href());
}

/// Shows another address in place of this one.
pub fn replace(address: &str) {
    let Ok(history) = window().history() else { return };
    let state = history.state().unwrap_or_default();
    let _ = history.replace_state_with_url(&state, "", Some(address));
}

/// Shows another address; Back leads to this one.
#[cfg(any(feature = "ssr", feature = "series"))]
pub fn push(address: &str) {
    let Ok(history) = window().history() else { return };
    let _ = history.push_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(address));
}

/// Calls with the query, without its question mark, whenever Back or Forward led to another address of the page,
/// as long as `is_shown`.
#[cfg(any(feature = "ssr", feature = "series"))]
pub fn on_return(is_shown: impl Fn() -> bool + 'static, call: impl Fn(&str) + 'static) {
    let _ = leptos::prelude::window_event_listener(leptos::ev::popstate, move |_| {
        let query = window().location().search().unwrap_or_default();
        if is_shown() {
            call(query.strip_prefix('?').unwrap_or_default());
        }
    });
}

/// Loads the page of the address anew.
#[cfg(any(feature = "ssr", feature = "series"))]
pub fn reload() {
    let _ = window().location().reload();
}
