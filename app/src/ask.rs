//! What public pages ask the server: reads, each a GET that answers with data of the wire.
#![allow(
    missing_docs,
    reason = "the macro makes a public struct of the arguments; the function documents them"
)]

use domain::report::Year;
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;

use crate::problem::Problem;
use crate::wire::{AgencyView, HomeView, ItemLine, ReportView};

/// The front page: the body this installation is about, and all bodies.
#[server(prefix = "/fn", endpoint = "home", input = GetUrl)]
pub async fn ask_home() -> Result<HomeView, Problem> {
    let backend = crate::backend::backend()?;
    let agencies = backend.agency_views().await?;
    let home = &backend.settings.home_agency;
    let newest = agencies
        .iter()
        .find(|view| &view.agency.slug == home)
        .and_then(|view| view.reports.first());
    let report = match newest {
        Some(line) => Some(backend.report_view(&line.agency, line.year, "").await?),
        None => None,
    };
    Ok(HomeView { report, agencies })
}

/// All bodies with their published reports.
#[server(prefix = "/fn", endpoint = "agencies", input = GetUrl)]
pub async fn ask_agencies() -> Result<Vec<AgencyView>, Problem> {
    crate::backend::backend()?.agency_views().await
}

/// One body with its published reports.
#[server(prefix = "/fn", endpoint = "agency", input = GetUrl)]
pub async fn ask_agency(agency: String) -> Result<AgencyView, Problem> {
    crate::backend::backend()?.agency_view(&agency).await
}

/// One report, now or as it was.
#[server(prefix = "/fn", endpoint = "report", input = GetUrl)]
pub async fn ask_report(agency: String, year: String, asof: String) -> Result<ReportView, Problem> {
    let backend = crate::backend::backend()?;
    if !domain::agency::is_slug(&agency) {
        return Err(Problem::UnknownAgency);
    }
    let known = backend
        .store
        .find_agency(&agency)
        .await
        .map_err(crate::backend::broken)?;
    known.ok_or(Problem::UnknownAgency)?;
    let year = Year::from_address(&year).ok_or(Problem::UnknownReport)?;
    backend.report_view(&agency, year, &asof).await
}

/// What all published reports say about an item.
#[server(prefix = "/fn", endpoint = "item", input = GetUrl)]
pub async fn ask_item(code: String) -> Result<Vec<ItemLine>, Problem> {
    domain::form::find_item(&code).ok_or(Problem::UnknownItem)?;
    crate::backend::backend()?.item_lines(&code).await
}
