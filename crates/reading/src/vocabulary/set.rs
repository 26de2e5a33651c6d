//! Sets of words, compared as a whole.

use super::Word;

/// A set of words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct WordSet([u64; 3]);

impl WordSet {
    /// No word.
    pub const NONE: Self = Self([0; 3]);

    /// These words.
    pub const fn of(words: &[Word]) -> Self {
        let mut set = Self::NONE;
        let mut place = 0;
        while place < words.len() {
            set = set.with(words[place]);
            place += 1;
        }
        set
    }

    /// The set and one word more.
    pub const fn with(mut self, word: Word) -> Self {
        let number = word as usize;
        self.0[number / 64] |= 1 << (number % 64);
        self
    }

    /// The words of both.
    pub const fn and(mut self, other: Self) -> Self {
        let mut place = 0;
        while place < self.0.len() {
            self.0[place] |= other.0[place];
            place += 1;
        }
        self
    }

    /// Whether a word is in both.
    pub fn meets(self, other: Self) -> bool {
        self.0.iter().zip(other.0).any(|(one, other)| one & other != 0)
    }

    /// Whether every word is in the other too.
    pub fn is_within(self, other: Self) -> bool {
        self.0.iter().zip(other.0).all(|(one, other)| one & !other == 0)
    }
}

impl FromIterator<Word> for WordSet {
    fn from_iter<I: IntoIterator<Item = Word>>(words: I) -> Self {
        words.into_iter().fold(Self::NONE, Self::with)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_hold_first_and_last_words() {
        let set = WordSet::of(&[Word::Filler, Word::Problem]);
        assert!(set.meets(WordSet::of(&[Word::Problem])));
        assert!(set.meets(WordSet::of(&[Word::Filler, Word::Info])));
        assert!(!set.meets(WordSet::of(&[Word::Info])));
        assert!(WordSet::of(&[Word::Problem]).is_within(set));
        assert!(!set.is_within(WordSet::of(&[Word::Problem])));
        assert!(WordSet::NONE.is_within(WordSet::NONE));
    }
}
