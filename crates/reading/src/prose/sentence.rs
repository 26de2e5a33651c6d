//! A sentence, and what is asked of all that stands before a place in it. Each answer is found once, so that a
//! text of one sentence is read as fast as one of many.

use crate::tokens::{Kind, Token};
use crate::vocabulary::Word;

/// A sentence without its brackets, or what stands in one pair of them.
pub(super) struct Sentence<'a> {
    /// Its pieces.
    pub tokens: &'a [Token],
    /// The first number, the first word of the field, the first 截至 and the first 全年; past the end where none is.
    count: usize,
    content: usize,
    until: usize,
    this_year: usize,
    /// The years it names, with their places.
    years: Vec<(usize, u16)>,
}

impl<'a> Sentence<'a> {
    /// Looks it through.
    pub fn new(tokens: &'a [Token]) -> Self {
        let first = |is: &dyn Fn(&Token) -> bool| tokens.iter().position(is).unwrap_or(tokens.len());
        let years = tokens.iter().enumerate().filter_map(|(place, token)| match token.kind {
            Kind::Year(year) => Some((place, year)),
            _ => None,
        });
        Self {
            tokens,
            count: first(&|token| matches!(token.kind, Kind::Count(_))),
            content: first(&|token| token.content().is_some()),
            until: first(&|token| token.word() == Some(Word::Until)),
            this_year: first(&|token| token.word() == Some(Word::ThisYear)),
            years: years.collect(),
        }
    }

    /// Whether a number stands before this place.
    pub fn counts_before(&self, place: usize) -> bool {
        self.count < place
    }

    /// Whether a word of the field stands before this place.
    pub fn names_before(&self, place: usize) -> bool {
        self.content < place
    }

    /// Whether 截至 stands before this place.
    pub fn is_until_before(&self, place: usize) -> bool {
        self.until < place
    }

    /// Whether 全年 stands before this place.
    pub fn is_this_year_before(&self, place: usize) -> bool {
        self.this_year < place
    }

    /// The last year before this place.
    pub fn year_before(&self, place: usize) -> Option<u16> {
        let next = self.years.partition_point(|(year, _)| *year < place);
        next.checked_sub(1).map(|last| self.years[last].1)
    }
}
