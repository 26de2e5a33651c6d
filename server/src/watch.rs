//! Looks after the record while it is served: what lists and the search read is made anew where another
//! program made it, and every body is held against its releases again and again, so that what is tampered with
//! is noticed before anyone requests it. `gongkai verify` checks everything, this what readers see.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use anyhow::Result;
use app::server::{
    Difference, What, agency_document, chain, documents_of, facts_of, inspect_agency, report_of,
};
use domain::Agency;
use domain::report::Year;
use store::{Store, StoreError};

use crate::first_run;

/// How many bodies are listed at a time.
const PAGE: i64 = 100;
/// Looking takes at most one part in so many of the time.
const SHARE: u32 = 10;
/// The least time from one round to the next.
const ROUND: Duration = Duration::from_mins(1);

/// Runs until the program ends; calls `changed` for each report whose state has changed.
pub async fn watch(store: Store, changed: impl Fn(&str, Year)) {
    if let Err(error) = refresh_all(&store, &changed).await {
        tracing::error!(error = format!("{error:#}"), "lists and the search could not be made anew");
    }
    loop {
        let start = Instant::now();
        if let Err(error) = round(&store, &changed).await {
            // Requests that read or write fail too, and those are logged.
            tracing::debug!(error = chain(&error), "the record could not be looked at");
        }
        tokio::time::sleep(ROUND.saturating_sub(start.elapsed())).await;
    }
}

/// Every body once.
async fn round(store: &Store, changed: &impl Fn(&str, Year)) -> Result<(), StoreError> {
    let mut last = String::new();
    loop {
        let page = store.list_agencies_after(&last, PAGE).await?;
        let Some(end) = page.last() else { return Ok(()) };
        last.clone_from(&end.slug);
        for agency in &page {
            let start = Instant::now();
            look(store, agency, changed).await?;
            tokio::time::sleep(start.elapsed() * (SHARE - 1)).await;
        }
    }
}

/// One body: its damaged reports are noted, and logged once.
async fn look(store: &Store, agency: &Agency, changed: &impl Fn(&str, Year)) -> Result<(), StoreError> {
    let differences = inspect_agency(store, agency).await?;
    // A report may be published between two questions: only what is found twice counts.
    let again = if differences.is_empty() { Vec::new() } else { inspect_agency(store, agency).await? };
    let found: Vec<_> = differences.into_iter().filter(|difference| again.contains(difference)).collect();
    let damaged: BTreeSet<Year> = found.iter().filter_map(of_report).collect();
    let before = store.damaged_years(&agency.slug);
    if store.note_damaged(&agency.slug, damaged.clone()) {
        for difference in &found {
            tracing::error!("{difference}; run `gongkai verify`, and restore a backup");
        }
        for year in before.symmetric_difference(&damaged) {
            changed(&agency.slug, *year);
        }
    }
    Ok(())
}

/// The report whose figures or words may not be shown because of a difference.
fn of_report(difference: &Difference) -> Option<Year> {
    let counts = !matches!(difference.what, What::Body);
    let year = difference.year.filter(|_| counts)?;
    Year::new(u16::try_from(year).ok()?)
}

/// Makes what lists and the search read of releases anew, where another program made it.
async fn refresh_all(store: &Store, changed: &impl Fn(&str, Year)) -> Result<()> {
    let making = first_run::making()?;
    if store.making().await? == making {
        return Ok(());
    }
    let mut last = String::new();
    loop {
        let page = store.list_agencies_after(&last, PAGE).await?;
        let Some(end) = page.last() else { break };
        last.clone_from(&end.slug);
        for agency in &page {
            refresh(store, agency, changed).await?;
        }
    }
    store.set_making(&making).await?;
    tracing::info!("made lists and the search anew");
    Ok(())
}

async fn refresh(store: &Store, agency: &Agency, changed: &impl Fn(&str, Year)) -> Result<()> {
    let releases = store.newest_releases(&agency.slug).await?;
    if !releases.is_empty() {
        store.put_documents(&[agency_document(agency)]).await?;
    }
    for (release, is_sound) in releases {
        if is_sound {
            let report = report_of(&release)?;
            store.remake(&release, &facts_of(&report)?, &documents_of(agency, &report)).await?;
            changed(&agency.slug, release.year);
        }
    }
    Ok(())
}
