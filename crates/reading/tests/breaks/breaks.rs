//! Breaks put into the numbers of a text, and what may become of its figures: each stays or is gone.

use domain::value::Value;
use reading::Reading;

/// Blanks and line ends as files and pages have them.
pub const BREAKS: &[&str] = &[
    " ", "\u{a0}", "\u{3000}", "\t", "\u{200b}", "\n", "\r\n", "\u{2028}", "\u{b}", " \n ", "<br>", "<br/>\n",
];

/// The places between two signs of one number.
pub fn places(text: &[char]) -> Vec<usize> {
    let sign = |place: usize| text.get(place).copied().unwrap_or(' ');
    let digit = |sign: char| sign.is_ascii_digit() || ('０'..='９').contains(&sign);
    let numeral = |sign: char| {
        digit(sign) || "零〇一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟".contains(sign)
    };
    let part = |place: usize| {
        numeral(sign(place))
            || ".,，".contains(sign(place)) && place > 0 && digit(sign(place - 1)) && digit(sign(place + 1))
    };
    (1..text.len()).filter(|place| part(place - 1) && part(*place)).collect()
}

/// The text with a break at a place.
pub fn broken(text: &[char], place: usize, with: &str) -> String {
    text[..place].iter().chain(&with.chars().collect::<Vec<_>>()).chain(&text[place..]).collect()
}

/// The first figure that the broken text states and the whole one does not, under the same item.
pub fn another(whole: &Reading, broken: &Reading) -> Option<String> {
    let stated = |item: &str, value: &Value| {
        whole.figures.iter().any(|figure| figure.item == item && figure.value == *value)
            || whole.conflicts.iter().any(|other| other.item == item && other.value == *value)
    };
    let refused = |value: &Value| matches!(value, Value::Unreadable { .. });
    let mut read = broken.figures.iter().filter(|figure| !refused(&figure.value));
    let other = read.find(|figure| !stated(&figure.item, &figure.value));
    other.map(|figure| format!("{} = {:?}", figure.item, figure.value))
}
