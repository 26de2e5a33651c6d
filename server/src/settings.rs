//! Settings by flag or environment; `--help` is the manual.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

/// Gongkai 公开: the public record of how governments disclose information.
#[derive(Debug, Parser)]
#[command(version)]
pub struct Settings {
    /// What the log tells: error, warn, info, debug, or a filter such as `server=debug`.
    #[arg(long, env = "GONGKAI_LOG", default_value = "warn,server=info,app=info", global = true)]
    pub log: String,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the record and the desk.
    Serve(Serve),
    /// Check that the log and every release are what they were when written.
    Verify {
        /// Database address; without it, the SQLite file in the data folder.
        #[arg(long, env = "GONGKAI_DATABASE")]
        database: Option<String>,
        /// Folder of the database.
        #[arg(long, env = "GONGKAI_DATA", default_value = "gongkai-data")]
        data: PathBuf,
    },
}

/// How to serve.
#[derive(Clone, Debug, Args)]
pub struct Serve {
    /// Address to listen on. Behind a proxy leave it as it is.
    #[arg(long, env = "GONGKAI_HOST", default_value = "127.0.0.1")]
    pub host: String,
    /// Port; without it, 3000 or the next free one.
    #[arg(long, env = "GONGKAI_PORT")]
    pub port: Option<u16>,
    /// Folder of the database; made where missing.
    #[arg(long, env = "GONGKAI_DATA", default_value = "gongkai-data")]
    pub data: PathBuf,
    /// Database address (`postgres://…`); without it, a SQLite file in the data folder.
    #[arg(long, env = "GONGKAI_DATABASE")]
    pub database: Option<String>,
    /// Folder of the browser's bundle, made by `cargo xtask serve`.
    #[arg(long, env = "GONGKAI_DIST", default_value = "dist")]
    pub dist: PathBuf,
    /// Address under which the public reaches the site (`https://…`); without it, the one listened
    /// on. With https, cookies are bound to it and browsers are told to stay with it.
    #[arg(long, env = "GONGKAI_PUBLIC_URL")]
    pub public_url: Option<String>,
    /// Slug of the body that the front page is about.
    #[arg(long, env = "GONGKAI_HOME", default_value = "hunjiang")]
    pub home: String,
    /// Sites that may frame figures, as in the Content-Security-Policy's frame-ancestors.
    #[arg(long, env = "GONGKAI_EMBED_HOSTS", default_value = "'self' https://*.gov.cn")]
    pub embed_hosts: String,
}
