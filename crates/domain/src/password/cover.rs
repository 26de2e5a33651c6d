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
/// The shortest part of a row, or of one sign repeated, that is taken out.
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

    /// The words whose first letter is this sign, or what it stands for.
    fn that_begin_like(&self, sign: char) -> impl Iterator<Item = &Vec<char>> {
        let letters = "aoilest".chars().filter(move |letter| *letter != sign && stands_for(sign, *letter));
        letters.chain([sign]).filter_map(|letter| self.0.get(&letter)).flatten()
    }
}

/// A password, sign by sign.
pub(super) struct Text {
    /// Its signs in small letters; full-width ones as ordinary ones.
    signs: Vec<char>,
    /// Which of them are easy to guess.
    easy: Vec<bool>,
}

impl Text {
    pub(super) fn of(password: &str) -> Self {
        let signs: Vec<char> = password.chars().map(plain).flat_map(char::to_lowercase).collect();
        let easy = signs.iter().map(|sign| sign.is_whitespace()).collect();
        Self { signs, easy }
    }

    /// What is left: two points for a letter, one for a digit or sign, four for a Chinese character
    /// that is no digit.
    pub(super) fn left(&self) -> usize {
        let left = self.signs.iter().zip(&self.easy).filter(|(_, easy)| !**easy);
        let points = |sign: char| match sign {
            _ if HAN_DIGITS.contains(sign) => 1,
            _ if is_han(sign) => 4,
            _ if sign.is_alphabetic() => 2,
            _ => 1,
        };
        left.map(|(sign, _)| points(*sign)).sum()
    }

    /// Takes out rows of keys and of the alphabet, one sign over and over, years and dates, and every
    /// repetition of what came before.
    pub(super) fn take_out_patterns(&mut self) {
        for start in 0..self.signs.len() {
            let rest = &self.signs[start..];
            let longest = [run(rest), date(rest), again(&self.signs, start)].into_iter().max().unwrap_or(0);
            self.mark(start, longest);
        }
    }

    /// Takes out the longest common word that begins at each sign.
    pub(super) fn take_out_words(&mut self, words: &Words) {
        for start in 0..self.signs.len() {
            let rest = &self.signs[start..];
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
            name.windows(2).filter(|pair| pair.iter().all(|sign| is_han(*sign))).collect();
        let latin = name.split(|sign| !sign.is_ascii_alphanumeric()).filter(|word| word.len() >= 3);
        for part in pairs.into_iter().chain(latin) {
            for start in 0..self.signs.len() {
                if begins(&self.signs[start..], part) {
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

/// A full-width sign as the ordinary one.
fn plain(sign: char) -> char {
    match sign {
        '\u{3000}' => ' ',
        '！'..='～' => char::from_u32(u32::from(sign) - 0xfee0).unwrap_or(sign),
        _ => sign,
    }
}

fn is_han(sign: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&sign) || ('\u{20000}'..='\u{323af}').contains(&sign)
}

/// Whether a text begins with a word, also where signs stand for letters: `p@ssw0rd`.
fn begins(text: &[char], word: &[char]) -> bool {
    text.len() >= word.len()
        && text.iter().zip(word).all(|(sign, letter)| sign == letter || stands_for(*sign, *letter))
}

fn stands_for(sign: char, letter: char) -> bool {
    matches!(
        (sign, letter),
        ('@' | '4', 'a')
            | ('0', 'o')
            | ('1' | '!' | '|', 'i' | 'l')
            | ('3', 'e')
            | ('$' | '5', 's')
            | ('7' | '+', 't')
    )
}

/// How many signs at the start are one sign over and over, or follow a row forwards or backwards.
fn run(text: &[char]) -> usize {
    let Some(first) = text.first() else { return 0 };
    let same = text.iter().take_while(|sign| *sign == first).count();
    let follows = |row: &[char]| {
        let place = row.iter().position(|sign| sign == first);
        place.map_or(0, |place| text.iter().zip(&row[place..]).take_while(|(sign, key)| sign == key).count())
    };
    let longest = ROWS.iter().flat_map(|row| {
        let mut row: Vec<char> = row.chars().collect();
        let forwards = follows(&row);
        row.reverse();
        [forwards, follows(&row)]
    });
    Some(longest.max().unwrap_or(0).max(same)).filter(|length| *length >= SHORTEST_RUN).unwrap_or(0)
}

/// How many signs at the start are a year from 1900 to 2099, or a day in it: `2018`, `20180301`.
fn date(text: &[char]) -> usize {
    let digits = text.iter().take(8).map_while(|sign| sign.to_digit(10));
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

/// How many signs from here on repeat, word for word, what came before: at least three.
fn again(text: &[char], start: usize) -> usize {
    let same = |from: usize| {
        text[start..].iter().zip(&text[from..start]).take_while(|(one, other)| one == other).count()
    };
    (0..start).map(same).max().filter(|length| *length >= SHORTEST_RUN).unwrap_or(0)
}
