//! What a migration leaves to the program, as SQL cannot do it: done once, when the database is first
//! opened after the migration.

use crate::Store;
use crate::agencies::{list_all, logged};
use crate::audit::{self, Line};
use crate::error::Result;
use crate::pool::Tx;
use crate::reports::list_unpublished;

/// Who logs what was found.
const FINDER: &str = "gongkai";

impl Store {
    /// Does what is left to do.
    pub(crate) async fn finish_migrating(&self) -> Result<()> {
        let mut tx = self.pool.begin().await?;
        let step: Option<String> = on!(tx.here(), db => {
            // Of two servers that open the database at once the second waits here, and finds nothing.
            sqlx::query_scalar("delete from unfinished where step = 'log_bodies' returning step")
                .fetch_optional(db)
                .await?
        });
        if step.is_none() {
            return tx.undo().await;
        }
        log_bodies(&mut tx).await?;
        tx.commit().await
    }
}

/// Bodies and unpublished reports from before their making was logged get an entry that says that they
/// were found, not made: what they were before is not known. (Published reports are held against their
/// releases.)
async fn log_bodies(tx: &mut Tx) -> Result<()> {
    let mut found = Vec::new();
    for agency in list_all(tx).await? {
        found.push(("agency.found", agency.slug.clone(), logged(&agency)?));
    }
    for (subject, attributes) in list_unpublished(tx).await? {
        found.push(("report.found", subject, format!("attributes={attributes}")));
    }
    if found.is_empty() {
        return Ok(());
    }
    // The time of the newest entry: this crate has no clock, and none is later.
    let at: String = on!(tx.here(), db => {
        sqlx::query_scalar("select coalesce(max(at), '') from audit").fetch_one(db).await?
    });
    let lines: Vec<Line<'_>> = found
        .iter()
        .map(|(action, subject, detail)| Line { at: &at, actor: FINDER, action, subject, detail })
        .collect();
    audit::write_all(tx, &lines).await
}
