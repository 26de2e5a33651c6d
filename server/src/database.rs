//! Which database a command works on, and its folder. The folder holds password hashes, so nobody but its
//! owner may look into it.

use std::fs::{self, DirBuilder, Permissions};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use clap::Args;
use store::Store;

/// What others may do, in a file's mode.
const OTHERS: u32 = 0o077;
/// The name of the SQLite file.
const FILE: &str = "gongkai.db";
/// The database and the files of SQLite that belong to it.
const FILES: [&str; 3] = [FILE, "gongkai.db-wal", "gongkai.db-shm"];

/// The flags that say which database.
#[derive(Clone, Debug, Args)]
pub struct Database {
    /// Database address (`postgres://…`); without it, a SQLite file in the data folder.
    #[arg(long = "database", env = "GONGKAI_DATABASE")]
    address: Option<String>,
    /// Folder of the database; made where missing.
    #[arg(long = "data", env = "GONGKAI_DATA", default_value = "gongkai-data")]
    folder: PathBuf,
}

impl Database {
    /// A SQLite file in a folder.
    pub fn in_folder(folder: PathBuf) -> Self {
        Self { address: None, folder }
    }

    /// Opens it, or makes it.
    pub async fn open(&self) -> Result<Store> {
        let address = if let Some(address) = &self.address {
            address.clone()
        } else {
            prepare(&self.folder)?;
            format!("sqlite:{}", self.folder.join(FILE).display())
        };
        Store::open(&address).await.context("The database cannot be opened. Nothing was changed.")
    }

    /// Opens it where it is; a command that works on a record makes none.
    pub async fn open_existing(&self) -> Result<Store> {
        ensure!(
            self.address.is_some() || self.folder.join(FILE).is_file(),
            "There is no database in {}. Say where it is with --data or --database, or make it with `gongkai serve`.",
            self.folder.display()
        );
        self.open().await
    }
}

/// Makes the folder where it is missing. One that is ours and open to others, or holds a database that
/// is, is closed, and the log says so.
fn prepare(folder: &Path) -> Result<()> {
    make(folder).with_context(|| {
        format!("The data folder {} cannot be made. Choose another with --data.", folder.display())
    })?;
    close(folder);
    for file in FILES {
        close(&folder.join(file));
    }
    Ok(())
}

fn make(folder: &Path) -> std::io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    if let Some(parent) = folder.parent() {
        fs::create_dir_all(parent)?;
    }
    DirBuilder::new().mode(0o700).create(folder)
}

fn close(path: &Path) {
    let Ok(data) = fs::metadata(path) else { return };
    let mode = data.permissions().mode();
    if mode & OTHERS == 0 {
        return;
    }
    let shown = path.display();
    let is_ours = data.uid() == rustix::process::geteuid().as_raw();
    if is_ours && fs::set_permissions(path, Permissions::from_mode(mode & !OTHERS)).is_ok() {
        tracing::warn!("others could read {shown}, which holds password hashes; only its owner can now");
    } else {
        tracing::warn!("others can read {shown}, which holds password hashes; close it: chmod go= {shown}");
    }
}
