//! What one should know of the compared bodies first, whichever they are now.

use leptos::prelude::*;

use super::state::ExplorerState;
use crate::components::{RenderContext, partial_names, scope_lines};
use crate::models::ExplorerSeries;

/// The notices; each is hidden where it has nothing to say.
#[component]
pub(super) fn Notices() -> impl IntoView {
    let words = RenderContext::current().explorer_words();
    let state = ExplorerState::current();
    let context = RenderContext::current();
    let notices = Memo::new(move |_| {
        let reports = state.read(ExplorerSeries::reports);
        (scope_lines(&context, &reports).join("\n"), partial_names(&context, &reports))
    });
    let scopes = move || notices.with(|(scopes, _)| scopes.clone());
    let partial = move || notices.with(|(_, partial)| partial.clone());
    view! {
        <details class="notice scopes" hidden=move || notices.with(|(scopes, _)| scopes.is_empty())>
            <summary>{words.scopes_differ}</summary>
            <p class="lines">{scopes}</p>
        </details>
        <p class="notice" hidden=move || notices.with(|(_, partial)| partial.is_empty())>{partial}</p>
    }
}
