//! Finding documents by words, the first in order first.

mod asked;

use domain::bigram::Query;
use sqlx::{FromRow, QueryBuilder};

use self::asked::Asked;
use crate::Store;
use crate::documents::Document;
use crate::error::{Result, StoreError};
use crate::packed;
use crate::pool::{Connected, On};
use crate::reports::read_year;
use crate::word::from_word;

/// Matches counted and paged through; a search with more is too wide to read through anyway.
const COUNTED: usize = 1_000;
/// Documents whose text is read for one search, the first in order.
const READ_THROUGH: usize = 5_000;

/// A page of what a search found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchPage {
    /// How many documents match, counted to 1,000.
    pub total: usize,
    /// Whether there may be more than were counted.
    pub more: bool,
    /// This page of them: bodies, then items, then the newest reports.
    pub hits: Vec<Document>,
}

/// A stored document.
#[derive(FromRow)]
struct Row {
    agency: String,
    year: i64,
    kind: String,
    code: String,
    title: String,
    text: String,
}

impl Row {
    fn read(self) -> Result<Document> {
        Ok(Document {
            kind: from_word(self.kind, "document")?,
            agency: self.agency,
            year: (self.year != 0).then(|| read_year(self.year)).transpose()?,
            code: self.code,
            title: self.title,
            text: self.text,
        })
    }
}

impl Store {
    /// The documents that hold every word of the query, `limit` of them from `offset` on. A word of
    /// several bigrams is read for in the first 5,000 documents that hold them all, and a lone
    /// character in the first 5,000 of all.
    pub async fn search(&self, query: &Query, limit: usize, offset: usize) -> Result<SearchPage> {
        if query.is_empty() {
            return Ok(SearchPage::default());
        }
        let asked = Asked::read(query);
        let mut places = self.places(&asked).await?;
        let more = places.len() > COUNTED || (asked.reads() && self.outnumber_reading(&asked).await?);
        places.truncate(COUNTED);
        let page: Vec<i64> = places.iter().copied().skip(offset).take(limit).collect();
        Ok(SearchPage { total: places.len(), more, hits: self.documents_at(&page).await? })
    }

    /// Where the matches are, in order; one more than are counted, if there are so many.
    async fn places(&self, asked: &Asked) -> Result<Vec<i64>> {
        let places: Option<String> = match self.pool.readers() {
            On::Sqlite(mut db) => {
                let mut select = asked.matches_sqlite();
                select.build_query_scalar().persistent(false).fetch_one(db.connection().await?).await?
            }
            On::Postgres(mut db) => {
                let mut select = asked.matches_postgres();
                select.build_query_scalar().persistent(false).fetch_one(db.connection().await?).await?
            }
        };
        let damage = || StoreError::Unreadable("place");
        let read = |row: Option<[&str; 1]>| row.and_then(|[place]| place.parse().ok()).ok_or_else(damage);
        let mut places = packed::rows(places.as_deref()).map(read).collect::<Result<Vec<i64>>>()?;
        places.sort_unstable_by(|one, other| other.cmp(one));
        Ok(places)
    }

    /// Whether the index names more documents than are read.
    async fn outnumber_reading(&self, asked: &Asked) -> Result<bool> {
        let count: i64 = match self.pool.readers() {
            On::Sqlite(mut db) => {
                let mut select = asked.count_sqlite();
                select.build_query_scalar().persistent(false).fetch_one(db.connection().await?).await?
            }
            On::Postgres(mut db) => {
                let mut select = asked.count_postgres();
                select.build_query_scalar().persistent(false).fetch_one(db.connection().await?).await?
            }
        };
        Ok(usize::try_from(count).is_ok_and(|count| count > READ_THROUGH))
    }

    /// The documents at these places, in their order.
    async fn documents_at(&self, places: &[i64]) -> Result<Vec<Document>> {
        if places.is_empty() {
            return Ok(Vec::new());
        }
        let rows: Vec<Row> = on!(self.pool.readers(), db => {
            let mut select = QueryBuilder::new(
                "select agency, year, kind, code, title, text from documents where place in (",
            );
            let mut list = select.separated(", ");
            for place in places {
                list.push_bind(*place);
            }
            select.push(") order by place desc").build_query_as().persistent(false).fetch_all(db).await?
        });
        rows.into_iter().map(Row::read).collect()
    }
}
