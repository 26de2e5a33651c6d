//! `cargo xtask bless`: accepts what the golden tests draw and write now; `git diff` then shows what changed.

use anyhow::Result;

use crate::bundle::{self, Kind};
use crate::{project, run};

/// Runs the golden tests with `BLESS=1`, in which they write their files instead of comparing.
pub fn run(_: &[String]) -> Result<()> {
    if !project::dist().join("pkg/read.js").exists() {
        bundle::ensure(Kind::Release)?;
    }
    run::run(&mut run::cargo(["build", "-p", "gongkai-server"]))?;
    let mut tests = run::cargo(["test", "-p", "gongkai-charts", "-p", "gongkai-tests"]);
    run::run(
        tests
            .env("BLESS", "1")
            .env("GONGKAI_BINARY", project::server("debug"))
            .env("GONGKAI_DIST", project::dist()),
    )?;
    println!("\nBlessed. Look at `git diff` before you commit.");
    Ok(())
}
