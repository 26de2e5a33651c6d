//! A body is put on record once, and is public with its first release; until then its names may be
//! mended.

use domain::Agency;

use super::logged;
use crate::Store;
use crate::audit::{self, Line};
use crate::error::Result;
use crate::pool::Tx;
use crate::word::to_word;

impl Store {
    /// Puts a body on record; `false` where there is one with its slug, and nothing was written.
    pub async fn create_agency(&self, agency: &Agency, at: &str, by: &str) -> Result<bool> {
        let statement = "insert into agencies
                (name_zh, name_en, short_zh, short_en, level, kind, division_code, slug)
             values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (slug) do nothing";
        self.write_agency(statement, "agency.create", agency, at, by).await
    }

    /// Sets the names of a body; `false` where it is public already, and nothing was written.
    pub async fn describe_agency(&self, agency: &Agency, at: &str, by: &str) -> Result<bool> {
        let statement = "update agencies set name_zh = $1, name_en = $2, short_zh = $3, short_en = $4,
                level = $5, kind = $6, division_code = $7
             where slug = $8 and not exists (select 1 from releases where agency = $8)";
        self.write_agency(statement, "agency.describe", agency, at, by).await
    }

    async fn write_agency(
        &self,
        statement: &'static str,
        action: &'static str,
        agency: &Agency,
        at: &str,
        by: &str,
    ) -> Result<bool> {
        let mut tx = self.pool.begin().await?;
        if !write(&mut tx, statement, agency).await? {
            tx.undo().await?;
            return Ok(false);
        }
        // All of it, so that the row can be held against the log.
        let (subject, detail) = (&agency.slug, &logged(agency)?);
        audit::write(&mut tx, &Line { at, actor: by, action, subject, detail }).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// Whether a body has published a report.
    pub async fn is_public(&self, slug: &str) -> Result<bool> {
        let found: i64 = on!(self.pool.readers(), db => {
            sqlx::query_scalar("select count(*) from (select 1 from releases where agency = $1 limit 1) as one")
                .bind(slug)
                .fetch_one(db)
                .await?
        });
        Ok(found > 0)
    }
}

async fn write(tx: &mut Tx, statement: &'static str, agency: &Agency) -> Result<bool> {
    let level = to_word(&agency.level, "agency")?;
    let kind = to_word(&agency.kind, "agency")?;
    let written = on!(tx.here(), db => {
        sqlx::query(statement)
            .bind(&agency.name_zh)
            .bind(&agency.name_en)
            .bind(&agency.short_zh)
            .bind(&agency.short_en)
            .bind(&level)
            .bind(&kind)
            .bind(&agency.division_code)
            .bind(&agency.slug)
            .execute(db)
            .await?
            .rows_affected()
    });
    Ok(written == 1)
}
