//! The project's own commands: `cargo xtask` lists them, each is one file beside this one.

mod bench;
mod bless;
mod bundle;
mod check;
mod dev;
mod dist;
mod mine;
mod project;
mod run;
mod serve;
mod steps;
mod test;
mod tools;

use std::process::ExitCode;

use anyhow::{Result, bail};

/// A command: what to type, what it does, and the function that does it.
type Entry = (&'static str, &'static str, fn(&[String]) -> Result<()>);

const COMMANDS: &[Entry] = &[
    (
        "serve",
        "build everything for real use and run it; what follows goes to the server (--port N)",
        serve::run,
    ),
    ("dev", "the same with quick, unoptimised builds; what follows goes to the server", dev::run),
    ("check", "formatting, lints, documentation, and licences and use of dependencies", check::run),
    ("test", "every test, with PostgreSQL and a browser; --fast leaves those two out", test::run),
    ("bless", "accept what the golden tests draw and write now", bless::run),
    (
        "bench",
        "measure: `bench reading` the reader, `bench explorer` a comparison, `bench scale` a synthetic national record",
        bench::run,
    ),
    ("mine", "list, over a folder of texts, the wordings that the reader passes over", mine::run),
    ("dist", "build the browser bundle and hold a first visit against its size floors", dist::run),
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[String]) -> Result<()> {
    let Some((name, rest)) = arguments.split_first() else {
        print_commands();
        return Ok(());
    };
    if matches!(name.as_str(), "help" | "-h" | "--help") {
        print_commands();
        return Ok(());
    }
    match COMMANDS.iter().find(|(command, ..)| command == name) {
        Some((_, _, command)) => command(rest),
        None => bail!("There is no command {name:?}. Type `cargo xtask` for the list."),
    }
}

fn print_commands() {
    println!("cargo xtask …");
    for (name, what, _) in COMMANDS {
        println!("  {name:<6} {what}");
    }
}
