//! How to read goes along with a form.

use leptos::prelude::*;

use super::RenderContext;

/// The options that go along to other pages, as hidden fields of a form.
#[component]
pub fn CarriedOptions() -> impl IntoView {
    let options = RenderContext::current().options.carried();
    let fields = options.pairs().map(|(name, value)| {
        view! { <input type="hidden" name=name value=value.to_owned()/> }
    });
    fields.collect_view()
}
