//! Writing documents with their bigrams. With the search the one place where the two databases' SQL
//! differs: SQLite keeps bigrams in a table of FTS5, PostgreSQL in a `tsvector`.

use std::borrow::Cow;
use std::collections::HashSet;

use domain::bigram;
use sqlx::{PgConnection, QueryBuilder, SqliteConnection};

use super::document::{Document, NewDocument, write_year};
use crate::error::Result;
use crate::pool::{On, Tx};
use crate::word::to_word;

/// Rows inserted by one statement.
const BATCH: usize = 50;
/// Places of one year: more documents than will ever be written.
const PLACES: i64 = 100_000_000_000;
/// Places of one kind: years have four digits.
const PLACES_OF_KIND: i64 = 10_000 * PLACES;

/// A row as it is stored.
struct Row<'d> {
    place: i64,
    agency: &'d str,
    year: i64,
    kind: String,
    code: &'d str,
    title: Cow<'d, str>,
    text: Cow<'d, str>,
    folded: Option<String>,
    terms: Vec<String>,
}

impl<'d> Row<'d> {
    fn write(new: &NewDocument<'d>, count: i64) -> Result<Self> {
        let document = new.document;
        let Written { kind, title, text, folded, .. } = Written::of(document)?;
        let year = write_year(new.year);
        let mut terms = bigram::bigrams(&format!("{title} {text}"));
        terms.sort_unstable();
        terms.dedup();
        Ok(Self {
            place: document.kind.rank() * PLACES_OF_KIND + year * PLACES + count,
            agency: new.agency,
            year,
            kind,
            code: &document.code,
            title,
            text,
            folded,
            terms,
        })
    }
}

/// A document as it is stored, but for its place and its terms.
pub(crate) struct Written<'d> {
    pub(crate) year: i64,
    pub(crate) kind: String,
    pub(crate) title: Cow<'d, str>,
    pub(crate) text: Cow<'d, str>,
    /// Title and text as they are compared, where that differs from what they are.
    pub(crate) folded: Option<String>,
}

impl<'d> Written<'d> {
    pub(crate) fn of(document: &'d Document) -> Result<Self> {
        let (title, text) = (storable(&document.title), storable(&document.text));
        let whole = format!("{title} {text}");
        let folded = bigram::fold(&whole);
        Ok(Self {
            year: write_year(document.year),
            kind: to_word(&document.kind, "document")?,
            title,
            text,
            folded: (folded != whole).then_some(folded),
        })
    }
}

/// A text without U+0000, which PostgreSQL cannot keep and nobody searches for.
pub(super) fn storable(text: &str) -> Cow<'_, str> {
    if text.contains('\0') { Cow::Owned(text.replace('\0', "")) } else { Cow::Borrowed(text) }
}

/// Inserts documents that are not there; of one kind and year the first is found first.
pub(super) async fn insert(tx: &mut Tx, documents: &[NewDocument<'_>]) -> Result<()> {
    if documents.is_empty() {
        return Ok(());
    }
    let mut count = take_places(tx, documents.len()).await?;
    let mut rows = Vec::with_capacity(documents.len());
    for new in documents {
        rows.push(Row::write(new, count)?);
        count -= 1;
    }
    // By place, as FTS5 writes out what it has gathered whenever a row comes before the last; so of
    // two with the same key the later comes first.
    rows.sort_unstable_by_key(|row| row.place);
    let mut keys = HashSet::new();
    rows.retain(|row| keys.insert((row.agency, row.year, row.kind.clone(), row.code)));
    for batch in rows.chunks(BATCH) {
        match tx.here() {
            On::Sqlite(db) => insert_sqlite(db, batch).await?,
            On::Postgres(db) => insert_postgres(db, batch).await?,
        }
    }
    Ok(())
}

/// Makes those who write documents take turns, before any of their rows is touched.
pub(super) async fn hold(tx: &mut Tx) -> Result<()> {
    take_places(tx, 0).await.map(|_| ())
}

/// Counts documents written; answers the count after the last of them.
async fn take_places(tx: &mut Tx, documents: usize) -> Result<i64> {
    let documents = i64::try_from(documents).unwrap_or(i64::MAX);
    Ok(on!(tx.here(), db => {
        sqlx::query_scalar("update documents_written set count = count + $1 returning count")
            .bind(documents)
            .fetch_one(db)
            .await?
    }))
}

async fn insert_sqlite(db: &mut SqliteConnection, batch: &[Row<'_>]) -> Result<()> {
    let mut insert =
        QueryBuilder::new("insert into documents (place, agency, year, kind, code, title, text, folded) ");
    insert.push_values(batch, |mut list, row| {
        list.push_bind(row.place).push_bind(row.agency).push_bind(row.year).push_bind(&row.kind);
        list.push_bind(row.code).push_bind(&*row.title).push_bind(&*row.text).push_bind(&row.folded);
    });
    insert.build().persistent(batch.len() == BATCH).execute(&mut *db).await?;
    let mut insert = QueryBuilder::new("insert into document_terms (rowid, terms) ");
    insert.push_values(batch, |mut list, row| {
        list.push_bind(row.place).push_bind(row.terms.join(" "));
    });
    insert.build().persistent(batch.len() == BATCH).execute(db).await?;
    Ok(())
}

async fn insert_postgres(db: &mut PgConnection, batch: &[Row<'_>]) -> Result<()> {
    let mut insert = QueryBuilder::new(
        "insert into documents (place, agency, year, kind, code, title, text, folded, terms) ",
    );
    insert.push_values(batch, |mut list, row| {
        list.push_bind(row.place).push_bind(row.agency).push_bind(row.year).push_bind(&row.kind);
        list.push_bind(row.code).push_bind(&*row.title).push_bind(&*row.text).push_bind(&row.folded);
        // A cast and no to_tsvector: the terms are made, PostgreSQL's parser would make others. They
        // hold letters, digits and points, so quoted they need no escape.
        list.push("cast(").push_bind_unseparated(quoted(&row.terms, " ")).push_unseparated(" as tsvector)");
    });
    insert.build().persistent(batch.len() == BATCH).execute(db).await?;
    Ok(())
}

/// Terms as `tsvector` and `tsquery` read them.
pub(crate) fn quoted(terms: &[String], separator: &str) -> String {
    terms.iter().map(|term| format!("'{term}'")).collect::<Vec<_>>().join(separator)
}
