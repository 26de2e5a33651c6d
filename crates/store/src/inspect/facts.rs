//! Stored figures against those that follow from releases.

use std::collections::BTreeMap;

use domain::report::Year;

use crate::Store;
use crate::error::{Result, StoreError};
use crate::facts::{Fact, Line};
use crate::packed;

/// Year and item of a figure.
type Key = (i64, String);
/// Its amount and value as they are stored.
type Stored = (String, String);

impl Store {
    /// The figures of a body that are not stored as these releases have them: year and item of each that
    /// differs, is missing or is one too many.
    pub async fn differing_facts(
        &self,
        agency: &str,
        releases: &[(Year, Vec<Fact>)],
    ) -> Result<Vec<(i64, String)>> {
        let mut due = BTreeMap::new();
        for (year, facts) in releases {
            for fact in facts {
                let line = Line::write(agency, *year, fact)?;
                let amount = line.amount.map_or_else(String::new, |amount| amount.to_string());
                let stored: Stored = (amount, line.value.unwrap_or_default().to_owned());
                due.insert((i64::from(year.number()), fact.item.clone()), stored);
            }
        }
        let stored = self.stored_facts(agency).await?;
        let mut differing: Vec<Key> = due
            .iter()
            .filter(|(key, value)| stored.get(*key) != Some(value))
            .map(|(key, _)| key.clone())
            .collect();
        differing.extend(stored.into_keys().filter(|key| !due.contains_key(key)));
        differing.sort();
        Ok(differing)
    }

    async fn stored_facts(&self, agency: &str) -> Result<BTreeMap<Key, Stored>> {
        let packed: Option<String> = on!(self.pool.readers(), db => {
            sqlx::query_scalar(select_packed!(
                "cast(year as text)", "item", "coalesce(cast(amount as text), '')", "coalesce(value, '')";
                "facts where agency = $1"
            ))
            .bind(agency)
            .fetch_one(db)
            .await?
        });
        let damage = || StoreError::Unreadable("figure");
        let read = |row: Option<[&str; 4]>| {
            let [year, item, amount, value] = row.ok_or_else(damage)?;
            let key = (year.parse().map_err(|_| damage())?, item.to_owned());
            Ok((key, (amount.to_owned(), value.to_owned())))
        };
        packed::rows(packed.as_deref()).map(read).collect()
    }
}
