//! The synthetic record in a database: made by an example of the server's crate, timed and weighed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Stdio, id};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use super::process::Process;
use crate::dist::server::Record;
use crate::test::postgres::Cluster;
use crate::{project, run};

/// A stock PostgreSQL, but for the connections: an import is measured with every commit on disk.
const STOCK: &str = "-c max_connections=50";

/// Where the record is kept while it is measured.
pub enum Place {
    /// SQLite in a folder of its own.
    Sqlite(PathBuf),
    /// PostgreSQL in a cluster of its own.
    Postgres(Cluster),
}

/// What making it took.
pub struct Made {
    /// Values written.
    pub values: u64,
    /// Reports written.
    pub reports: u64,
    /// How long the whole command took, the making of the numbers included.
    pub took: Duration,
    /// The size of the database afterwards, in bytes.
    pub bytes: u64,
}

impl Place {
    /// A fresh folder.
    pub fn sqlite() -> Result<Self> {
        let folder = std::env::temp_dir().join(format!("gongkai-bench-{}", id()));
        fs::create_dir(&folder).with_context(|| format!("{} could not be made.", folder.display()))?;
        Ok(Self::Sqlite(folder))
    }

    /// A fresh cluster.
    pub fn postgres() -> Result<Self> {
        Cluster::start_with(STOCK).map(Self::Postgres)
    }

    /// Its name.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Sqlite(_) => "SQLite",
            Self::Postgres(_) => "PostgreSQL",
        }
    }

    /// Where a server finds it.
    pub fn record(&self) -> Record {
        match self {
            Self::Sqlite(folder) => Record::Folder(folder.clone()),
            Self::Postgres(cluster) => Record::Database(cluster.address()),
        }
    }

    /// The database's own process, where it has one.
    pub fn process(&self) -> Result<Option<Process>> {
        match self {
            Self::Sqlite(_) => Ok(None),
            Self::Postgres(cluster) => Ok(Some(Process { id: cluster.process()?, with_children: true })),
        }
    }

    /// Makes the record; its progress goes to the terminal.
    pub fn make(&self, bodies: usize) -> Result<Made> {
        let mut command = run::command(project::example("serve", "synthesize"));
        command.args(["--bodies", &bodies.to_string()]).args(self.record().arguments());
        let start = Instant::now();
        let output = command
            .stderr(Stdio::inherit())
            .output()
            .context("The maker of the record could not be started.")?;
        anyhow::ensure!(output.status.success(), "The record could not be made ({}).", output.status);
        let took = start.elapsed();
        let output = String::from_utf8_lossy(&output.stdout);
        let mut numbers = output.split_whitespace().filter_map(|word| word.parse().ok());
        let (reports, values) = numbers.next().zip(numbers.next()).context("it did not say how many")?;
        Ok(Made { values, reports, took, bytes: self.bytes()? })
    }

    fn bytes(&self) -> Result<u64> {
        match self {
            Self::Sqlite(folder) => size_of(folder),
            Self::Postgres(cluster) => {
                Ok(cluster.ask("select pg_database_size(current_database())")?.trim().parse()?)
            }
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        if let Self::Sqlite(folder) = self
            && let Err(error) = fs::remove_dir_all(&*folder)
        {
            eprintln!("{} may still be there: {error}", folder.display());
        }
    }
}

fn size_of(folder: &Path) -> Result<u64> {
    let sizes = fs::read_dir(folder)?.map(|entry| Ok(entry?.metadata()?.len()));
    sizes.collect::<Result<Vec<_>>>().map(|sizes| sizes.iter().sum())
}
