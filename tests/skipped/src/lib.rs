//! How a test says that it cannot run on this machine: aloud, and where `cargo xtask test` counts it.

use std::fs::OpenOptions;
use std::io::Write;
use std::{env, io, thread};

/// The variable that names the file to which each skipped test adds its line.
pub const FILE: &str = "GONGKAI_SKIPPED";

/// Says that the test that calls this goes no further, and why: `SKIPPED: corpus: TEST: WHY`. The test
/// returns after it.
///
/// # Panics
/// If the file that counts the lines cannot be written: a test that is not counted would look like one that ran.
#[expect(clippy::panic, reason = "only tests call this")]
pub fn skipped(why: &str) {
    let program = env::current_exe().ok();
    let program = program.as_ref().and_then(|path| path.file_stem()).unwrap_or_default().to_string_lossy();
    // Cargo adds a hash to the name of a test's file.
    let file = program.rsplit_once('-').map_or(&*program, |(name, _)| name);
    let thread = thread::current();
    let line = format!("SKIPPED: {file}: {}: {why}\n", thread.name().unwrap_or("a test"));
    // Not by `eprint!`, whose text the test runner shows of failed tests only.
    let _ = io::stderr().write_all(line.as_bytes());
    if let Some(list) = env::var_os(FILE) {
        let written = OpenOptions::new().create(true).append(true).open(&list);
        if let Err(error) = written.and_then(|mut list| list.write_all(line.as_bytes())) {
            panic!("{}: {error}", list.to_string_lossy());
        }
    }
}
