//! A made-up record as large as the nation's, to measure with: `cargo xtask bench scale` runs it. Every
//! body's name and every source says what it is. What is there already is left alone, so it may be stopped
//! and run again.

mod body;
mod chance;
mod progress;
mod sheet;
mod since2019;
mod words;
mod y2014;

use std::collections::{BTreeMap, HashSet};
use std::time::Instant;

use anyhow::{Context, Result, bail};
use app::server::{agency_document, first_release, now};
use clap::Parser;
use domain::report::{Source, Year};
use domain::{Form, Report};
use server::Database;
use store::{FirstRelease, PublishedReport, Store};

use self::body::{Body, SLUG};
use self::chance::Chance;
use self::progress::Progress;
use self::sheet::Sheet;

/// Who is named as having published it.
const MAKER: &str = "gongkai-synthesize";

/// How large the record is, and where it goes.
#[derive(Debug, Parser)]
struct Settings {
    /// How many bodies.
    #[arg(long, default_value_t = 3_000, value_parser = clap::value_parser!(u32).range(1..=9_999))]
    bodies: u32,
    /// The first and the last year that each reports on.
    #[arg(long, default_value = "2014-2025", value_parser = years)]
    years: (Year, Year),
    /// Where it goes.
    #[command(flatten)]
    database: Database,
    /// Write even into a record with published reports.
    #[arg(long)]
    yes: bool,
}

fn years(text: &str) -> Result<(Year, Year), String> {
    let years = text.split_once('-').unwrap_or((text, text));
    let read = |year| Year::from_address(year).filter(|year| year.number() >= 2014);
    match (read(years.0), read(years.1)) {
        (Some(first), Some(last)) if first <= last => Ok((first, last)),
        _ => Err("two years from 2014 on, as 2014-2025".to_owned()),
    }
}

/// Adds what the database does not have yet of the synthetic record.
#[tokio::main]
async fn main() -> Result<()> {
    let settings = Settings::parse();
    let store = settings.database.open().await?;
    fill(&store, settings.bodies, settings.years, settings.yes).await?;
    store.close().await;
    Ok(())
}

/// Writes so many bodies with their reports, and leaves alone what is there.
async fn fill(store: &Store, bodies: u32, years: (Year, Year), yes: bool) -> Result<()> {
    let published = store.list_published(None).await?;
    if !yes {
        refuse_real(&published)?;
    }
    let there: HashSet<(String, Year)> =
        published.into_iter().map(|report| (report.agency, report.year)).collect();
    let start = Instant::now();
    put_bodies(store, bodies).await?;
    eprintln!("{bodies} bodies are there after {:.1} s.", start.elapsed().as_secs_f64());
    let years: Vec<Year> = (years.0.number()..=years.1.number()).filter_map(Year::new).collect();
    let of_body = |number| years.iter().map(move |year| (Body(number), *year));
    let new: Vec<(Body, Year)> = (1..=bodies)
        .flat_map(of_body)
        .filter(|(body, year)| !there.contains(&(body.slug(), *year)))
        .collect();
    let (at, mut progress) = (now(), Progress::of(new.len()));
    let mut failed = None;
    let reports = new.into_iter().map(|(body, year)| release(body, year, &at));
    let good = reports.map_while(|report| report.map_err(|why| failed = Some(why)).ok());
    let done = store.import(good, |so_far| progress.print(so_far)).await?;
    if let Some(why) = failed {
        return Err(why);
    }
    println!(
        "{} reports with {} values added in {:.1} s",
        done.reports,
        done.values,
        start.elapsed().as_secs_f64()
    );
    Ok(())
}

/// Refuses a record in which somebody published: synthetic reports do not belong there.
fn refuse_real(published: &[PublishedReport]) -> Result<()> {
    let is_ours = |report: &&PublishedReport| {
        report.agency.starts_with(SLUG) || server::is_first_data(&report.agency, report.year)
    };
    let others = published.iter().filter(|report| !is_ours(report)).count();
    if others > 0 {
        bail!(
            "This database holds {others} published reports that are neither synthetic nor the first data. \
             Synthetic ones do not belong beside them, and a release is never taken back. Name another \
             database, or say --yes."
        );
    }
    Ok(())
}

async fn put_bodies(store: &Store, bodies: u32) -> Result<()> {
    let known: HashSet<String> = store.list_agencies().await?.into_iter().map(|agency| agency.slug).collect();
    let new: Vec<_> = (1..=bodies)
        .map(|number| Body(number).agency())
        .filter(|agency| !known.contains(&agency.slug))
        .collect();
    for agency in &new {
        store.put_agency(agency, &now(), MAKER).await?;
    }
    let documents: Vec<_> = new.iter().map(agency_document).collect();
    for batch in documents.chunks(500) {
        store.put_documents(batch).await?;
    }
    Ok(())
}

fn release(body: Body, year: Year, at: &str) -> Result<FirstRelease> {
    let report = report(body, year).context("no form for the year")?;
    Ok(first_release(&body.agency(), &report, at, MAKER)?)
}

/// A body's report on a year, on the form of its time. It follows from the two alone.
fn report(body: Body, year: Year) -> Option<Report> {
    let form = Form::all().iter().filter(|form| form.is_for(year)).max_by_key(|form| form.since);
    let form = form.or_else(|| Form::all().first())?;
    let requests = requests(body, year.number());
    let mut sheet = Sheet::default();
    match form.code {
        "2014" => y2014::fill(&mut sheet, body, year.number(), requests),
        _ => since2019::fill(&mut sheet, form, body, year.number(), requests),
    }
    let mark = words::MARK.to_owned();
    Some(Report {
        agency: body.slug(),
        year,
        form: form.code.to_owned(),
        scope: body.scope(),
        values: sheet.0,
        prose: words::prose(form, body, year.number(), requests),
        source: Source { title: mark, ..Source::default() },
        answers: BTreeMap::new(),
        text: String::new(),
    })
}

/// How many requests a body receives in a year: more with the years, give or take.
fn requests(body: Body, year: u16) -> u32 {
    let growth = 90 + 8 * u32::from(year.saturating_sub(2008)) + Chance::of(body.0, year, "growth").below(30);
    body.size() * growth / 100
}

#[cfg(test)]
mod tests;
