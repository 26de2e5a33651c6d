//! System packages: installed by apt where this is Debian and we are root, asked for otherwise.

use anyhow::{Context, Result, bail};

use super::find;
use crate::run;

/// Whether packages can be installed here without asking anybody.
pub fn can_install() -> bool {
    find("apt-get").is_some() && is_root()
}

/// Whether we are root, whom PostgreSQL refuses to serve.
pub fn is_root() -> bool {
    run::output(run::command("id").arg("-u")).is_ok_and(|id| id == "0")
}

/// Installs packages, or tells what to install; `need` says what for.
pub fn install(packages: &[&str], need: &str) -> Result<()> {
    let list = packages.join(" ");
    if !can_install() {
        bail!(
            "{need}, and only root on a Debian can install it from here. Install what Debian calls: {list}"
        );
    }
    println!("{need}: installing {list} with apt, about a minute.");
    let apt = |arguments: &[&str]| {
        run::output(run::command("apt-get").args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
    };
    let install: Vec<&str> = [&["install", "-y", "--no-install-recommends"][..], packages].concat();
    if apt(&install).is_err() {
        // The package lists are missing or name versions that are gone.
        apt(&["update"]).context("apt could not refresh its package lists.")?;
        apt(&install).with_context(|| format!("apt could not install {list}."))?;
    }
    Ok(())
}
