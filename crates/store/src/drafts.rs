//! Drafts: what was typed, exactly as typed, until it is published. No save is lost or doubled: an
//! edit names the version it was made on, is put together with what was saved since, field by field, and
//! carries a key that is accepted once.

mod history;
mod stored;

use domain::Draft;
use domain::draft::Fields;
use domain::merge::{self, Clash};

use crate::Store;
use crate::audit::{self, Line};
use crate::chain::sha256;
use crate::error::{Result, StoreError};
use crate::pool::Tx;
use crate::reports::name_of;

pub use history::Change;
pub use stored::StoredDraft;
pub(crate) use stored::{read_fields, write_fields};

use stored::Row;

/// An edit: what a form sent for some of the draft's fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The report's id.
    pub report: String,
    /// The draft version the edit was made on.
    pub base_version: i64,
    /// Idempotency key: sending an edit again with the same key saves nothing twice.
    pub key: String,
    /// What the form showed while nothing had been saved: the published report.
    pub start: Draft,
    /// Typed text by field; a field that is not here stays as it is.
    pub sent: Fields,
    /// Who.
    pub by: String,
    /// When.
    pub at: String,
}

/// What became of an edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It is saved, but for the fields that clash.
    Now(Joined),
    /// An edit with this key was saved before. Later edits may have followed it. The draft as it is
    /// stored now.
    Before(StoredDraft),
}

/// An edit put together with what was saved since the version it was made on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joined {
    /// The draft as it is stored now.
    pub draft: StoredDraft,
    /// What was saved since, the newest first; empty where that is not known.
    pub since: Vec<Change>,
    /// The fields that were changed since to another text. They were left as they are.
    pub clashes: Vec<Clash>,
}

/// The query for a report's draft.
const SELECT: &str = "select version, fields, saved_by, saved_at from drafts where report = $1";

/// The draft as this transaction sees it.
pub(crate) async fn current(tx: &mut Tx, report: &str) -> Result<StoredDraft> {
    let row: Option<Row> = on!(tx.here(), db => {
        sqlx::query_as(SELECT).bind(report).fetch_optional(db).await?
    });
    row.ok_or(StoreError::Missing("report"))?.read()
}

impl Store {
    /// The draft of a report.
    pub async fn find_draft(&self, report: &str) -> Result<Option<StoredDraft>> {
        let row: Option<Row> = on!(self.pool.readers(), db => {
            sqlx::query_as(SELECT).bind(report).fetch_optional(db).await?
        });
        row.map(Row::read).transpose()
    }

    /// Saves an edit, put together with what was saved since the version it was made on, unless its key
    /// was accepted before. An edit that changes nothing makes no version.
    pub async fn save_draft(&self, edit: &Edit) -> Result<Saved> {
        let mut tx = self.pool.begin().await?;
        let (agency, year) = name_of(&mut tx, &edit.report).await?;
        hold(&mut tx, &edit.report).await?;
        let stored = current(&mut tx, &edit.report).await?;
        if !take_key(&mut tx, edit).await? {
            tx.undo().await?;
            return Ok(Saved::Before(stored));
        }
        let before = if stored.version == 0 { edit.start.clone() } else { stored.draft.clone() };
        let since = history::since(&mut tx, &edit.report, &stored, edit.base_version).await?;
        let base = since.as_ref().map(|since| history::undone(&before, since));
        let mine = merge::apply(base.as_ref().unwrap_or(&before), &edit.sent);
        let merged = merge::merge(base.as_ref(), &before, &mine);
        let draft = StoredDraft {
            version: stored.version + 1,
            draft: merged.draft,
            saved_by: edit.by.clone(),
            saved_at: edit.at.clone(),
        };
        let changes = history::between(&before, &draft);
        let since = since.unwrap_or_default();
        if changes.is_empty() {
            tx.commit().await?;
            return Ok(Saved::Now(Joined { draft: stored, since, clashes: merged.clashes }));
        }
        let fields = write_fields(&draft.draft.to_fields());
        replace(&mut tx, &edit.report, &draft, &fields).await?;
        history::write(&mut tx, &edit.report, &changes).await?;
        let line = Line {
            at: &edit.at,
            actor: &edit.by,
            action: "draft.save",
            subject: &format!("{agency}/{year}"),
            detail: &format!("version={} fields={}", draft.version, sha256(&fields)),
        };
        audit::write(&mut tx, &line).await?;
        tx.commit().await?;
        Ok(Saved::Now(Joined { draft, since, clashes: merged.clashes }))
    }
}

/// Makes others who save this draft wait until the transaction ends.
async fn hold(tx: &mut Tx, report: &str) -> Result<()> {
    on!(tx.here(), db => {
        sqlx::query("update drafts set version = version where report = $1").bind(report).execute(db).await?;
    });
    Ok(())
}

/// Takes the idempotency key; `false` when it is spent.
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

/// Writes the draft in place of the one that is held.
async fn replace(tx: &mut Tx, report: &str, draft: &StoredDraft, fields: &str) -> Result<()> {
    on!(tx.here(), db => {
        sqlx::query("update drafts set version = $1, fields = $2, saved_by = $3, saved_at = $4 where report = $5")
            .bind(draft.version)
            .bind(fields)
            .bind(&draft.saved_by)
            .bind(&draft.saved_at)
            .bind(report)
            .execute(db)
            .await?;
    });
    Ok(())
}
