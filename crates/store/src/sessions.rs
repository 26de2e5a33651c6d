//! Who is signed in. A token arrives hashed; the token itself is never stored.

use sqlx::FromRow;

use crate::Store;
use crate::audit::{self, Line};
use crate::error::Result;
use crate::users::{self, User};

/// A session, ended by time or not: the caller has the clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// The token's hash.
    pub token_hash: String,
    /// Whose it is.
    pub user: User,
    /// When it began.
    pub created_at: String,
    /// When it was last used.
    pub seen_at: String,
    /// When it ends.
    pub expires_at: String,
}

/// A stored session with its person.
#[derive(FromRow)]
struct Row {
    token_hash: String,
    began_at: String,
    seen_at: String,
    expires_at: String,
    #[sqlx(flatten)]
    user: users::Row,
}

impl Row {
    fn read(self) -> Result<Session> {
        Ok(Session {
            token_hash: self.token_hash,
            user: self.user.read()?,
            created_at: self.began_at,
            seen_at: self.seen_at,
            expires_at: self.expires_at,
        })
    }
}

impl Store {
    /// Begins a session.
    pub async fn create_session(
        &self,
        token_hash: &str,
        user_id: &str,
        at: &str,
        expires_at: &str,
    ) -> Result<()> {
        let mut tx = self.pool.begin().await?;
        on!(tx.here(), db => {
            sqlx::query(
                "insert into sessions (token_hash, user_id, created_at, seen_at, expires_at)
                 values ($1, $2, $3, $3, $4)",
            )
            .bind(token_hash)
            .bind(user_id)
            .bind(at)
            .bind(expires_at)
            .execute(db)
            .await?;
        });
        let line = Line { at, actor: user_id, action: "session.create", subject: user_id, detail: "" };
        audit::write(&mut tx, &line).await?;
        tx.commit().await
    }

    /// The session of a token, also when its time is over.
    pub async fn find_session(&self, token_hash: &str) -> Result<Option<Session>> {
        let row: Option<Row> = on!(self.pool.readers(), db => {
            sqlx::query_as(
                "select s.token_hash, s.created_at as began_at, s.seen_at, s.expires_at,
                    u.id, u.name, u.display, u.password_hash, u.role, u.created_at
                 from sessions s join users u on u.id = s.user_id
                 where s.token_hash = $1",
            )
            .bind(token_hash)
            .fetch_optional(db)
            .await?
        });
        row.map(Row::read).transpose()
    }

    /// Notes that a session was used, and when it now ends. A write: not at every request.
    pub async fn touch_session(&self, token_hash: &str, seen_at: &str, expires_at: &str) -> Result<()> {
        on!(self.pool.writer(), db => {
            sqlx::query("update sessions set seen_at = $1, expires_at = $2 where token_hash = $3")
                .bind(seen_at)
                .bind(expires_at)
                .bind(token_hash)
                .execute(db)
                .await?;
        });
        Ok(())
    }

    /// Ends a session.
    pub async fn end_session(&self, token_hash: &str) -> Result<()> {
        on!(self.pool.writer(), db => {
            sqlx::query("delete from sessions where token_hash = $1").bind(token_hash).execute(db).await?;
        });
        Ok(())
    }

    /// Removes sessions whose time was over before this; answers how many.
    pub async fn sweep_sessions(&self, before: &str) -> Result<u64> {
        Ok(on!(self.pool.writer(), db => {
            sqlx::query("delete from sessions where expires_at < $1")
                .bind(before)
                .execute(db)
                .await?
                .rows_affected()
        }))
    }
}
