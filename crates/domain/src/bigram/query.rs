//! What a person typed into the search field.

use super::{LONGEST, folded, is_han, of_run, runs};

/// The most words of a query; the rest is not looked at.
const MOST_WORDS: usize = 8;

/// A search query: words that must all be found, each as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    words: Vec<Word>,
}

/// A word of a query: letters without a break, such as 信息公开 or 2018年.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    folded: String,
}

impl Query {
    /// Reads what was typed. Spaces and punctuation part words; a word that is repeated counts once.
    pub fn read(typed: &str) -> Self {
        let letters: Vec<char> = folded(typed).into_iter().map(|(_, letter)| letter).collect();
        let mut words: Vec<Word> = Vec::new();
        for run in runs(&letters) {
            let word = Word { folded: run.iter().take(LONGEST).collect() };
            if words.len() < MOST_WORDS && !words.contains(&word) {
                words.push(word);
            }
        }
        Self { words }
    }

    /// The words, all of which must be found.
    pub fn words(&self) -> &[Word] {
        &self.words
    }

    /// Whether it has no word.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

impl Word {
    /// The word as [`super::fold`] leaves it. It holds letters, digits and points only.
    pub fn folded(&self) -> &str {
        &self.folded
    }

    /// What the index must hold where the word is; empty for one Chinese character.
    pub fn bigrams(&self) -> Vec<String> {
        of_run(&self.folded.chars().collect::<Vec<_>>())
    }

    /// Whether the index alone finds the word: a pair of characters, a Latin word, a
    /// number. Of longer words it holds the pairs, but not that they stand together.
    pub fn is_one_bigram(&self) -> bool {
        let mut letters = self.folded.chars();
        let pair = (letters.next(), letters.next(), letters.next());
        match pair {
            (Some(one), Some(other), None) if is_han(one) && is_han(other) => true,
            _ => !self.folded.is_empty() && !self.folded.chars().any(is_han),
        }
    }
}
