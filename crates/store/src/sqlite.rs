//! Opening SQLite so that "saved" means saved: WAL, a full sync at every commit, one writer.

use std::error::Error;
use std::fs::{File, OpenOptions};
use std::io;
use std::path::Path;
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection, SqliteConnection, SqlitePool};

use crate::error::{Result, StoreError};
use crate::migrations;
use crate::pool::Pool;

/// The first SQLite without the WAL-reset bug, which corrupts.
const OLDEST: [u32; 3] = [3, 51, 3];
/// How many read at once, while one writes.
const READERS: u32 = 4;
/// How long another process may hold the file, or other requests the connections.
const PATIENCE: Duration = Duration::from_secs(5);
/// What the writer may keep of the file, in KiB (negative): an import touches pages of every item, which
/// would otherwise be read again for each report. Filled only as far as something is written.
const WRITER_CACHE: &str = "-32768";
/// What must read back from every connection; NORMAL loses acknowledged commits at a power cut.
const NUMBERS: [(&str, &str, i64, &str); 4] = [
    ("synchronous", "pragma synchronous", 2, "2 (full)"),
    ("foreign_keys", "pragma foreign_keys", 1, "1"),
    ("busy_timeout", "pragma busy_timeout", 5_000, "5000"),
    ("mmap_size", "pragma mmap_size", 0, "0"),
];

/// Opens the file, brings its schema up to date and says which SQLite this is.
pub(crate) async fn open(path: &Path) -> Result<(Pool, String)> {
    let failed = |source| StoreError::Open { address: path.display().to_string(), source };
    let version = version().await?;
    if !is_new_enough(&version) {
        return Err(StoreError::OldLibrary { found: version });
    }
    let turn = take_turn(path).await.map_err(|error| failed(error.into()))?;
    let (writer, readers) = connect(path).await.map_err(failed)?;
    for pool in [&writer, &readers] {
        read_back(pool).await?;
    }
    let pool = Pool::Sqlite { writer, readers };
    migrations::run(&pool).await?;
    drop(turn);
    Ok((pool, format!("SQLite {version}")))
}

/// Connects the writer, which makes a new file, and then the readers.
async fn connect(path: &Path) -> Result<(SqlitePool, SqlitePool), Box<dyn Error + Send + Sync>> {
    make_private(path)?;
    let options = SqliteConnectOptions::new()
        .filename(path)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(PATIENCE);
    let writer = pool(1).after_release(|connection, _| Box::pin(is_whole(connection)));
    let writer = writer.connect_with(options.clone().pragma("cache_size", WRITER_CACHE)).await?;
    let readers = pool(READERS).connect_with(options.pragma("query_only", "on")).await?;
    Ok((writer, readers))
}

/// Whether a connection may be used again. Where the disk is full or fails, SQLite ends a transaction by
/// itself (<https://sqlite.org/lang_transaction.html>, section 3). sqlx then asks it to undo what is no
/// longer there, is refused, and takes the transaction for open ever after, so that no other can begin
/// on this connection. The pool closes it, and makes another for the next writer.
async fn is_whole(connection: &mut SqliteConnection) -> sqlx::Result<bool> {
    // What is to be undone is undone before this answers.
    connection.ping().await?;
    Ok(!connection.is_in_transaction())
}

/// Connections that stay: reopening costs a read of the schema and gains nothing with a local file.
fn pool(most: u32) -> SqlitePoolOptions {
    SqlitePoolOptions::new()
        .max_connections(most)
        .acquire_timeout(PATIENCE)
        .idle_timeout(None)
        .max_lifetime(None)
}

/// The library's version, read without touching the file.
async fn version() -> Result<String> {
    let options = SqliteConnectOptions::new().in_memory(true);
    let mut memory: SqliteConnection = options.connect().await?;
    let version = sqlx::query_scalar("select sqlite_version()").fetch_one(&mut memory).await?;
    memory.close().await?;
    Ok(version)
}

/// Whether a library of this version may be used.
fn is_new_enough(version: &str) -> bool {
    let parts: Vec<u32> = version.split('.').map_while(|part| part.parse().ok()).collect();
    parts.as_slice() >= OLDEST.as_slice()
}

