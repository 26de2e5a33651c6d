//! What a body is called, made ready once for many searches.

use super::spelling::{Readings, Spelling};
use super::{Closeness, Word, ends_part};
use crate::agency::{Agency, is_slug};
use crate::region::province;
use crate::search_terms::is_one_slip;

/// The fewest characters of a word in which a slip is forgiven.
const LEAST_FOR_SLIP: usize = 3;
/// The fewest characters that are a name.
const LEAST_NAME: usize = 2;
/// How an office is called in full, and how everyone calls it.
const IN_SHORT: (&str, &str) = ("人民政府", "政府");

/// Everything that a body is found by, in small letters.
#[derive(Clone, Debug)]
pub struct BodyNames {
    slug: String,
    chinese: Vec<String>,
    english: Vec<String>,
    spellings: Vec<Spelling>,
    division_code: String,
    province: Vec<String>,
}

impl BodyNames {
    /// The names of a body; `readings` says how its characters are read.
    pub fn of(agency: &Agency, readings: Readings) -> Self {
        let (short, full) = (agency.short_zh.to_lowercase(), agency.name_zh.to_lowercase());
        let own = own_part(&short).to_owned();
        let mut chinese =
            vec![plain(&short), plain(&own), own, full.replace(IN_SHORT.0, IN_SHORT.1), short, full];
        chinese.sort();
        chinese.dedup();
        chinese.retain(|name| name.chars().count() >= LEAST_NAME);
        let province = province(&agency.division_code);
        let province = province.map(|(_, name)| [name.zh.to_owned(), name.en.to_lowercase()]);
        Self {
            slug: agency.slug.clone(),
            spellings: chinese.iter().map(|name| Spelling::of(name, readings)).collect(),
            chinese,
            english: vec![agency.short_en.to_lowercase(), agency.name_en.to_lowercase()],
            division_code: agency.division_code.clone(),
            province: province.into_iter().flatten().collect(),
        }
    }

    /// How closely all of some words name it; nothing where one of them does not.
    pub fn closeness_of_all(&self, words: &[Word]) -> Option<Closeness> {
        let mut all = words.iter().map(|word| self.closeness(word));
        all.try_fold(Closeness::Whole, |worst, one| Some(worst.max(one?)))
    }

    /// How closely a word names it.
    pub fn closeness(&self, word: &Word) -> Option<Closeness> {
        let written = self.chinese.iter().chain(&self.english).chain([&self.slug]);
        let written = written.filter_map(|name| closeness(name, word.text()));
        let closest = written.chain(self.by_code(word)).min();
        // Letters are compared with the syllables last, as that takes longest.
        match closest {
            Some(Closeness::Whole | Closeness::Start) => closest,
            _ => closest.into_iter().chain(self.spelled(word)).min().or_else(|| self.by_province(word)),
        }
    }

    fn by_code(&self, word: &Word) -> Option<Closeness> {
        let digits = word.digits().filter(|digits| self.division_code.starts_with(digits))?;
        Some(if self.division_code == digits { Closeness::Whole } else { Closeness::Start })
    }

    fn spelled(&self, word: &Word) -> Option<Closeness> {
        let letters = word.letters()?;
        self.spellings.iter().filter_map(|spelling| spelling.closeness(letters)).min()
    }

    fn by_province(&self, word: &Word) -> Option<Closeness> {
        let plain = word.text().trim_end_matches(['省', '市']);
        self.province.iter().any(|name| name == plain).then_some(Closeness::Region)
    }

    /// Whether a word misses its slug or its name, or a word of it, by one slip of the hand.
    pub fn is_nearly(&self, word: &Word) -> bool {
        let word = word.text();
        let words = self.english.iter().flat_map(|name| name.split([' ', ',']));
        let words = words.filter(|one| is_slug(one) && one.len() > LEAST_FOR_SLIP);
        let names = self.chinese.iter().chain([&self.slug]).map(String::as_str).chain(words);
        word.chars().count() >= LEAST_FOR_SLIP && names.into_iter().any(|name| is_one_slip(name, word))
    }
}

/// The part of a name that is a place's own, not of those that it lies in: 洪泽区 of 淮安市洪泽区.
fn own_part(name: &str) -> &str {
    let own = name.char_indices().filter(|(_, one)| ends_part(*one));
    let own = own.filter_map(|(at, one)| name.get(at + one.len_utf8()..));
    own.rev().find(|rest| rest.chars().count() >= LEAST_NAME).unwrap_or(name)
}

/// A name without the words for what kind of place it is: 淮安洪泽 of 淮安市洪泽区.
fn plain(name: &str) -> String {
    name.chars().filter(|one| !ends_part(*one)).collect()
}

/// How closely a word stands in a name.
pub(super) fn closeness(name: &str, word: &str) -> Option<Closeness> {
    let places = || name.match_indices(word).map(|(at, _)| at);
    let before = |at: usize| name.get(..at).and_then(|before| before.chars().next_back());
    let begins = |at: usize| before(at).is_some_and(|one| ends_part(one) || !one.is_alphanumeric());
    match places().next()? {
        0 if name == word => Some(Closeness::Whole),
        0 => Some(Closeness::Start),
        _ if places().any(begins) => Some(Closeness::Part),
        _ => Some(Closeness::Inside),
    }
}
