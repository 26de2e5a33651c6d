//! Language, text size and theme: links that a server answers, and that the browser remembers.

use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_query_map};

use crate::options::{Options, Size, Theme};
use crate::text::text;

/// The settings in the header.
#[component]
pub fn ReadingSettings() -> impl IntoView {
    let (path, search, query) = (use_location().pathname, use_location().search, use_query_map());
    let read = move || query.with(Options::of);
    let options = untrack(read);
    let (lang, text) = (options.lang, text(options.lang));
    let (size, theme) = (RwSignal::new(options.size), RwSignal::new(options.theme));
    remembered(size, theme);
    let next_size = move || if size.get() == Size::Large { Size::Normal } else { Size::Large };
    let next_theme = move || if theme.get() == Theme::Dark { Theme::Light } else { Theme::Dark };
    // The same place with one option changed; the rest of the address stays.
    let language_link = move || Options { lang: lang.other(), ..read() }.again(&path.get(), &search.get());
    let size_link = move || Options { size: next_size(), ..read() }.again(&path.get(), &search.get());
    let theme_link = move || Options { theme: next_theme(), ..read() }.again(&path.get(), &search.get());
    view! {
        <div class="reading-settings" role="group" aria-label=text.settings>
            <a
                rel="external nofollow" hreflang=lang.other().tag() lang=lang.other().tag() href=language_link
                on:click=move |_| remember("lang", lang.other().code())
            >{text.other_language}</a>
            <a
                rel="external nofollow" href=size_link
                on:click=move |event| {
                    event.prevent_default();
                    size.set(untrack(next_size));
                    keep("size", size.get_untracked().code());
                }
            >{move || if next_size() == Size::Large { text.size_large } else { text.size_normal }}</a>
            <a
                rel="external nofollow" href=theme_link
                on:click=move |event| {
                    event.prevent_default();
                    theme.set(untrack(next_theme));
                    keep("theme", theme.get_untracked().code());
                }
            >{move || if next_theme() == Theme::Dark { text.theme_dark } else { text.theme_light }}</a>
        </div>
    }
}

/// What the browser remembered shows in the settings once the page is taken over.
fn remembered(size: RwSignal<Size>, theme: RwSignal<Theme>) {
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        let root = document().document_element();
        let on_root = |name: &str| root.as_ref().and_then(|root| root.get_attribute(name));
        if on_root("data-size").as_deref() == Some("large") {
            size.set(Size::Large);
        }
        let device_is_dark = window()
            .match_media("(prefers-color-scheme: dark)")
            .is_ok_and(|query| query.is_some_and(|query| query.matches()));
        theme.set(match on_root("data-theme").as_deref() {
            None if device_is_dark => Theme::Dark,
            chosen => Theme::from_option(chosen),
        });
    });
    #[cfg(not(feature = "hydrate"))]
    let _ = (size, theme);
}

/// Puts a choice on the page, in the address and in the browser's memory.
fn keep(name: &str, value: &str) {
    #[cfg(feature = "hydrate")]
    {
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute(&format!("data-{name}"), value);
        }
        let address = web_sys::Url::new(&window().location().href().unwrap_or_default());
        if let (Ok(address), Ok(history)) = (address, window().history()) {
            address.search_params().set(name, value);
            let state = history.state().unwrap_or_default();
            let _ = history.replace_state_with_url(&state, "", Some(&address.href()));
        }
    }
    remember(name, value);
}

/// Keeps a choice for the next visit; `shell` applies it before the first paint.
fn remember(name: &str, value: &str) {
    #[cfg(feature = "hydrate")]
    {
        use gloo_storage::{LocalStorage, Storage};
        let _ = LocalStorage::set(format!("gongkai.{name}"), value);
    }
    #[cfg(not(feature = "hydrate"))]
    let _ = (name, value);
}
