//! The only place that writes a text area: the renderer does not escape what stands in one
//! (STACK 2.7), so this does. A test forbids the tag elsewhere.

use leptos::prelude::*;

/// A labelled text area.
#[component]
pub fn TextArea(
    /// Name of the field, also its id.
    name: String,
    /// What is typed.
    typed: RwSignal<String>,
    /// How many lines high.
    rows: u32,
    /// Ids of texts that describe it.
    #[prop(optional)]
    described_by: Option<String>,
    /// Called with every change.
    on_text: impl Fn(&str) + 'static,
) -> impl IntoView {
    let id = name.clone();
    // A line break right after the tag is swallowed by the browser, hence one more.
    let inner = format!("\n{}", escape(&typed.get_untracked()));
    view! {
        <textarea
            id=id name=name rows=rows aria-describedby=described_by inner_html=inner
            prop:value=typed
            on:input=move |event| {
                typed.set(event_target_value(&event));
                on_text(&typed.get_untracked());
            }
        ></textarea>
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
