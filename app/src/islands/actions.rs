//! What one does with a whole dashboard: copy the link to what it shows, or show it on the full screen.

use leptos::html::Section;
use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::components::RenderContext;

/// The actions of the dashboard that is `element`. Without script the address bar and the browser have them.
#[component]
pub fn Actions(element: NodeRef<Section>) -> impl IntoView {
    let text = RenderContext::current().text();
    // Only pages over TLS or of this machine may write to the clipboard.
    let may_copy = RwSignal::new(false);
    Effect::new(move |_| may_copy.set(window().is_secure_context()));
    let copied = RwSignal::new("");
    let copy = move |_| {
        let link = window().location().href().unwrap_or_default();
        let written = window().navigator().clipboard().write_text(&link);
        leptos::task::spawn_local(async move {
            let is_written = JsFuture::from(written).await.is_ok();
            copied.set(if is_written { text.link_copied } else { text.link_not_copied });
        });
    };
    let enlarge = move |_| {
        if let Some(element) = element.get_untracked() {
            // A browser that refuses stays as it is, which is seen at once.
            let _ = element.request_fullscreen();
        }
    };
    view! {
        <p class="actions with-script">
            <button type="button" class="word-button" hidden=move || !may_copy.get() on:click=copy>{text.copy_link}</button>
            <button type="button" class="word-button" on:click=enlarge>{text.full_screen}</button>
            <span role="status">{move || copied.get()}</span>
        </p>
    }
}
