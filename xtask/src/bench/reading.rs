//! `cargo xtask bench reading [FOLDER]`: the reader against reports that a person has read.

use std::process::Command;

use anyhow::{Context, Result, ensure};

use super::section;
use crate::{project, run};

/// Where the reports lie that the project may measure itself by; they are not part of it.
const CORPUS: &str = "../shared/corpus";

/// Prints the table, and writes it to docs/benchmarks.md where it is of the project's own corpus.
pub fn run(arguments: &[String]) -> Result<()> {
    ensure!(arguments.len() < 2, "`cargo xtask bench reading [FOLDER]` takes one folder of reports.");
    let folder = arguments.first().map_or(CORPUS, String::as_str);
    println!("Building the reader, optimised: about a minute the first time.");
    let mut measure =
        run::cargo(["run", "--quiet", "--release", "-p", "gongkai-reading", "--example", "measure", "--"]);
    measure.arg(folder).current_dir(project::root());
    let table = table_of(&mut measure)?;
    if folder != CORPUS {
        println!("{table}");
        return Ok(());
    }
    let text = format!(
        "## Reading\n\n`cargo xtask bench reading` on the corpus that the reader was written with: right, wrong, \
         missed and invented figures of the statutory items, held against what a person read. What it makes \
         of reports that it has not met is measured by `cargo xtask bench reading FOLDER`.\n\n{table}"
    );
    section::write("reading", &text)
}

/// What a command printed; it failing is told with the command's own words above.
fn table_of(command: &mut Command) -> Result<String> {
    let output =
        command.stderr(std::process::Stdio::inherit()).output().context("cargo could not be started.")?;
    ensure!(output.status.success(), "The reader could not be measured; what it said stands above.");
    String::from_utf8(output.stdout).context("The measurement is no text.")
}
