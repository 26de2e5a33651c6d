//! Whether a number goes on in the line below.

use super::chinese::{is_numeral, weight};
use super::extent::{begins_word, is_year};
use super::units::{NO_UNITS, UNITS};

/// Whether the last characters of a line and the first of the line below belong to one number with its
/// unit: `12` over `345条`, `1,` over `234`, `13万` over `2条`, `一百九十` over `万零三千条`, `5` over `个工作日`.
pub(crate) fn goes_on(above: &[char], below: &[char]) -> bool {
    let [.., last] = above else { return false };
    let [first, ..] = below else { return false };
    let digit_above = last.is_ascii_digit();
    let digit_below = |place: usize| below.get(place).is_some_and(char::is_ascii_digit);
    let counted =
        above.len() > 1 && (is_numeral(above[above.len() - 2]) || above[above.len() - 2].is_ascii_digit());
    if is_year(below) {
        return false;
    }
    match *first {
        '0'..='9' if digit_above => true,
        '0'..='9' => match last {
            '.' => counted,
            ',' | '，' => counted && is_thousands(below),
            _ => weight(*last).is_some() && counted,
        },
        '.' => digit_above && digit_below(1),
        ',' | '，' => digit_above && is_thousands(&below[1..]),
        '百' | '千' | '万' | '亿' if digit_above => !begins_word(below),
        '余' | '多' if digit_above || is_numeral(*last) => {
            ends_in_unit(below) || below.get(1).is_none_or(|next| "，。；、".contains(*next))
        }
        _ => (digit_above || is_numeral(*last)) && ends_in_unit(below),
    }
}

fn is_thousands(chars: &[char]) -> bool {
    chars.iter().take_while(|symbol| symbol.is_ascii_digit()).count() == 3
}

/// Numerals, 余 or none of them, and then a unit.
fn ends_in_unit(chars: &[char]) -> bool {
    let numeral =
        |symbol: &&char| symbol.is_ascii_digit() || is_numeral(**symbol) || "余多几".contains(**symbol);
    let rest = &chars[chars.iter().take_while(numeral).count()..];
    let starts =
        |word: &&&str| word.chars().enumerate().all(|(step, symbol)| rest.get(step) == Some(&symbol));
    UNITS.iter().chain(NO_UNITS).any(|word| starts(&word))
}
