//! The one-time link through which the first administrator is made. There is no default account.

use anyhow::Result;
use app::server::{Backend, minutes_from_now, now, token, token_hash};

const VALID_MINUTES: i64 = 24 * 60;

/// The path of a fresh link, while there is nobody; only its hash is stored.
pub async fn make(backend: &Backend) -> Result<Option<String>> {
    if backend.store.count_users().await? > 0 {
        return Ok(None);
    }
    let token = token()?;
    backend.store.create_setup_link(&token_hash(&token), &now(), &minutes_from_now(VALID_MINUTES)).await?;
    Ok(Some(format!("/desk/setup/{token}")))
}
