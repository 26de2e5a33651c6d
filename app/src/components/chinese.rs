//! What is in Chinese in every language.

use domain::Lang;
use leptos::either::Either;
use leptos::prelude::*;

use super::RenderContext;

/// Chinese words, marked as such on a page in another language, so that they are read out and set as Chinese.
#[component]
pub fn Chinese(#[prop(into)] text: String) -> impl IntoView {
    match RenderContext::current().lang() {
        Lang::Zh => Either::Left(text),
        Lang::En => Either::Right(view! { <span lang=Lang::Zh.tag()>{text}</span> }),
    }
}
