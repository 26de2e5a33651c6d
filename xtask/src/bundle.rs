//! The browser bundle, `dist/pkg/`: a module for each entry of `frontend/`, as Trunk makes them, the reader's
//! worker, the style sheets, and all of it compressed.
//!
//! Everything is made in `dist/.next` and moved into place at the end; the fingerprint comes last. So a
//! build killed half-way leaves the old bundle, or one without a fingerprint, which the next run makes anew.

mod compress;
mod css;
mod fingerprint;
mod optimise;
mod reader;

use std::env;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result};

use crate::{project, run, tools};

/// The modules of `frontend/`, each an HTML entry for Trunk, a binary and a feature.
pub const MODULES: [&str; 6] = ["read", "check", "explore", "topics", "trends", "desk"];

/// Which bundle: the one for use, or the quick one for a developer.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Small: optimised by the compiler and wasm-opt, compressed once and for all.
    Release,
    /// Soon there: neither optimised nor compressed.
    Dev,
}

/// Makes sure `dist` holds the bundle of the sources as they are; does nothing when it does.
pub fn ensure(kind: Kind) -> Result<()> {
    let dist = project::dist();
    // Two builds at once would trip over each other; the lock falls when its file is closed, however we end.
    fs::create_dir_all(&dist).context("The folder dist could not be made.")?;
    let lock = fs::File::create(dist.join(".lock")).context("dist/.lock could not be made.")?;
    lock.lock().context("dist/.lock could not be locked.")?;
    let finished = dist.join(".fingerprint");
    if fs::read_to_string(&finished).is_ok_and(|old| fingerprint::of(kind).is_ok_and(|now| old == now)) {
        println!("The browser bundle in dist/ is up to date.");
        return Ok(());
    }
    tools::wasm_target()?;
    tools::trunk()?;
    tools::wasm_bindgen()?;
    let wasm_opt = if kind == Kind::Release { tools::obtain_wasm_opt() } else { None };
    let start = Instant::now();
    // Taken before the build: a source changed meanwhile must make the next run build again.
    let fingerprint = fingerprint::of(kind)?;
    println!("Building the browser bundle: minutes the first time, less when little changed.");

    let next = dist.join(".next");
    remove(&next)?;
    let package = next.join("pkg");
    fs::create_dir_all(&package).with_context(|| format!("{} could not be made.", package.display()))?;
    for module in MODULES {
        let made = next.join(module);
        run::run(&mut trunk(kind, module, &made))?;
        for file in [format!("{module}.js"), format!("{module}_bg.wasm")] {
            fs::rename(made.join("pkg").join(&file), package.join(&file))
                .with_context(|| format!("Trunk made no {file}."))?;
        }
    }
    reader::build(kind, &package)?;
    css::write(&project::root().join("style"), &package)?;
    if kind == Kind::Release {
        if let Some(wasm_opt) = wasm_opt {
            for module in MODULES.iter().chain(&["reader"]) {
                optimise::optimise(&wasm_opt, &package.join(format!("{module}_bg.wasm")))?;
            }
        }
        compress::folder(&package)?;
    }
    swap(&next, &dist)?;
    fs::write(&finished, fingerprint)
        .with_context(|| format!("{} could not be written.", finished.display()))?;
    println!("The browser bundle is in dist/, after {:.0} s.", start.elapsed().as_secs_f64());
    Ok(())
}

fn trunk(kind: Kind, module: &str, to: &Path) -> std::process::Command {
    let mut trunk = run::command("trunk");
    trunk.args(["build", "--offline", "--config", "Trunk.toml", "--dist"]).arg(to);
    trunk.arg(format!("frontend/{module}.html"));
    if kind == Kind::Release {
        trunk.arg("--release");
    }
    // Trunk 0.21 reads NO_COLOR as its own flag and stops at the usual value, 1.
    if env::var_os("NO_COLOR").is_some() {
        trunk.env_remove("NO_COLOR").args(["--color", "never"]);
    }
    trunk
}

/// Puts the new bundle in the place of the old one.
fn swap(next: &Path, dist: &Path) -> Result<()> {
    let (current, old) = (dist.join("pkg"), dist.join(".old"));
    remove(&dist.join(".fingerprint"))?;
    remove(&old)?;
    if current.exists() {
        fs::rename(&current, &old).context("The old bundle could not be moved aside.")?;
    }
    fs::rename(next.join("pkg"), &current).context("The new bundle could not be moved to dist/pkg.")?;
    remove(&old)?;
    remove(next)
}

/// Removes a file or folder that may not be there.
fn remove(path: &Path) -> Result<()> {
    let result = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
    match result {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(error).with_context(|| format!("{} could not be removed.", path.display()))
        }
        _ => Ok(()),
    }
}
