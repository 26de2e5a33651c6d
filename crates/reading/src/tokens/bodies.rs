//! Words of the field inside the names of bodies: 工业和信息化局 publishes, and is no information itself.

use crate::vocabulary::{self, Word};

/// What ends a body's name, longer ones first, with the characters that make it another word behind it.
const TAILS: &[(&str, &str)] = &[
    ("委员会", ""),
    ("办公室", ""),
    ("管委会", ""),
    ("中心", "工任"),
    ("局", "部长面"),
    ("厅", ""),
    ("委", "托派员"),
    ("办", "结理件学公事好法复证"),
    ("部", "门分署"),
    ("队", "伍"),
];

/// Characters that never stand inside a name: what follows them is another word's.
const BETWEEN: &str = "由在的向对被为从至共等是有了于将已并其经按使用我本各该过大";

/// The longest way from the word to the end of the name.
const LONGEST: usize = 10;

/// How many characters after a word of the field end the name of a body that the word is part of.
pub(super) fn tail(word: Word, rest: &[char]) -> Option<usize> {
    let inside =
        |word| matches!(word, Word::Class | Word::Info | Word::Media | Word::Disclosure | Word::Charge);
    // Looked for first, because it is quick: what a name may end with.
    let ends = |char: &char| TAILS.iter().any(|(tail, _)| tail.starts_with(*char));
    if !inside(word) || !rest.iter().take(LONGEST + 1).any(ends) {
        return None;
    }
    let between = |char: &char| BETWEEN.contains(*char);
    let mut place = 0;
    while place <= LONGEST {
        if let Some(length) = tail_at(&rest[place.min(rest.len())..]) {
            return Some(place + length);
        }
        let next = *rest.get(place)?;
        if !('\u{4e00}'..='\u{9fff}').contains(&next) || between(&next) {
            return None;
        }
        place += match vocabulary::longest(rest, place) {
            None => 1,
            Some((word, length)) if inside(word) => length,
            Some((Word::Filler, length)) if !rest[place..place + length].iter().any(between) => length,
            Some(_) => return None,
        };
    }
    None
}

fn tail_at(rest: &[char]) -> Option<usize> {
    TAILS.iter().find_map(|(tail, other)| {
        let length = tail.chars().count();
        let named = tail.chars().enumerate().all(|(step, char)| rest.get(step) == Some(&char));
        let goes_on = rest.get(length).is_some_and(|next| other.contains(*next));
        (named && !goes_on).then_some(length)
    })
}
