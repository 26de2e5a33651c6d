//! `cargo xtask dist`: builds the bundle and holds what a first visit loads against its floors.

pub mod http;
pub mod server;
pub mod visit;

use std::fs;

use anyhow::{Result, bail};

use crate::bundle::{self, Kind};
use crate::{project, run};
use visit::Visit;

const PAGE: &str = "/agencies/hunjiang/2018";
const COMPARISON: &str = "/compare?agencies=suqian~hongze&items=requests";
const TOPIC: &str = "/topics/requests";
const BODY: &str = "/agencies/pingtan";
const EMBED: &str = "/embed/agencies/hunjiang/2018/channels";

// The floors, in bytes as sent; a KB is 1,000 bytes.
const VISIT_BYTES: usize = 200_000;
const EXPLORING_BYTES: usize = 260_000;
const VISIT_REQUESTS: usize = 5;
const HTML_BYTES: usize = 40_000;
const EMBED_BYTES: usize = 20_000;

/// Builds, measures, prints, and fails when a floor is broken.
pub fn run(_: &[String]) -> Result<()> {
    bundle::ensure(Kind::Release)?;
    print_bundle();
    // The same code as `serve` runs; how well the server is optimised changes no byte it sends.
    run::run(&mut run::cargo(["build", "--profile", "serve", "-p", "gongkai-server"]))?;
    let server = server::Server::start()?;
    let page = Visit::to(server.port, PAGE)?;
    let comparison = Visit::to(server.port, COMPARISON)?;
    let topic = Visit::to(server.port, TOPIC)?;
    let body = Visit::to(server.port, BODY)?;
    let embed = Visit::to(server.port, EMBED)?;
    drop(server);
    page.print("First visit of a report page");
    comparison.print("First visit of a comparison");
    topic.print("First visit of a topic");
    body.print("First visit of a body's page");
    embed.print("An embedded chart");

    println!("\nFloors, in KB of 1,000 bytes as sent:");
    let checks = [
        floor("first visit, everything", page.bytes(), VISIT_BYTES),
        floor("first visit of a comparison, everything", comparison.bytes(), EXPLORING_BYTES),
        floor("first visit of a topic, everything", topic.bytes(), EXPLORING_BYTES),
        floor("first visit of a body's page, everything", body.bytes(), EXPLORING_BYTES),
        floor("first visit, HTML", page.html(), HTML_BYTES),
        floor("first visit of a topic, HTML", topic.html(), HTML_BYTES),
        floor("first visit of a body's page, HTML", body.html(), HTML_BYTES),
        floor("embed, everything", embed.bytes(), EMBED_BYTES),
        count("first visit, requests", page.requests(), VISIT_REQUESTS),
        count("first visit, files of the reader's worker", page.naming("/reader"), 0),
        count("embed, WASM modules", embed.count(".wasm"), 0),
        // A page without them would be small and never come alive.
        count("first visit, WASM modules missing", usize::from(page.count(".wasm") == 0), 0),
    ];
    if checks.contains(&false) {
        bail!("A floor is broken; the lines marked OVER say which.");
    }
    Ok(())
}

fn floor(name: &str, bytes: usize, limit: usize) -> bool {
    let good = bytes <= limit;
    println!("  {} {name}: {} of {}", mark(good), kilobytes(bytes), kilobytes(limit));
    good
}

fn count(name: &str, number: usize, limit: usize) -> bool {
    let good = number <= limit;
    println!("  {} {name}: {number} of {limit}", mark(good));
    good
}

fn mark(good: bool) -> &'static str {
    if good { "ok  " } else { "OVER" }
}

/// Bytes as KB with one decimal, in whole-number arithmetic.
fn kilobytes(bytes: usize) -> String {
    format!("{}.{} KB", bytes / 1000, bytes % 1000 / 100)
}

fn print_bundle() {
    let package = project::dist().join("pkg");
    println!("\n{:<20} {:>12} {:>12} {:>12}", "dist/pkg", "raw", "gzip 9", "brotli 11");
    let modules = bundle::MODULES.iter().chain(&["reader"]);
    let modules = modules.flat_map(|name| [format!("{name}_bg.wasm"), format!("{name}.js")]);
    for name in modules.chain(["gongkai.css", "embed.css"].map(str::to_owned)) {
        let size =
            |ending: &str| fs::metadata(package.join(format!("{name}{ending}"))).map_or(0, |file| file.len());
        println!("{name:<20} {:>12} {:>12} {:>12}", size(""), size(".gz"), size(".br"));
    }
}
