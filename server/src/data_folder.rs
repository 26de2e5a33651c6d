//! The folder of the database. It holds password hashes, so nobody but its owner may look into it.

use std::fs::{self, DirBuilder, Permissions};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt};
use std::path::Path;

use anyhow::{Context, Result};

/// What others may do, in a file's mode.
const OTHERS: u32 = 0o077;
/// The database and what SQLite keeps beside it.
const FILES: [&str; 3] = ["gongkai.db", "gongkai.db-wal", "gongkai.db-shm"];

/// Makes the folder where it is missing. One that is ours and open to others, or holds a database that
/// is, is closed, and the log says so.
pub fn prepare(folder: &Path) -> Result<()> {
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
