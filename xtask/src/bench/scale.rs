//! `cargo xtask bench scale`: a synthetic national record in both databases, and how quickly its pages come.

use std::fmt::Write as _;
use std::time::SystemTime;

use anyhow::{Context, Result, bail};

use super::floor::{self, Line};
use super::load::{self, Seen};
use super::page::{PAGES, Page};
use super::process::{self, Process};
use super::record::{Made, Place};
use super::section;
use crate::bundle::{self, Kind};
use crate::dist::server::Server;
use crate::{project, run};

/// Answers of each kind of page, for each number of connections.
const ANSWERS: usize = 300;
/// The same few pages, asked for again and again.
const CACHED_PAGES: usize = 20;
const CACHED_ANSWERS: usize = 4_000;
const CONNECTIONS: [usize; 2] = [1, 4];

/// What was typed.
struct Request {
    bodies: usize,
    strict: bool,
    only: Option<String>,
}

/// Measures, prints, and writes the table; fails on a broken floor only when asked to.
pub fn run(arguments: &[String]) -> Result<()> {
    let request = read(arguments)?;
    if !project::dist().join("pkg").exists() {
        // Pages name the bundle and nothing here loads it, so an old one does as well.
        bundle::ensure(Kind::Release)?;
    }
    run::run(&mut run::cargo([
        "build",
        "--profile",
        "serve",
        "-p",
        "gongkai-server",
        "--bins",
        "--example",
        "synthesize",
    ]))?;
    let load = process::machine_load();
    let mut text = String::new();
    let mut good = true;
    let places = [("sqlite", Place::sqlite as fn() -> Result<Place>), ("postgresql", Place::postgres)];
    for (name, make) in places {
        if request.only.as_ref().is_none_or(|only| only == name) {
            good &= measure(&make()?, request.bodies, &mut text)?;
        }
    }
    let command = format!(
        "cargo xtask bench scale{}",
        arguments.iter().map(|word| format!(" {word}")).collect::<String>()
    );
    let head = head(&command, request.bodies, load);
    let text = format!("{head}\n{text}");
    section::write("scale", &text)?;
    if request.strict && !good {
        bail!("A floor is broken; the lines marked OVER say which.");
    }
    Ok(())
}

fn read(arguments: &[String]) -> Result<Request> {
    let mut request = Request { bodies: 3_000, strict: false, only: None };
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--bodies" => request.bodies = words.next().context("--bodies needs a number")?.parse()?,
            "--only" => {
                request.only = Some(words.next().context("--only needs sqlite or postgresql")?.clone());
            }
            "--strict" => request.strict = true,
            other => bail!("`cargo xtask bench scale` does not know {other:?}."),
        }
    }
    let known = request.only.as_deref().is_none_or(|only| matches!(only, "sqlite" | "postgresql"));
    anyhow::ensure!(known, "--only is sqlite or postgresql.");
    anyhow::ensure!((1..=9_999).contains(&request.bodies), "--bodies is from 1 to 9999.");
    Ok(request)
}

/// The heading: what, where, when, by which command.
fn head(command: &str, bodies: usize, load: f64) -> String {
    let seconds = SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default().as_secs();
    format!(
        "## Scale\n\n`{command}` made {bodies} bodies × 12 years on {date}, on {machine}; load before it began \
         {load:.2}, at its end {now:.2}. The client that asks runs on the same cores. Each kind of page: {ANSWERS} \
         answers a line, over connections that are cached alive, brotli; of what is cached {CACHED_ANSWERS}. Every name and \
         source of the record says 合成 synthetic.\n",
        date = section::date(seconds),
        machine = process::machine(),
        now = process::machine_load(),
    )
}

/// Makes the record, then asks for everything.
fn measure(place: &Place, bodies: usize, text: &mut String) -> Result<bool> {
    println!("\n{}: making the record.", place.name());
    let before = process::machine_load();
    let made = place.make(bodies)?;
    let server = Server::on(&place.record())?;
    let process = Process { id: server.id(), with_children: false };
    let mut seen: Vec<(&str, usize, Seen)> = Vec::new();
    for page in PAGES {
        for (round, connections) in CONNECTIONS.into_iter().enumerate() {
            let paths = paths(page, bodies, round);
            warm_up(page, &server, bodies, &paths)?;
            let one = load::ask(server.port, &paths, connections, process, place.process()?)?;
            println!(
                "{:<48} {connections}  p50 {:>6.1} ms  p99 {:>6.1} ms  {:>6.0}/s  CPU {:>6.2} ms {:>6.2} ms  {:>6.1} KB  {}",
                page.name,
                one.percentile(50).as_secs_f64() * 1e3,
                one.percentile(99).as_secs_f64() * 1e3,
                one.rate(),
                one.server_ms(),
                one.database_ms(),
                one.kilobytes(),
                if floor::is_quick(&one) { "ok" } else { "OVER" },
            );
            seen.push((page.name, connections, one));
        }
    }
    let measures = measures(&made, process.memory()?, before);
    let _ = writeln!(text, "\n### {}\n\n{}", place.name(), floor::lines(&measures));
    text.push_str(&floor::pages(&seen, place.process()?.is_some()));
    Ok(measures.iter().all(|line| line.good) && seen.iter().all(|(.., seen)| floor::is_quick(seen)))
}

/// Addresses that were not asked for before, or the same few again and again.
fn paths(page: &Page, bodies: usize, round: usize) -> Vec<String> {
    let number = |at: usize| if page.cached { at % CACHED_PAGES } else { 1_000 + round * ANSWERS + at };
    let answers = if page.cached { CACHED_ANSWERS } else { ANSWERS };
    (0..answers).map(|at| (page.address)(bodies, number(at))).collect()
}

/// Neither the first statement on a connection nor the first page of a kind is what readers wait for.
fn warm_up(page: &Page, server: &Server, bodies: usize, paths: &[String]) -> Result<()> {
    let warm: Vec<String> = if page.cached {
        paths.iter().take(CACHED_PAGES).cloned().collect()
    } else {
        (0..40).map(|number| (page.address)(bodies, number)).collect()
    };
    let process = Process { id: server.id(), with_children: false };
    load::ask(server.port, &warm, 4, process, None)?;
    Ok(())
}

#[allow(clippy::cast_precision_loss, reason = "a count of values is far below 2^52")]
fn measures(made: &Made, memory: u64, load: f64) -> Vec<Line> {
    let rate = made.values as f64 / made.took.as_secs_f64();
    let import = format!(
        "{rate:.0} values a second ({} reports, {} values, {:.0} s; load before {load:.2})",
        made.reports,
        made.values,
        made.took.as_secs_f64()
    );
    vec![
        Line::held("import", import, "≥ 20,000 values a second", rate >= floor::IMPORT),
        Line::plain("database", format!("{:.2} GB", made.bytes as f64 / 1e9)),
        Line::plain("the server's memory after all of it, what is kept included", floor::mebibytes(memory)),
    ]
}
