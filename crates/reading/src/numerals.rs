//! Numbers as offices print them: 1,136 · 18万余 · 近600 · 两 · 四十余 · 二〇一七.

mod chinese;
mod units;

use std::ops::Range;

use domain::number::Number;
use domain::value::Precision;

use chinese::SIGNS;
use units::{NO_UNITS, UNITS};

/// A number in running text with the unit after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Numeral {
    /// From the first digit to the end of the unit.
    pub range: Range<usize>,
    /// The unit as printed, empty where none is.
    pub unit: Range<usize>,
    /// How exactly it is stated.
    pub precision: Precision,
    /// Whether it is written 零.
    pub in_words: bool,
    digits: String,
    shift: i32,
}

impl Numeral {
    /// Whether it is nought.
    pub fn is_zero(&self) -> bool {
        self.digits.chars().all(|digit| matches!(digit, '0' | '.'))
    }

    /// The number, moved by so many decimal places.
    pub fn value(&self, places: i32) -> Option<Number> {
        shifted(&self.digits, self.shift + places)
    }
}

/// Whether words are a unit that counts; money is not, because 元 and 万元 differ.
pub(crate) fn is_unit(words: &str) -> bool {
    words != "元" && UNITS.contains(&words)
}

/// What stands at a place that begins with a digit or a Chinese numeral.
pub(crate) enum Figure {
    /// A number with or without a counting unit.
    Count(Numeral),
    /// A calendar year.
    Year(u16, Range<usize>),
    /// A date, document number, telephone number, rate: no count.
    NoCount(Range<usize>),
}

/// Reads the number that begins at `from`, if one does.
pub(crate) fn read(chars: &[char], from: usize) -> Option<Figure> {
    let before = from.checked_sub(1).and_then(|place| chars.get(place)).copied().unwrap_or('。');
    let first = *chars.get(from)?;
    if first.is_ascii_digit() {
        return Some(arabic(chars, from, before));
    }
    if !SIGNS.contains(first) || SIGNS.contains(before) {
        return None;
    }
    in_chinese(chars, from, before)
}

fn arabic(chars: &[char], from: usize, before: char) -> Figure {
    let at = |place: usize| chars.get(place).copied().unwrap_or('。');
    let mut end = from;
    let mut digits = String::new();
    while at(end).is_ascii_digit()
        || (matches!(at(end), '.' | ',') && at(end + 1).is_ascii_digit() && !digits.contains('.'))
    {
        if at(end) != ',' {
            digits.push(at(end));
        }
        end += 1;
    }
    if digits.len() == 4 && at(end) == '年' && (digits.starts_with("19") || digits.starts_with("20")) {
        let year = digits.parse().unwrap_or_default();
        return Figure::Year(year, from..end + 1);
    }
    let joined = |sign: char| sign.is_ascii_alphabetic() || "-—–·+/@_=&#〔[第.".contains(sign);
    if joined(before)
        || joined(at(end))
        || matches!(at(end), '〕' | ']' | '：') && at(end + 1).is_ascii_digit()
    {
        return Figure::NoCount(from..end);
    }
    finish(chars, from, end, digits, 0, false)
}

fn in_chinese(chars: &[char], from: usize, before: char) -> Option<Figure> {
    let length =
        chars[from..].iter().take(12).take_while(|sign| SIGNS.contains(**sign) || **sign == '0').count();
    let run = &chars[from..from + length];
    let end = from + length;
    if let (4, Some('年')) = (length, chars.get(end)) {
        let year: Option<String> =
            run.iter().map(|sign| chinese::digit(*sign).map(|digit| char::from(b'0' + digit))).collect();
        let year = year.and_then(|year| year.parse().ok()).filter(|year| (1990..2100).contains(year));
        return year.map(|year| Figure::Year(year, from..end + 1));
    }
    if before == '第' || "每之同唯".contains(before) {
        return None;
    }
    let value = chinese::value(run)?;
    match finish(chars, from, end, value.to_string(), 0, value == 0) {
        // Without a unit a Chinese numeral is mostly part of a word: 一是, 统一, 三公.
        Figure::Count(numeral) if !numeral.unit.is_empty() => Some(Figure::Count(numeral)),
        _ => None,
    }
}

