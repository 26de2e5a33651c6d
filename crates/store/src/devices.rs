//! Devices from which people signed in before. Their tokens arrive hashed.

use crate::Store;
use crate::error::Result;

/// A sign-in that leaves its device known.
#[derive(Clone, Copy, Debug)]
pub struct KnownDevice<'a> {
    /// Id for a device that this person did not use before.
    pub id: &'a str,
    /// Hash of the token that the browser sent, if it sent one.
    pub before: Option<&'a str>,
    /// Hash of the token that it gets now.
    pub token_hash: &'a str,
    /// Whose sign-in it was.
    pub user_id: &'a str,
    /// When.
    pub at: &'a str,
    /// How many devices a person may have; the ones unused for longest are forgotten.
    pub most: i64,
}

impl Store {
    /// The id of the device, if the person with this name signed in from it before.
    pub async fn find_device(&self, token_hash: &str, name: &str) -> Result<Option<String>> {
        Ok(on!(self.pool.readers(), db => {
            sqlx::query_scalar(
                "select d.id from devices d join users u on u.id = d.user_id
                 where d.token_hash = $1 and u.name = $2",
            )
            .bind(token_hash)
            .bind(name)
            .fetch_optional(db)
            .await?
        }))
    }

    /// Remembers the device of a sign-in under its new token. Others who use the same browser keep it.
    pub async fn know_device(&self, device: &KnownDevice<'_>) -> Result<()> {
        let mut tx = self.pool.begin().await?;
        if let Some(before) = device.before {
            on!(tx.here(), db => {
                sqlx::query("update devices set token_hash = $1 where token_hash = $2")
                    .bind(device.token_hash)
                    .bind(before)
                    .execute(db)
                    .await?;
            });
        }
        on!(tx.here(), db => {
            sqlx::query(
                "insert into devices (id, token_hash, user_id, seen_at) values ($1, $2, $3, $4)
                 on conflict (token_hash, user_id) do update set seen_at = excluded.seen_at",
            )
            .bind(device.id)
            .bind(device.token_hash)
            .bind(device.user_id)
            .bind(device.at)
            .execute(db)
            .await?;
        });
        on!(tx.here(), db => {
            sqlx::query(
                "delete from devices where user_id = $1 and id not in
                    (select id from devices where user_id = $1 order by seen_at desc, id desc limit $2)",
            )
            .bind(device.user_id)
            .bind(device.most)
            .execute(db)
            .await?;
        });
        tx.commit().await
    }

    /// Forgets devices unused since before this; answers how many.
    pub async fn sweep_devices(&self, before: &str) -> Result<u64> {
        Ok(on!(self.pool.writer(), db => {
            sqlx::query("delete from devices where seen_at < $1").bind(before).execute(db).await?.rows_affected()
        }))
    }
}
