//! A Chinese name as it is typed in letters: the first letters of its characters, their syllables, or both mixed.

use super::{Closeness, ends_part};

/// The readings of a character in letters without tones, `chong` and `zhong` of 重; none for what has none. The
/// table of a language is the caller's, so that no program carries it that does not spell.
pub type Readings = fn(char) -> Vec<&'static str>;

/// The most letters that are compared: a bit of a number for each place between them.
const MOST_LETTERS: usize = 60;
/// The fewest letters that are found inside of a part of a name. Two stand in a fifth of all names by chance.
const LEAST_INSIDE: usize = 3;
/// First letters that are typed as two.
const DOUBLE: [&str; 3] = ["zh", "ch", "sh"];

/// A name with every reading of its characters.
#[derive(Clone, Debug)]
pub struct Spelling {
    characters: Vec<Character>,
}

#[derive(Clone, Debug)]
struct Character {
    readings: Box<[&'static str]>,
    /// Whether a part of the name begins with it.
    begins: bool,
}

impl Spelling {
    /// The spelling of a name. What has no reading, such as a bracket, only parts what stands around it.
    pub fn of(name: &str, readings: Readings) -> Self {
        let mut characters = Vec::new();
        let mut begins = true;
        for character in name.chars() {
            let readings = readings(character);
            if readings.is_empty() {
                begins = true;
                continue;
            }
            characters.push(Character { readings: readings.into(), begins });
            begins = ends_part(character);
        }
        Self { characters }
    }

    /// How closely letters spell it; nothing where they do not.
    pub fn closeness(&self, letters: &str) -> Option<Closeness> {
        if letters.is_empty() || letters.len() > MOST_LETTERS {
            return None;
        }
        let from = |start: usize| {
            let rest = self.characters.get(start..)?;
            let begins = rest.first()?.begins;
            if !begins && letters.len() < LEAST_INSIDE {
                return None;
            }
            let taken = taken(rest, letters)?;
            Some(match start {
                0 if taken == rest.len() => Closeness::Whole,
                0 => Closeness::Start,
                _ if begins => Closeness::Part,
                _ => Closeness::Inside,
            })
        };
        (0..self.characters.len()).filter_map(from).min()
    }
}

/// How many characters the letters spell from the first on; nothing where they spell something else. Bit `n` of
/// `reached` says that the first `n` letters are spelled.
fn taken(characters: &[Character], letters: &str) -> Option<usize> {
    let mut reached = 1_u64;
    for (at, character) in characters.iter().enumerate() {
        let mut next = 0;
        for reading in &character.readings {
            for place in (0..letters.len()).filter(|place| reached & (1 << place) != 0) {
                let Some(rest) = letters.get(place..) else { continue };
                for length in lengths(reading, rest) {
                    next |= 1 << (place + length);
                }
            }
        }
        if next & (1 << letters.len()) != 0 {
            return Some(at + 1);
        }
        if next == 0 {
            return None;
        }
        reached = next;
    }
    None
}

/// How many letters may stand for a character of this reading at the start of `rest`: the first, the first two of
/// `zh`, all, or as many as were typed yet.
fn lengths(reading: &str, rest: &str) -> impl Iterator<Item = usize> {
    let same = reading.bytes().zip(rest.bytes()).take_while(|(one, other)| one == other).count();
    let is_double = DOUBLE.iter().any(|double| reading.starts_with(double));
    let fits =
        move |length: usize, is_allowed: bool| (is_allowed && length <= same && length > 0).then_some(length);
    [fits(1, true), fits(2, is_double), fits(reading.len(), true), fits(rest.len(), true)]
        .into_iter()
        .flatten()
}
