//! Stored documents against those that follow from releases and bodies.

use std::collections::BTreeMap;

use sqlx::FromRow;

use crate::Store;
use crate::documents::{Document, Written};
use crate::error::Result;

/// A document as it is stored.
#[derive(FromRow)]
struct Row {
    year: i64,
    kind: String,
    code: String,
    title: String,
    text: String,
    folded: Option<String>,
}

/// Year, kind and code of a document; with its body they are its key.
type Key = (i64, String, String);

impl Store {
    /// The documents of a body (of the program's own items, where it is empty) that are not stored as
    /// these: the year (0 for none) and the name of each that differs, is missing or is one too many.
    pub async fn differing_documents(&self, agency: &str, due: &[Document]) -> Result<Vec<(i64, String)>> {
        let mut due = due
            .iter()
            .map(|document| {
                let written = Written::of(document)?;
                Ok(((written.year, written.kind.clone(), document.code.clone()), written))
            })
            .collect::<Result<BTreeMap<Key, Written<'_>>>>()?;
        let mut differing = Vec::new();
        for row in self.stored_documents(agency).await? {
            let key = (row.year, row.kind.clone(), row.code.clone());
            let is_due = due.remove(&key).is_some_and(|written| {
                written.title == row.title && written.text == row.text && written.folded == row.folded
            });
            if !is_due {
                differing.push(name(&key));
            }
        }
        differing.extend(due.keys().map(name));
        differing.sort();
        Ok(differing)
    }

    async fn stored_documents(&self, agency: &str) -> Result<Vec<Row>> {
        Ok(on!(self.pool.readers(), db => {
            sqlx::query_as("select year, kind, code, title, text, folded from documents where agency = $1")
                .bind(agency)
                .fetch_all(db)
                .await?
        }))
    }
}

fn name((year, kind, code): &Key) -> (i64, String) {
    (*year, format!("{kind} {code}").trim_end().to_owned())
}
