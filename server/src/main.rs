//! The `gongkai` command.

use std::process::ExitCode;

use clap::Parser;
use server::{Command, Settings};

fn main() -> ExitCode {
    let settings = Settings::parse();
    if let Command::ReadDocument { kind } = settings.command {
        // It bounds its memory, so it begins with as little as it can: no threads, no log.
        return server::read_document(kind);
    }
    tracing_subscriber::fmt()
        .with_env_filter(tracing_subscriber::EnvFilter::new(&settings.log))
        .with_writer(std::io::stderr)
        .init();
    match start(settings.command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{}", sentence(&error));
            ExitCode::FAILURE
        }
    }
}

/// What went wrong, for the person at the terminal: a sentence, then what it comes from, line by line.
/// (anyhow's own form ends in a stack trace where `RUST_BACKTRACE` is set.)
fn sentence(error: &anyhow::Error) -> String {
    error.chain().map(ToString::to_string).collect::<Vec<_>>().join("\n  ")
}

fn start(command: Command) -> anyhow::Result<ExitCode> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(run(command))
}

async fn run(command: Command) -> anyhow::Result<ExitCode> {
    match command {
        Command::Serve(options) => server::serve(options).await?,
        Command::Verify(database) => server::verify(database).await?,
        Command::Unlock(account) => server::unlock(account).await?,
        Command::ResetPassword(account) => server::reset_password(account).await?,
        Command::Check(options) => return server::check(&options),
        Command::Import(options) => return server::import(options).await,
        Command::ReadDocument { kind } => return Ok(server::read_document(kind)),
    }
    Ok(ExitCode::SUCCESS)
}
