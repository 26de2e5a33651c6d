//! The bodies that report.

mod attributes;
mod directory;

use domain::Agency;
use sqlx::{FromRow, QueryBuilder};

use crate::Store;
use crate::audit::{self, Line};
use crate::error::{Result, StoreError};
use crate::packed;
use crate::pool::{Tx, push_names};
use crate::word::{from_word, to_word};

pub use directory::AgencyLine;

/// A stored body.
#[derive(FromRow)]
struct Row {
    slug: String,
    name_zh: String,
    name_en: String,
    short_zh: String,
    short_en: String,
    level: String,
    kind: String,
    division_code: String,
}

impl Row {
    /// The fields of a packed row.
    fn of(fields: [&str; 8]) -> Self {
        let [slug, name_zh, name_en, short_zh, short_en, level, kind, division_code] =
            fields.map(str::to_owned);
        Self { slug, name_zh, name_en, short_zh, short_en, level, kind, division_code }
    }

    fn read(self) -> Result<Agency> {
        Ok(Agency {
            slug: self.slug,
            name_zh: self.name_zh,
            name_en: self.name_en,
            short_zh: self.short_zh,
            short_en: self.short_en,
            level: from_word(self.level, "agency")?,
            kind: from_word(self.kind, "agency")?,
            division_code: self.division_code,
        })
    }
}

impl Store {
    /// Writes a body, in place of the one with the same slug. The log keeps what it says; one that says
    /// what is there already is left alone.
    pub async fn put_agency(&self, agency: &Agency, at: &str, by: &str) -> Result<()> {
        let mut tx = self.pool.begin().await?;
        let before: Option<Row> = on!(tx.here(), db => {
            sqlx::query_as("select * from agencies where slug = $1")
                .bind(&agency.slug)
                .fetch_optional(db)
                .await?
        });
        let before = before.map(Row::read).transpose()?;
        if before.as_ref() == Some(agency) {
            return tx.undo().await;
        }
        write(&mut tx, agency).await?;
        let action = if before.is_some() { "agency.change" } else { "agency.create" };
        let (subject, detail) = (&agency.slug, &logged(agency)?);
        audit::write(&mut tx, &Line { at, actor: by, action, subject, detail }).await?;
        tx.commit().await
    }

    /// The body with this slug.
    pub async fn find_agency(&self, slug: &str) -> Result<Option<Agency>> {
        let row: Option<Row> = on!(self.pool.readers(), db => {
            sqlx::query_as("select * from agencies where slug = $1").bind(slug).fetch_optional(db).await?
        });
        row.map(Row::read).transpose()
    }

    /// The bodies with these slugs, by slug, in one query.
    pub async fn list_agencies_of(&self, slugs: &[&str]) -> Result<Vec<Agency>> {
        if slugs.is_empty() {
            return Ok(Vec::new());
        }
        let packed: Option<String> = on!(self.pool.readers(), db => {
            let mut select = QueryBuilder::new(select_packed!(
                "slug", "name_zh", "name_en", "short_zh", "short_en", "level", "kind", "division_code";
                "agencies where "
            ));
            push_names(&mut select, "slug", slugs);
            select.build_query_scalar().persistent(false).fetch_one(db).await?
        });
        let rows = packed::rows(packed.as_deref());
        let agencies = rows.map(|row| Row::of(row.ok_or(StoreError::Unreadable("agency"))?).read());
        let mut agencies = agencies.collect::<Result<Vec<_>>>()?;
        agencies.sort_by(|one, other| one.slug.cmp(&other.slug));
        Ok(agencies)
    }

    /// Bodies by slug, at most `limit` of those after a slug; the empty one is before all.
    pub async fn list_agencies_after(&self, slug: &str, limit: i64) -> Result<Vec<Agency>> {
        let rows: Vec<Row> = on!(self.pool.readers(), db => {
            sqlx::query_as("select * from agencies where slug > $1 order by slug limit $2")
                .bind(slug)
                .bind(limit)
                .fetch_all(db)
                .await?
        });
        rows.into_iter().map(Row::read).collect()
    }

    /// All bodies, by slug.
    pub async fn list_agencies(&self) -> Result<Vec<Agency>> {
        let rows: Vec<Row> = on!(self.pool.readers(), db => {
            sqlx::query_as("select * from agencies order by slug").fetch_all(db).await?
        });
        rows.into_iter().map(Row::read).collect()
    }
}

/// What the log says of a body: all of it, as JSON, so that its history can be read there.
pub fn logged(agency: &Agency) -> Result<String> {
    serde_json::to_string(agency).map_err(|_| StoreError::Unreadable("agency"))
}

/// All bodies as a transaction sees them, by slug.
pub(crate) async fn list_all(tx: &mut Tx) -> Result<Vec<Agency>> {
    let rows: Vec<Row> = on!(tx.here(), db => {
        sqlx::query_as("select * from agencies order by slug").fetch_all(db).await?
    });
    rows.into_iter().map(Row::read).collect()
}

async fn write(tx: &mut Tx, agency: &Agency) -> Result<()> {
    let level = to_word(&agency.level, "agency")?;
    let kind = to_word(&agency.kind, "agency")?;
    on!(tx.here(), db => {
        sqlx::query(
            "insert into agencies
                (slug, name_zh, name_en, short_zh, short_en, level, kind, division_code)
             values ($1, $2, $3, $4, $5, $6, $7, $8)
             on conflict (slug) do update set
                name_zh = excluded.name_zh, name_en = excluded.name_en,
                short_zh = excluded.short_zh, short_en = excluded.short_en,
                level = excluded.level, kind = excluded.kind,
                division_code = excluded.division_code",
        )
        .bind(&agency.slug)
        .bind(&agency.name_zh)
        .bind(&agency.name_en)
        .bind(&agency.short_zh)
        .bind(&agency.short_en)
        .bind(&level)
        .bind(&kind)
        .bind(&agency.division_code)
        .execute(db)
        .await?;
    });
    Ok(())
}
