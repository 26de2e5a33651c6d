//! The cache of what is rendered once: a page, file or picture in three encodings with a strong `ETag`.
//!
//! A key is a route with its options and the number of its last publication. After a publication
//! everything that shows the report has other keys, so nothing rendered before is found again, not even
//! what was still being rendered. When memory is needed, the least recently used entries go first.

mod entry;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use app::address::Place;
use app::options::Options;
use app::query::Query;
use app::route::Route;
use axum::response::Response;
use domain::report::Year;
use http::HeaderMap;
use moka::future::Cache as Entries;
use moka::policy::EvictionPolicy;

pub use entry::Entry;

use crate::headers::of_route;

/// The most bytes that entries may take.
const MOST: u64 = 96 * 1024 * 1024;

/// The key of an entry.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    route: Route,
    options: Options,
    publication: u64,
}

/// An answer as it was made.
pub enum Made {
    /// The same for everyone.
    Shared(Entry),
    /// For this request alone.
    Once(Entry),
}

impl Made {
    fn into_entry(self) -> Entry {
        match self {
            Self::Shared(entry) | Self::Once(entry) => entry,
        }
    }
}

/// What an entry shows, and so what makes it stale.
enum Shows<'r> {
    /// Only what stands in the program.
    Program,
    /// Lists over bodies and reports.
    Lists,
    /// One report.
    Report(&'r str, Year),
}

impl<'r> Shows<'r> {
    fn of(route: &'r Route) -> Self {
        match &route.place {
            Place::Report(agency, year) | Place::Figure(agency, year, _) | Place::Text(agency, year) => {
                Self::Report(agency, *year)
            }
            Place::Items | Place::Check => Self::Program,
            _ => Self::Lists,
        }
    }
}

/// Publications since the start: how many, and the last one that changed each report.
#[derive(Default)]
struct Publications {
    count: u64,
    last: HashMap<(String, Year), u64>,
}

/// Rendered pages and files.
pub struct Cache {
    entries: Entries<Key, Arc<Entry>>,
    publications: RwLock<Publications>,
    is_secure: bool,
}

impl Cache {
    /// An empty cache; `is_secure` says whether the site is served under TLS, which its headers say.
    pub fn new(is_secure: bool) -> Self {
        Self::of_size(MOST, is_secure)
    }

    fn of_size(most: u64, is_secure: bool) -> Self {
        let weight = |_: &Key, entry: &Arc<Entry>| u32::try_from(entry.size()).unwrap_or(u32::MAX);
        let entries = Entries::builder().max_capacity(most).weigher(weight);
        let entries = entries.eviction_policy(EvictionPolicy::lru()).build();
        Self { entries, publications: RwLock::default(), is_secure }
    }

    /// The key of an answer that may be cached, as of now. Pages of the desk are personal; states of pages
    /// and of the past are requested seldom, and there is no end of them.
    pub fn key(&self, route: &Route, query: &Query) -> Option<Key> {
        let options = route.options(&query.options);
        let shared = !route.place.is_desk() && !route.has_state(query) && options.asof.is_empty();
        shared.then(|| Key { route: route.clone(), options, publication: self.publication(route) })
    }

    /// The answer to a request: the entry of its key, else what is made for it.
    pub async fn answer<F: Future<Output = Made>>(
        &self,
        key: Option<Key>,
        headers: &HeaderMap,
        make: impl Fn() -> F,
    ) -> Response {
        match key {
            // On the heap: what renders a page is too large for every future that waits for one.
            Some(key) => self.entry(key, || Box::pin(make())).await.answer(headers),
            None => Box::pin(make()).await.into_entry().answer(headers),
        }
    }

    /// What is there under a key.
    pub async fn get(&self, key: &Key) -> Option<Arc<Entry>> {
        self.entries.get(key).await
    }

    /// The entry of a key. Where there is none it is made once for all requests of the moment; what is for
    /// one request alone is neither cached nor given to another.
    async fn entry<F: Future<Output = Made>>(&self, key: Key, make: impl Fn() -> F) -> Arc<Entry> {
        let mut once = None;
        let route = key.route.clone();
        let entry = self.entries.try_get_with(key, async {
            match make().await {
                Made::Shared(entry) => {
                    Ok(Arc::new(entry.with_headers(|headers| of_route(headers, &route, self.is_secure))))
                }
                Made::Once(entry) => {
                    once = Some(entry);
                    Err(())
                }
            }
        });
        match (entry.await, once) {
            (Ok(entry), _) => entry,
            (Err(_), Some(entry)) => Arc::new(entry),
            // Another request made one for itself meanwhile.
            (Err(_), None) => Arc::new(make().await.into_entry()),
        }
    }

    /// The last publication that changed what a route shows.
    fn publication(&self, route: &Route) -> u64 {
        let publications = self.publications.read().unwrap_or_else(PoisonError::into_inner);
        match Shows::of(route) {
            Shows::Program => 0,
            Shows::Lists => publications.count,
            Shows::Report(agency, year) => {
                publications.last.get(&(agency.to_owned(), year)).copied().unwrap_or_default()
            }
        }
    }

    /// A report has a new release. The next year's checks look back at it.
    pub fn published(&self, agency: &str, year: Year) {
        let mut publications = self.publications.write().unwrap_or_else(PoisonError::into_inner);
        publications.count += 1;
        let count = publications.count;
        let next = year.number().checked_add(1).and_then(Year::new);
        for year in [Some(year), next].into_iter().flatten() {
            publications.last.insert((agency.to_owned(), year), count);
        }
    }
}
