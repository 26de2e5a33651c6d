//! Finding documents by words, the first in order first.

mod query;

use domain::bigram::Query;
use sqlx::{FromRow, QueryBuilder};

use self::query::{COUNTED, READ_THROUGH, SearchQuery};
use crate::Store;
use crate::documents::Document;
use crate::error::{Result, StoreError};
use crate::packed;
use crate::pool::{Connected, On};
use crate::reports::read_year;
use crate::word::from_word;

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
        let search = SearchQuery::read(query);
        let mut places = self.places(&search).await?;
        let more = places.len() > COUNTED || (search.reads() && self.outnumber_reading(&search).await?);
        places.truncate(COUNTED);
        let page: Vec<i64> = places.iter().copied().skip(offset).take(limit).collect();
        Ok(SearchPage { total: places.len(), more, hits: self.documents_at(&page).await? })
    }

    /// Where the matches are, in order; one more than are counted, if there are so many.
    async fn places(&self, search: &SearchQuery) -> Result<Vec<i64>> {
        let places: Option<String> = match self.pool.readers() {
            On::Sqlite(mut db) => {
                let mut select = search.matches_sqlite();
                select.build_query_scalar().persistent(false).fetch_one(db.connection().await?).await?
            }
            On::Postgres(mut db) => {
                let mut select = search.matches_postgres();
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
    async fn outnumber_reading(&self, search: &SearchQuery) -> Result<bool> {
        let count: i64 = match self.pool.readers() {
            On::Sqlite(mut db) => {
                let mut select = search.count_sqlite();
                select.build_query_scalar().persistent(false).fetch_one(db.connection().await?).await?
            }
            On::Postgres(mut db) => {
                let mut select = search.count_postgres();
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
