//! Running other programs: from the workspace's root, with the project's tools first on PATH.

use std::env;
use std::ffi::OsStr;
use std::io;
use std::net::TcpListener;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::project;

/// A command that runs in the workspace's root.
///
/// `cargo run` describes xtask to its children in variables; left in place they would make Cargo rebuild
/// crates that look at them, and each `cargo xtask` would undo the last plain `cargo build`.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(project::root()).env("CARGO_TARGET_DIR", project::target());
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&name);
        }
    }
    let old = env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(project::tools().join("bin")).chain(env::split_paths(&old));
    if let Ok(path) = env::join_paths(folders) {
        command.env("PATH", path);
    }
    command
}

/// Cargo, with these arguments.
pub fn cargo<'a>(arguments: impl IntoIterator<Item = &'a str>) -> Command {
    let mut cargo = command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(arguments);
    cargo
}

/// Runs a command to its end; an error names it and says how it ended.
pub fn run(command: &mut Command) -> Result<()> {
    let line = line(command);
    let status = command.status().with_context(|| format!("`{line}` could not be started."))?;
    if !status.success() {
        bail!("`{line}` failed ({status}); what it said stands above.");
    }
    Ok(())
}

/// Runs a command and gives what it wrote; an error carries what it complained of.
pub fn output(command: &mut Command) -> Result<String> {
    let line = line(command);
    let output =
        command.stdin(Stdio::null()).output().with_context(|| format!("`{line}` could not be started."))?;
    if !output.status.success() {
        let complaint = String::from_utf8_lossy(&output.stderr);
        bail!("`{line}` failed ({}): {}", output.status, complaint.trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// A port nobody listens on just now, for a server of ours to be started on.
pub fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

fn line(command: &Command) -> String {
    let program = command.get_program();
    let name = std::path::Path::new(program).file_name().unwrap_or(program);
    let words = std::iter::once(name).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}
