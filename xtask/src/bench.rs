//! `cargo xtask bench`: measurements that are held against the floors of the design.

mod client;
mod explorer;
mod floor;
mod load;
mod page;
mod process;
mod reading;
mod record;
mod scale;
mod section;
mod serving;

use anyhow::{Result, bail};

/// Runs one measurement.
pub fn run(arguments: &[String]) -> Result<()> {
    match arguments.split_first() {
        Some((what, rest)) if what == "scale" => scale::run(rest),
        Some((what, rest)) if what == "reading" => reading::run(rest),
        Some((what, rest)) if what == "explorer" => explorer::run(rest),
        Some((what, rest)) if what == "serving" => serving::run(rest),
        _ => bail!(
            "`cargo xtask bench reading [FOLDER]` measures the reader and writes the reading table of \
             docs/benchmarks.md.\n`cargo xtask bench explorer` measures what a reader waits for in a comparison.\n\
             `cargo xtask bench serving` measures pages beside nginx, which it installs.\n`cargo xtask bench scale [--bodies 3000] [--only sqlite|postgresql] [--strict]` measures a synthetic \
             national record and writes the scale table of docs/benchmarks.md."
        ),
    }
}
