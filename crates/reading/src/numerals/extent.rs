//! How far a number goes: every digit, numeral, 万, separator and point that stand next to each other are
//! one number, whatever blanks and line ends stand between them.

use super::chinese;

/// A blank or a line end inside running prose.
pub(crate) const GAP: char = ' ';
/// A place where a number may go on in a line that prose leaves out.
pub(crate) const TORN: char = '\u{e000}';
/// More signs than this are no number; looking on would take long where there are many.
const MOST: usize = 64;
/// 百 before these is no hundred: 百分点, 百姓, 百强.
const NO_HUNDRED: &str = "分姓强科";
/// What a word that begins with 千 or 万 goes on with: 千米, 万众.
const NO_WEIGHT: &str = "米克瓦方众户";

/// The signs of one number, without what stands between them.
#[derive(Debug, Default)]
pub(super) struct Extent {
    /// Digits, numerals, separators and points.
    pub signs: Vec<char>,
    /// Before which of the signs a blank or a line end stands.
    pub gaps: Vec<usize>,
    /// One past its last sign.
    pub end: usize,
    /// Whether some of it may stand elsewhere.
    pub torn: bool,
}

/// Whether a character only parts what stands beside it.
pub(super) fn is_gap(sign: char) -> bool {
    matches!(sign, GAP | TORN)
}

/// The last character before a place that is no gap.
pub(super) fn before(chars: &[char], place: usize) -> Option<usize> {
    chars.get(..place)?.iter().rposition(|sign| !is_gap(*sign))
}

/// The first place at or after this one that is no gap.
pub(super) fn after(chars: &[char], place: usize) -> usize {
    let gaps = chars.get(place..).unwrap_or_default().iter().take_while(|sign| is_gap(**sign)).count();
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
    /// The number whose first sign stands at `from`.
    pub fn of(chars: &[char], from: usize) -> Self {
        let mut extent = Self { end: from, ..Self::default() };
        let mut place = from;
        while let Some(sign) = chars.get(place) {
            if place > from && !extent.goes_on(chars, place) {
                break;
            }
            if extent.signs.len() == MOST {
                extent.torn = true;
                break;
            }
            if place > extent.end {
                extent.gaps.push(extent.signs.len());
                extent.torn |= chars[extent.end..place].contains(&TORN);
            }
            extent.signs.push(if *sign == '，' { ',' } else { *sign });
            extent.end = place + 1;
            place = after(chars, extent.end);
            if place > extent.end && is_year(&chars[place..]) {
                break;
            }
        }
        let torn = |place: usize| chars[place..after(chars, place)].contains(&TORN);
        let separator = after(chars, extent.end);
        let separated = chars.get(separator).is_some_and(|sign| ".,，".contains(*sign));
        extent.torn |= torn(extent.end)
            || separated && torn(separator + 1)
            || from.checked_sub(1).is_some_and(|before| chars[before] == TORN);
        extent
    }

    /// Whether the sign at a place belongs to the number that stands before it.
    fn goes_on(&self, chars: &[char], place: usize) -> bool {
        let Some(last) = self.signs.last().copied() else { return false };
        let sign = chars[place];
        let next = || chars.get(after(chars, place + 1)).copied().unwrap_or('。');
        let in_digits = last.is_ascii_digit() && !self.is_chinese();
        match sign {
            '0'..='9' => {
                in_digits
                    || matches!(last, '.' | ',')
                    || chinese::weight(last).is_some()
                    || (sign == '0' || last == '0') && self.is_chinese()
            }
            '.' => {
                let beyond = after(chars, place + 1);
                let digit = chars.get(beyond).is_some_and(char::is_ascii_digit);
                in_digits && digit && !is_year(&chars[beyond..]) && !self.signs.contains(&'.')
            }
            ',' => in_digits && next().is_ascii_digit() && !self.signs.contains(&'.'),
            '，' => in_digits && !self.signs.contains(&'.') && is_thousands(chars, place + 1),
            '几' => in_digits || chinese::is_sign(last),
            _ if chinese::weight(sign).is_some() => {
                !begins_word(&[sign, next()])
                    && (chinese::is_sign(last) || in_digits && !matches!(sign, '十' | '拾'))
            }
            _ => chinese::is_sign(sign) && (chinese::is_sign(last) || last == '0' && self.is_chinese()),
        }
    }

    /// Whether it began in Chinese numerals.
    fn is_chinese(&self) -> bool {
        self.signs.first().is_some_and(|first| chinese::is_sign(*first))
            && !self.signs.iter().any(|sign| matches!(sign, '1'..='9'))
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
