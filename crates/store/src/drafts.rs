//! Drafts: what was typed, exactly as typed, until it is published. No save is lost or doubled: an
//! edit names the version it was made on and carries a key that is accepted once.

use std::collections::BTreeMap;

use serde_json::json;
use sqlx::FromRow;

use crate::Store;
use crate::audit::{self, Line};
use crate::chain::sha256;
use crate::error::{Result, StoreError};
use crate::pool::Tx;
use crate::reports::name_of;

/// The draft of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// 0 when the report is begun, one more at every accepted edit.
    pub version: i64,
    /// Typed text by item code.
    pub fields: BTreeMap<String, String>,
    /// Who saved it last.
    pub saved_by: String,
    /// When.
    pub saved_at: String,
}

/// An edit: all fields of the draft as they shall be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The report's id.
    pub report: String,
    /// The draft version the edit was made on.
    pub base_version: i64,
    /// Idempotency key: sending an edit again with the same key saves nothing twice.
    pub key: String,
    /// Typed text by item code; replaces what the draft held.
    pub fields: BTreeMap<String, String>,
    /// Who.
    pub by: String,
    /// When.
    pub at: String,
}

/// What became of an edit. Each carries the draft as it is stored now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It is saved.
    Now(Draft),
    /// An edit with this key was saved before. Later edits may have followed it.
    Before(Draft),
    /// Someone saved since the base version; nothing was written.
    Conflict(Draft),
}

/// A stored draft.
#[derive(FromRow)]
struct Row {
    version: i64,
    fields: String,
    saved_by: String,
    saved_at: String,
}

impl Row {
    fn read(self) -> Result<Draft> {
        Ok(Draft {
            version: self.version,
            fields: read_fields(&self.fields)?,
            saved_by: self.saved_by,
            saved_at: self.saved_at,
        })
    }
}

/// Fields as they are stored: a JSON object, keys in order.
pub(crate) fn write_fields(fields: &BTreeMap<String, String>) -> String {
    json!(fields).to_string()
}

/// Stored fields.
pub(crate) fn read_fields(stored: &str) -> Result<BTreeMap<String, String>> {
    serde_json::from_str(stored).map_err(|_| StoreError::Unreadable("draft"))
}

/// The question for a report's draft.
const SELECT: &str = "select version, fields, saved_by, saved_at from drafts where report = $1";

/// The draft as this transaction sees it.
pub(crate) async fn current(tx: &mut Tx, report: &str) -> Result<Draft> {
    let row: Option<Row> = on!(tx.here(), db => {
        sqlx::query_as(SELECT).bind(report).fetch_optional(db).await?
    });
    row.ok_or(StoreError::Missing("report"))?.read()
}

impl Store {
    /// The draft of a report.
    pub async fn find_draft(&self, report: &str) -> Result<Option<Draft>> {
        let row: Option<Row> = on!(self.pool.readers(), db => {
            sqlx::query_as(SELECT).bind(report).fetch_optional(db).await?
        });
        row.map(Row::read).transpose()
    }

    /// Saves an edit, unless its key was accepted before or the draft has moved on.
    pub async fn save_draft(&self, edit: &Edit) -> Result<Saved> {
        let mut tx = self.pool.begin().await?;
        let (agency, year) = name_of(&mut tx, &edit.report).await?;
        if !take_key(&mut tx, edit).await? {
            let draft = current(&mut tx, &edit.report).await?;
            tx.undo().await?;
            return Ok(Saved::Before(draft));
        }
        let fields = write_fields(&edit.fields);
        if !replace(&mut tx, edit, &fields).await? {
            let draft = current(&mut tx, &edit.report).await?;
            tx.undo().await?;
            return Ok(Saved::Conflict(draft));
        }
        let version = edit.base_version + 1;
        let line = Line {
            at: &edit.at,
            actor: &edit.by,
            action: "draft.save",
            subject: &format!("{agency}/{year}"),
            detail: &format!("version={version} fields={}", sha256(&fields)),
        };
        audit::write(&mut tx, &line).await?;
        tx.commit().await?;
        Ok(Saved::Now(Draft {
            version,
            fields: edit.fields.clone(),
            saved_by: edit.by.clone(),
            saved_at: edit.at.clone(),
        }))
    }
}

/// Takes the idempotency key; `false` when it is spent. On PostgreSQL this waits for another
/// transaction that has the same key under way.
async fn take_key(tx: &mut Tx, edit: &Edit) -> Result<bool> {
    let taken = on!(tx.here(), db => {
        sqlx::query("insert into edits (report, key, version) values ($1, $2, $3) on conflict (report, key) do nothing")
            .bind(&edit.report)
            .bind(&edit.key)
            .bind(edit.base_version + 1)
            .execute(db)
            .await?
            .rows_affected()
    });
    Ok(taken == 1)
}

/// Replaces the draft if it still is the version the edit was made on. One statement, so that of two
/// editors only one can win.
async fn replace(tx: &mut Tx, edit: &Edit, fields: &str) -> Result<bool> {
    let replaced = on!(tx.here(), db => {
        sqlx::query(
            "update drafts set version = version + 1, fields = $1, saved_by = $2, saved_at = $3
             where report = $4 and version = $5",
        )
        .bind(fields)
        .bind(&edit.by)
        .bind(&edit.at)
        .bind(&edit.report)
        .bind(edit.base_version)
        .execute(db)
        .await?
        .rows_affected()
    });
    Ok(replaced == 1)
}
