//! The tests that could not run on this machine, as each of them says (`tests/skipped`).

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::project;

/// The file to which tests that are skipped add a line each.
pub struct Skipped(PathBuf);

impl Skipped {
    /// A fresh file.
    pub fn new() -> Result<Self> {
        let file = project::target().join("skipped-tests");
        fs::write(&file, "").with_context(|| format!("{} could not be written.", file.display()))?;
        Ok(Self(file))
    }

    /// Where it lies.
    pub fn file(&self) -> &Path {
        &self.0
    }

    /// Prints which tests were skipped and why, and gives a sentence that counts them.
    pub fn report(&self) -> Result<String> {
        let text = fs::read_to_string(&self.0).with_context(|| format!("{} is gone.", self.0.display()))?;
        let lines: BTreeSet<_> = text.lines().collect();
        if lines.is_empty() {
            return Ok(String::new());
        }
        println!();
        for line in &lines {
            println!("{line}");
        }
        Ok(format!(" Skipped: {}, as listed above.", count(&lines)))
    }
}

/// How many tests these lines are about: one may be skipped for two reasons.
fn count(lines: &BTreeSet<&str>) -> String {
    let name = |line: &&str| line.splitn(4, ": ").take(3).map(str::to_owned).collect::<Vec<_>>();
    match lines.iter().map(name).collect::<BTreeSet<_>>().len() {
        1 => "1 test".to_owned(),
        number => format!("{number} tests"),
    }
}

#[cfg(test)]
mod tests {
    use super::count;

    #[test]
    fn a_test_that_is_skipped_for_two_reasons_counts_once() {
        let lines = ["SKIPPED: corpus: prose: no text: a", "SKIPPED: corpus: prose: no text: b"];
        assert_eq!(count(&lines.into()), "1 test");
        let lines = ["SKIPPED: corpus: prose: no text", "SKIPPED: tables: prose: no text"];
        assert_eq!(count(&lines.into()), "2 tests");
    }
}
