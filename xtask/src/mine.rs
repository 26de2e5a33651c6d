//! `cargo xtask mine FOLDER`: the numbers of any texts that stand in a statutory context and were not read.

use anyhow::{Result, ensure};

use crate::{project, run};

/// Prints the wordings that the reader passes over, most frequent first.
pub fn run(arguments: &[String]) -> Result<()> {
    ensure!(
        arguments.len() == 1,
        "`cargo xtask mine FOLDER` takes one folder of texts (NAME.txt). Half of them, by hash, it never looks at."
    );
    println!("Building the reader, optimised: about a minute the first time.");
    let mut mine =
        run::cargo(["run", "--quiet", "--release", "-p", "gongkai-reading", "--example", "mine", "--"]);
    mine.args(arguments).current_dir(project::root());
    run::run(&mut mine)
}
