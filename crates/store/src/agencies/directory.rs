//! Bodies with how much each has published, a page at a time.

use domain::Agency;
use domain::report::Year;

use super::Row;
use crate::Store;
use crate::error::{Result, StoreError};
use crate::packed;
use crate::reports::read_year;

/// A body with its published reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgencyLine {
    /// The body.
    pub agency: Agency,
    /// How many of its reports are published.
    pub reports: i64,
    /// The first year of these; `None` without any.
    pub first_year: Option<Year>,
    /// The last.
    pub last_year: Option<Year>,
}

/// Reads a packed row; `None` where it does not read.
fn line(fields: [&str; 11]) -> Option<AgencyLine> {
    let [slug, name_zh, name_en, short_zh, short_en, level, kind, code, reports, first, last] = fields;
    let agency = Row::of([slug, name_zh, name_en, short_zh, short_en, level, kind, code]);
    let year = |text: &str| match text {
        "" => Some(None),
        text => Some(Some(read_year(text.parse().ok()?).ok()?)),
    };
    Some(AgencyLine {
        agency: agency.read().ok()?,
        reports: reports.parse().ok()?,
        first_year: year(first)?,
        last_year: year(last)?,
    })
}

/// Ends a query for public bodies by a part of their name or slug. A body is public with its first
/// release.
macro_rules! named {
    ($start:literal, $end:literal) => {
        concat!(
            $start,
            " where lower(a.name_zh || ' ' || a.short_zh || ' ' || a.name_en || ' ' || a.short_en || ' ' ||
                a.slug) like $1 escape '\\'
                and exists (select 1 from releases where agency = a.slug) ",
            $end
        )
    };
}

impl Store {
    /// How many public bodies there are with this in one of their names or their slug; all for none.
    pub async fn count_agencies(&self, name: &str) -> Result<i64> {
        Ok(on!(self.pool.readers(), db => {
            sqlx::query_scalar(named!("select count(*) from agencies a", ""))
                .bind(containing(name))
                .fetch_one(db)
                .await?
        }))
    }

    /// The bodies [`Store::count_agencies`] counts, by slug, with how much each has published: `limit`
    /// of them from `offset` on.
    pub async fn agencies_with_reports(
        &self,
        name: &str,
        limit: i64,
        offset: i64,
    ) -> Result<Vec<AgencyLine>> {
        let packed: Option<String> = on!(self.pool.readers(), db => {
            // The page first: PostgreSQL would count the reports of the bodies before it too. Every
            // published report has a first release.
            sqlx::query_scalar(concat!(
                select_packed!(
                    "p.slug", "p.name_zh", "p.name_en", "p.short_zh", "p.short_en", "p.level", "p.kind",
                    "p.division_code",
                    "cast((select count(*) from releases where agency = p.slug and number = 1) as text)",
                    "coalesce(cast((select min(year) from releases where agency = p.slug) as text), '')",
                    "coalesce(cast((select max(year) from releases where agency = p.slug) as text), '')";
                    ""
                ),
                named!("(select a.* from agencies a", "order by a.slug limit $2 offset $3) p")
            ))
            .bind(containing(name))
            .bind(limit)
            .bind(offset)
            .fetch_one(db)
            .await?
        });
        let rows = packed::rows(packed.as_deref());
        let lines = rows.map(|row| row.and_then(line).ok_or(StoreError::Unreadable("agency")));
        let mut lines = lines.collect::<Result<Vec<_>>>()?;
        lines.sort_by(|one, other| one.agency.slug.cmp(&other.agency.slug));
        Ok(lines)
    }
}

/// What LIKE finds a part of a name by.
fn containing(name: &str) -> String {
    let mut pattern = String::from("%");
    for letter in name.trim().to_lowercase().chars() {
        if matches!(letter, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    pattern.push('%');
    pattern
}
