//! Settings by flag or environment; `--help` is the manual.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use domain::Lang;
use domain::report::Year;
use files::Kind;

use crate::client_network::TrustedProxies;
use crate::database::Database;
use crate::sites::{EmbedHosts, PublicUrl};
use crate::sizes;

/// Gongkai 公开: the public record of how governments disclose information.
#[derive(Debug, Parser)]
#[command(version)]
pub struct Settings {
    /// What is logged: error, warn, info, debug, or a filter such as `server=debug`.
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
    Verify(Database),
    /// Let a person sign in again at once, whatever failed before.
    Unlock(Account),
    /// Give a person a new password, read from the terminal or from standard input. All their sessions end.
    ResetPassword(Account),
    /// Read published reports from files (.txt, .html, .docx, .xlsx, .pdf) and check their sums.
    /// Nothing is kept.
    Check(Check),
    /// Read a published report from a file into its draft. Nothing is published.
    Import(Import),
    /// Read one file from the standard input, for the server: within little memory and time.
    #[command(hide = true)]
    ReadDocument {
        /// Extension of the kind of file.
        #[arg(value_parser = kind)]
        kind: Kind,
    },
}

/// Whose account, and in which database.
#[derive(Clone, Debug, Args)]
pub struct Account {
    /// The person's user name.
    pub name: String,
    /// Language of what is printed: zh or en.
    #[arg(long, default_value = "zh", value_parser = lang)]
    pub lang: Lang,
    /// Where it is.
    #[command(flatten)]
    pub database: Database,
}

/// What to check, and how to say it.
#[derive(Clone, Debug, Args)]
pub struct Check {
    /// Files, or folders with files.
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    /// Write JSON: one object for one file, else one object a line with the file's name in it.
    #[arg(long)]
    pub json: bool,
    /// Write each file's JSON into this folder. What is there already and newer than its file is not
    /// read again, so that a run which was broken off goes on where it ended.
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Language of what people read: zh or en.
    #[arg(long, default_value = "zh", value_parser = lang)]
    pub lang: Lang,
    /// How many files are read at once; without it, one for each processor.
    #[arg(long)]
    pub threads: Option<usize>,
}

/// What to read, and into which draft.
#[derive(Clone, Debug, Args)]
pub struct Import {
    /// The file.
    pub file: PathBuf,
    /// Slug of the body.
    #[arg(long)]
    pub agency: String,
    /// Reporting year.
    #[arg(long, value_parser = year)]
    pub year: Year,
    /// Code of the form (2014, 2019, 2021); without it, recognised by the file's tables.
    #[arg(long)]
    pub form: Option<String>,
    /// Whom the figures count: `body`, `with_departments` or `whole_area`. Only for a report that is begun now.
    #[arg(long, default_value = "whole_area")]
    pub scope: String,
    /// Overwrite a draft that someone has edited.
    #[arg(long)]
    pub replace: bool,
    /// Language of what is printed: zh or en.
    #[arg(long, default_value = "zh", value_parser = lang)]
    pub lang: Lang,
    /// Where it is.
    #[command(flatten)]
    pub database: Database,
}

fn kind(text: &str) -> Result<Kind, &'static str> {
    Kind::of_extension(text).ok_or("the extension of a kind of file that is read")
}

fn lang(text: &str) -> Result<Lang, &'static str> {
    match text {
        "zh" => Ok(Lang::Zh),
        "en" => Ok(Lang::En),
        _ => Err("zh or en"),
    }
}

fn year(text: &str) -> Result<Year, &'static str> {
    Year::from_address(text).ok_or("a reporting year from 2008 to 2099")
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
    /// Where it is.
    #[command(flatten)]
    pub database: Database,
    /// Folder of the browser's bundle, made by `cargo xtask serve`.
    #[arg(long, env = "GONGKAI_DIST")]
    pub dist: Option<PathBuf>,
    /// Address under which the public reaches the site (`https://…`); without it, the one listened
    /// on. With https, cookies are bound to it and browsers are sent HSTS.
    #[arg(long, env = "GONGKAI_PUBLIC_URL")]
    pub public_url: Option<PublicUrl>,
    /// Slug of the body that the front page is about.
    #[arg(long, env = "GONGKAI_HOME", default_value = "hunjiang")]
    pub home: String,
    /// Sites that may frame figures, as in the Content-Security-Policy's frame-ancestors.
    #[arg(long, env = "GONGKAI_EMBED_HOSTS", default_value = "'self' https://*.gov.cn")]
    pub embed_hosts: EmbedHosts,
    /// Proxies whose X-Forwarded-For is believed, as addresses or networks parted by commas
    /// (`127.0.0.1,10.0.0.0/8`). Behind a proxy that is not named here all readers count as one when
    /// failed sign-ins are limited.
    #[arg(long, env = "GONGKAI_TRUSTED_PROXIES", default_value = "")]
    pub trusted_proxies: TrustedProxies,
    /// Connections that are served at once, as far as the system lets so many files be open; one more gets
    /// 503.
    #[arg(long, env = "GONGKAI_CONNECTIONS", default_value_t = 4096)]
    pub connections: usize,
    /// Seconds that a request may take to begin, and that what is sent or read may stand still.
    #[arg(long, env = "GONGKAI_PATIENCE", default_value_t = 10, value_parser = clap::value_parser!(u64).range(1..=600))]
    pub patience: u64,
    /// Megabytes of what is sent to /check that are held at once; what goes beyond gets 503.
    #[arg(long, env = "GONGKAI_UPLOADS", default_value_t = 32, value_parser = uploads)]
    pub uploads: usize,
}

/// There must be room for one form of the largest size.
fn uploads(text: &str) -> Result<usize, String> {
    let least = sizes::CHECK.div_ceil(1024 * 1024);
    let megabytes = text.parse().ok().filter(|megabytes| *megabytes >= least);
    megabytes.ok_or_else(|| format!("a number of megabytes, at least {least}"))
}
