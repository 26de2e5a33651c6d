//! `cargo xtask dev`: quick, unoptimised builds of both halves, then the server.

use std::os::unix::process::CommandExt;

use anyhow::{Context, Result};

use crate::bundle::{self, Kind};
use crate::run;
use crate::serve::server_arguments;

/// Builds and runs; after a change, stop it and start it again.
pub fn run(arguments: &[String]) -> Result<()> {
    bundle::ensure(Kind::Dev)?;
    let mut server = run::cargo(["run", "-p", "gongkai-server", "--", "serve"]);
    server.args(server_arguments(arguments));
    Err(server.exec()).context("`cargo run -p gongkai-server` could not be started.")
}
