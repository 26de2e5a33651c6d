//! The `gongkai` command.

use clap::Parser;
use server::{Command, Settings};

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let settings = Settings::parse();
    tracing_subscriber::fmt()
        .with_env_filter(tracing_subscriber::EnvFilter::new(&settings.log))
        .with_writer(std::io::stderr)
        .init();
    match settings.command {
        Command::Serve(options) => server::serve(options).await,
        Command::Verify { database, data } => server::verify(database, &data).await,
    }
}
