//! The browser journeys in `tests/browser/`: what they need, and how they are run.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::tools::{self, packages};
use crate::{project, run};

const CHROMIUM: [&str; 5] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/// How long one file of journeys may take.
const LIMIT_MILLISECONDS: u32 = 600_000;

/// A browser that can show Chinese, and the packages that drive it.
pub struct Browser {
    chromium: PathBuf,
}

/// Makes sure of Chromium, Chinese fonts, Node and the npm packages.
pub fn prepare() -> Result<Browser> {
    if chromium().is_none() {
        packages::install(&["chromium"], "The browser journeys need Chromium")?;
    }
    let chromium = chromium().context("Chromium was installed, yet PATH has none.")?;
    if run::output(run::command("fc-list").arg(":lang=zh")).unwrap_or_default().is_empty() {
        packages::install(&["fontconfig", "fonts-noto-cjk"], "The browser journeys need a Chinese font")?;
    }
    if tools::find("node").is_none() || tools::find("npm").is_none() {
        packages::install(&["nodejs", "npm"], "The browser journeys need Node and npm")?;
    }
    let folder = folder();
    let lock = folder.join("package-lock.json");
    ensure!(lock.exists(), "{} is missing; `npm install` in that folder makes it.", lock.display());
    // npm writes this file at the end of an install.
    if !is_newer(&folder.join("node_modules/.package-lock.json"), &lock) {
        println!("Installing the npm packages of tests/browser: about 10 seconds.");
        let mut npm = run::command("npm");
        npm.args(["ci", "--no-audit", "--no-fund"]).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        run::run(npm.current_dir(&folder))?;
    }
    Ok(Browser { chromium })
}

impl Browser {
    /// Node on a file of `tests/browser` that measures at an address.
    pub fn script(&self, name: &str, address: &str) -> Command {
        let mut node = run::command("node");
        node.arg(folder().join(name)).arg(address).env("CHROMIUM", &self.chromium);
        node
    }

    /// Node's test runner over every `*.test.mjs`.
    pub fn journeys(&self) -> Result<Command> {
        let mut journeys = Vec::new();
        for entry in fs::read_dir(folder()).context("tests/browser could not be read.")? {
            let path = entry?.path();
            if path.to_string_lossy().ends_with(".test.mjs") {
                journeys.push(path);
            }
        }
        journeys.sort();
        ensure!(!journeys.is_empty(), "tests/browser has no journeys; they are the files *.test.mjs.");
        let mut node = run::command("node");
        node.arg("--test");
        // A failed journey may leave its browser open, and Node would wait for it for ever. Node 18 knows no limit.
        if run::output(run::command("node").arg("--help")).is_ok_and(|help| help.contains("--test-timeout")) {
            node.arg(format!("--test-timeout={LIMIT_MILLISECONDS}"));
        }
        node.args(journeys).env("CHROMIUM", &self.chromium);
        Ok(node)
    }
}

fn folder() -> PathBuf {
    project::root().join("tests/browser")
}

fn chromium() -> Option<PathBuf> {
    let named = std::env::var_os("CHROMIUM").map(PathBuf::from).filter(|file| file.is_file());
    named.or_else(|| CHROMIUM.iter().find_map(|name| tools::find(name)))
}

fn is_newer(made: &Path, source: &Path) -> bool {
    let changed = |file: &Path| fs::metadata(file).and_then(|data| data.modified());
    matches!((changed(made), changed(source)), (Ok(made), Ok(source)) if made >= source)
}
