//! What is measured against what was promised (docs/benchmarks.md), and the table that says so.

use std::fmt::Write;
use std::time::Duration;

use super::load::Seen;

/// The slowest of a hundred answers.
pub const PAGE: Duration = Duration::from_millis(50);
/// Values a second of an import.
pub const IMPORT: f64 = 20_000.0;
/// Memory of an idle server with the first data, in KiB.
pub const IDLE: u64 = 40 * 1024;

/// A line of the tables.
pub struct Line {
    /// What was measured.
    pub name: String,
    /// How much it was.
    pub measured: String,
    /// What was promised; empty where nothing was.
    pub floor: String,
    /// Whether it is kept.
    pub good: bool,
}

impl Line {
    /// A measure that must be kept.
    pub fn held(name: &str, measured: String, floor: &str, good: bool) -> Self {
        Self { name: name.to_owned(), measured, floor: floor.to_owned(), good }
    }

    /// A measure that is only told.
    pub fn plain(name: &str, measured: String) -> Self {
        Self::held(name, measured, "", true)
    }

    fn verdict(&self) -> &'static str {
        match (self.floor.is_empty(), self.good) {
            (true, _) => "",
            (false, true) => "ok",
            (false, false) => "OVER",
        }
    }
}

/// Whether a kind of page is quick enough.
pub fn is_quick(seen: &Seen) -> bool {
    seen.percentile(99) <= PAGE
}

/// Measures, one a line.
pub fn lines(lines: &[Line]) -> String {
    let mut out = String::from("| what | measured | floor | |\n|---|---|---|---|\n");
    for line in lines {
        let _ = writeln!(out, "| {} | {} | {} | {} |", line.name, line.measured, line.floor, line.verdict());
    }
    out
}

/// Pages with their times. A page has a line for each number of connections.
pub fn pages(seen: &[(&str, usize, Seen)], with_database: bool) -> String {
    let mut out = String::from("| page | connections | p50 ms | p99 ms | answers a second | server CPU ms |");
    out.push_str(if with_database { " database CPU ms |" } else { "" });
    out.push_str(" KB | p99 ≤ 50 ms |\n|---|---|---|---|---|---|---|---|");
    out.push_str(if with_database { "---|\n" } else { "\n" });
    for (name, connections, seen) in seen {
        let at = |percent| seen.percentile(percent).as_secs_f64() * 1e3;
        let (rate, server) = (seen.rate(), seen.server_ms());
        let _ = write!(
            out,
            "| {name} | {connections} | {:.1} | {:.1} | {rate:.0} | {server:.2} |",
            at(50),
            at(99)
        );
        if with_database {
            let _ = write!(out, " {:.2} |", seen.database_ms());
        }
        let verdict = if is_quick(seen) { "ok" } else { "OVER" };
        let _ = writeln!(out, " {:.1} | {verdict} |", seen.kilobytes());
    }
    out
}

/// KiB as MiB.
#[allow(clippy::cast_precision_loss, reason = "KiB of a process are far below 2^52")]
pub fn mebibytes(kibibytes: u64) -> String {
    format!("{:.1} MiB", kibibytes as f64 / 1024.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_floor_that_is_broken_says_so() {
        let table = lines(&[
            Line::plain("size", "3 MB".into()),
            Line::held("memory", "41 MiB".into(), "≤ 40 MiB", false),
            Line::held("import", "30,000".into(), "≥ 20,000", true),
        ]);
        let rows: Vec<_> = table.lines().skip(2).collect();
        assert_eq!(
            rows,
            [
                "| size | 3 MB |  |  |",
                "| memory | 41 MiB | ≤ 40 MiB | OVER |",
                "| import | 30,000 | ≥ 20,000 | ok |"
            ]
        );
    }
}
