//! What the query of an address asks for: the options, and the state of the pages that have one.

use std::collections::BTreeMap;

use crate::options::Options;

/// A query, read.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// How to read.
    pub options: Options,
    /// Everything by name, in the order of the address.
    named: BTreeMap<String, Vec<String>>,
}

impl Asked {
    /// Reads a query, without its question mark.
    pub fn read(query: &str) -> Self {
        let pairs = serde_urlencoded::from_str::<Vec<(String, String)>>(query).unwrap_or_default();
        let mut named: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (name, value) in pairs {
            named.entry(name).or_default().push(value);
        }
        let first = |name: &str| named.get(name).and_then(|values| values.first()).cloned();
        Self { options: Options::read(first), named }
    }

    /// Whether any of a place's own names stands here.
    pub fn has(&self, names: &[&str]) -> bool {
        names.iter().any(|name| self.named.contains_key(*name))
    }

    /// What stands under a name, the first where it is repeated; empty where nothing does.
    pub fn told(&self, name: &str) -> &str {
        self.all(name).next().unwrap_or_default()
    }

    /// All that stands under a name.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.named.get(name).into_iter().flatten().map(String::as_str)
    }
}
