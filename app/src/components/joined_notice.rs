//! Whose changes came in with a save.

use domain::Lang;
use leptos::prelude::*;

use super::RenderContext;

/// The people who saved since a form was opened; hidden where nobody did.
#[component]
pub fn JoinedNotice(#[prop(into)] joined: Signal<Vec<String>>) -> impl IntoView {
    let context = RenderContext::current();
    let sentence = move || {
        let by = joined.with(|joined| joined.join(if context.lang() == Lang::Zh { "、" } else { ", " }));
        (!by.is_empty()).then(|| context.text().joined.replace("{}", &by))
    };
    view! {
        <p class="notice joined" role="status" hidden=move || joined.with(Vec::is_empty)>{sentence}</p>
    }
}
