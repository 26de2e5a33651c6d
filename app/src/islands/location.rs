//! The address that the browser shows.

use leptos::prelude::window;
use web_sys::Url;

/// Puts an option into the address, or takes it out, without a new entry in the browser's history.
pub fn set(name: &str, value: Option<&str>) {
    let address = Url::new(&window().location().href().unwrap_or_default());
    let (Ok(address), Ok(history)) = (address, window().history()) else { return };
    match value {
        Some(value) => address.search_params().set(name, value),
        None => address.search_params().delete(name),
    }
    let state = history.state().unwrap_or_default();
    let _ = history.replace_state_with_url(&state, "", Some(&address.href()));
}
