//! A server for measuring: its own port, its own data, stopped and removed when dropped.

use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};
use std::{env, fs, process};

use anyhow::{Context, Result, bail};

use super::http;
use crate::{project, run};

/// Where a measured server keeps its record.
pub enum Record {
    /// In a folder of its own, gone with it.
    Fresh,
    /// In a folder that stays.
    Folder(PathBuf),
    /// In a database at an address.
    Database(String),
}

impl Record {
    /// What the server's commands are told of it; nothing of a fresh one.
    pub fn arguments(&self) -> Vec<String> {
        match self {
            Self::Fresh => Vec::new(),
            Self::Folder(folder) => vec!["--data".to_owned(), folder.display().to_string()],
            Self::Database(address) => vec!["--database".to_owned(), address.clone()],
        }
    }

    fn or_in(&self, own: &Path) -> Vec<String> {
        match self {
            Self::Fresh => Self::Folder(own.join("data")).arguments(),
            other => other.arguments(),
        }
    }
}

/// A running server.
pub struct Server {
    /// Where it listens, on 127.0.0.1.
    pub port: u16,
    child: Child,
    data: PathBuf,
}

impl Server {
    /// Starts the server built by the `serve` profile and waits until it answers.
    pub fn start() -> Result<Self> {
        Self::on(&Record::Fresh)
    }

    /// The same on a record that may be there already.
    pub fn on(record: &Record) -> Result<Self> {
        let data = env::temp_dir().join(format!("gongkai-dist-{}", process::id()));
        fs::create_dir(&data).with_context(|| format!("The folder {} could not be made.", data.display()))?;
        let log = data.join("log");
        let port = run::free_port()?;
        let mut command = run::command(project::server("serve"));
        command.args(["serve", "--port", &port.to_string()]).args(record.or_in(&data));
        command.arg("--dist").arg(project::dist()).stdin(Stdio::null()).stdout(Stdio::null());
        let child =
            command.stderr(fs::File::create(&log)?).spawn().context("The server could not be started.")?;
        let mut server = Self { port, child, data };
        let start = Instant::now();
        while !http::get(port, "/healthz").is_ok_and(|reply| reply.status == 200) {
            let ended = server.child.try_wait()?;
            if ended.is_some() || start.elapsed() > Duration::from_mins(1) {
                let output = fs::read_to_string(&log).unwrap_or_default();
                bail!("The server did not answer /healthz within a minute. It said:\n{output}");
            }
            sleep(Duration::from_millis(50));
        }
        Ok(server)
    }

    /// Its process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let stopped = self.child.kill().and_then(|()| self.child.wait());
        if let Err(error) = stopped.and_then(|_| fs::remove_dir_all(&self.data)) {
            eprintln!("The measuring server's folder {} may still be there: {error}", self.data.display());
        }
    }
}
