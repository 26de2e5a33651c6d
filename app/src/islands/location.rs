//! The address that the browser shows.

use leptos::prelude::*;
use web_sys::{Event, Url};

#[cfg(any(feature = "ssr", feature = "read"))]
use crate::options::Options;

/// Sent by [`set`], for the other islands of the page.
const OPTION_SET: &str = "gongkai:option-set";

/// Puts an option into the address, or takes it out, without a new entry in the browser's history.
pub fn set(name: &str, value: Option<&str>) {
    let address = Url::new(&window().location().href().unwrap_or_default());
    let Ok(address) = address else { return };
    match value {
        Some(value) => address.search_params().set(name, value),
        None => address.search_params().delete(name),
    }
    replace(&address.href());
    let _ = Event::new(OPTION_SET).map(|event| window().dispatch_event(&event));
}

/// The options of the address: `first`, and what islands of the page have made of them since.
#[cfg(any(feature = "ssr", feature = "read"))]
pub fn options(first: Options) -> ReadSignal<Options> {
    let (options, set_options) = signal(first);
    let read = move |_| {
        let address = Url::new(&window().location().href().unwrap_or_default());
        if let Ok(address) = address {
            let query = address.search_params();
            set_options.try_set(Options::read(|name| query.get(name)));
        }
    };
    // An effect runs in the browser alone.
    Effect::new(move |_| drop(window_event_listener_untyped(OPTION_SET, read)));
    options
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
