//! The worker's entry: a report's text in, the HTML of its check out. It has the markup and the rules
//! of the server and nothing of the page, so it can neither see the page nor send anything.

use wasm_bindgen::prelude::wasm_bindgen;

/// Reads and checks a text. `address` is the form's own, with the options that every link carries.
#[wasm_bindgen]
#[must_use]
pub fn check(text: &str, address: &str) -> String {
    app::check_text(text, address)
}

/// The text of a web page, as the server reads it; `None` where it is too much.
#[wasm_bindgen]
#[must_use]
pub fn page_text(page: &str) -> Option<String> {
    files::page(page).ok()
}
