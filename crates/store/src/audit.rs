//! The audit trail: who did what when. Append-only and hash-chained; every call that changes
//! something writes its row in the same transaction.

use serde_json::{Value, json};
use sqlx::{FromRow, QueryBuilder};

use crate::Store;
use crate::chain::{self, Verdict, Walk};
use crate::error::Result;
use crate::pool::Tx;

/// The chain's name.
const CHAIN: &str = "audit";
/// Rows read at a time when verifying.
const PAGE: i64 = 1_000;
/// Rows inserted by one statement; a full batch has always the same text.
const BATCH: usize = 100;

/// What [`Store::verify_audit`] found.
pub type AuditVerdict = Verdict;

/// A row of the audit trail.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct AuditRow {
    /// Its place: 1, 2, 3, …
    pub sequence: i64,
    /// When, as the caller's clock had it; order is by sequence.
    pub at: String,
    /// Who: a user's id, or the word the caller gave.
    pub actor: String,
    /// What was done: `draft.save`.
    pub action: String,
    /// To what: `hunjiang/2017`, or a user's id.
    pub subject: String,
    /// More, as `name=value` pairs.
    pub detail: String,
    /// SHA-256 over the previous row's hash and this row.
    pub hash: String,
}

impl AuditRow {
    fn content(&self) -> Value {
        content(
            self.sequence,
            &Line {
                at: &self.at,
                actor: &self.actor,
                action: &self.action,
                subject: &self.subject,
                detail: &self.detail,
            },
        )
    }
}

/// A row to append.
pub(crate) struct Line<'a> {
    pub(crate) at: &'a str,
    pub(crate) actor: &'a str,
    pub(crate) action: &'a str,
    pub(crate) subject: &'a str,
    pub(crate) detail: &'a str,
}

/// What a row's hash covers.
fn content(sequence: i64, line: &Line<'_>) -> Value {
    json!([sequence, line.at, line.actor, line.action, line.subject, line.detail])
}

/// Appends a row within a transaction. Call it last: until the transaction ends, others who append
/// wait.
pub(crate) async fn write(tx: &mut Tx, line: &Line<'_>) -> Result<()> {
    let place = chain::extend(tx, CHAIN, |sequence| content(sequence, line)).await?;
    on!(tx.here(), db => {
        sqlx::query(
            "insert into audit (sequence, at, actor, action, subject, detail, hash)
             values ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(place.sequence)
        .bind(line.at)
        .bind(line.actor)
        .bind(line.action)
        .bind(line.subject)
        .bind(line.detail)
        .bind(&place.hash)
        .execute(db)
        .await?;
    });
    Ok(())
}

/// Appends many rows within a transaction; as [`write()`], last.
pub(crate) async fn write_all(tx: &mut Tx, lines: &[Line<'_>]) -> Result<()> {
    let mut end = chain::hold(tx, CHAIN).await?;
    for batch in lines.chunks(BATCH) {
        let mut places = Vec::with_capacity(batch.len());
        for line in batch {
            end = end.next(|sequence| content(sequence, line));
            places.push((end.sequence, end.hash.clone()));
        }
        on!(tx.here(), db => {
            let mut insert =
                QueryBuilder::new("insert into audit (sequence, at, actor, action, subject, detail, hash) ");
            insert.push_values(batch.iter().zip(&places), |mut row, (line, (sequence, hash))| {
                row.push_bind(*sequence).push_bind(line.at).push_bind(line.actor).push_bind(line.action);
                row.push_bind(line.subject).push_bind(line.detail).push_bind(hash);
            });
            insert.build().persistent(batch.len() == BATCH).execute(db).await?;
        });
    }
    chain::settle(tx, CHAIN, &end).await
}

impl Store {
    /// Appends a row of the caller's own.
    pub async fn append_audit(
        &self,
        actor: &str,
        action: &str,
        subject: &str,
        detail: &str,
        at: &str,
    ) -> Result<()> {
        let mut tx = self.pool.begin().await?;
        write(&mut tx, &Line { at, actor, action, subject, detail }).await?;
        tx.commit().await
    }

    /// The newest rows, newest first.
    pub async fn list_audit(&self, limit: i64) -> Result<Vec<AuditRow>> {
        Ok(on!(self.pool.readers(), db => {
            sqlx::query_as(
                "select sequence, at, actor, action, subject, detail, hash from audit
                 order by sequence desc limit $1",
            )
            .bind(limit)
            .fetch_all(db)
            .await?
        }))
    }

    /// Recomputes the whole chain.
    pub async fn verify_audit(&self) -> Result<AuditVerdict> {
        self.walk_audit(|_| ()).await
    }

    /// Recomputes the whole chain and shows each of its rows on the way.
    pub async fn walk_audit(&self, mut show: impl FnMut(&AuditRow)) -> Result<AuditVerdict> {
        let mut walk = Walk::begin(self.head(CHAIN).await?);
        loop {
            let page: Vec<AuditRow> = on!(self.pool.readers(), db => {
                sqlx::query_as(
                    "select sequence, at, actor, action, subject, detail, hash from audit
                     where sequence > $1 order by sequence limit $2",
                )
                .bind(walk.reached())
                .bind(PAGE)
                .fetch_all(db)
                .await?
            });
            if page.is_empty() {
                return Ok(walk.end(&self.head(CHAIN).await?));
            }
            for row in page {
                show(&row);
                let content = row.content();
                walk.step(row.sequence, &content, row.hash);
            }
        }
    }
}
