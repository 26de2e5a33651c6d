//! The document's title.

use leptos::prelude::*;

/// A title of plain text. Leptos writes the children of `<title>` as they are given, so they are escaped here.
#[component]
pub fn Title(text: String) -> impl IntoView {
    view! { <title inner_html=escape(&text)></title> }
}

/// Text as HTML.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
