//! Language, text size and theme: links that a server answers, and that the browser remembers.

use leptos::prelude::*;

use crate::options::{Options, Size, Theme};
use crate::text::text;

/// The settings in the header: `options` of the page, and the addresses of the same place in the other
/// language, size and theme.
#[island]
pub fn ReadingSettings(options: Options, language: String, size: String, theme: String) -> impl IntoView {
    let (lang, text) = (options.lang, text(options.lang));
    let (is_large, is_dark) =
        (RwSignal::new(options.size == Size::Large), RwSignal::new(options.theme == Theme::Dark));
    Effect::new(move |_| {
        is_large.set(browser::is_large());
        is_dark.set(browser::is_dark());
    });
    let toggle_size = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        is_large.update(|is_large| *is_large = !*is_large);
        browser::apply("size", if is_large.get_untracked() { Size::Large } else { Size::Normal }.code());
    };
    let toggle_theme = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        is_dark.update(|is_dark| *is_dark = !*is_dark);
        browser::apply("theme", if is_dark.get_untracked() { Theme::Dark } else { Theme::Light }.code());
    };
    view! {
        <div class="reading-settings" role="group" aria-label=text.settings>
            <a
                rel="external nofollow" hreflang=lang.other().tag() lang=lang.other().tag() href=language
                on:click=move |_| browser::remember("lang", lang.other().code())
            >{text.other_language}</a>
            <a rel="external nofollow" href=size on:click=toggle_size>
                {move || if is_large.get() { text.size_normal } else { text.size_large }}
            </a>
            <a rel="external nofollow" href=theme on:click=toggle_theme>
                {move || if is_dark.get() { text.theme_light } else { text.theme_dark }}
            </a>
        </div>
    }
}

/// The document's own state, which the script in `shell.rs` sets before the first paint.
mod browser {
    use gloo_storage::{LocalStorage, Storage};
    use leptos::prelude::{document, window};

    use crate::islands::location;

    fn attribute(name: &str) -> Option<String> {
        document().document_element()?.get_attribute(name)
    }

    pub fn is_large() -> bool {
        attribute("data-size").as_deref() == Some("large")
    }

    pub fn is_dark() -> bool {
        let device = || window().match_media("(prefers-color-scheme: dark)").ok().flatten();
        match attribute("data-theme").as_deref() {
            Some("dark") => true,
            Some("light") => false,
            _ => device().is_some_and(|query| query.matches()),
        }
    }

    /// Puts a choice on the page, in the address and in the browser's memory.
    pub fn apply(name: &str, value: &str) {
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute(&format!("data-{name}"), value);
        }
        location::set(name, Some(value));
        remember(name, value);
    }

    /// Remembers a choice for the next visit.
    pub fn remember(name: &str, value: &str) {
        let _ = LocalStorage::set(format!("gongkai.{name}"), value);
    }
}
