//! What a person typed that could not become the draft, stored so that it is not lost.

use domain::draft::Fields;
use serde::{Deserialize, Serialize};
use sqlx::FromRow;

use crate::Store;
use crate::drafts::{read_fields, write_fields};
use crate::error::Result;
use crate::pool::Tx;
use crate::word::{from_word, to_word};

/// Why it could not become the draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnsavedReason {
    /// The session had ended.
    SessionEnded,
    /// Someone else had saved since.
    Conflict,
}

/// Typed text that waits for its person to come back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsaved {
    /// The draft version it was made on.
    pub base_version: i64,
    /// Typed text by field; a blank clears its field.
    pub fields: Fields,
    /// Why it is here.
    pub reason: UnsavedReason,
    /// When it was sent.
    pub at: String,
}

/// Stored text.
#[derive(FromRow)]
struct Row {
    base_version: i64,
    fields: String,
    reason: String,
    at: String,
}

impl Row {
    fn read(self) -> Result<Unsaved> {
        Ok(Unsaved {
            base_version: self.base_version,
            fields: read_fields(&self.fields)?,
            reason: from_word(self.reason, "unsaved text")?,
            at: self.at,
        })
    }
}

impl Store {
    /// Stores what a person typed for a report, in place of what was stored for the two before.
    pub async fn put_unsaved(&self, user: &str, report: &str, unsaved: &Unsaved) -> Result<()> {
        let mut tx = self.pool.begin().await?;
        put(&mut tx, user, report, unsaved, "").await?;
        tx.commit().await
    }

    /// The same, unless what waits is newer: `false`, and nothing changed.
    pub async fn put_unsaved_unless_newer(
        &self,
        user: &str,
        report: &str,
        unsaved: &Unsaved,
    ) -> Result<bool> {
        let mut tx = self.pool.begin().await?;
        let written = put(&mut tx, user, report, unsaved, &unsaved.at).await?;
        tx.commit().await?;
        Ok(written)
    }

    /// What is stored for a person and a report.
    pub async fn find_unsaved(&self, user: &str, report: &str) -> Result<Option<Unsaved>> {
        let row: Option<Row> = on!(self.pool.readers(), db => {
            sqlx::query_as(
                "select base_version, fields, reason, at from unsaved where user_id = $1 and report = $2",
            )
            .bind(user)
            .bind(report)
            .fetch_optional(db)
            .await?
        });
        row.map(Row::read).transpose()
    }

    /// Forgets it, once it is saved or its person gave it up.
    pub async fn drop_unsaved(&self, user: &str, report: &str) -> Result<()> {
        on!(self.pool.writer(), db => {
            sqlx::query("delete from unsaved where user_id = $1 and report = $2")
                .bind(user)
                .bind(report)
                .execute(db)
                .await?;
        });
        Ok(())
    }
}

/// Stores a text in place of one that is not newer than `newest`; an empty `newest` replaces any.
async fn put(tx: &mut Tx, user: &str, report: &str, unsaved: &Unsaved, newest: &str) -> Result<bool> {
    let fields = write_fields(&unsaved.fields);
    let reason = to_word(&unsaved.reason, "unsaved text")?;
    let written = on!(tx.here(), db => {
        sqlx::query(
            "insert into unsaved (user_id, report, base_version, fields, reason, at)
             values ($1, $2, $3, $4, $5, $6)
             on conflict (user_id, report) do update set
                base_version = excluded.base_version, fields = excluded.fields,
                reason = excluded.reason, at = excluded.at
             where $7 = '' or unsaved.at <= $7",
        )
        .bind(user)
        .bind(report)
        .bind(unsaved.base_version)
        .bind(&fields)
        .bind(&reason)
        .bind(&unsaved.at)
        .bind(newest)
        .execute(db)
        .await?
        .rows_affected()
    });
    Ok(written == 1)
}
