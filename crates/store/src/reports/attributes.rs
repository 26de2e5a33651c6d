//! What a report says of itself may be mended until its first release, which says it for good.

use domain::report::{Scope, Source};

use crate::Store;
use crate::audit::{self, Line};
use crate::error::Result;
use crate::word::to_word;

use super::{logged_attributes, name_of};

impl Store {
    /// Sets form, scope and source of a report; `false` where it is published already, and nothing was
    /// written.
    pub async fn describe_report(
        &self,
        report: &str,
        form: &str,
        scope: Scope,
        source: &Source,
        at: &str,
        by: &str,
    ) -> Result<bool> {
        let mut tx = self.pool.begin().await?;
        let (agency, year) = name_of(&mut tx, report).await?;
        let attributes = logged_attributes(form, scope, source);
        let scope = to_word(&scope, "report")?;
        // Publishing holds the draft, so that it is one before the other.
        let written = on!(tx.here(), db => {
            sqlx::query("update drafts set version = version where report = $1")
                .bind(report)
                .execute(&mut *db)
                .await?;
            sqlx::query(
                "update reports set form = $1, scope = $2, source_title = $3, source_date = $4,
                    source_url = $5, source_partial = $6
                 where id = $7 and not exists (select 1 from releases where report = $7)",
            )
            .bind(form)
            .bind(&scope)
            .bind(&source.title)
            .bind(&source.date)
            .bind(&source.url)
            .bind(source.partial)
            .bind(report)
            .execute(&mut *db)
            .await?
            .rows_affected()
        });
        if written == 0 {
            tx.undo().await?;
            return Ok(false);
        }
        let line = Line {
            at,
            actor: by,
            action: "report.describe",
            subject: &format!("{agency}/{year}"),
            detail: &format!("form={form} attributes={attributes}"),
        };
        audit::write(&mut tx, &line).await?;
        tx.commit().await?;
        Ok(true)
    }
}
