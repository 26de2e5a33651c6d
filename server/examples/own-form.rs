//! The server of an installation with a form of its own: the form is data, and this is all there is to
//! adding it. `tests/tests/own_form.rs` runs it as the other tests run `gongkai`.

#[path = "../../crates/domain/tests/support/open_days.rs"]
mod open_days;

use std::process::ExitCode;

use clap::Parser;
use server::{Command, Settings};

#[tokio::main]
async fn main() -> anyhow::Result<ExitCode> {
    domain::form::also(open_days::FORM)
        .map_err(|form| anyhow::anyhow!("the form {} is there already", form.code))?;
    match Settings::parse().command {
        Command::Serve(options) => server::serve(options).await.map(|()| ExitCode::SUCCESS),
        Command::ReadDocument { kind } => Ok(server::read_document(kind)),
        _ => anyhow::bail!("this program only serves"),
    }
}
