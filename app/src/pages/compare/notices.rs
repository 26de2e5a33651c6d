//! What the address of a comparison names that is not on record, and what one should know before comparing.

use std::sync::Arc;

use leptos::prelude::*;

use crate::components::{RenderContext, partial_names, scope_lines};
use crate::models::ComparedReports;
use crate::view::CompareView;

/// Bodies and indicators of the address that are not on record, by the names that the address gives them.
#[component]
pub(super) fn Unknown(view: Arc<CompareView>) -> impl IntoView {
    let context = RenderContext::current();
    let words = context.words();
    let is_known = |slug: &&String| view.bodies.iter().any(|body| body.agency.slug == **slug);
    let bodies: Vec<_> = view.state.agencies.iter().filter(|slug| !is_known(slug)).cloned().collect();
    let lines = [(words.unknown_bodies, bodies), (words.unknown_items, view.state.unknown_items.clone())];
    let lines = lines.into_iter().filter(|(_, names)| !names.is_empty()).map(|(lead, names)| {
        let names = names.join(context.comma());
        view! { <p class="notice">{format!("{lead}{}{names}", context.colon())}</p> }
    });
    lines.collect_view()
}

/// What one should know before comparing strips.
#[component]
pub(super) fn Notices(reports: Vec<ComparedReports>) -> impl IntoView {
    let context = RenderContext::current();
    let (scopes, partial) = (scope_lines(&context, &reports), partial_names(&context, &reports));
    let scopes = (!scopes.is_empty()).then(|| {
        view! {
            <details class="notice scopes">
                <summary>{context.explorer_words().scopes_differ}</summary>
                <p class="lines">{scopes.join("\n")}</p>
            </details>
        }
    });
    let partial = (!partial.is_empty()).then(|| view! { <p class="notice">{partial}</p> });
    view! {
        {scopes}
        {partial}
    }
}
