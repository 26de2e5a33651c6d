//! Where the first administrator is made.

use super::{Page, html};
use crate::components::RenderContext;
use crate::markup;
use crate::problem::{Problem, set_status};
use crate::query::Query;
use crate::server::{Backend, broken, now, token_hash};

/// `/desk/setup/{token}`: the form, or that the link can no longer be used.
pub async fn set_up(
    backend: &Backend,
    context: &RenderContext,
    token: &str,
    query: &Query,
) -> Result<Page, Problem> {
    let is_open = backend.store.is_setup_link_open(&token_hash(token), &now()).await.map_err(broken)?;
    if !is_open {
        set_status(410);
    }
    Ok(Page::new(context.text().setup, html(markup::set_up(context, token, is_open, query))))
}
