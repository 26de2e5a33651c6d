//! The database's address: which database, and how it may be shown.

use std::path::PathBuf;

use crate::error::{Result, StoreError};

/// A database address, read.
pub(crate) enum Address {
    /// A SQLite file.
    Sqlite(PathBuf),
    /// The whole URL of a PostgreSQL database.
    Postgres(String),
}

impl Address {
    /// Reads `sqlite:/path`, `sqlite:///path` or `postgres://…`. A reason never repeats the address.
    pub(crate) fn read(address: &str) -> Result<Self> {
        if address.starts_with("postgres://") || address.starts_with("postgresql://") {
            return Ok(Self::Postgres(address.to_owned()));
        }
        let Some(path) = address.strip_prefix("sqlite:") else {
            return Err(StoreError::Address("it begins with neither `sqlite:` nor `postgres://`"));
        };
        let path = path.strip_prefix("//").unwrap_or(path);
        if path.is_empty() || path.contains(":memory:") {
            return Err(StoreError::Address("`sqlite:` needs the path of a file"));
        }
        Ok(Self::Sqlite(path.into()))
    }
}

/// A URL without user, password and options, any of which may be secret.
pub(crate) fn redacted(url: &str) -> String {
    let (scheme, rest) = url.split_once("://").unwrap_or(("postgres", url));
    let rest = rest.split(['?', '#']).next().unwrap_or_default();
    // A password may hold `/` or `@`: everything up to the last `@` goes.
    let place = rest.rsplit('@').next().unwrap_or_default();
    format!("{scheme}://{place}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shown_address_holds_no_secret() {
        for url in [
            "postgres://ann:s3cret@db.example:5432/gongkai",
            "postgres://ann:s3/cr@et@db.example:5432/gongkai?password=s3cret",
            "postgres://db.example:5432/gongkai?user=ann&password=s3cret#s3cret",
        ] {
            assert_eq!(redacted(url), "postgres://db.example:5432/gongkai");
        }
    }

    #[test]
    fn an_unknown_address_is_refused_in_words() {
        for address in ["", "mysql://x", "gongkai.db", "sqlite:", "sqlite::memory:"] {
            let refusal = Address::read(address).err().map(|error| error.to_string());
            assert!(refusal.is_some_and(|words| words.contains("address")), "{address}");
        }
    }
}