/// Reads 万, 余 and the unit after the digits.
fn finish(
    chars: &[char],
    from: usize,
    digits_end: usize,
    digits: String,
    shift: i32,
    in_words: bool,
) -> Figure {
    let at = |place: usize| chars.get(place).copied().unwrap_or('。');
    let mut end = digits_end;
    let mut shift = shift;
    let mut precision = Precision::Exact;
    for _ in 0..3 {
        match at(end) {
            '万' => shift += 4,
            '亿' => shift += 8,
            '余' | '多' => precision = Precision::AtLeast,
            _ => break,
        }
        end += 1;
    }
    let starts = |word: &&&str| word.chars().enumerate().all(|(step, sign)| at(end + step) == sign);
    if let Some(unit) = NO_UNITS.iter().find(starts) {
        return Figure::NoCount(from..end + unit.chars().count());
    }
    let unit = UNITS.iter().find(starts).map_or(0, |unit| unit.chars().count());
    let mut range = from..end + unit;
    if precision == Precision::Exact && at(range.end) == '以' && at(range.end + 1) == '上' {
        precision = Precision::AtLeast;
        range.end += 2;
    }
    if precision == Precision::Exact {
        precision = approximation(chars, from);
    }
    if unit == 0 && digits.len() >= 7 {
        return Figure::NoCount(from..end);
    }
    Figure::Count(Numeral { range, unit: end..end + unit, precision, in_words, digits, shift })
}

/// 近, 约, 超 before the digits.
fn approximation(chars: &[char], from: usize) -> Precision {
    let before =
        |steps: usize| from.checked_sub(steps).and_then(|place| chars.get(place)).copied().unwrap_or('。');
    match (before(2), before(1)) {
        ('最' | '附' | '临', '近') | ('节', '约') => Precision::Exact,
        (_, '近' | '约') => Precision::About,
        (_, '超' | '逾') | ('超', '过') | ('突', '破') => Precision::AtLeast,
        _ => Precision::Exact,
    }
}

/// Moves the decimal point.
fn shifted(digits: &str, places: i32) -> Option<Number> {
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let point = i32::try_from(whole.len()).ok()? + places;
    let all = format!("{whole}{fraction}");
    let moved = match usize::try_from(point) {
        Ok(point) if point > 0 => {
            let padded = format!("{all:0<point$}");
            let (whole, fraction) = padded.split_at(point);
            format!("{whole}.{fraction}0")
        }
        _ => format!("0.{}{all}", "0".repeat(usize::try_from(-point).ok()?)),
    };
    moved.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(text: &str) -> (String, Precision, String) {
        let chars: Vec<char> = text.chars().collect();
        let from = chars.iter().position(|sign| sign.is_ascii_digit() || SIGNS.contains(*sign)).unwrap();
        match read(&chars, from) {
            Some(Figure::Count(numeral)) => {
                let unit = chars[numeral.unit.clone()].iter().collect();
                (numeral.value(0).unwrap().to_string(), numeral.precision, unit)
            }
            _ => (String::new(), Precision::Exact, String::new()),
        }
    }

    #[test]
    fn numbers_keep_their_size_and_precision() {
        let read = |text, value: &str, precision, unit: &str| {
            assert_eq!(count(text), (value.to_owned(), precision, unit.to_owned()), "{text}");
        };
        read("18万余条", "180000", Precision::AtLeast, "条");
        read("2.2万件", "22000", Precision::Exact, "件");
        read("20余万次", "200000", Precision::AtLeast, "次");
        read("1,136条", "1136", Precision::Exact, "条");
        read("近64000人次", "64000", Precision::About, "人次");
        read("约44条", "44", Precision::About, "条");
        read("两名", "2", Precision::Exact, "名");
        read("四十余条", "40", Precision::AtLeast, "条");
        read("一百零五件", "105", Precision::Exact, "件");
        read("0。", "0", Precision::Exact, "");
        read("25.1万元", "251000", Precision::Exact, "元");
    }

    #[test]
    fn dates_document_numbers_rates_and_telephones_are_no_counts() {
        for text in [
            "12日",
            "63号",
            "5个工作日",
            "35.6%",
            "0439-3261209",
            "第32条",
            "82752715",
            "第三十二条",
            "一件事",
            "12345@qq",
        ] {
            assert_eq!(count(text).0, "", "{text}");
        }
    }

    #[test]
    fn years_are_read_in_both_scripts() {
        for text in ["2017年", "二〇一七年", "二0一七年"] {
            let chars: Vec<char> = text.chars().collect();
            assert!(matches!(read(&chars, 0), Some(Figure::Year(2017, _))), "{text}");
        }
    }

    #[test]
    fn the_point_moves() {
        assert_eq!(shifted("251000", -4).unwrap().to_string(), "25.1");
        assert_eq!(shifted("2.2", 4).unwrap().to_string(), "22000");
        assert_eq!(shifted("5", -4).unwrap().to_string(), "0.0005");
    }
}
