//! Failed sign-ins, counted to slow guessing down. Not in the audit trail: anyone can cause them.

use crate::Store;
use crate::error::Result;

impl Store {
    /// Notes a failed sign-in with a name from an address.
    pub async fn record_failed_sign_in(&self, name: &str, address: &str, at: &str) -> Result<()> {
        on!(self.pool.writer(), db => {
            sqlx::query("insert into failed_sign_ins (name, address, at) values ($1, $2, $3)")
                .bind(name)
                .bind(address)
                .bind(at)
                .execute(db)
                .await?;
        });
        Ok(())
    }

    /// How many sign-ins with a name failed at or after a time.
    pub async fn count_failed_sign_ins(&self, name: &str, since: &str) -> Result<i64> {
        Ok(on!(self.pool.readers(), db => {
            sqlx::query_scalar("select count(*) from failed_sign_ins where name = $1 and at >= $2")
                .bind(name)
                .bind(since)
                .fetch_one(db)
                .await?
        }))
    }

    /// Forgets a name's failures, once its person signed in.
    pub async fn clear_failed_sign_ins(&self, name: &str) -> Result<()> {
        on!(self.pool.writer(), db => {
            sqlx::query("delete from failed_sign_ins where name = $1").bind(name).execute(db).await?;
        });
        Ok(())
    }

    /// Removes failures from before a time, whatever the name; answers how many.
    pub async fn sweep_failed_sign_ins(&self, before: &str) -> Result<u64> {
        Ok(on!(self.pool.writer(), db => {
            sqlx::query("delete from failed_sign_ins where at < $1")
                .bind(before)
                .execute(db)
                .await?
                .rows_affected()
        }))
    }
}
