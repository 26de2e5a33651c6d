//! `cargo xtask check`: formatting, lints, documentation and dependencies.

use anyhow::{Result, bail};

use crate::bundle::MODULES;
use crate::run;
use crate::steps::Steps;
use crate::tools::{self, wheels};

const SERVER_HALF: [&str; 7] =
    ["clippy", "--workspace", "--exclude", "gongkai-frontend", "--all-targets", "--", "-Dwarnings"];
// With the server's half it is linted too, yet with that half's features.
const WORKER: [&str; 7] =
    ["clippy", "-p", "gongkai-reader", "--target", "wasm32-unknown-unknown", "--", "-Dwarnings"];

const DOCUMENTATION: [&str; 7] = [
    "doc",
    "--no-deps",
    "--workspace",
    "--exclude",
    "gongkai-frontend",
    "--document-private-items",
    "--keep-going",
];
// What is private is documented with the rest, so that a link to it leads somewhere.
const RUSTDOCFLAGS: &str = "-Dwarnings -Arustdoc::private_intra_doc_links";

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
        let mut lint = run::cargo(["clippy", "-p", "gongkai-frontend", "--features", &MODULES.join(",")]);
        run::run(lint.args(["--target", "wasm32-unknown-unknown", "--", "-Dwarnings"]))
    });
    steps.step("lints, the reader's worker", || run::run(&mut run::cargo(WORKER)));
    steps.step("documentation", || run::run(run::cargo(DOCUMENTATION).env("RUSTDOCFLAGS", RUSTDOCFLAGS)));
    steps.step("unused dependencies", || {
        wheels::obtain(&wheels::SHEAR)?;
        run::run(&mut run::cargo(["shear"]))
    });
    let note = steps.step("licences, sources and advisories of dependencies", dependencies);
    steps.finish(note.unwrap_or_default())
}

/// What deny.toml asks; gives a sentence on what could not be asked.
fn dependencies() -> Result<&'static str> {
    wheels::obtain(&wheels::DENY)?;
    run::run(&mut run::cargo(["deny", "check", "bans", "licenses", "sources"]))?;
    // The list of known faults lies on GitHub, which not every machine reaches.
    if run::output(&mut run::cargo(["deny", "fetch", "db"])).is_err() {
        return Ok(" SKIPPED: advisories, as their database cannot be fetched here.");
    }
    run::run(&mut run::cargo(["deny", "check", "--disable-fetch", "advisories"]))?;
    Ok("")
}
