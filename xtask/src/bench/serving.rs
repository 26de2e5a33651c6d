//! `cargo xtask bench serving`: what our answers cost beside nginx, which serves the same bytes as files, and how
//! early a page is painted beside one file.

mod nginx;

use std::collections::BTreeSet;
use std::thread;
use std::time::{Duration, SystemTime};

use anyhow::{Result, bail, ensure};

use super::floor::{self, Line};
use super::load;
use super::process::{self, Process};
use super::section;
use crate::bundle::{self, Kind};
use crate::dist::http;
use crate::dist::server::Server;
use crate::dist::visit::Visit;
use crate::run;
use crate::test::browser;
use nginx::{File, Nginx};

const PAGE: &str = "/agencies/hunjiang/2018";
const JSON: &str = "/agencies/hunjiang/2018.json";
/// Where nginx serves the page as one file.
const ONE_FILE: &str = "/one-file";
/// Answers of a round, and rounds of each server in turn; the median of the rounds stands in the table.
const ANSWERS: usize = 20_000;
const ROUNDS: usize = 5;
const CONNECTIONS: usize = 4;

/// How much of a processor an answer may cost beside nginx.
const BESIDE_NGINX: f64 = 1.3;
/// Processor seconds of a thousand first visits.
const VISITS: f64 = 0.12;
/// Milliseconds of a report's page that nobody has requested before.
const COLD: f64 = 8.0;

/// Measures, prints, and writes the table to docs/benchmarks.md.
pub fn run(arguments: &[String]) -> Result<()> {
    if !arguments.is_empty() {
        bail!("`cargo xtask bench serving` takes no options.");
    }
    bundle::ensure(Kind::Release)?;
    run::run(&mut run::cargo(["build", "--profile", "serve", "-p", "gongkai-server"]))?;
    let browser = browser::prepare()?;
    let load = process::machine_load();
    let ours = Server::start()?;
    let process = Process { id: ours.id(), with_children: false };
    thread::sleep(Duration::from_secs(5));
    let memory = process.memory()?;
    let visit = Visit::to(ours.port, PAGE)?;
    let mut files = files(ours.port, &visit)?;
    files.push(one_file(ours.port)?);
    let nginx = Nginx::serve(&files)?;

    let mut lines = vec![Line::held(
        "memory, idle with the first data",
        floor::mebibytes(memory),
        "≤ 40 MiB",
        memory <= floor::IDLE,
    )];
    lines.push(cold(&ours, process)?);
    for (name, path) in [("a report's page from the cache", PAGE), ("a report as JSON", JSON)] {
        lines.push(against(name, path, (ours.port, process), &nginx)?);
    }
    lines.push(visits(&visit, (ours.port, process), &nginx)?);
    let rows = run::output(
        browser
            .script("paint_times.mjs", &format!("http://127.0.0.1:{}{PAGE}", ours.port))
            .args([PAGE, ONE_FILE].map(|path| format!("http://127.0.0.1:{}{path}", nginx.port))),
    )?;
    write(&lines, &rows, load)
}

fn write(lines: &[Line], rows: &str, load: f64) -> Result<()> {
    let date = section::date(SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default().as_secs());
    let text = format!(
        "## Serving\n\n`cargo xtask bench serving` on {date}, on {}; load before it began {load:.2}. nginx serves the \
         same bytes as files, without a log, with a worker a core; both are asked in turn over {CONNECTIONS} connections \
         that stay, {ANSWERS} answers a round, the median of {ROUNDS} rounds. The client runs on the same cores, so only \
         the servers' processor time is compared.\n\n{}\n\
         In Chromium, the median of nine first visits with an empty cache: milliseconds until the first paint and until \
         its islands answer, plain and on a slow phone (processor at a quarter, 1.6 Mbit/s, 150 ms a trip).\n\n\
         | | first paint | answers | slow: first paint | slow: answers |\n|---|--:|--:|--:|--:|\n{}",
        process::machine(),
        floor::lines(lines),
        rows.trim(),
    );
    section::write("serving", &text)
}

/// Everything a first visit of the page loads, and the JSON.
fn files(port: u16, visit: &Visit) -> Result<Vec<File>> {
    let paths = visit.paths().chain([JSON]);
    paths
        .map(|path| {
            let reply = http::get(port, path)?;
            Ok(File {
                path: path.to_owned(),
                content_type: reply.content_type,
                is_brotli: reply.is_brotli,
                body: reply.body,
            })
        })
        .collect()
}

