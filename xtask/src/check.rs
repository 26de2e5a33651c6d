//! `cargo xtask check`: formatting and lints.

use anyhow::{Result, bail};

use crate::steps::Steps;
use crate::{run, tools};

const SERVER_HALF: [&str; 7] =
    ["clippy", "--workspace", "--exclude", "gongkai-frontend", "--all-targets", "--", "-Dwarnings"];
const BROWSER_HALF: [&str; 9] = [
    "clippy",
    "-p",
    "gongkai-frontend",
    "--features",
    "read,check,explore,desk",
    "--target",
    "wasm32-unknown-unknown",
    "--",
    "-Dwarnings",
];
// With the server's half it is linted too, yet with that half's features.
const WORKER: [&str; 7] =
    ["clippy", "-p", "gongkai-reader", "--target", "wasm32-unknown-unknown", "--", "-Dwarnings"];

/// Runs all checks; the halves are linted apart because their features exclude each other.
pub fn run(arguments: &[String]) -> Result<()> {
    if let Some(word) = arguments.first() {
        bail!("`cargo xtask check` takes no {word:?}; it always checks everything.");
    }
    let mut steps = Steps::default();
    steps.step("formatting (cargo fmt mends it)", || run::run(&mut run::cargo(["fmt", "--all", "--check"])));
    steps.step("lints, server's half", || run::run(&mut run::cargo(SERVER_HALF)));
    steps.step("lints, browser's half", || {
        tools::wasm_target()?;
        run::run(&mut run::cargo(BROWSER_HALF))
    });
    steps.step("lints, the reader's worker", || run::run(&mut run::cargo(WORKER)));
    steps.finish("")
}
