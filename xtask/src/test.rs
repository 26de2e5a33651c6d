//! `cargo xtask test`: every test there is, with what they need built, installed and started.

pub mod browser;
pub mod postgres;
mod skipped;

use std::process::Command;

use anyhow::{Result, bail};

use crate::bundle::{self, Kind};
use crate::steps::Steps;
use crate::{project, run};

// xtask is left out of the build, not of the tests: it is running.
const BUILD: [&str; 6] = ["build", "--workspace", "--exclude", "gongkai-frontend", "--exclude", "xtask"];
const TEST: [&str; 5] = ["test", "--workspace", "--exclude", "gongkai-frontend", "--no-fail-fast"];

/// Runs everything; a failed step does not keep the others from running, and fails the whole at the end.
pub fn run(arguments: &[String]) -> Result<()> {
    let fast = match arguments {
        [] => false,
        [word] if word == "--fast" => true,
        _ => bail!(
            "`cargo xtask test` knows --fast and nothing else; for one test use `cargo test -p CRATE NAME`."
        ),
    };
    let mut steps = Steps::default();
    steps.step("browser bundle", || bundle::ensure(Kind::Release));
    let built = steps.step("server, debug build", || run::run(&mut run::cargo(BUILD))).is_some();

    let cluster = if fast { None } else { steps.step("PostgreSQL", postgres::Cluster::start) };
    let skipped = skipped::Skipped::new()?;
    steps.step("cargo test", || {
        let mut tests = run::cargo(TEST);
        tests.env(::skipped::FILE, skipped.file());
        if let Some(cluster) = &cluster {
            tests.env("GONGKAI_TEST_POSTGRES", cluster.address());
        }
        run::run(with_build(&mut tests))
    });
    drop(cluster);

    if fast {
        let note = skipped.report()?;
        return steps.finish(&format!("{note} Left out by --fast: PostgreSQL and the browser."));
    }
    let browser = steps.step("browser, fonts and npm packages", browser::prepare);
    match browser {
        Some(browser) if built => {
            steps.step("browser journeys", || run::run(with_build(&mut browser.journeys()?)));
        }
        _ => println!("The browser journeys cannot run, for the reason above."),
    }
    steps.finish(&skipped.report()?)
}

/// Tells tests where the server and its bundle are.
fn with_build(command: &mut Command) -> &mut Command {
    command.env("GONGKAI_BINARY", project::server("debug")).env("GONGKAI_DIST", project::dist())
}
