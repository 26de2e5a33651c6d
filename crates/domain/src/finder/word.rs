//! A word that someone looks for.

/// The most words that are looked for.
const MOST: usize = 6;
/// The fewest digits of a division code that are looked for.
const LEAST_DIGITS: usize = 2;

/// A word, read once for many comparisons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// In small letters.
    text: String,
    /// Its letters, where it has nothing but letters and what an input method parts them with: su'qian.
    letters: String,
}

impl Word {
    /// Reads a word.
    pub fn of(text: &str) -> Self {
        let text = text.to_lowercase();
        let is_spelled = text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'\'');
        let letters = if is_spelled { text.replace('\'', "") } else { String::new() };
        Self { text, letters }
    }

    /// The words of what was typed.
    pub fn all(typed: &str) -> Vec<Self> {
        typed.split_whitespace().take(MOST).map(Self::of).collect()
    }

    /// The word in small letters.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Its letters, where it may spell Chinese.
    pub(super) fn letters(&self) -> Option<&str> {
        (!self.letters.is_empty()).then_some(&self.letters)
    }

    /// Its digits, where it may begin a division code.
    pub(super) fn digits(&self) -> Option<&str> {
        let is_code = self.text.len() >= LEAST_DIGITS && self.text.bytes().all(|byte| byte.is_ascii_digit());
        is_code.then_some(&self.text)
    }
}
