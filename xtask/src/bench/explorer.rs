//! `cargo xtask bench explorer`: how long each action of a comparison takes in Chromium, and what it asks of the
//! server.

use std::time::SystemTime;

use anyhow::{Result, bail};

use super::record::Place;
use super::{process, section};
use crate::bundle::{self, Kind};
use crate::dist::server::Server;
use crate::run;
use crate::test::browser;

/// Bodies of the record, all of which are compared.
const BODIES: usize = 50;
const ITEMS: &str = "requests~results~lawsuits";

/// Makes a record, measures, prints, and writes the table to docs/benchmarks.md.
pub fn run(arguments: &[String]) -> Result<()> {
    if !arguments.is_empty() {
        bail!("`cargo xtask bench explorer` takes no options.");
    }
    bundle::ensure(Kind::Release)?;
    let server = ["build", "--profile", "serve", "-p", "gongkai-server", "--bins", "--example", "synthesize"];
    run::run(&mut run::cargo(server))?;
    let browser = browser::prepare()?;
    let place = Place::sqlite()?;
    place.make(BODIES)?;
    let server = Server::on(&place.record())?;
    let bodies: Vec<_> = (1..=BODIES).map(|body| format!("synthetic-{body:04}")).collect();
    let path = format!("/compare?agencies={}&items={ITEMS}", bodies.join("~"));
    let before = process::machine_load();
    let rows = run::output(
        &mut browser.script("explorer_times.mjs", &format!("http://127.0.0.1:{}{path}", server.port)),
    )?;
    let date = section::date(SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default().as_secs());
    let text = format!(
        "## The explorer\n\n`cargo xtask bench explorer` on {date}, on {}; load before it began {before:.2}. A comparison of \
         {BODIES} synthetic bodies × 3 indicators × 12 years in Chromium, 1280 px wide: milliseconds from the event to the \
         frame that shows it (the median of nine, and the slowest), and requests made; then with the processor at a quarter \
         of its speed.\n\n\
         | action | ms | slowest | requests | ms, CPU × 4 | slowest | requests |\n|---|--:|--:|--:|--:|--:|--:|\n{}",
        process::machine(),
        rows.trim(),
    );
    section::write("explorer", &text)
}
