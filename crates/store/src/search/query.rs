//! The SQL queries of a search. The index gives the documents with all bigrams of the words; of a word
//! longer than one bigram the text is read too, so that a match is where the word stands whole.
//!
//! Both databases walk through the documents from the last place to the first and stop at the limit
//! inside the parentheses. Reading is outside: PostgreSQL takes a LIKE for rare, and would rather read
//! every document and sort than walk.

use domain::bigram::{Query, Word};
use sqlx::{Database, Encode, Postgres, QueryBuilder, Sqlite, Type};

use crate::documents::quoted;

/// Matches counted and paged through; a search with more is too wide to read through anyway.
pub(super) const COUNTED: usize = 1_000;
/// Documents whose text is read for one search, the first in order.
pub(super) const READ_THROUGH: usize = 5_000;
/// The start of the query for places, as one text: a thousand rows take milliseconds.
const PLACES: &str = select_packed!("cast(place as text)"; "(select place from (");

/// A query as the databases take it.
pub(super) struct SearchQuery {
    /// Bigrams the index must hold.
    terms: Vec<String>,
    /// Patterns the text must match.
    patterns: Vec<String>,
}

impl SearchQuery {
    pub(super) fn read(query: &Query) -> Self {
        let mut terms: Vec<String> = query.words().iter().flat_map(Word::bigrams).collect();
        terms.sort_unstable();
        terms.dedup();
        // A word holds letters, digits and points: nothing that LIKE takes for something else.
        let read = query.words().iter().filter(|word| !word.is_one_bigram());
        let patterns = read.map(|word| format!("%{}%", word.folded())).collect();
        Self { terms, patterns }
    }

    /// Whether texts must be read.
    pub(super) fn reads(&self) -> bool {
        !self.patterns.is_empty()
    }

    /// The places of the matches.
    pub(super) fn matches_sqlite(&self) -> QueryBuilder<Sqlite> {
        let mut select = QueryBuilder::new(PLACES);
        self.push_candidates_sqlite(&mut select, self.reads());
        self.end_matches(&mut select);
        select
    }

    /// The places of the matches.
    pub(super) fn matches_postgres(&self) -> QueryBuilder<Postgres> {
        let mut select = QueryBuilder::new(PLACES);
        self.push_candidates_postgres(&mut select);
        self.end_matches(&mut select);
        select
    }

    /// How many documents might be read, counted to one more than are.
    pub(super) fn count_sqlite(&self) -> QueryBuilder<Sqlite> {
        let mut select = QueryBuilder::new("select count(*) from (");
        self.push_candidates_sqlite(&mut select, false);
        push_limit(&mut select, READ_THROUGH + 1);
        select.push(") as d");
        select
    }

    /// How many documents might be read, counted to one more than are.
    pub(super) fn count_postgres(&self) -> QueryBuilder<Postgres> {
        let mut select = QueryBuilder::new("select count(*) from (");
        self.push_candidates_postgres(&mut select);
        push_limit(&mut select, READ_THROUGH + 1);
        select.push(") as d");
        select
    }

    /// The documents with all bigrams, with their texts or their places alone.
    fn push_candidates_sqlite(&self, select: &mut QueryBuilder<Sqlite>, texts: bool) {
        if self.terms.is_empty() {
            select.push("select place, title, text, folded from documents order by place desc");
            return;
        }
        select.push(if texts {
            "select d.place, d.title, d.text, d.folded
             from document_terms t cross join documents d on d.place = t.rowid where document_terms match "
        } else {
            "select t.rowid as place from document_terms t where document_terms match "
        });
        let terms: Vec<String> = self.terms.iter().map(|term| format!("\"{term}\"")).collect();
        select.push_bind(terms.join(" ")).push(" order by t.rowid desc");
    }

    /// The documents with all bigrams.
    fn push_candidates_postgres(&self, select: &mut QueryBuilder<Postgres>) {
        select.push("select place, title, text, folded from documents");
        if !self.terms.is_empty() {
            select.push(" where terms @@ cast(").push_bind(quoted(&self.terms, " & ")).push(" as tsquery)");
        }
        select.push(" order by place desc");
    }

    /// Ends the query for matches: of so many documents those that match the patterns.
    fn end_matches<D: Database>(&self, select: &mut QueryBuilder<D>)
    where
        for<'q> String: Encode<'q, D> + Type<D>,
        for<'q> i64: Encode<'q, D> + Type<D>,
    {
        push_limit(select, if self.reads() { READ_THROUGH } else { COUNTED + 1 });
        select.push(") as d where 1 = 1");
        for pattern in &self.patterns {
            select.push(" and coalesce(d.folded, d.title || ' ' || d.text) like ").push_bind(pattern.clone());
        }
        push_limit(select, COUNTED + 1);
        select.push(") as found");
    }
}

fn push_limit<D: Database>(select: &mut QueryBuilder<D>, limit: usize)
where
    for<'q> i64: Encode<'q, D> + Type<D>,
{
    select.push(" limit ").push_bind(i64::try_from(limit).unwrap_or(i64::MAX));
}
