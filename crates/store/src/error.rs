//! What can go wrong, in words for the person who runs the server; the database's own words are
//! the source, for the log.

use sqlx::postgres::PgDatabaseError;
use sqlx::sqlite::SqliteError;

/// What every call of the store answers.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;

/// Why the store could not do it.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// The address names no database this crate knows.
    #[error("the database address is not understood: {0}")]
    Address(&'static str),
    /// The database could not be opened.
    #[error("the database {address} cannot be opened")]
    Open {
        /// The address without user, password and options.
        address: String,
        /// The database's own words.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The SQLite library has a bug that corrupts databases.
    #[error(
        "SQLite {found} can corrupt a database (https://sqlite.org/wal.html#walresetbug); this \
         program needs 3.51.3 or newer"
    )]
    OldLibrary {
        /// Its version.
        found: String,
    },
    /// The database would not keep what it acknowledges.
    #[error("the database has {name} = {found}, but without {wanted} it could lose what it called saved")]
    Setting {
        /// The setting.
        name: &'static str,
        /// What it is.
        found: String,
        /// What it must be.
        wanted: &'static str,
    },
    /// A newer program has changed the schema.
    #[error(
        "this database was last written by a newer version of gongkai (schema {found}; this version \
         knows up to {known}). Start the newer version, or restore a backup made before the upgrade"
    )]
    NewerSchema {
        /// The schema the database has.
        found: i64,
        /// The newest this program knows.
        known: i64,
    },
    /// The schema could not be brought up to date; nothing of the failed step remains.
    #[error("the database's schema could not be brought up to date")]
    Migrate(#[source] sqlx::migrate::MigrateError),
    /// There is a report of this body for this year.
    #[error("there is already a report of {agency} for {year}")]
    AlreadyThere {
        /// The body's slug.
        agency: String,
        /// The year.
        year: domain::report::Year,
    },
    /// Someone signs in with this name already.
    #[error("the name {name} is taken")]
    NameTaken {
        /// The name.
        name: String,
    },
    /// What the call is about does not exist.
    #[error("there is no such {0}")]
    Missing(&'static str),
    /// A stored row does not read back as what was written: damage, or a change made by hand.
    #[error("a stored {0} cannot be read; check the database with `gongkai verify`")]
    Unreadable(&'static str),
    /// A release is not what it was when it was published, so it is not answered.
    #[error(
        "release {number} of {agency}/{year} does not match its hash or its place in the chain; \
         look with `gongkai verify`"
    )]
    Damaged {
        /// Slug of the body.
        agency: String,
        /// Reporting year.
        year: domain::report::Year,
        /// Number of the release.
        number: i64,
        /// The newest release before it that is sound: its number, and when it was published.
        last_good: Option<(i64, String)>,
        /// Whether this was not known before.
        is_new: bool,
    },
    /// A figure's number is not the exact decimal text that `domain::Number` writes.
    #[error("the number {0} of a figure is not exact decimal text")]
    NotANumber(String),
    /// A text holds the character U+0000, which PostgreSQL cannot keep.
    #[error("a text holds the character U+0000, which cannot be stored")]
    NotText,
    /// The disk is full. Nothing was written; reading goes on.
    #[error("the database's disk is full; nothing was written")]
    NoSpace(#[source] sqlx::Error),
    /// Others held the database for too long. Nothing was written; trying again may help.
    #[error("the database is busy; nothing was written, try again")]
    Busy(#[source] sqlx::Error),
    /// The disk or the file failed. What was under way may or may not be there.
    #[error("the database's storage failed; look at the disk, restart, and run `gongkai verify`")]
    Broken(#[source] sqlx::Error),
    /// There is no connection to the database. What was under way may or may not be there.
    #[error("the database cannot be reached")]
    Unreachable {
        /// What the connection says.
        source: sqlx::Error,
        /// Whether this was not known before.
        is_new: bool,
    },
    /// Anything else.
    #[error("the database refused or did not answer")]
    Database(#[source] sqlx::Error),
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            _ if is_away(&error) => Self::Unreachable { source: error, is_new: true },
            sqlx::Error::PoolTimedOut => Self::Busy(error),
            sqlx::Error::WorkerCrashed => Self::Broken(error),
            sqlx::Error::Database(refusal) => {
                if refusal.is_foreign_key_violation() {
                    return Self::Missing("record to refer to");
                }
                let code = refusal.code().unwrap_or_default().into_owned();
                if refusal.try_downcast_ref::<SqliteError>().is_some() {
                    Self::from_sqlite(&code, error)
                } else if refusal.try_downcast_ref::<PgDatabaseError>().is_some() {
                    Self::from_postgres(&code, error)
                } else {
                    Self::Database(error)
                }
            }
            _ => Self::Database(error),
        }
    }
}

/// Whether an error says that there is no database to talk to: the connection is gone or was never
/// made, or the server says that it is ending or starting.
pub(crate) fn is_away(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_) | sqlx::Error::PoolClosed => true,
        sqlx::Error::Database(refusal) => {
            let code = refusal.code().unwrap_or_default();
            // SQLSTATE; SQLite's codes are numbers of at most four digits.
            refusal.try_downcast_ref::<PgDatabaseError>().is_some()
                && (code.starts_with("08") || matches!(&*code, "57P01" | "57P02" | "57P03"))
        }
        _ => false,
    }
}

impl StoreError {
    /// Whether the same call may succeed later, when there is space, a free connection or a database
    /// again.
    pub fn is_passing(&self) -> bool {
        matches!(self, Self::NoSpace(_) | Self::Busy(_) | Self::Broken(_) | Self::Unreachable { .. })
    }

    /// Whether the same failure was logged before, so that it is not logged again for every request.
    pub fn is_known(&self) -> bool {
        matches!(self, Self::Damaged { is_new: false, .. } | Self::Unreachable { is_new: false, .. })
    }

    /// By SQLite's primary result code, the low byte of the extended one (sqlite.org/rescode.html).
    fn from_sqlite(code: &str, error: sqlx::Error) -> Self {
        match code.parse::<u32>().map(|code| code & 0xff) {
            Ok(5 | 6) => Self::Busy(error),
            // I/O error, corrupt, cannot open, not a database.
            Ok(10 | 11 | 14 | 26) => Self::Broken(error),
            Ok(13) => Self::NoSpace(error),
            _ => Self::Database(error),
        }
    }

    /// By SQLSTATE.
    fn from_postgres(code: &str, error: sqlx::Error) -> Self {
        match code {
            // Serialization failure, deadlock, lock not available, too many connections.
            "40001" | "40P01" | "55P03" | "53300" => Self::Busy(error),
            "22021" => Self::NotText,
            "53100" => Self::NoSpace(error),
            // I/O error, data or index corrupted.
            "58030" | "XX001" | "XX002" => Self::Broken(error),
            _ => Self::Database(error),
        }
    }
}
