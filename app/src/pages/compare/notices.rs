//! What one should know before comparing.

use std::sync::Arc;

use leptos::prelude::*;

use crate::components::RenderContext;
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

/// Bodies whose reports count over different areas are named: their amounts are not alike.
#[component]
pub(super) fn Scopes(view: Arc<CompareView>) -> impl IntoView {
    let context = RenderContext::current();
    let lang = context.lang();
    let mut scopes = view.bodies.iter().flat_map(|body| &body.sheets).map(|sheet| sheet.scope);
    let first = scopes.next();
    if scopes.all(|scope| Some(scope) == first) {
        return None;
    }
    let bodies = view.bodies.iter().filter_map(|body| {
        let scope = body.sheets.last()?.scope.name().get(lang);
        Some(view! { <li>{format!("{}{}{scope}", body.agency.short(lang), context.colon())}</li> })
    });
    let bodies = bodies.collect_view();
    Some(view! {
        <details class="notice scopes">
            <summary>{context.words().scopes_differ}</summary>
            <ul>{bodies}</ul>
        </details>
    })
}

/// Reports of which only a part could be had are named: what they do not state may stand in the rest.
#[component]
pub(super) fn PartialReports(view: Arc<CompareView>) -> impl IntoView {
    let context = RenderContext::current();
    let lang = context.lang();
    let sheets = view.bodies.iter().flat_map(|body| body.sheets.iter().map(move |sheet| (body, sheet)));
    let partial = sheets.filter(|(_, sheet)| sheet.partial);
    let names: Vec<_> =
        partial.map(|(body, sheet)| format!("{} {}", body.agency.short(lang), sheet.year)).collect();
    let lead = context.words().partial_lead;
    (!names.is_empty()).then(|| {
        let names = names.join(context.comma());
        view! { <p class="notice">{format!("{lead}{}{names}", context.colon())}</p> }
    })
}
