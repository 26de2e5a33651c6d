//! The worker's entry: a report's text in, what was read from it and how it checks out. It has the rules of
//! the server and nothing of the page, so it can neither see the page nor send anything.

use wasm_bindgen::prelude::wasm_bindgen;

/// Reads and checks a text: a model of the result as JSON, in the language of this code; `None` where the
/// text has more figures than are shown.
#[wasm_bindgen]
#[must_use]
pub fn check(text: &str, lang: &str) -> Option<String> {
    app::check_text(text, lang)
}

/// The text of a web page, as the server reads it; `None` where it is too much.
#[wasm_bindgen]
#[must_use]
pub fn page_text(page: &str) -> Option<String> {
    files::page(page).ok()
}
