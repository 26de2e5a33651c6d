//! wasm-opt, which more than halves the WASM: the one on PATH when it is new enough, or npm's, or none.

use std::path::{Path, PathBuf};

use super::{find as find_on_path, packages};
use crate::{project, run};

/// Debian 12's 108 mixes up the tables of wasm-bindgen's modules, which then fail in the browser; 112 does not.
const OLDEST: u32 = 112;

/// What npm is asked for; it carries the program itself, run by Node.
const NPM_PACKAGE: &str = "binaryen@132.0.0";

/// wasm-opt, where a sound one is already there.
pub fn find() -> Option<PathBuf> {
    let own = project::tools().join("npm/node_modules/.bin/wasm-opt");
    find_on_path("wasm-opt").into_iter().chain([own]).find(|file| file.is_file() && is_sound(file))
}

/// wasm-opt, got if need be; without it the bundle works and is larger, which is said.
pub fn obtain() -> Option<PathBuf> {
    if let Some(file) = find() {
        return Some(file);
    }
    if let Err(error) = install() {
        println!(
            "There is no wasm-opt of version {OLDEST} or newer, so the WASM will be over twice its size. \
             Install binaryen or npm and run this again. ({error:#})"
        );
    }
    find()
}

fn install() -> anyhow::Result<()> {
    let need = "wasm-opt makes the WASM small";
    if find_on_path("npm").is_none() {
        packages::install(&["nodejs", "npm"], need)?;
    }
    println!("{need}: installing {NPM_PACKAGE} with npm, once for all checkouts: about 10 seconds.");
    let mut npm = run::command("npm");
    npm.args(["install", "--no-audit", "--no-fund", "--prefix"]);
    run::output(npm.arg(project::tools().join("npm")).arg(NPM_PACKAGE))?;
    Ok(())
}

fn is_sound(file: &Path) -> bool {
    let output = run::output(run::command(file).arg("--version"));
    output.is_ok_and(|output| version(&output).is_some_and(|version| version >= OLDEST))
}

/// The number in `wasm-opt version 132 (version_132)`.
fn version(output: &str) -> Option<u32> {
    output.split_whitespace().nth(2)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::version;

    #[test]
    fn the_version_is_read_from_both_ways_of_telling_it() {
        assert_eq!(version("wasm-opt version 132 (version_132)"), Some(132));
        assert_eq!(version("wasm-opt version 108"), Some(108));
        assert_eq!(version("something else"), None);
    }
}
