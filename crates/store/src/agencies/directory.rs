//! Bodies with how much each has published, a page at a time.

use domain::Agency;
use domain::report::Year;
use sqlx::FromRow;

use super::Row;
use crate::Store;
use crate::error::Result;
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

/// A stored body with its published reports.
#[derive(FromRow)]
struct LineRow {
    #[sqlx(flatten)]
    agency: Row,
    reports: i64,
    first_year: Option<i64>,
    last_year: Option<i64>,
}

impl LineRow {
    fn read(self) -> Result<AgencyLine> {
        Ok(AgencyLine {
            agency: self.agency.read()?,
            reports: self.reports,
            first_year: self.first_year.map(read_year).transpose()?,
            last_year: self.last_year.map(read_year).transpose()?,
        })
    }
}

/// Ends a question for bodies by a part of their name or slug.
macro_rules! named {
    ($start:literal, $end:literal) => {
        concat!(
            $start,
            " where lower(a.name_zh || ' ' || a.short_zh || ' ' || a.name_en || ' ' || a.short_en || ' ' ||
                a.slug) like $1 escape '\\' ",
            $end
        )
    };
}

impl Store {
    /// How many bodies there are with this in one of their names or their slug; all for none.
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
        let rows: Vec<LineRow> = on!(self.pool.readers(), db => {
            // The page first: PostgreSQL would count the reports of the bodies before it too. Every
            // published report has a first release.
            sqlx::query_as(named!(
                "select p.*,
                    (select count(*) from releases where agency = p.slug and number = 1) as reports,
                    (select min(year) from releases where agency = p.slug) as first_year,
                    (select max(year) from releases where agency = p.slug) as last_year
                 from (select a.* from agencies a",
                "order by a.slug limit $2 offset $3) p order by p.slug"
            ))
            .bind(containing(name))
            .bind(limit)
            .bind(offset)
            .fetch_all(db)
            .await?
        });
        rows.into_iter().map(LineRow::read).collect()
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
