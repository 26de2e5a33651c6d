//! What a bundle was made of, so that nothing is built twice.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use anyhow::{Context, Result};

use super::Kind;
use crate::{project, tools};

/// Everything that can change the bundle. `store` never reach the browser.
const INPUTS: [&str; 14] = [
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    ".cargo",
    "app",
    "frontend",
    "reader",
    "style",
    "crates/charts",
    "crates/domain",
    "crates/files",
    "crates/reading",
    "xtask/src/bundle",
    "xtask/src/bundle.rs",
];

/// One line over the contents of all inputs, the kind of bundle, and whether wasm-opt is to be had.
pub fn of(kind: Kind) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    for input in INPUTS {
        add(&project::root().join(input), input, &mut hasher)?;
    }
    let kind = match kind {
        Kind::Release if tools::find_wasm_opt().is_some() => "release",
        Kind::Release => "release without wasm-opt",
        Kind::Dev => "dev",
    };
    Ok(format!("{kind} {:016x}\n", hasher.finish()))
}

/// Adds a file, or a folder's files in the order of their names; what is not there adds nothing.
fn add(path: &Path, name: &str, hasher: &mut DefaultHasher) -> Result<()> {
    let cannot = || format!("{} could not be read.", path.display());
    if path.is_dir() {
        let entries = fs::read_dir(path).and_then(Iterator::collect::<Result<Vec<_>, _>>);
        let mut entries = entries.with_context(cannot)?;
        entries.sort_by_key(std::fs::DirEntry::file_name);
        for entry in entries {
            let child = entry.file_name().to_string_lossy().into_owned();
            if !matches!(child.as_str(), "target" | "dist") {
                add(&entry.path(), &format!("{name}/{child}"), hasher)?;
            }
        }
    } else if path.is_file() {
        (name, fs::read(path).with_context(cannot)?).hash(hasher);
    }
    Ok(())
}
