//! Where one is.

use leptos::prelude::*;

use super::RenderContext;
use crate::address::Place;

/// The pages above this one, from the top, then this one.
#[component]
pub fn Breadcrumb(above: Vec<(Place, String)>, #[prop(into)] here: String) -> impl IntoView {
    let context = RenderContext::current();
    let above = above.into_iter().map(|(place, name)| {
        view! { <li><a href=context.to(&place)>{name}</a></li> }
    });
    let above = above.collect_view();
    view! {
        <nav class="breadcrumb" aria-label=context.text().breadcrumb>
            <ol>
                {above}
                <li aria-current="page">{here}</li>
            </ol>
        </nav>
    }
}
