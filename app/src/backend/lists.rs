//! Lists that public pages show.

use std::collections::BTreeMap;

use domain::Agency;
use store::ReportHead;

use super::{Backend, broken};
use crate::problem::Problem;
use crate::wire::{AgencyView, HomeView, ItemLine, ReportLine};

impl Backend {
    /// The front page: the newest report of the body this installation is about, and all bodies.
    pub async fn home_view(&self) -> Result<HomeView, Problem> {
        let agencies = self.agency_views().await?;
        let home = &self.settings.home_agency;
        let newest =
            agencies.iter().find(|view| &view.agency.slug == home).and_then(|view| view.reports.first());
        let report = match newest {
            Some(line) => Some(self.report_view(&line.agency, line.year, "").await?),
            None => None,
        };
        Ok(HomeView { report, agencies })
    }

    /// All bodies with their published reports.
    pub async fn agency_views(&self) -> Result<Vec<AgencyView>, Problem> {
        let mut reports: BTreeMap<String, Vec<ReportHead>> = BTreeMap::new();
        for head in self.store.list_reports(None).await.map_err(broken)? {
            reports.entry(head.agency.clone()).or_default().push(head);
        }
        let agencies = self.store.list_agencies().await.map_err(broken)?;
        let view = |agency: Agency| {
            let heads = reports.remove(&agency.slug).unwrap_or_default();
            AgencyView { agency, reports: published(heads) }
        };
        Ok(agencies.into_iter().map(view).collect())
    }

    /// One body with its published reports.
    pub async fn agency_view(&self, slug: &str) -> Result<AgencyView, Problem> {
        let agency = self.store.find_agency(slug).await.map_err(broken)?.ok_or(Problem::UnknownAgency)?;
        let heads = self.store.list_reports(Some(slug)).await.map_err(broken)?;
        Ok(AgencyView { agency, reports: published(heads) })
    }

    /// What all published reports say about an item.
    pub async fn item_lines(&self, code: &str) -> Result<Vec<ItemLine>, Problem> {
        let agencies = self.store.list_agencies().await.map_err(broken)?;
        let agencies: BTreeMap<_, _> =
            agencies.into_iter().map(|agency| (agency.slug.clone(), agency)).collect();
        let facts = self.store.list_facts(code).await.map_err(broken)?;
        let line = |fact: store::FactOf| {
            let agency = agencies.get(&fact.agency)?.clone();
            let value = serde_json::from_str(&fact.value).ok()?;
            Some(ItemLine { agency, year: fact.year, value })
        };
        Ok(facts.into_iter().filter_map(line).collect())
    }
}

/// The reports that have a release, newest year first as they come.
fn published(heads: Vec<ReportHead>) -> Vec<ReportLine> {
    let line = |head: ReportHead| {
        let release = head.latest_release?;
        Some(ReportLine { agency: head.agency, year: head.year, form: head.form, scope: head.scope, release })
    };
    heads.into_iter().filter_map(line).collect()
}
