//! Hash chains: each row's hash covers the previous row's hash and all of its own content, so a row
//! changed, removed or put in between shows. A chain cut at its end and a chain rewritten whole show
//! only against a head saved outside the database ([`Verdict::head`] is what to save).

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
    /// The hash of the last row that is there: what to keep outside the database.
    pub head: String,
    /// Everything that does not hold, in order; the first of them is `broken_at`.
    pub faults: Vec<Fault>,
}

/// A place where a chain does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The row with this sequence is not what was written, or does not follow the one before.
    Changed(i64),
    /// The rows from the first to the second sequence are gone.
    Missing(i64, i64),
    /// The row with this sequence stands beyond the chain's end.
    Beyond(i64),
}

impl Fault {
    /// Sequence of the first row that it is about.
    pub fn sequence(self) -> i64 {
        match self {
            Self::Changed(sequence) | Self::Missing(sequence, _) | Self::Beyond(sequence) => sequence,
        }
    }
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

/// Whether a row with this content and hash may stand where it does: after the one with the hash
/// `previous`, or first.
pub(crate) fn follows(previous: Option<&str>, content: &Value, hash: &str) -> bool {
    hash == link(previous.unwrap_or(GENESIS), content)
}

/// A walk along a chain while others may be extending it: rows up to the head read before it must be
/// there, rows beyond the head read after it must not.
pub(crate) struct Walk {
    start: Head,
    last: Head,
    faults: Vec<Fault>,
}

impl Walk {
    /// Begins before the first row.
    pub(crate) fn begin(start: Head) -> Self {
        Self { start, last: Head { sequence: 0, hash: GENESIS.to_owned() }, faults: Vec::new() }
    }

    /// Sequence of the last row that was there.
    pub(crate) fn reached(&self) -> i64 {
        self.last.sequence
    }

    /// Takes the next row. After one that does not hold the walk goes on from the hash that stands in it,
    /// so that every fault is found and not only the first.
    pub(crate) fn step(&mut self, sequence: i64, content: &Value, hash: String) {
        let due = self.last.sequence + 1;
        if sequence > due {
            // What it should follow is gone, so there is nothing to hold it against.
            self.faults.push(Fault::Missing(due, sequence - 1));
        } else if !follows(Some(&self.last.hash), content, &hash) || self.is_not_head(sequence, &hash) {
            self.faults.push(Fault::Changed(sequence));
        }
        self.last = Head { sequence, hash };
    }

    /// Whether the head that was read first names this place but not this row.
    fn is_not_head(&self, sequence: i64, hash: &str) -> bool {
        sequence == self.start.sequence && hash != self.start.hash
    }

    /// Ends after the last row there is.
    pub(crate) fn end(mut self, end: &Head) -> Verdict {
        let last = self.last.sequence;
        if last < self.start.sequence {
            self.faults.push(Fault::Missing(last + 1, self.start.sequence));
        } else if last > end.sequence {
            self.faults.push(Fault::Beyond(end.sequence + 1));
        }
        let broken_at = self.faults.iter().map(|fault| fault.sequence()).min();
        let rows = broken_at.map_or(last, |broken| broken - 1);
        Verdict { rows, broken_at, head: self.last.hash, faults: self.faults }
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
