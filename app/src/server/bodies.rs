//! The public bodies, held in memory with everything that they are found by. A record of 3,000 bodies is some
//! megabytes, and neither database knows pinyin.

use std::sync::Arc;

use domain::Agency;
use domain::finder::{self, BodyNames, Closeness, Word};
use moka::future::Cache;
use pinyin::{Pinyin, ToPinyinMulti};
use store::AgencyLine;

use super::{Backend, broken};
use crate::comparison::MOST_BODIES;
use crate::problem::Problem;
use crate::view::NearBodies;

/// The public bodies, by slug.
#[derive(Debug, Default)]
pub struct Bodies {
    all: Vec<(AgencyLine, BodyNames)>,
}

impl Bodies {
    fn of(lines: Vec<AgencyLine>) -> Self {
        let named = |line: AgencyLine| {
            let names = BodyNames::of(&line.agency, readings);
            (line, names)
        };
        Self { all: lines.into_iter().map(named).collect() }
    }

    /// All, by slug.
    pub fn all(&self) -> impl Iterator<Item = &AgencyLine> {
        self.all.iter().map(|(line, _)| line)
    }

    /// The body with this slug.
    pub fn get(&self, slug: &str) -> Option<&AgencyLine> {
        let at = self.all.binary_search_by(|(line, _)| line.agency.slug.as_str().cmp(slug)).ok()?;
        self.all.get(at).map(|(line, _)| line)
    }

    /// The bodies that all of these words name, the closest first; of those equally close the higher level first,
    /// then the shorter name. All by slug where no word is given.
    pub fn find(&self, typed: &str) -> Vec<&AgencyLine> {
        let words = Word::all(typed);
        if words.is_empty() {
            return self.all().collect();
        }
        self.found(&words).into_iter().map(|(_, line)| line).collect()
    }

    /// The bodies that a sentence names, in any order: those that several of its words name together, else those that
    /// any of them names, else those that a word misses by one slip. A province names none.
    pub fn named(&self, words: &[String]) -> Vec<&AgencyLine> {
        let mut named: Vec<&AgencyLine> = Vec::new();
        for word in words.iter().map(|word| Word::of(word)) {
            let called = self.called(&word);
            let is_called = |line: &&AgencyLine| called.iter().any(|one| one.agency.slug == line.agency.slug);
            let narrower: Vec<_> = named.iter().copied().filter(is_called).collect();
            if narrower.is_empty() {
                named.extend(called);
            } else {
                named = narrower;
            }
        }
        named
    }

    fn called(&self, word: &Word) -> Vec<&AgencyLine> {
        let found = self.found(std::slice::from_ref(word));
        let called = found.into_iter().filter(|(closeness, _)| *closeness < Closeness::Region);
        let called: Vec<_> = called.map(|(_, line)| line).collect();
        if called.is_empty() { self.nearly(word) } else { called }
    }

    /// The bodies that a word misses by one slip of the hand.
    fn nearly(&self, word: &Word) -> Vec<&AgencyLine> {
        self.all.iter().filter(|(_, names)| names.is_nearly(word)).map(|(line, _)| line).collect()
    }

    fn found(&self, words: &[Word]) -> Vec<(Closeness, &AgencyLine)> {
        let close = self.all.iter().filter_map(|(line, names)| Some((names.closeness_of_all(words)?, line)));
        let mut found: Vec<_> = close.collect();
        found.sort_by_key(|(closeness, line)| {
            (*closeness, line.agency.level, line.agency.short_zh.chars().count())
        });
        found
    }

    /// The bodies of the same level, kind and province as one.
    pub fn peers(&self, body: &Agency) -> Vec<&Agency> {
        finder::peers(body, self.all().map(|line| &line.agency))
    }

    /// The governments one level below one.
    pub fn children(&self, body: &Agency) -> Vec<&Agency> {
        finder::children(body, self.all().map(|line| &line.agency))
    }
}

/// How a character is read, each reading once: tones make no other letters.
pub(super) fn readings(character: char) -> Vec<&'static str> {
    let mut readings: Vec<_> = character.to_pinyin_multi().into_iter().flatten().map(Pinyin::plain).collect();
    let mut seen = Vec::new();
    readings.retain(|reading| {
        let is_new = !seen.contains(reading);
        seen.push(*reading);
        is_new
    });
    readings
}

/// The bodies as of the newest release. A body becomes public with a release, and its names are for good from then
/// on, so the place of the newest release says whether the list still holds, also where another server published.
#[derive(Clone)]
pub struct BodiesCache(Cache<i64, Arc<Bodies>>);

impl Default for BodiesCache {
    fn default() -> Self {
        Self(Cache::new(1))
    }
}

impl Backend {
    /// The public bodies, read once for each state of the record.
    pub async fn bodies(&self) -> Result<Arc<Bodies>, Problem> {
        let sequence = self.store.last_sequence().await.map_err(broken)?;
        let read = async {
            let lines = self.store.list_public_agencies().await.map_err(broken)?;
            Ok(Arc::new(Bodies::of(lines)))
        };
        self.bodies.0.try_get_with(sequence, read).await.map_err(|problem: Arc<Problem>| *problem)
    }

    /// Of each of these bodies those near it, as many as a comparison takes.
    pub async fn near(&self, slugs: &[String]) -> Result<Vec<NearBodies>, Problem> {
        let bodies = self.bodies().await?;
        let few = |near: Vec<&Agency>| near.into_iter().take(MOST_BODIES - 1).cloned().collect();
        let near = |slug: &String| {
            let agency = &bodies.get(slug)?.agency;
            let (peers, children) = (few(bodies.peers(agency)), few(bodies.children(agency)));
            Some(NearBodies { agency: agency.clone(), peers, children })
        };
        Ok(slugs.iter().filter_map(near).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_with_several_readings_have_all_of_them_once() {
        for (character, expected) in
            [('重', &["zhong", "chong"][..]), ('市', &["shi"]), ('a', &[]), ('（', &[])]
        {
            let readings = readings(character);
            assert!(expected.iter().all(|reading| readings.contains(reading)), "{character}: {readings:?}");
            assert_eq!(readings.is_empty(), expected.is_empty(), "{character}");
        }
        // Of one reading in several tones.
        let readings = readings('乐');
        assert_eq!(readings.iter().filter(|reading| **reading == "le").count(), 1, "{readings:?}");
    }
}
