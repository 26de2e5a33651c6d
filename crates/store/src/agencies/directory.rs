//! Public bodies with how much each has published.

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
    /// The first year of these.
    pub first_year: Year,
    /// The last.
    pub last_year: Year,
}

/// Reads a packed row; `None` where it does not read.
fn line(fields: [&str; 11]) -> Option<AgencyLine> {
    let [slug, name_zh, name_en, short_zh, short_en, level, kind, code, reports, first, last] = fields;
    let agency = Row::of([slug, name_zh, name_en, short_zh, short_en, level, kind, code]);
    let year = |text: &str| read_year(text.parse().ok()?).ok();
    Some(AgencyLine {
        agency: agency.read().ok()?,
        reports: reports.parse().ok()?,
        first_year: year(first)?,
        last_year: year(last)?,
    })
}

impl Store {
    /// All public bodies, by slug. A body is public with its first release, and its names are for good then: the
    /// list is the same until there is another release ([`Store::last_sequence`]).
    pub async fn list_public_agencies(&self) -> Result<Vec<AgencyLine>> {
        let packed: Option<String> = on!(self.pool.readers(), db => {
            // Every published report has a first release.
            sqlx::query_scalar(select_packed!(
                "a.slug", "a.name_zh", "a.name_en", "a.short_zh", "a.short_en", "a.level", "a.kind",
                "a.division_code", "cast(r.reports as text)", "cast(r.first_year as text)", "cast(r.last_year as text)";
                "agencies a join (
                    select agency, count(*) as reports, min(year) as first_year, max(year) as last_year
                    from releases where number = 1 group by agency
                ) r on r.agency = a.slug"
            ))
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
