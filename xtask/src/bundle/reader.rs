//! The reader's worker: a module of its own, which only `/check` loads (docs/decisions/0007).

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::Kind;
use crate::{project, run};

const TARGET: &str = "wasm32-unknown-unknown";

/// Writes `reader.js`, `reader_bg.wasm` and `reader_start.js`. Trunk knows only the page's module.
pub fn build(kind: Kind, package: &Path) -> Result<()> {
    let (profile, folder) = match kind {
        Kind::Release => ("wasm-release", "wasm-release"),
        Kind::Dev => ("dev", "debug"),
    };
    let build = ["build", "-p", "gongkai-reader", "--lib", "--target", TARGET, "--profile", profile];
    run::run(&mut run::cargo(build))?;
    let module = project::target().join(TARGET).join(folder).join("reader.wasm");
    let mut bindgen = run::command("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--out-name", "reader", "--out-dir"]);
    run::run(bindgen.arg(package).arg(module))?;
    let start = project::root().join("reader/start.js");
    fs::copy(&start, package.join("reader_start.js"))
        .with_context(|| format!("{} could not be copied.", start.display()))?;
    Ok(())
}
