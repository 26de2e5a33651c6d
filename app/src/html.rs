//! A view as HTML, outside of any request.

use std::sync::Arc;

use hydration_context::SsrSharedContext;
use leptos::prelude::*;

use crate::components::RenderContext;

/// What a rendering owns. It is a root: islands with children look for its shared context.
pub fn root_owner() -> Owner {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    // A root is the owner of everything on its thread until this.
    owner.clone().unset();
    owner
}

/// Renders a view that needs nothing but the context of its rendering.
pub fn to_html<V: IntoView + 'static>(context: RenderContext, view: impl FnOnce() -> V) -> String {
    let owner = root_owner();
    let html = owner.with(|| {
        provide_context(context);
        view().into_view().to_html()
    });
    owner.unset_with_forced_cleanup();
    html
}
