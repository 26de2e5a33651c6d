//! Checks that what is stored is what was written: the chains of the log and of the releases.

use std::path::Path;

use anyhow::Result;

use crate::serve::open;

/// Prints what was found; fails where something does not match.
pub async fn verify(database: Option<String>, data: &Path) -> Result<()> {
    anyhow::ensure!(
        database.is_some() || data.join("gongkai.db").is_file(),
        "There is no database in {}. Say where it is with --data or --database.",
        data.display()
    );
    let store = open(database.as_deref(), data).await?;
    let audit = store.verify_audit().await?;
    let releases = store.verify_releases().await?;
    println!("{} log entries, {} releases", audit.rows, releases.rows);
    for (what, verdict) in [("log", &audit), ("releases", &releases)] {
        if let Some(sequence) = verdict.broken_at {
            anyhow::bail!(
                "The {what} do not match their chain from entry {sequence} on. Restore a backup and compare."
            );
        }
    }
    println!("Everything matches. Heads to keep elsewhere: log {}, releases {}", audit.head, releases.head);
    Ok(())
}
