//! A picture to take along: as SVG by a link, and with script as PNG made from the same SVG.

use leptos::prelude::*;

use super::png;
use crate::components::RenderContext;

/// The links of the picture whose SVG is at `href`; `name` is that of the saved file, without an ending.
#[component]
pub fn PictureLinks(href: Signal<String>, #[prop(into)] name: String) -> impl IntoView {
    let text = RenderContext::current().text();
    let has_failed = RwSignal::new(false);
    let done = Callback::new(move |is_saved: bool| has_failed.set(!is_saved));
    let save = move |_| {
        has_failed.set(false);
        png::save(&href.get_untracked(), format!("{name}.png"), done);
    };
    view! {
        <p class="figure-links">
            <a href=href rel="external nofollow" download="">{text.picture_svg}</a>
            <button type="button" class="word-button with-script" on:click=save>{text.picture_png}</button>
            <span role="status">{move || has_failed.get().then_some(text.picture_failed)}</span>
        </p>
    }
}
