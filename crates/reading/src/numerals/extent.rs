//! How far a number goes: every digit, numeral, 万, separator and point that stand next to each other are
//! one number, whatever blanks and line ends stand between them.

use super::chinese;

/// A blank or a line end inside running prose.
pub(crate) const GAP: char = ' ';
/// A place where a number may go on in a line that prose leaves out.
pub(crate) const TORN: char = '\u{e000}';
/// More symbols than this are no number; looking on would take long where there are many.
const MOST: usize = 64;
/// 百 before these is no hundred: 百分点, 百姓, 百强.
const NO_HUNDRED: &str = "分姓强科";
/// What a word that begins with 千 or 万 goes on with: 千米, 万众.
const NO_WEIGHT: &str = "米克瓦方众户";

/// The symbols of one number, without what stands between them.
#[derive(Debug, Default)]
pub(super) struct Extent {
    /// Digits, numerals, separators and points.
    pub symbols: Vec<char>,
    /// Before which of the symbols a blank or a line end stands.
    pub gaps: Vec<usize>,
    /// One past its last symbol.
    pub end: usize,
    /// Whether some of it may stand elsewhere.
    pub torn: bool,
}

/// Whether a character only parts what stands beside it.
pub(super) fn is_gap(symbol: char) -> bool {
    matches!(symbol, GAP | TORN)
}

/// The last character before a place that is no gap.
pub(super) fn before(chars: &[char], place: usize) -> Option<usize> {
    chars.get(..place)?.iter().rposition(|symbol| !is_gap(*symbol))
}

/// The first place at or after this one that is no gap.
pub(super) fn after(chars: &[char], place: usize) -> usize {
    let gaps = chars.get(place..).unwrap_or_default().iter().take_while(|symbol| is_gap(**symbol)).count();
    place + gaps
}

/// Whether a calendar year begins here: no number before a line end goes on with one.
pub(crate) fn is_year(chars: &[char]) -> bool {
    matches!(chars, ['1', '9', ten, one, '年', ..] | ['2', '0', ten, one, '年', ..]
        if ten.is_ascii_digit() && one.is_ascii_digit())
}

/// Whether 百, 千 or 万 here is part of a word and multiplies nothing.
pub(super) fn begins_word(chars: &[char]) -> bool {
    match chars {
        ['百', next, ..] => NO_HUNDRED.contains(*next),
        ['千' | '万', next, ..] => NO_WEIGHT.contains(*next),
        _ => false,
    }
}

impl Extent {
    /// The number whose first symbol stands at `from`.
    pub fn of(chars: &[char], from: usize) -> Self {
        let mut extent = Self { end: from, ..Self::default() };
        let mut place = from;
        while let Some(symbol) = chars.get(place) {
            if place > from && !extent.goes_on(chars, place) {
                break;
            }
            if extent.symbols.len() == MOST {
                extent.torn = true;
                break;
            }
            if place > extent.end {
                extent.gaps.push(extent.symbols.len());
                extent.torn |= chars[extent.end..place].contains(&TORN);
            }
            extent.symbols.push(if *symbol == '，' { ',' } else { *symbol });
            extent.end = place + 1;
            place = after(chars, extent.end);
            if place > extent.end && is_year(&chars[place..]) {
                break;
            }
        }
        let torn = |place: usize| chars[place..after(chars, place)].contains(&TORN);
        let separator = after(chars, extent.end);
        let separated = chars.get(separator).is_some_and(|symbol| ".,，".contains(*symbol));
        extent.torn |= torn(extent.end)
            || separated && torn(separator + 1)
            || from.checked_sub(1).is_some_and(|before| chars[before] == TORN);
        extent
    }

    /// Whether the symbol at a place belongs to the number that stands before it.
    fn goes_on(&self, chars: &[char], place: usize) -> bool {
        let Some(last) = self.symbols.last().copied() else { return false };
        let symbol = chars[place];
        let next = || chars.get(after(chars, place + 1)).copied().unwrap_or('。');
        let in_digits = last.is_ascii_digit() && !self.is_chinese();
        match symbol {
            '0'..='9' => {
                in_digits
                    || matches!(last, '.' | ',')
                    || chinese::weight(last).is_some()
                    || (symbol == '0' || last == '0') && self.is_chinese()
            }
            '.' => {
                let beyond = after(chars, place + 1);
                let digit = chars.get(beyond).is_some_and(char::is_ascii_digit);
                in_digits && digit && !is_year(&chars[beyond..]) && !self.symbols.contains(&'.')
            }
            ',' => in_digits && next().is_ascii_digit() && !self.symbols.contains(&'.'),
            '，' => in_digits && !self.symbols.contains(&'.') && is_thousands(chars, place + 1),
            '几' => in_digits || chinese::is_numeral(last),
            _ if chinese::weight(symbol).is_some() => {
                !begins_word(&[symbol, next()])
                    && (chinese::is_numeral(last) || in_digits && !matches!(symbol, '十' | '拾'))
            }
            _ => {
                chinese::is_numeral(symbol) && (chinese::is_numeral(last) || last == '0' && self.is_chinese())
            }
        }
    }

    /// Whether it began in Chinese numerals.
    fn is_chinese(&self) -> bool {
        self.symbols.first().is_some_and(|first| chinese::is_numeral(*first))
            && !self.symbols.iter().any(|symbol| matches!(symbol, '1'..='9'))
    }
}

/// Exactly three digits, with or without gaps between them.
fn is_thousands(chars: &[char], from: usize) -> bool {
    let mut place = after(chars, from);
    let mut digits = 0;
    while chars.get(place).is_some_and(char::is_ascii_digit) && !is_year(&chars[place..]) {
        digits += 1;
        place = after(chars, place + 1);
    }
    digits == 3
}
