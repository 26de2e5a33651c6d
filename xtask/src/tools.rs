//! The tools the builds need: looked for first, installed when they are not there.

pub mod packages;
mod wasm_opt;
pub mod wheels;

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result};

use crate::{project, run};

pub use wasm_opt::{find as find_wasm_opt, obtain as obtain_wasm_opt};

/// The Trunk to install: 0.22 wants a newer Rust than the workspace does, and this one builds only `--locked`.
const TRUNK: &str = "0.21.14";

/// The program of this name on PATH.
pub fn find(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// Makes sure Rust can compile for the browser.
pub fn wasm_target() -> Result<()> {
    let target = "wasm32-unknown-unknown";
    let folder = run::output(run::command("rustc").args(["--print", "target-libdir", "--target", target]))?;
    if Path::new(&folder).exists() {
        return Ok(());
    }
    println!("Adding Rust's {target} target: about 10 seconds.");
    run::run(run::command("rustup").args(["target", "add", target])).with_context(|| {
        format!(
            "Rust has no {target} target here; add it as Rust was installed (`rustup target add {target}`)."
        )
    })
}

/// Makes sure of a Trunk that works with this workspace.
pub fn trunk() -> Result<()> {
    let fits = |version: &str| version.starts_with("0.21.") || version.starts_with("0.22.");
    if is_there("trunk", fits) {
        return Ok(());
    }
    println!("Installing trunk {TRUNK}, once for all checkouts: 4 to 15 minutes on two cores.");
    install(&["--locked", "--no-default-features", &format!("trunk@{TRUNK}")])
}

/// Makes sure of the wasm-bindgen that equals the library in Cargo.lock to the digit.
///
/// It is installed without `--locked`: its newest lock files name crates too fresh for some registries.
pub fn wasm_bindgen() -> Result<()> {
    let lock = fs::read_to_string(project::root().join("Cargo.lock"))
        .context("Cargo.lock could not be read; `cargo generate-lockfile` makes it.")?;
    let wanted = locked_version(&lock, "wasm-bindgen").context(
        "Cargo.lock names no wasm-bindgen, so the browser's half cannot be built; is `frontend` a member?",
    )?;
    if is_there("wasm-bindgen", |version| version == wanted) {
        return Ok(());
    }
    println!("Installing wasm-bindgen-cli {wanted}, once for all checkouts: 2 to 5 minutes on two cores.");
    install(&[&format!("wasm-bindgen-cli@{wanted}")])
}

/// Whether the tool that a child would find (the tools folder stands first on its PATH, then the
/// caller's PATH) has a version that fits. A fitting one on PATH is hidden only by one we installed.
fn is_there(name: &str, fits: impl Fn(&str) -> bool) -> bool {
    let own = project::tools().join("bin").join(name);
    let file = if own.is_file() { Some(own) } else { find(name) };
    let version = file.and_then(|file| run::output(run::command(file).arg("--version")).ok());
    version.is_some_and(|version| version.split_whitespace().nth(1).is_some_and(fits))
}

/// Builds a tool into the tools folder, quickly rather than well optimised: it runs for seconds.
fn install(arguments: &[&str]) -> Result<()> {
    let folder = project::tools();
    fs::create_dir_all(&folder)
        .with_context(|| format!("The folder {} could not be made.", folder.display()))?;
    let mut cargo = run::cargo(["install", "--force", "--quiet", "--root"]);
    cargo.arg(&folder).args(arguments).current_dir(&folder).env_remove("CARGO_TARGET_DIR");
    for (setting, value) in [("OPT_LEVEL", "1"), ("LTO", "off"), ("CODEGEN_UNITS", "16"), ("DEBUG", "0")] {
        cargo.env(format!("CARGO_PROFILE_RELEASE_{setting}"), value);
    }
    run::run(&mut cargo).context("A tool could not be installed; it needs crates.io and a C compiler.")
}

fn locked_version<'a>(lock: &'a str, name: &str) -> Option<&'a str> {
    let (_, after) = lock.split_once(&format!("name = \"{name}\"\nversion = \""))?;
    after.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    #[test]
    fn the_version_of_a_crate_is_read_from_the_lock_file() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"x\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "bindgen"), None);
    }
}
