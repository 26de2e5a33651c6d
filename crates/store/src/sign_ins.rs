//! Failed sign-ins, which `domain::sign_in` judges. Not in the audit trail: anyone can cause them.

use sqlx::FromRow;

use crate::Store;
use crate::audit::{self, Line};
use crate::error::{Result, StoreError};
use crate::pool::Tx;

/// A sign-in that failed.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct FailedSignIn {
    /// The name; empty for one that nobody can have.
    pub name: String,
    /// Id of the known device it came from; empty for an unknown one.
    pub device: String,
    /// The network address it came from.
    pub address: String,
    /// When.
    pub at: String,
    /// Whether the person signed in since.
    pub settled: bool,
}

/// Up to when failures are forgotten.
#[derive(Clone, Copy, Debug)]
pub struct Forget<'a> {
    /// Those that no longer count: settled ones, and those of names that nobody can have, from before this.
    pub settled: &'a str,
    /// Those of names that nobody has, from before this.
    pub nobody: &'a str,
    /// Of names that nobody has, how many of the newest may stay.
    pub most_nobody: i64,
}

impl Store {
    /// Notes a failed sign-in.
    pub async fn record_failed_sign_in(&self, failed: &FailedSignIn) -> Result<()> {
        on!(self.pool.writer(), db => {
            sqlx::query("insert into failed_sign_ins (name, device, address, at, settled) values ($1, $2, $3, $4, $5)")
                .bind(&failed.name)
                .bind(&failed.device)
                .bind(&failed.address)
                .bind(&failed.at)
                .bind(failed.settled)
                .execute(db)
                .await?;
        });
        Ok(())
    }

    /// What failed with this name since its last success, and with this name or from this address since
    /// then or later.
    pub async fn failed_sign_ins(&self, name: &str, address: &str, since: &str) -> Result<Vec<FailedSignIn>> {
        Ok(on!(self.pool.readers(), db => {
            sqlx::query_as(
                "select name, device, address, at, settled from failed_sign_ins
                 where name = $1 and name <> '' and (settled = $4 or at >= $3)
                 union all
                 select name, device, address, at, settled from failed_sign_ins
                 where address = $2 and at >= $3 and (name <> $1 or name = '')",
            )
            .bind(name)
            .bind(address)
            .bind(since)
            .bind(false)
            .fetch_all(db)
            .await?
        }))
    }

    /// Marks a name's failures as over, once its person signed in.
    pub async fn settle_failed_sign_ins(&self, name: &str) -> Result<()> {
        on!(self.pool.writer(), db => {
            sqlx::query("update failed_sign_ins set settled = $2 where name = $1 and settled <> $2")
                .bind(name)
                .bind(true)
                .execute(db)
                .await?;
        });
        Ok(())
    }

    /// Forgets a person's failures, so that they may sign in from anywhere at once; returns how many
    /// there were. [`StoreError::Missing`] where nobody has the name.
    pub async fn unlock(&self, name: &str, at: &str, by: &str) -> Result<u64> {
        let user = self.find_user_by_name(name).await?.ok_or(StoreError::Missing("user"))?;
        let mut tx = self.pool.begin().await?;
        let forgotten = forget(&mut tx, name).await?;
        let detail = format!("failures={forgotten}");
        let line = Line { at, actor: by, action: "user.unlock", subject: &user.id, detail: &detail };
        audit::write(&mut tx, &line).await?;
        tx.commit().await?;
        Ok(forgotten)
    }

    /// Forgets what no longer counts; answers how many there were. A person's failures since the last
    /// success stay: `domain::sign_in` bounds their number.
    pub async fn sweep_failed_sign_ins(&self, before: &Forget<'_>) -> Result<u64> {
        Ok(on!(self.pool.writer(), db => {
            sqlx::query(
                "delete from failed_sign_ins where (at < $1 and (settled = $4 or name = ''))
                    or (name not in (select name from users)
                        and (at < $2 or at <= coalesce(
                            (select at from failed_sign_ins where name not in (select name from users)
                             order by at desc limit 1 offset $3), '')))",
            )
            .bind(before.settled)
            .bind(before.nobody)
            .bind(before.most_nobody)
            .bind(true)
            .execute(db)
            .await?
            .rows_affected()
        }))
    }
}

/// Forgets all failures of a name; answers how many there were.
pub(crate) async fn forget(tx: &mut Tx, name: &str) -> Result<u64> {
    Ok(on!(tx.here(), db => {
        sqlx::query("delete from failed_sign_ins where name = $1").bind(name).execute(db).await?.rows_affected()
    }))
}
