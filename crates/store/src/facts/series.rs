//! Figures over bodies and years.

use std::collections::HashMap;

use domain::Resolved;
use domain::report::{Scope, Year};
use sqlx::QueryBuilder;

use super::{read_amount, read_value};
use crate::Store;
use crate::error::{Result, StoreError};
use crate::packed;
use crate::pool::push_names;
use crate::reports::read_year;
use crate::word::from_word;

/// A figure in its report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactIn {
    /// Slug of the body.
    pub agency: String,
    /// Reporting year.
    pub year: Year,
    /// Code of the report's form.
    pub form: String,
    /// Whom the report counts.
    pub scope: Scope,
    /// Item code.
    pub item: String,
    /// What is known of it.
    pub value: Resolved,
}

/// The query for figures, to be ended by which.
const SELECT_FACTS: &str = select_packed!(
    "agency", "item", "cast(year as text)", "coalesce(cast(amount as text), '')", "coalesce(value, '')";
    "facts where "
);
/// The query for the reports they stand in.
const SELECT_REPORTS: &str =
    select_packed!("agency", "cast(year as text)", "form", "scope"; "reports where ");

impl Store {
    /// What these bodies report about these items in these years, both ends included; by body, item and
    /// year. Both lists together may have some thousands of names.
    pub async fn facts_of(
        &self,
        agencies: &[&str],
        items: &[&str],
        years: (Year, Year),
    ) -> Result<Vec<FactIn>> {
        if agencies.is_empty() || items.is_empty() {
            return Ok(Vec::new());
        }
        let facts: Option<String> = on!(self.pool.readers(), db => {
            let mut select = QueryBuilder::new(SELECT_FACTS);
            push_names(&mut select, "agency", agencies);
            push_names(select.push(" and "), "item", items);
            select.push(" and year between ").push_bind(i64::from(years.0.number()));
            select.push(" and ").push_bind(i64::from(years.1.number()));
            select.build_query_scalar().persistent(false).fetch_one(db).await?
        });
        // Apart, and after the facts: a report stays and its form and scope stay as they are.
        let reports: Option<String> = on!(self.pool.readers(), db => {
            let mut select = QueryBuilder::new(SELECT_REPORTS);
            push_names(&mut select, "agency", agencies);
            select.build_query_scalar().persistent(false).fetch_one(db).await?
        });
        let mut facts = read(facts.as_deref(), reports.as_deref())?;
        facts.sort_by(|a, b| (&a.agency, &a.item, a.year).cmp(&(&b.agency, &b.item, b.year)));
        Ok(facts)
    }

    /// What all bodies report about these items in a year, by item and body.
    pub async fn facts_in_year(&self, items: &[&str], year: Year) -> Result<Vec<FactIn>> {
        if items.is_empty() {
            return Ok(Vec::new());
        }
        let number = i64::from(year.number());
        let facts: Option<String> = on!(self.pool.readers(), db => {
            let mut select = QueryBuilder::new(SELECT_FACTS);
            push_names(&mut select, "item", items);
            select.push(" and year = ").push_bind(number);
            select.build_query_scalar().persistent(false).fetch_one(db).await?
        });
        let reports: Option<String> = on!(self.pool.readers(), db => {
            let mut select = QueryBuilder::new(SELECT_REPORTS);
            select.push("year = ").push_bind(number);
            select.build_query_scalar().fetch_one(db).await?
        });
        let mut facts = read(facts.as_deref(), reports.as_deref())?;
        facts.sort_by(|a, b| (&a.item, &a.agency).cmp(&(&b.item, &b.agency)));
        Ok(facts)
    }

    /// The years for which any body reports about an item, in order.
    pub async fn years_of(&self, item: &str) -> Result<Vec<Year>> {
        // From year to year by the index: `distinct` would walk through every body's.
        let years: Vec<i64> = on!(self.pool.readers(), db => {
            sqlx::query_scalar(
                "with recursive walk (year) as (
                    select min(year) from facts where item = $1
                    union all
                    select (select min(year) from facts where item = $1 and year > walk.year)
                    from walk where walk.year is not null
                 )
                 select year from walk where year is not null order by year",
            )
            .bind(item)
            .fetch_all(db)
            .await?
        });
        years.into_iter().map(read_year).collect()
    }
}

/// Reads figures with the form and scope of their reports.
fn read(facts: Option<&str>, reports: Option<&str>) -> Result<Vec<FactIn>> {
    let damage = || StoreError::Unreadable("figure");
    let mut of_report = HashMap::new();
    for row in packed::rows(reports) {
        let [agency, year, form, scope] = row.ok_or_else(damage)?;
        of_report.insert((agency, year), (form, from_word::<Scope>(scope.to_owned(), "report")?));
    }
    let mut out = Vec::new();
    for row in packed::rows(facts) {
        let [agency, item, year, amount, value] = row.ok_or_else(damage)?;
        let (form, scope) = of_report.get(&(agency, year)).ok_or_else(damage)?;
        out.push(FactIn {
            agency: agency.to_owned(),
            year: read_year(year.parse().map_err(|_| damage())?)?,
            form: (*form).to_owned(),
            scope: *scope,
            item: item.to_owned(),
            value: read_value(read_amount(amount)?, (!value.is_empty()).then_some(value))?,
        });
    }
    Ok(out)
}
