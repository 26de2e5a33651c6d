//! Figures over bodies and years, as sheets that `domain::series` follows.

use std::collections::{BTreeMap, BTreeSet};

use domain::Agency;
use domain::report::Year;
use domain::series::Sheet;
use store::{FactIn, PublishedReport};

use super::{Backend, broken};
use crate::models::BodySheets;
use crate::problem::Problem;

impl Backend {
    /// What public bodies report on items. A report that says nothing of them is there all the same, a
    /// body without a release is not.
    pub async fn follow(
        &self,
        slugs: &[String],
        codes: &[&str],
        years: Option<(Year, Year)>,
    ) -> Result<Vec<BodySheets>, Problem> {
        let within = |year: Year| years.is_none_or(|(from, to)| (from..=to).contains(&year));
        // What lists have of it may not be what was published, so it is as if it were not there.
        let damaged = |head: &PublishedReport| self.store.is_damaged(&head.agency, head.year);
        let query: Vec<_> = slugs.iter().map(String::as_str).collect();
        let agencies = self.agencies_of(&query).await?;
        let heads = self.store.list_published_of(&query).await.map_err(broken)?;
        let public: BTreeSet<_> = heads.iter().map(|head| head.agency.clone()).collect();
        let mut sheets: BTreeMap<String, Vec<Sheet>> = BTreeMap::new();
        // Newest first they come, oldest first they are read.
        for head in heads.into_iter().rev().filter(|head| within(head.year) && !damaged(head)) {
            let (year, form, scope, partial) = (head.year, head.form, head.scope, head.partial);
            let sheet = Sheet { year, form, scope, partial, values: BTreeMap::new() };
            sheets.entry(head.agency).or_default().push(sheet);
        }
        let bodies = slugs.iter().filter(|slug| public.contains(*slug));
        let bodies = bodies.filter_map(|slug| agencies.get(slug).cloned());
        let body_sheets = |agency: Agency| {
            let sheets = sheets.remove(&agency.slug).unwrap_or_default();
            BodySheets { agency, sheets }
        };
        let mut all: Vec<_> = bodies.map(body_sheets).collect();
        let slugs: Vec<_> = all.iter().map(|body_sheets| body_sheets.agency.slug.as_str()).collect();
        let span = years.or_else(every_year);
        let facts = match span {
            Some(span) => self.store.facts_of(&slugs, codes, span).await.map_err(broken)?,
            None => Vec::new(),
        };
        let mut by_report: BTreeMap<(String, Year), Vec<FactIn>> = BTreeMap::new();
        for fact in facts {
            by_report.entry((fact.agency.clone(), fact.year)).or_default().push(fact);
        }
        for body_sheets in &mut all {
            for sheet in &mut body_sheets.sheets {
                let facts =
                    by_report.remove(&(body_sheets.agency.slug.clone(), sheet.year)).unwrap_or_default();
                for fact in facts {
                    sheet.values.insert(fact.item, fact.value);
                }
            }
        }
        Ok(all)
    }
}

fn every_year() -> Option<(Year, Year)> {
    Year::new(2008).zip(Year::new(2099))
}
