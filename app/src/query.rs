//! What the query of an address asks for: the options, and the state of the pages that have one.

use std::collections::BTreeMap;

use crate::options::Options;

/// The most bytes of an address, path and query together, that are read.
pub const LONGEST_ADDRESS: usize = 8 * 1024;
/// The most characters of words that are looked for.
pub const LONGEST_WORDS: usize = 100;

/// A query, read.
#[derive(Clone, Debug, Default)]
pub struct Query {
    /// How to read.
    pub options: Options,
    /// Everything by name, in the order of the address.
    named: BTreeMap<String, Vec<String>>,
}

impl Query {
    /// Reads a query, without its question mark.
    pub fn read(query: &str) -> Self {
        let pairs = form_urlencoded::parse(query.as_bytes()).into_owned();
        let mut named: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (name, value) in pairs {
            named.entry(name).or_default().push(value);
        }
        let first = |name: &str| named.get(name).and_then(|values| values.first()).cloned();
        Self { options: Options::read(first), named }
    }

    /// The same query with other options.
    #[must_use]
    pub fn with_options(&self, options: Options) -> Self {
        Self { options, named: self.named.clone() }
    }

    /// Whether any of a place's own names stands here.
    pub fn has(&self, names: &[&str]) -> bool {
        names.iter().any(|name| self.named.contains_key(*name))
    }

    /// What stands under a name, the first where it is repeated; empty where nothing does.
    pub fn value(&self, name: &str) -> &str {
        self.all(name).next().unwrap_or_default()
    }

    /// The words to look for that stand under a name: at most [`LONGEST_WORDS`] characters, with spaces
    /// for control characters, which no record holds.
    pub fn words(&self, name: &str) -> String {
        let plain = |character: char| if character.is_control() { ' ' } else { character };
        self.value(name).chars().take(LONGEST_WORDS).map(plain).collect()
    }

    /// How many lines of a list come before the page that is wanted.
    pub fn offset(&self) -> i64 {
        self.value("from").parse().unwrap_or(0).clamp(0, 1_000_000)
    }

    /// All that stands under a name.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.named.get(name).into_iter().flatten().map(String::as_str)
    }

    /// The names that stand here, options among them.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.named.keys().map(String::as_str)
    }

    /// A query of what stands under these names, in their order, written anew.
    pub fn query<'n>(&self, names: impl Iterator<Item = &'n str>) -> String {
        let pairs = names.flat_map(|name| self.all(name).map(move |value| (name, value)));
        // `~` needs no escape (RFC 3986 2.3), and the addresses of comparisons are written with it.
        form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish().replace("%7E", "~")
    }
}
