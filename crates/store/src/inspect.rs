//! Whether figures and the documents of the search are stored as they follow from the releases, and no
//! others are.

mod database;
mod documents;
mod facts;
mod logged;

use crate::Store;
use crate::error::Result;

impl Store {
    /// Bodies that figures or documents are stored of, but no body; and reports that have figures without
    /// a release. In words, as `facts: nobody/2018`.
    pub async fn list_strays(&self) -> Result<Vec<String>> {
        let strays: Vec<(String, String, i64)> = on!(self.pool.readers(), db => {
            sqlx::query_as(
                "select distinct 'figures', agency, year from facts f
                 where not exists (
                    select 1 from releases r where r.agency = f.agency and r.year = f.year)
                 union
                 select distinct 'search', agency, year from documents d
                 where agency <> '' and not exists (select 1 from agencies a where a.slug = d.agency)
                 order by 1, 2, 3",
            )
            .fetch_all(db)
            .await?
        });
        Ok(strays.into_iter().map(|(what, agency, year)| format!("{what}: {agency}/{year}")).collect())
    }
}
