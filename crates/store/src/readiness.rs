//! Whether the database can write at this moment.

use crate::Store;
use crate::error::Result;

impl Store {
    /// Writes a few bytes and commits them, as a save would.
    pub async fn try_writing(&self, at: &str) -> Result<()> {
        let mut tx = self.pool.begin().await?;
        on!(tx.here(), db => {
            sqlx::query("update last_tried set at = $1").bind(at).execute(db).await?;
        });
        tx.commit().await
    }
}
