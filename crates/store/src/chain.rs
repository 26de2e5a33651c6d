//! Hash chains: each row's hash covers the previous row's hash and all of its own content, so a row
//! changed, removed or put in between shows. A chain cut at its end and a chain rewritten whole show
//! only against a head kept outside the database ([`Verdict::head`] is what to keep).

use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use sqlx::FromRow;

use crate::Store;
use crate::error::{Result, StoreError};
use crate::pool::Tx;

/// The hash before the first row.
const GENESIS: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// What a walk along a chain found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// How many rows hold, from the first on.
    pub rows: i64,
    /// Sequence of the first row that does not hold or is missing; `None` when all hold.
    pub broken_at: Option<i64>,
    /// The hash of the last row that holds: what to keep outside the database.
    pub head: String,
}

/// Where a chain ends.
#[derive(FromRow)]
pub(crate) struct Head {
    /// Sequence of the last row; 0 before the first.
    pub(crate) sequence: i64,
    /// Its hash.
    pub(crate) hash: String,
}

/// SHA-256 as lower-case hexadecimal.
pub(crate) fn sha256(text: &str) -> String {
    format!("{:x}", Sha256::digest(text))
}

/// The hash of a row: SHA-256 of the JSON array `[previous hash, content]`, without spaces.
fn link(previous: &str, content: &Value) -> String {
    sha256(&json!([previous, content]).to_string())
}

/// Holds a chain's end: until the transaction ends, others who want it wait.
pub(crate) async fn hold(tx: &mut Tx, chain: &'static str) -> Result<Head> {
    let head: Option<Head> = on!(tx.here(), db => {
        sqlx::query_as("update heads set sequence = sequence where name = $1 returning sequence, hash")
            .bind(chain)
            .fetch_optional(db)
            .await?
    });
    head.ok_or(StoreError::Unreadable("chain head"))
}

/// Moves a held chain's end.
pub(crate) async fn settle(tx: &mut Tx, chain: &'static str, end: &Head) -> Result<()> {
    on!(tx.here(), db => {
        sqlx::query("update heads set sequence = $1, hash = $2 where name = $3")
            .bind(end.sequence)
            .bind(&end.hash)
            .bind(chain)
            .execute(db)
            .await?;
    });
    Ok(())
}

/// Takes the next place in a chain; until the transaction ends, others who want one wait. The head
/// returned carries the new row's sequence and hash; the chain's end is already moved there.
pub(crate) async fn extend(
    tx: &mut Tx,
    chain: &'static str,
    content: impl FnOnce(i64) -> Value,
) -> Result<Head> {
    let end = hold(tx, chain).await?.next(content);
    settle(tx, chain, &end).await?;
    Ok(end)
}

impl Head {
    /// The end after one row more.
    pub(crate) fn next(self, content: impl FnOnce(i64) -> Value) -> Self {
        let sequence = self.sequence + 1;
        Self { sequence, hash: link(&self.hash, &content(sequence)) }
    }
}

impl Store {
    /// Where a chain ends now.
    pub(crate) async fn head(&self, chain: &'static str) -> Result<Head> {
        let head: Option<Head> = on!(self.pool.readers(), db => {
            sqlx::query_as("select sequence, hash from heads where name = $1")
                .bind(chain)
                .fetch_optional(db)
                .await?
        });
        head.ok_or(StoreError::Unreadable("chain head"))
    }
}

/// A walk along a chain while others may be extending it: rows up to the head read before it must be
/// there, rows beyond the head read after it must not.
pub(crate) struct Walk {
    start: Head,
    last: Head,
}

impl Walk {
    /// Begins before the first row.
    pub(crate) fn begin(start: Head) -> Self {
        Self { start, last: Head { sequence: 0, hash: GENESIS.to_owned() } }
    }

    /// Sequence of the last row that held.
    pub(crate) fn reached(&self) -> i64 {
        self.last.sequence
    }

    /// Takes the next row; a verdict when it does not hold.
    pub(crate) fn step(&mut self, sequence: i64, content: &Value, hash: String) -> Option<Verdict> {
        let holds = sequence == self.last.sequence + 1
            && hash == link(&self.last.hash, content)
            && (sequence != self.start.sequence || hash == self.start.hash);
        if !holds {
            return Some(self.broken());
        }
        self.last = Head { sequence, hash };
        None
    }

    /// Ends after the last row there is.
    pub(crate) fn end(self, end: &Head) -> Verdict {
        if (self.start.sequence..=end.sequence).contains(&self.last.sequence) {
            Verdict { rows: self.last.sequence, broken_at: None, head: self.last.hash }
        } else {
            self.broken()
        }
    }

    fn broken(&self) -> Verdict {
        Verdict {
            rows: self.last.sequence,
            broken_at: Some(self.last.sequence + 1),
            head: self.last.hash.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_can_be_recomputed_by_hand() {
        // printf '["<64 zeros>",[1,"a \\"b\\" 公开"]]' | sha256sum
        let expected = sha256(&format!(r#"["{GENESIS}",[1,"a \"b\" 公开"]]"#));
        assert_eq!(link(GENESIS, &json!([1, "a \"b\" 公开"])), expected);
        assert_eq!(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
