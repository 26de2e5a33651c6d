//! Every value's history: who changed a draft's field, when, from what, to what. Any version
//! of a draft can be made from it.

use std::collections::BTreeSet;

use domain::Draft;
use domain::draft::{Field, plain};
use sqlx::{FromRow, QueryBuilder};

use super::stored::StoredDraft;
use crate::Store;
use crate::error::Result;
use crate::pool::Tx;

/// Rows inserted by one statement; a full batch has always the same text.
const BATCH: usize = 100;

/// A change of one field.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Change {
    /// The version that it made.
    pub version: i64,
    /// The field.
    pub field: String,
    /// The field's text before; empty for a blank.
    pub was: String,
    /// Its text since.
    pub now: String,
    /// Who.
    pub changed_by: String,
    /// When.
    pub changed_at: String,
}

/// The query for the changes between two versions of a draft, the newest first.
const SELECT_SINCE: &str = "select version, field, was, now, changed_by, changed_at from changes
     where report = $1 and version > $2 and version <= $3 order by version desc, field";

/// The query for the first version of which all later changes are known.
const SELECT_KNOWN_FROM: &str = "select known_from from drafts where report = $1";

/// What was changed after a version of the draft, the newest first; `None` where it is not known.
pub(super) async fn since(
    tx: &mut Tx,
    report: &str,
    draft: &StoredDraft,
    version: i64,
) -> Result<Option<Vec<Change>>> {
    let known_from: i64 = on!(tx.here(), db => {
        sqlx::query_scalar(SELECT_KNOWN_FROM).bind(report).fetch_one(db).await?
    });
    if !(known_from..=draft.version).contains(&version) {
        return Ok(None);
    }
    Ok(Some(on!(tx.here(), db => {
        sqlx::query_as(SELECT_SINCE).bind(report).bind(version).bind(draft.version).fetch_all(db).await?
    })))
}

/// A draft without these changes, the newest of which comes first.
pub(super) fn undone(draft: &Draft, changes: &[Change]) -> Draft {
    let mut draft = draft.clone();
    for change in changes {
        draft.set(&Field::named(&change.field), &change.was);
    }
    draft
}

/// What a draft that replaces another changes.
pub(super) fn between(before: &Draft, stored: &StoredDraft) -> Vec<Change> {
    let now = &stored.draft;
    let fields: BTreeSet<Field> = before.fields().into_iter().chain(now.fields()).collect();
    let change = |field: Field| Change {
        version: stored.version,
        field: field.name(),
        // A release of an earlier program may hold characters that PostgreSQL cannot store.
        was: plain(&before.get(&field)),
        now: now.get(&field),
        changed_by: stored.saved_by.clone(),
        changed_at: stored.saved_at.clone(),
    };
    fields.into_iter().map(change).filter(|change| change.was != change.now).collect()
}

/// Writes changes into the history.
pub(super) async fn write(tx: &mut Tx, report: &str, changes: &[Change]) -> Result<()> {
    for batch in changes.chunks(BATCH) {
        on!(tx.here(), db => {
            let mut insert = QueryBuilder::new(
                "insert into changes (report, field, version, was, now, changed_by, changed_at) ",
            );
            insert.push_values(batch, |mut row, change| {
                row.push_bind(report).push_bind(&change.field).push_bind(change.version);
                row.push_bind(&change.was).push_bind(&change.now);
                row.push_bind(&change.changed_by).push_bind(&change.changed_at);
            });
            insert.build().persistent(batch.len() == BATCH).execute(db).await?;
        });
    }
    Ok(())
}

impl Store {
    /// What was changed after a version of a draft that was read before, the newest first; `None` where
    /// it is not known.
    pub async fn changes_since(
        &self,
        report: &str,
        draft: &StoredDraft,
        version: i64,
    ) -> Result<Option<Vec<Change>>> {
        let known_from: Option<i64> = on!(self.pool.readers(), db => {
            sqlx::query_scalar(SELECT_KNOWN_FROM).bind(report).fetch_optional(db).await?
        });
        if !known_from.is_some_and(|known| (known..=draft.version).contains(&version)) {
            return Ok(None);
        }
        Ok(Some(on!(self.pool.readers(), db => {
            sqlx::query_as(SELECT_SINCE).bind(report).bind(version).bind(draft.version).fetch_all(db).await?
        })))
    }

    /// The history of a report's values, or of one of them, the newest change first: `limit` of them
    /// from `offset` on.
    pub async fn list_changes(
        &self,
        report: &str,
        field: Option<&str>,
        limit: i64,
        offset: i64,
    ) -> Result<Vec<Change>> {
        Ok(on!(self.pool.readers(), db => {
            sqlx::query_as(
                "select version, field, was, now, changed_by, changed_at from changes
                 where report = $1 and ($2 is null or field = $2)
                 order by version desc, field limit $3 offset $4",
            )
            .bind(report)
            .bind(field)
            .bind(limit)
            .bind(offset)
            .fetch_all(db)
            .await?
        }))
    }
}

impl StoredDraft {
    /// This draft without these changes, the newest of which comes first.
    pub fn before(&self, changes: &[Change]) -> Draft {
        undone(&self.draft, changes)
    }
}
