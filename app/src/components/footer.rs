//! The foot of every page.

use leptos::prelude::*;

use crate::options::use_lang;
use crate::text::text;

/// What stands under every page.
#[component]
pub fn Footer() -> impl IntoView {
    let text = text(use_lang());
    view! {
        <footer class="site-footer">
            <p>{text.footer}</p>
        </footer>
    }
}
