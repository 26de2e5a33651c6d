//! What the search finds: bodies, items, reports and the sections of reports, as text. Documents hold
//! nothing of their own; they can be made anew from the releases at any time.

mod document;
mod index;

use domain::report::Year;

use crate::Store;
use crate::error::Result;
use crate::pool::Tx;
use crate::reports::name_of;
use crate::word::to_word;

pub(crate) use document::NewDocument;
pub use document::{Document, DocumentKind};
pub(crate) use index::{Written, quoted};

use document::write_year;

/// Puts a report's documents in place of those before.
pub(crate) async fn replace(tx: &mut Tx, agency: &str, year: Year, documents: &[Document]) -> Result<()> {
    index::hold(tx).await?;
    remove(tx, agency, year).await?;
    let new: Vec<_> = documents.iter().map(|document| NewDocument::of(agency, year, document)).collect();
    index::insert(tx, &new).await
}

/// Inserts documents that are not there. Of one kind and year those written last are found first, of
/// one call the first. Of two with the same key the later stays.
pub(crate) async fn insert(tx: &mut Tx, documents: &[NewDocument<'_>]) -> Result<()> {
    index::insert(tx, documents).await
}

async fn remove(tx: &mut Tx, agency: &str, year: Year) -> Result<()> {
    on!(tx.here(), db => {
        sqlx::query("delete from documents where agency = $1 and year = $2")
            .bind(agency)
            .bind(i64::from(year.number()))
            .execute(db)
            .await?;
    });
    Ok(())
}

impl Store {
    /// Writes documents, in place of those with the same key. One that is there word for word is left
    /// alone, so that all bodies and items may be put at every start.
    pub async fn put_documents(&self, documents: &[Document]) -> Result<()> {
        let mut tx = self.pool.begin().await?;
        index::hold(&mut tx).await?;
        let mut new = Vec::new();
        for document in documents {
            if !is_there(&mut tx, document).await? {
                forget(&mut tx, document).await?;
                new.push(NewDocument::own(document));
            }
        }
        insert(&mut tx, &new).await?;
        tx.commit().await
    }

    /// Removes a report's documents: its own and its sections'.
    pub async fn remove_documents_of(&self, report: &str) -> Result<()> {
        let mut tx = self.pool.begin().await?;
        let (agency, year) = name_of(&mut tx, report).await?;
        index::hold(&mut tx).await?;
        remove(&mut tx, &agency, year).await?;
        tx.commit().await
    }

    /// The word for how facts and documents were made, as [`Store::set_making`] noted it.
    pub async fn making(&self) -> Result<String> {
        Ok(on!(self.pool.readers(), db => {
            sqlx::query_scalar("select making from documents_written").fetch_one(db).await?
        }))
    }

    /// Notes how all facts and documents that are stored were made.
    pub async fn set_making(&self, making: &str) -> Result<()> {
        on!(self.pool.writer(), db => {
            sqlx::query("update documents_written set making = $1").bind(making).execute(db).await?;
        });
        Ok(())
    }

    /// How many documents there are; 0 in a database from before there was a search.
    pub async fn count_documents(&self) -> Result<i64> {
        Ok(on!(self.pool.readers(), db => {
            sqlx::query_scalar("select count(*) from documents").fetch_one(db).await?
        }))
    }
}

/// Whether this very document is stored.
async fn is_there(tx: &mut Tx, document: &Document) -> Result<bool> {
    let kind = to_word(&document.kind, "document")?;
    let count: i64 = on!(tx.here(), db => {
        sqlx::query_scalar(
            "select count(*) from documents
             where agency = $1 and year = $2 and kind = $3 and code = $4 and title = $5 and text = $6",
        )
        .bind(&document.agency)
        .bind(write_year(document.year))
        .bind(&kind)
        .bind(&document.code)
        .bind(index::storable(&document.title))
        .bind(index::storable(&document.text))
        .fetch_one(db)
        .await?
    });
    Ok(count > 0)
}

/// Removes the document with the same key.
async fn forget(tx: &mut Tx, document: &Document) -> Result<()> {
    let kind = to_word(&document.kind, "document")?;
    on!(tx.here(), db => {
        sqlx::query("delete from documents where agency = $1 and year = $2 and kind = $3 and code = $4")
            .bind(&document.agency)
            .bind(write_year(document.year))
            .bind(&kind)
            .bind(&document.code)
            .execute(db)
            .await?;
    });
    Ok(())
}