/// Waits for this program's turn to open the file; the turn ends when the answer is dropped or the
/// program dies. Without it, of two programs that open a new file at once (`serve` and `admin create`
/// in a script) one fails: the change to WAL waits for nobody, and sqlx locks nothing on SQLite while
/// it migrates. The lock is on a file next to the database, which stays: SQLite's own locks on the
/// database would be lost if we opened and closed that.
async fn take_turn(path: &Path) -> io::Result<File> {
    let mut name = path.as_os_str().to_owned();
    name.push("-opening");
    let waiting = tokio::task::spawn_blocking(move || {
        let file = private().create(true).truncate(false).open(name)?;
        file.lock()?;
        Ok(file)
    });
    waiting.await.map_err(io::Error::other)?
}

/// Makes a new file that only its owner may read: it holds password hashes. SQLite gives its
/// other files the same rights.
fn make_private(path: &Path) -> io::Result<()> {
    match private().create_new(true).open(path) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}

/// How to make a file that only its owner may read.
fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Asks a connection whether the settings took; a file system or an old file may refuse them.
async fn read_back(pool: &SqlitePool) -> Result<()> {
    let mode: String = sqlx::query_scalar("pragma journal_mode").fetch_one(pool).await?;
    if mode != "wal" {
        return Err(StoreError::Setting { name: "journal_mode", found: mode, wanted: "wal" });
    }
    for (name, query, number, wanted) in NUMBERS {
        // mmap_size answers nothing at all where the library was built without it.
        let found: Option<i64> = sqlx::query_scalar(query).fetch_optional(pool).await?;
        if found.unwrap_or_default() != number {
            return Err(StoreError::Setting { name, found: format!("{found:?}"), wanted });
        }
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at what it did not expect")]
mod tests {
    use super::*;
    use crate::pool::{On, Tx};

    #[test]
    fn a_library_that_can_corrupt_is_refused() {
        for old in ["3.40.1", "3.46.0", "3.51.2", "2.99.99", "", "x"] {
            assert!(!is_new_enough(old), "{old}");
        }
        for new in ["3.51.3", "3.52.0", "3.100.0", "4.0.0"] {
            assert!(is_new_enough(new), "{new}");
        }
    }

    /// The pool's one writer is limited to so few pages that it meets a full disk in the middle of a
    /// transaction, with the same answer and the same undoing by SQLite itself.
    #[tokio::test]
    async fn after_a_full_disk_the_next_writer_writes() {
        let folder = std::env::temp_dir().join(format!("gongkai-full-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let (pool, _) = open(&folder.join("gongkai.db")).await.unwrap();
        let Pool::Sqlite { writer, .. } = &pool else { panic!("SQLite") };
        let pages: i64 = sqlx::query_scalar("pragma page_count").fetch_one(writer).await.unwrap();
        let limit = sqlx::AssertSqlSafe(format!("pragma max_page_count = {pages}"));
        sqlx::query(limit).execute(writer).await.unwrap();
        let mut tx = pool.begin().await.unwrap();
        let refusal = StoreError::from(write(&mut tx, 0).await.unwrap_err());
        assert!(matches!(refusal, StoreError::NoSpace(_)) && refusal.is_passing(), "{refusal:?}");
        drop(tx);
        // The connection with the limit is gone, with the transaction that it takes for open: there is space
        // again.
        for count in 0..3 {
            let mut tx = pool.begin().await.unwrap();
            write(&mut tx, count).await.unwrap();
            tx.commit().await.unwrap();
        }
        pool.close().await;
        std::fs::remove_dir_all(folder).unwrap();
    }

    /// A row of many pages, written by a statement that SQLite does not undo alone.
    async fn write(tx: &mut Tx, count: usize) -> sqlx::Result<()> {
        let On::Sqlite(db) = tx.here() else { panic!("SQLite") };
        let insert = "insert into setup_links (token_hash, created_at, expires_at) values ($1, $2, '')";
        sqlx::query(insert).bind(format!("{count}")).bind("长".repeat(100_000)).execute(db).await?;
        Ok(())
    }
}
