//! What stands before a number: whether it is a part of another.

use super::units::UNITS;
use super::{chinese, extent, is_numeral, is_year};

/// What stands before a number.
#[derive(Clone, Copy)]
pub(super) struct Before {
    /// The character right before it.
    pub(super) symbol: char,
    /// Whether it may be the end of a number, or the start of a range.
    pub(super) is_part: bool,
}

impl Before {
    pub(super) fn of(chars: &[char], from: usize) -> Self {
        let symbol = from.checked_sub(1).and_then(|place| chars.get(place)).copied().unwrap_or('。');
        let last = |place: usize| extent::before(chars, place);
        let is_digit = |place: Option<usize>| place.is_some_and(|place| chars[place].is_ascii_digit());
        let is_part = last(from).is_some_and(|place| match chars[place] {
            digit if digit.is_ascii_digit() => !is_year(&chars[from..]),
            '.' | ',' => is_digit(last(place)),
            // 10至20条, 三到五条, 10条—20条
            '至' | '到' | '-' | '~' | '—' => {
                let end = chars[..place]
                    .iter()
                    .rposition(|symbol| !extent::is_gap(*symbol) && !"—-~".contains(*symbol));
                end.is_some_and(|end| ends_number(&chars[..=end]))
            }
            numeral => chinese::weight(numeral).is_some() && chars[from].is_ascii_digit(),
        });
        Self { symbol, is_part }
    }
}

/// Whether characters end in a number, with or without its unit.
fn ends_number(chars: &[char]) -> bool {
    let number =
        |chars: &[char]| chars.last().is_some_and(|symbol| symbol.is_ascii_digit() || is_numeral(*symbol));
    let in_unit = |unit: &&str| {
        let unit: Vec<char> = unit.chars().collect();
        chars.ends_with(&unit) && number(&chars[..chars.len() - unit.len()])
    };
    number(chars) || UNITS.iter().any(in_unit)
}
