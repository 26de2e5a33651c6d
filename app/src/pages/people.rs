//! Where the first administrator is made.

use super::still;
use crate::asked::Asked;
use crate::backend::{Backend, broken, now, token_hash};
use crate::markup::{self, Pen};
use crate::problem::{Problem, set_status};
use crate::wire::PageData;

/// `/desk/setup/{token}`: the form, or that the link can no longer be used.
pub async fn set_up(backend: &Backend, pen: &Pen, token: &str, asked: &Asked) -> Result<PageData, Problem> {
    let is_open = backend.store.is_setup_link_open(&token_hash(token), &now()).await.map_err(broken)?;
    if !is_open {
        set_status(410);
    }
    Ok(still(pen, pen.text().setup, markup::set_up(pen, token, is_open, asked)))
}
