//! A password with marks on what is easy to guess in it.

use std::collections::{HashMap, HashSet};

/// Rows and columns of the keyboard, and the orders that everyone knows.
const ROWS: [&str; 19] = [
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "!@#$%^&*()",
    "1qaz",
    "2wsx",
    "3edc",
    "4rfv",
    "5tgb",
    "6yhn",
    "7ujm",
    "8ik,",
    "9ol.",
    "147258369",
    "159",
    "753",
    "甲乙丙丁戊己庚辛壬癸",
];
/// Digits, and what stands between them in dates.
const HAN_DIGITS: &str = "〇零一二三四五六七八九十百千万年月日";
/// The shortest part of a row, or of one character repeated, that is taken out.
const SHORTEST_RUN: usize = 3;

/// Words by their first letter.
pub(super) struct Words(HashMap<char, Vec<Vec<char>>>);

impl Words {
    pub(super) fn of(words: impl IntoIterator<Item = String>) -> Self {
        let mut by_first: HashMap<char, Vec<Vec<char>>> = HashMap::new();
        for word in words {
            let word: Vec<char> = word.chars().collect();
            if let Some(first) = word.first() {
                by_first.entry(*first).or_default().push(word);
            }
        }
        Self(by_first)
    }

    /// The words whose first letter is this character, or the letter it is typed for.
    fn that_begin_like(&self, character: char) -> impl Iterator<Item = &Vec<char>> {
        let letters =
            "aoilest".chars().filter(move |letter| *letter != character && stands_for(character, *letter));
        letters.chain([character]).filter_map(|letter| self.0.get(&letter)).flatten()
    }
}

/// A password, character by character.
pub(super) struct Text {
    /// Its characters in small letters; full-width ones as ordinary ones.
    characters: Vec<char>,
    /// Which of them are easy to guess.
    easy: Vec<bool>,
}

impl Text {
    pub(super) fn of(password: &str) -> Self {
        let characters: Vec<char> = password.chars().map(plain).flat_map(char::to_lowercase).collect();
        let easy = characters.iter().map(|character| character.is_whitespace()).collect();
        Self { characters, easy }
    }

    /// What is left: two points for a letter, one for a digit or character, four for a Chinese character
    /// that is no digit.
    pub(super) fn left(&self) -> usize {
        let left = self.characters.iter().zip(&self.easy).filter(|(_, easy)| !**easy);
        let points = |character: char| match character {
            _ if HAN_DIGITS.contains(character) => 1,
            _ if is_han(character) => 4,
            _ if character.is_alphabetic() => 2,
            _ => 1,
        };
        left.map(|(character, _)| points(*character)).sum()
    }

    /// Takes out rows of keys and of the alphabet, one character over and over, years and dates, and every
    /// repetition of what came before.
    pub(super) fn take_out_patterns(&mut self) {
        for start in 0..self.characters.len() {
            let rest = &self.characters[start..];
            let longest =
                [run(rest), date(rest), again(&self.characters, start)].into_iter().max().unwrap_or(0);
            self.mark(start, longest);
        }
    }

    /// Takes out the longest common word that begins at each character.
    pub(super) fn take_out_words(&mut self, words: &Words) {
        for start in 0..self.characters.len() {
            let rest = &self.characters[start..];
            let found = rest.first().into_iter().flat_map(|first| words.that_begin_like(*first));
            let longest = found.filter(|word| begins(rest, word)).map(Vec::len).max();
            self.mark(start, longest.unwrap_or(0));
        }
    }

    /// Takes out the words of a name of three letters or more, and any two Chinese characters of it
    /// that stand together.
    pub(super) fn take_out_name(&mut self, name: &str) {
        let name: Vec<char> = name.chars().map(plain).flat_map(char::to_lowercase).collect();
        let pairs: HashSet<&[char]> =
            name.windows(2).filter(|pair| pair.iter().all(|character| is_han(*character))).collect();
        let latin = name.split(|character| !character.is_ascii_alphanumeric()).filter(|word| word.len() >= 3);
        for part in pairs.into_iter().chain(latin) {
            for start in 0..self.characters.len() {
                if begins(&self.characters[start..], part) {
                    self.mark(start, part.len());
                }
            }
        }
    }

    fn mark(&mut self, start: usize, length: usize) {
        for easy in self.easy.iter_mut().skip(start).take(length) {
            *easy = true;
        }
    }
}

/// A full-width character as the ordinary one.
fn plain(character: char) -> char {
    match character {
        '\u{3000}' => ' ',
        '！'..='～' => char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character),
        _ => character,
    }
}

fn is_han(character: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&character) || ('\u{20000}'..='\u{323af}').contains(&character)
}

/// Whether a text begins with a word, also where characters are typed for letters: `p@ssw0rd`.
fn begins(text: &[char], word: &[char]) -> bool {
    text.len() >= word.len()
        && text
            .iter()
            .zip(word)
            .all(|(character, letter)| character == letter || stands_for(*character, *letter))
}

fn stands_for(character: char, letter: char) -> bool {
    matches!(
        (character, letter),
        ('@' | '4', 'a')
            | ('0', 'o')
            | ('1' | '!' | '|', 'i' | 'l')
            | ('3', 'e')
            | ('$' | '5', 's')
            | ('7' | '+', 't')
    )
}

/// How many characters at the start are one character over and over, or follow a row forwards or backwards.
fn run(text: &[char]) -> usize {
    let Some(first) = text.first() else { return 0 };
    let same = text.iter().take_while(|character| *character == first).count();
    let follows = |row: &[char]| {
        let place = row.iter().position(|character| character == first);
        place.map_or(0, |place| {
            text.iter().zip(&row[place..]).take_while(|(character, key)| character == key).count()
        })
    };
    let longest = ROWS.iter().flat_map(|row| {
        let mut row: Vec<char> = row.chars().collect();
        let forwards = follows(&row);
        row.reverse();
        [forwards, follows(&row)]
    });
    Some(longest.max().unwrap_or(0).max(same)).filter(|length| *length >= SHORTEST_RUN).unwrap_or(0)
}

/// How many characters at the start are a year from 1900 to 2099, or a day in it: `2018`, `20180301`.
fn date(text: &[char]) -> usize {
    let digits = text.iter().take(8).map_while(|character| character.to_digit(10));
    let digits: Vec<u32> = digits.collect();
    let number = |part: &[u32]| part.iter().fold(0, |number, digit| number * 10 + digit);
    if digits.len() < 4 || !(1900..=2099).contains(&number(&digits[..4])) {
        return 0;
    }
    let is_day = digits.len() == 8
        && (1..=12).contains(&number(&digits[4..6]))
        && (1..=31).contains(&number(&digits[6..]));
    if is_day { 8 } else { 4 }
}

/// How many characters from here on repeat, word for word, what came before: at least three.
fn again(text: &[char], start: usize) -> usize {
    let same = |from: usize| {
        text[start..].iter().zip(&text[from..start]).take_while(|(one, other)| one == other).count()
    };
    (0..start).map(same).max().filter(|length| *length >= SHORTEST_RUN).unwrap_or(0)
}
