//! The `gongkai` command.

use std::process::ExitCode;

use clap::Parser;
use server::{Command, Settings};

#[tokio::main]
async fn main() -> anyhow::Result<ExitCode> {
    let settings = Settings::parse();
    tracing_subscriber::fmt()
        .with_env_filter(tracing_subscriber::EnvFilter::new(&settings.log))
        .with_writer(std::io::stderr)
        .init();
    match settings.command {
        Command::Serve(options) => server::serve(options).await?,
        Command::Verify { database, data } => server::verify(database, &data).await?,
        Command::Synthesize(options) => server::synthesize(options).await?,
        Command::Check(options) => return server::check(&options),
        Command::Import(options) => return server::import(options).await,
    }
    Ok(ExitCode::SUCCESS)
}
