//! `cargo xtask serve`: builds what the browser and the server need, then becomes the server.

use std::os::unix::process::CommandExt;

use anyhow::{Context, Result};

use crate::bundle::{self, Kind};
use crate::{project, run};

/// Builds both halves and runs the server; the arguments are the server's own.
pub fn run(arguments: &[String]) -> Result<()> {
    bundle::ensure(Kind::Release)?;
    if !project::server("serve").exists() {
        println!("Building the server for the first time: about 8 minutes on two cores.");
    }
    run::run(&mut run::cargo(["build", "--profile", "serve", "-p", "gongkai-server"]))?;
    let mut server = run::command(project::server("serve"));
    server.arg("serve").args(server_arguments(arguments));
    Err(server.exec()).context("The server was built but could not be started.")
}

/// What the server is given: the bundle's folder unless the caller names one, and all that was typed.
pub fn server_arguments(typed: &[String]) -> Vec<String> {
    let mut arguments: Vec<String> = typed.iter().filter(|word| *word != "--").cloned().collect();
    if !arguments.iter().any(|word| word == "--dist" || word.starts_with("--dist=")) {
        arguments.extend(["--dist".to_owned(), project::dist().display().to_string()]);
    }
    arguments
}

#[cfg(test)]
mod tests {
    use super::server_arguments;

    #[test]
    fn what_was_typed_reaches_the_server_and_its_own_dist_wins() {
        let typed = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let given = server_arguments(&typed("--port 4000 -- --data x"));
        assert_eq!(given[..4], typed("--port 4000 --data x"));
        assert_eq!(given[4], "--dist");
        assert_eq!(server_arguments(&typed("--dist=/y")), typed("--dist=/y"));
    }
}