/// The page without what it loads: the least that can be painted.
fn one_file(port: u16) -> Result<File> {
    let page = http::get(port, PAGE)?.text()?;
    let mut plain = String::new();
    for (at, piece) in page.split('<').enumerate() {
        let (tag, after) = piece.split_once('>').unwrap_or((piece, ""));
        let name = tag.split_whitespace().next().unwrap_or_default();
        match name {
            _ if at == 0 => plain.push_str(piece),
            "link" | "/script" => plain.push_str(after),
            "script" => {}
            _ => {
                plain.push('<');
                // What the browser's modules are looked for by.
                plain.push_str(&piece.replace("data-module", "data-none"));
            }
        }
    }
    let mut body = Vec::new();
    brotli::BrotliCompress(&mut plain.as_bytes(), &mut body, &brotli::enc::BrotliEncoderParams::default())?;
    Ok(File {
        path: ONE_FILE.to_owned(),
        content_type: "text/html; charset=utf-8".to_owned(),
        is_brotli: true,
        body,
    })
}

/// Every report's page of the first data, each requested once in each language.
fn cold(ours: &Server, process: Process) -> Result<Line> {
    let sitemap = http::get(ours.port, "/sitemap.xml")?.text()?;
    let pages = report_pages(&sitemap);
    ensure!(
        pages.len() > 40,
        "The site map names {} pages of reports; the first data hold more.",
        pages.len()
    );
    // What every page needs once, such as the first statement on a connection, is no page's cost.
    load::ask(ours.port, &["/?lang=en".to_owned()], 1, process, None)?;
    // In a larger size, so that the addresses are new to the server.
    let paths: Vec<_> = pages
        .iter()
        .flat_map(|page| ["size=large", "lang=en&size=large"].map(|query| format!("{page}?{query}")))
        .collect();
    let cost = load::ask(ours.port, &paths, 1, process, None)?.server_ms();
    let measured = format!("{cost:.2} ms of processor time, the mean of {}", paths.len());
    Ok(Line::held("a report's page, first time", measured, "≤ 8 ms", cost <= COLD))
}

/// Paths of reports' pages in a site map.
fn report_pages(sitemap: &str) -> BTreeSet<String> {
    let urls = sitemap.split(['<', '>', '"']).filter_map(|text| text.split_once("/agencies/"));
    let pages = urls.map(|(_, rest)| rest.split('?').next().unwrap_or(rest));
    let is_report = |rest: &&str| rest.split_once('/').is_some_and(|(_, year)| year.parse::<u16>().is_ok());
    pages.filter(is_report).map(|rest| format!("/agencies/{rest}")).collect()
}

/// The processor time of one answer on our server and on nginx, in milliseconds, the median of rounds in turn.
fn in_turn(paths: &[String], ours: (u16, Process), nginx: &Nginx) -> Result<(f64, f64)> {
    let mut costs = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        costs.0.push(load::ask(ours.0, paths, CONNECTIONS, ours.1, None)?.server_ms());
        costs.1.push(load::ask(nginx.port, paths, CONNECTIONS, nginx.process(), None)?.server_ms());
    }
    Ok((median(costs.0), median(costs.1)))
}

fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or_default()
}

fn against(name: &str, path: &str, ours: (u16, Process), nginx: &Nginx) -> Result<Line> {
    let paths = vec![path.to_owned(); ANSWERS];
    let (our, their) = in_turn(&paths, ours, nginx)?;
    let times = our / their;
    let measured = format!("{:.1} µs, nginx {:.1} µs: {times:.2} ×", our * 1e3, their * 1e3);
    Ok(Line::held(name, measured, "≤ 1.3 × nginx", times <= BESIDE_NGINX))
}

/// A first visit: the page and all that it loads.
fn visits(visit: &Visit, ours: (u16, Process), nginx: &Nginx) -> Result<Line> {
    let paths: Vec<_> = visit.paths().map(str::to_owned).collect();
    let count = ANSWERS / paths.len();
    let all: Vec<_> = std::iter::repeat_n(&paths, count).flatten().cloned().collect();
    let (our, their) = in_turn(&all, ours, nginx)?;
    // Milliseconds of one answer are seconds of a thousand.
    let seconds = |cost: f64| cost * f64::from(u32::try_from(paths.len()).unwrap_or(u32::MAX));
    let measured = format!("{:.3} s, nginx {:.3} s", seconds(our), seconds(their));
    Ok(Line::held("processor time of 1,000 first visits", measured, "≤ 0.12 s", seconds(our) <= VISITS))
}

#[cfg(test)]
mod tests {
    use super::{median, report_pages};

    #[test]
    fn reports_are_found_in_a_site_map_once() {
        let sitemap = r#"<loc>https://x.org/agencies/suqian</loc><loc>https://x.org/agencies/suqian/2024</loc>
            <xhtml:link href="https://x.org/agencies/suqian/2024?lang=en"/><loc>https://x.org/agencies/suqian/2024/requests</loc>"#;
        assert_eq!(report_pages(sitemap).into_iter().collect::<Vec<_>>(), ["/agencies/suqian/2024"]);
    }

    #[test]
    fn a_median_is_the_middle_one() {
        assert!((median(vec![9.0, 1.0, 2.0]) - 2.0).abs() < f64::EPSILON);
    }
}
