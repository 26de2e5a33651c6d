//! Searching Chinese text: what an index holds of a text, how a query reads it, and the sentence
//! that is shown. Chinese writes no spaces, so an index keeps every pair of neighbouring characters
//! (信息公开 is 信息, 息公, 公开) and finds words of two characters, as most are. Latin words and
//! numbers stay whole, in lower case and half width.

mod excerpt;
mod query;

pub use excerpt::{Excerpt, Part, excerpt};
pub use query::{Query, Word};

/// The most letters indexed of a Latin word: PostgreSQL refuses one of 2,047 bytes.
const LONGEST: usize = 40;

/// A text as it is compared: half width, lower case, numbers without thousands separators.
pub fn fold(text: &str) -> String {
    folded(text).into_iter().map(|(_, letter)| letter).collect()
}

/// What an index keeps of a text, in the order of the text: `信息 息公 公开 2018`. A lone character has
/// no neighbour and is left out; a query of one character must read the texts.
pub fn bigrams(text: &str) -> Vec<String> {
    let letters: Vec<char> = folded(text).into_iter().map(|(_, letter)| letter).collect();
    runs(&letters).flat_map(of_run).collect()
}

/// The folded letters of a text, each with where it begins in the text.
fn folded(text: &str) -> Vec<(usize, char)> {
    let letters: Vec<(usize, char)> =
        text.char_indices().map(|(at, letter)| (at, fold_letter(letter))).collect();
    let digit = |place: usize| letters.get(place).is_some_and(|(_, letter)| letter.is_ascii_digit());
    // 5,331: one to three digits before, three after. Not 2017,201.
    let groups = |place: usize| {
        matches!(letters[place].1, ',' | '，')
            && place > 0
            && digit(place - 1)
            && !(1..=4).all(|step| place >= step && digit(place - step))
            && (1..=3).all(|step| digit(place + step))
            && !digit(place + 4)
    };
    (0..letters.len()).filter(|place| !groups(*place)).map(|place| letters[place]).collect()
}

/// One letter as it is compared. Only letters and digits: a text without Latin folds to itself.
fn fold_letter(letter: char) -> char {
    let narrow = match letter {
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => {
            char::from_u32(u32::from(letter) - 0xFEE0).unwrap_or(letter)
        }
        '．' => '.',
        _ => letter,
    };
    let mut lower = narrow.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(one), None) => one,
        _ => narrow,
    }
}

/// Whether a character is a word, or nearly: Chinese, kana, Korean.
fn is_han(letter: char) -> bool {
    let range = matches!(letter, '〇' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' |
        '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}');
    range && letter.is_alphanumeric()
}

/// Whether a letter is of a Latin word or a number.
fn is_latin(letter: char) -> bool {
    letter.is_alphanumeric() && !is_han(letter)
}

/// Whether the letter at this place belongs to a word: letters, digits, the point of a decimal.
fn is_word(letters: &[char], place: usize) -> bool {
    let letter = letters[place];
    letter.is_alphanumeric() || (letter == '.' && is_decimal_point(letters, place))
}

/// Whether the point at this place stands in a decimal: 12.5, but neither 1.2.3 nor 2018.3.1.
fn is_decimal_point(letters: &[char], place: usize) -> bool {
    let digits = |part: &mut dyn Iterator<Item = &char>| {
        let mut count = 0;
        for letter in part {
            if !letter.is_ascii_digit() {
                return (count, is_latin(*letter) || *letter == '.');
            }
            count += 1;
        }
        (count, false)
    };
    let (before, joined_before) = digits(&mut letters[..place].iter().rev());
    let (after, joined_after) = digits(&mut letters[place + 1..].iter());
    before > 0 && after > 0 && !joined_before && !joined_after
}

/// The unbroken runs of word letters.
fn runs(letters: &[char]) -> impl Iterator<Item = &[char]> {
    let mut start = 0;
    std::iter::from_fn(move || {
        while start < letters.len() && !is_word(letters, start) {
            start += 1;
        }
        let from = start;
        while start < letters.len() && is_word(letters, start) {
            start += 1;
        }
        (start > from).then(|| &letters[from..start])
    })
}

/// What an index keeps of a run: its Latin words whole, its Chinese in pairs.
fn of_run(run: &[char]) -> Vec<String> {
    let parts = run.chunk_by(|one, other| is_han(*one) == is_han(*other));
    parts
        .flat_map(|part| {
            if is_han(part[0]) {
                part.windows(2).map(|pair| pair.iter().collect()).collect()
            } else {
                vec![part.iter().take(LONGEST).collect::<String>()]
            }
        })
        .collect()
}
