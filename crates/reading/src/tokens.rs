//! Running prose cut into words of the field, numbers, marks and what is unknown.

mod bodies;

use std::ops::Range;

use crate::numerals::{self, Figure, Numeral};
use crate::vocabulary::{self, Word};

/// What a piece of a sentence is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A word of the field.
    Word(Word),
    /// A number that counts.
    Count(Numeral),
    /// A calendar year.
    Year(u16),
    /// A mark that parts clauses: ，；：（）、.
    Mark(char),
    /// A date, a rate, a document's number, or words that are not of the field.
    Other,
}

/// A piece with its place in the flow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    /// What.
    pub kind: Kind,
    /// Where.
    pub range: Range<usize>,
}

impl Token {
    /// The word, if it is one.
    pub fn word(&self) -> Option<Word> {
        match self.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }

    /// The word, if a clause that holds it must account for it.
    pub fn content(&self) -> Option<Word> {
        self.word().filter(|word| !word.is_transparent())
    }

    /// Whether it is this mark.
    pub fn is_mark(&self, marks: &str) -> bool {
        matches!(self.kind, Kind::Mark(mark) if marks.contains(mark))
    }
}

/// Cuts a range of characters.
pub(crate) fn cut(chars: &[char], range: Range<usize>) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let chars = &chars[..range.end];
    let mut place = range.start;
    while place < range.end {
        let (kind, end) = piece(chars, place);
        match tokens.last_mut() {
            Some(last) if kind == Kind::Other && last.kind == Kind::Other => last.range.end = end,
            _ => tokens.push(Token { kind, range: place..end }),
        }
        place = end;
    }
    tokens
}

fn piece(chars: &[char], place: usize) -> (Kind, usize) {
    let char = chars[place];
    if "，；：（）、。！？".contains(char) {
        return (Kind::Mark(char), place + 1);
    }
    if matches!(char, '"' | numerals::GAP | numerals::TORN) {
        return (Kind::Word(Word::Filler), place + 1);
    }
    if let Some(end) = quoted(chars, place) {
        // 《上海市人民政府公报》 is a channel; any other title says nothing of the field.
        let gazette = char == '《' && chars[place..end - 1].ends_with(&['公', '报']);
        // 《某县人民政府网》 is a site; 一张网 is a figure of speech, and “某县政府网”微博 an account.
        let name = &chars[place + 1..end - 1];
        let account = matches!(vocabulary::longest(chars, end), Some((Word::Wechat | Word::Weibo, _)));
        let site = (name.ends_with(&['网']) || name.ends_with(&['网', '站']))
            && !name.ends_with(&['张', '网'])
            && !account;
        // “予以公开”12件: a word of the field in quotation marks.
        let inner = vocabulary::longest(chars, place + 1)
            .filter(|(_, length)| char == '“' && place + length + 2 == end);
        let word = inner
            .map(|(word, _)| word)
            .or(gazette.then_some(Word::Gazette))
            .or(site.then_some(Word::Website))
            .or(name.ends_with(&['微', '博']).then_some(Word::Weibo))
            .or(name.ends_with(&['公', '众', '号']).then_some(Word::Wechat));
        return (word.map_or(Kind::Other, Kind::Word), end);
    }
    // 12345 is a telephone line, unless it counts something.
    if let Some((word, length)) = vocabulary::longest(chars, place).filter(|_| char.is_ascii_digit()) {
        let counts = chars
            .get(place + length)
            .is_some_and(|next| next.is_ascii_digit() || "条件次人份篇万余".contains(*next));
        if !counts {
            return (Kind::Word(word), place + length);
        }
    }
    match numerals::read(chars, place) {
        Some(Figure::Count(numeral)) => {
            let end = numeral.range.end;
            return (Kind::Count(numeral), end);
        }
        Some(Figure::Year(year, range)) => return (Kind::Year(year), range.end),
        // 5大类256条: the kinds say nothing of what is counted.
        Some(Figure::NoCount(range)) if chars[range.end - 1] == '类' => {
            return (Kind::Word(Word::Filler), range.end);
        }
        Some(Figure::NoCount(range)) => return (Kind::Other, range.end),
        None => {}
    }
    match vocabulary::longest(chars, place) {
        Some((word, length)) => match bodies::tail(word, &chars[place + length..]) {
            Some(tail) => (Kind::Word(Word::Department), place + length + tail),
            None => (Kind::Word(word), place + length),
        },
        None => (Kind::Other, place + 1),
    }
}

/// The end of a title or a quotation that begins here and is not too long to be one.
fn quoted(chars: &[char], place: usize) -> Option<usize> {
    const LONGEST: usize = 80;
    let close = match chars[place] {
        '《' => '》',
        '“' => '”',
        '<' => '>',
        '〔' => '〕',
        '[' => ']',
        _ => return None,
    };
    let length = chars[place..].iter().take(LONGEST).position(|char| *char == close)?;
    Some(place + length + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clause_falls_into_words_numbers_and_marks() {
        let chars: Vec<char> = "2018年，本镇通过“某某发布”微信公众号公开信息12条。".chars().collect();
        let kinds: Vec<Kind> = cut(&chars, 0..chars.len()).into_iter().map(|token| token.kind).collect();
        assert_eq!(kinds[0], Kind::Year(2018));
        assert_eq!(kinds[1], Kind::Mark('，'));
        assert!(kinds.contains(&Kind::Word(Word::Wechat)));
        assert!(kinds.contains(&Kind::Word(Word::Info)));
        assert!(matches!(kinds[kinds.len() - 2], Kind::Count(_)));
    }
}
