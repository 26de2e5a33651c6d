//! The head of every page: name, navigation, reading settings; and the line that says where one is.

use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_query_map};

use crate::address;
use crate::options::{Options, Size, Theme, use_options};
use crate::text::text;

/// Name, navigation and reading settings.
#[component]
pub fn Header() -> impl IntoView {
    let options = use_options();
    let text = text(options.lang);
    let path = use_location().pathname;
    let current = move |under: &'static str| {
        let path = path.get();
        (path == under
            || path.starts_with(under) && path.as_bytes().get(under.len()) == Some(&b'/'))
        .then_some("true")
    };
    let link = |path: &str| options.link(path);
    view! {
        <a class="skip" href="#content">{text.skip}</a>
        <header class="site-header">
            <div class="site-header-inner">
                <a class="site-name" href=link(address::HOME)>{text.site}</a>
                <nav aria-label=text.nav>
                    <a href=link(address::AGENCIES) aria-current=move || current(address::AGENCIES)>{text.nav_reports}</a>
                    <a href=link(address::ITEMS) aria-current=move || current(address::ITEMS)>{text.nav_items}</a>
                    <a href=link(address::DESK) aria-current=move || current(address::DESK)>{text.nav_desk}</a>
                </nav>
                <ReadingSettings/>
            </div>
        </header>
    }
}

/// Language, text size and theme: links that a server answers, and that the browser remembers.
#[component]
fn ReadingSettings() -> impl IntoView {
    let options = use_options();
    let text = text(options.lang);
    let (path, query) = (use_location().pathname, use_query_map());
    // The same place with one option changed; the rest of the address stays.
    let here = move |change: fn(&mut Options)| {
        let mut options = query.with(|query| Options::read(|name| query.get(name)));
        change(&mut options);
        options.link(&path.get())
    };
    let (size, theme) = (RwSignal::new(options.size), RwSignal::new(options.theme));
    remembered(size, theme);
    let larger = move || size.get() == Size::Normal;
    let darker = move || theme.get() != Theme::Dark;
    let lang = options.lang;
    view! {
        <div class="reading-settings" role="group" aria-label=text.settings>
            <a
                class="setting" rel="external" hreflang=lang.other().tag() lang=lang.other().tag()
                href=move || here(|options| options.lang = options.lang.other())
                on:click=move |_| remember("lang", lang.other().code())
            >{text.other_language}</a>
            <a
                class="setting" rel="external"
                href=move || if larger() { here(|options| options.size = Size::Large) } else { here(|options| options.size = Size::Normal) }
                on:click=move |event| {
                    event.prevent_default();
                    size.update(|size| *size = if *size == Size::Large { Size::Normal } else { Size::Large });
                    keep("size", size.get_untracked().code());
                }
            >{move || if larger() { text.size_large } else { text.size_normal }}</a>
            <a
                class="setting" rel="external"
                href=move || if darker() { here(|options| options.theme = Theme::Dark) } else { here(|options| options.theme = Theme::Light) }
                on:click=move |event| {
                    event.prevent_default();
                    theme.update(|theme| *theme = if *theme == Theme::Dark { Theme::Light } else { Theme::Dark });
                    keep("theme", theme.get_untracked().code());
                }
            >{move || if darker() { text.theme_dark } else { text.theme_light }}</a>
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
        theme.set(Theme::from_option(on_root("data-theme").as_deref()));
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
            let _ = history.replace_state_with_url(
                &history.state().unwrap_or_default(),
                "",
                Some(&address.href()),
            );
        }
    }
    remember(name, value);
}

fn remember(name: &str, value: &str) {
    #[cfg(feature = "hydrate")]
    {
        use gloo_storage::{LocalStorage, Storage};
        let _ = LocalStorage::set(format!("gongkai.{name}"), value);
    }
    #[cfg(not(feature = "hydrate"))]
    let _ = (name, value);
}

/// Where one is: the pages above this one, then this one.
#[component]
pub fn Breadcrumb(
    /// Address and name of each page above.
    above: Vec<(String, String)>,
    /// Name of this page.
    here: String,
) -> impl IntoView {
    let options = use_options();
    let text = text(options.lang);
    let steps = above
        .into_iter()
        .map(|(path, name)| view! { <li><a href=options.link(&path)>{name}</a></li> });
    view! {
        <nav class="breadcrumb" aria-label=text.breadcrumb>
            <ol>{steps.collect_view()}<li aria-current="page">{here}</li></ol>
        </nav>
    }
}
