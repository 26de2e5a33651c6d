//! The one-time link that makes the first administrator.

use domain::policy::Role;

use crate::Store;
use crate::audit::{self, Line};
use crate::error::Result;
use crate::pool::Tx;
use crate::users::{self, User};

impl Store {
    /// Notes a link that may be used until `expires_at`. Links made before are worth nothing from then on.
    pub async fn create_setup_link(&self, token_hash: &str, at: &str, expires_at: &str) -> Result<()> {
        let mut tx = self.pool.begin().await?;
        on!(tx.here(), db => {
            sqlx::query("delete from setup_links where used_at is null").execute(db).await?;
        });
        on!(tx.here(), db => {
            sqlx::query("insert into setup_links (token_hash, created_at, expires_at) values ($1, $2, $3)")
                .bind(token_hash)
                .bind(at)
                .bind(expires_at)
                .execute(db)
                .await?;
        });
        let line = Line { at, actor: "setup", action: "setup.link", subject: "", detail: "" };
        audit::write(&mut tx, &line).await?;
        tx.commit().await
    }

    /// Whether the link may still be used.
    pub async fn is_setup_link_open(&self, token_hash: &str, at: &str) -> Result<bool> {
        Ok(on!(self.pool.readers(), db => {
            sqlx::query_scalar::<_, i64>(
                "select count(*) from setup_links
                 where token_hash = $1 and used_at is null and expires_at > $2
                    and not exists (select 1 from users where role = 'administrator')",
            )
            .bind(token_hash)
            .bind(at)
            .fetch_one(db)
            .await?
        }) > 0)
    }

    /// Removes links whose time is over; answers how many.
    pub async fn sweep_setup_links(&self, before: &str) -> Result<u64> {
        Ok(on!(self.pool.writer(), db => {
            sqlx::query("delete from setup_links where used_at is null and expires_at <= $1")
                .bind(before)
                .execute(db)
                .await?
                .rows_affected()
        }))
    }

    /// Spends the link and makes the person the first administrator, both or neither. `false`, and
    /// nothing written, when the link is unknown, used or over, or an administrator exists.
    pub async fn use_setup_link(&self, token_hash: &str, user: &User, at: &str) -> Result<bool> {
        let administrator = User { role: Role::Administrator, ..user.clone() };
        let mut tx = self.pool.begin().await?;
        // First, not last: holding the end of the audit trail makes two links take turns, so that
        // the second sees the administrator the first one made.
        let line = Line { at, actor: &user.id, action: "setup.use", subject: &user.id, detail: "" };
        audit::write(&mut tx, &line).await?;
        if !spend(&mut tx, token_hash, at).await? {
            tx.undo().await?;
            return Ok(false);
        }
        users::insert(&mut tx, &administrator).await?;
        tx.commit().await?;
        Ok(true)
    }
}

/// Marks the link used, if it can be.
async fn spend(tx: &mut Tx, token_hash: &str, at: &str) -> Result<bool> {
    let spent = on!(tx.here(), db => {
        sqlx::query(
            "update setup_links set used_at = $1
             where token_hash = $2 and used_at is null and expires_at > $1
                and not exists (select 1 from users where role = 'administrator')",
        )
        .bind(at)
        .bind(token_hash)
        .execute(db)
        .await?
        .rows_affected()
    });
    Ok(spent == 1)
}
