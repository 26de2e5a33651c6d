//! The words of labels, squeezed, and the names that are looked for in them.

use crate::text::tags::tag;

/// The letters and digits among characters, with their places: what stays the same however a label is
/// broken, spaced or pointed.
pub(super) fn letters(chars: &[char]) -> impl Iterator<Item = (usize, char)> + '_ {
    let mut next = 0;
    std::iter::from_fn(move || {
        loop {
            let place = next;
            let char = *chars.get(place)?;
            let tag = tag(&chars[place..]);
            next += tag.max(1);
            if tag == 0 && char.is_alphanumeric() {
                return Some((place, char));
            }
        }
    })
}

/// The letters and digits among characters.
pub(super) fn squeezed(chars: &[char]) -> String {
    letters(chars).map(|(_, char)| char).collect()
}

/// A thing with the pieces of words that tell it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Name<T> {
    /// What they tell.
    pub of: T,
    /// Any of these, squeezed.
    pub told_by: &'static [&'static str],
}

/// The things that squeezed words name, in the order in which they name them, each once.
pub(super) fn named<T: Copy + PartialEq>(words: &str, names: &[Name<T>]) -> Vec<T> {
    places(words, names).into_iter().map(|(_, of)| of).collect()
}

/// The same with the place where the words that name each end.
pub(super) fn places<T: Copy + PartialEq>(words: &str, names: &[Name<T>]) -> Vec<(usize, T)> {
    let mut found: Vec<(usize, T)> = Vec::new();
    for name in names {
        let ends = name
            .told_by
            .iter()
            .flat_map(|key| words.match_indices(key).map(|(place, key)| place + key.len()));
        // The last place counts: a label stands directly before its figures.
        if let Some(end) = ends.max() {
            found.push((end, name.of));
        }
    }
    found.sort_by_key(|(end, _)| *end);
    found
}
