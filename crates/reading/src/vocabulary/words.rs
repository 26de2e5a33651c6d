//! The list itself, by what the words are about.

mod disputes;
mod frame;
mod publishing;
mod requests;
mod work;

use super::word::Word;

/// Words with their forms, separated by spaces.
pub(super) fn all() -> impl Iterator<Item = &'static (Word, &'static str)> {
    [frame::WORDS, publishing::WORDS, requests::WORDS, disputes::WORDS, work::WORDS].into_iter().flatten()
}
