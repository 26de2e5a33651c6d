//! The published reports in short, for lists of many bodies.

use std::collections::HashMap;

use domain::report::{Scope, Year};
use sqlx::QueryBuilder;

use super::read_year;
use crate::Store;
use crate::error::{Result, StoreError};
use crate::packed;
use crate::pool::push_names;
use crate::word::from_word;

/// A report that has a release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedReport {
    /// Slug of the body.
    pub agency: String,
    /// Reporting year.
    pub year: Year,
    /// Code of the form.
    pub form: String,
    /// Whom the figures count.
    pub scope: Scope,
    /// Whether only a part of the report could be had.
    pub partial: bool,
    /// Number of the newest release.
    pub release: i64,
}

/// The query for newest releases, ended by whose.
macro_rules! select_newest {
    ($rest:literal) => {
        select_packed!(
            "agency", "cast(year as text)", "cast(number as text)";
            concat!(
                "(select agency, year, max(number) as number from releases ", $rest,
                " group by agency, year) as newest"
            )
        )
    };
}

/// The query for reports, ended by whose.
macro_rules! select_identities {
    ($rest:literal) => {
        select_packed!(
            "agency", "cast(year as text)", "form", "scope", "case when source_partial then 'partial' else '' end";
            concat!("reports ", $rest)
        )
    };
}

impl Store {
    /// The published reports of a body or of all, by body, newest year first.
    pub async fn list_published(&self, agency: Option<&str>) -> Result<Vec<PublishedReport>> {
        // Two queries, each read from an index alone, put together here: a report asked for its
        // newest release takes four times as long. A report stays and its form and scope stay.
        let newest: Option<String> = match agency {
            Some(agency) => on!(self.pool.readers(), db => {
                sqlx::query_scalar(select_newest!("where agency = $1")).bind(agency).fetch_one(db).await?
            }),
            None => on!(self.pool.readers(), db => {
                sqlx::query_scalar(select_newest!("")).fetch_one(db).await?
            }),
        };
        let reports: Option<String> = match agency {
            Some(agency) => on!(self.pool.readers(), db => {
                sqlx::query_scalar(select_identities!("where agency = $1")).bind(agency).fetch_one(db).await?
            }),
            None => on!(self.pool.readers(), db => {
                sqlx::query_scalar(select_identities!("")).fetch_one(db).await?
            }),
        };
        read(newest.as_deref(), reports.as_deref()).ok_or(StoreError::Unreadable("report"))
    }

    /// The published reports of these bodies, by body, newest year first.
    pub async fn list_published_of(&self, agencies: &[&str]) -> Result<Vec<PublishedReport>> {
        if agencies.is_empty() {
            return Ok(Vec::new());
        }
        let newest: Option<String> = on!(self.pool.readers(), db => {
            let mut select = QueryBuilder::new(select_packed!(
                "agency", "cast(year as text)", "cast(number as text)";
                "(select agency, year, max(number) as number from releases where "
            ));
            push_names(&mut select, "agency", agencies);
            select.push(" group by agency, year) as newest");
            select.build_query_scalar().persistent(false).fetch_one(db).await?
        });
        let reports: Option<String> = on!(self.pool.readers(), db => {
            let mut select = QueryBuilder::new(select_identities!("where "));
            push_names(&mut select, "agency", agencies);
            select.build_query_scalar().persistent(false).fetch_one(db).await?
        });
        read(newest.as_deref(), reports.as_deref()).ok_or(StoreError::Unreadable("report"))
    }
}

/// Puts newest releases and reports together; `None` where one does not read.
fn read(newest: Option<&str>, reports: Option<&str>) -> Option<Vec<PublishedReport>> {
    let mut of_report = HashMap::new();
    for row in packed::rows(reports) {
        let [agency, year, form, scope, partial] = row?;
        of_report.insert((agency, year), (form, scope, partial));
    }
    let mut published = Vec::new();
    for row in packed::rows(newest) {
        let [agency, year, release] = row?;
        let (form, scope, partial) = of_report.get(&(agency, year))?;
        published.push(PublishedReport {
            agency: agency.to_owned(),
            year: read_year(year.parse().ok()?).ok()?,
            form: (*form).to_owned(),
            scope: from_word((*scope).to_owned(), "report").ok()?,
            partial: !partial.is_empty(),
            release: release.parse().ok()?,
        });
    }
    published.sort_by(|a, b| (&a.agency, b.year).cmp(&(&b.agency, a.year)));
    Some(published)
}
