//! A field of several lines.

use leptos::html::Textarea;
use leptos::prelude::*;

use super::title::escape;

/// A text area that holds `text`. Leptos 0.8 writes the children of `<textarea>` as they are given, so they are
/// escaped here; the line end before them is the one that browsers leave out.
#[component]
pub fn TextArea(
    #[prop(into)] name: String,
    #[prop(into)] text: String,
    #[prop(default = 6)] rows: u32,
    #[prop(optional, into)] id: Option<String>,
    #[prop(optional, into)] described_by: Option<String>,
    #[prop(optional, into)] placeholder: Option<String>,
    #[prop(optional, into)] lang: Option<String>,
    #[prop(optional)] max_length: Option<usize>,
    #[prop(optional)] is_required: bool,
    #[prop(optional)] node_ref: NodeRef<Textarea>,
) -> impl IntoView {
    view! {
        <textarea
            id=id name=name rows=rows aria-describedby=described_by placeholder=placeholder lang=lang
            maxlength=max_length required=is_required inner_html=format!("\n{}", escape(&text)) node_ref=node_ref
        ></textarea>
    }
}
