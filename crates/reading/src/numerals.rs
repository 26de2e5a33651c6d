//! Numbers as offices print them: 1,136 · 18万余 · 近600 · 两 · 四十余 · 二〇一七.

mod before;
mod chinese;
mod extent;
mod joint;
mod units;

use std::ops::Range;

use domain::number::{Number, ungrouped};
use domain::value::Precision;

use before::Before;
use extent::Extent;
use units::{NO_UNITS, UNITS};

pub(crate) use chinese::is_numeral;
pub(crate) use extent::{GAP, TORN, is_year};
pub(crate) use joint::goes_on;

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
    /// Its digits and by how many places the point moves; none where it is not certain which number it is.
    digits: Option<(String, i32)>,
}

impl Numeral {
    /// Whether it is nought.
    pub fn is_zero(&self) -> bool {
        let nought = |digits: &str| digits.chars().all(|digit| matches!(digit, '0' | '.'));
        self.digits.as_ref().is_some_and(|(digits, _)| nought(digits))
    }

    /// The number, moved by so many decimal places.
    pub fn value(&self, places: i32) -> Option<Number> {
        self.digits.as_ref().and_then(|(digits, shift)| shifted(digits, shift + places))
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
    let first = *chars.get(from)?;
    if is_guess(chars, from) {
        let extent = Extent::of(chars, from + 1);
        return Some(finish(chars, from, extent.end, None, false)).filter(is_counted);
    }
    // Inside a run of numerals no number begins; to see how far each goes on would take long.
    let inside = extent::before(chars, from).is_some_and(|place| is_numeral(chars[place]));
    if !first.is_ascii_digit() && (inside || !is_numeral(first)) {
        return None;
    }
    let before = Before::of(chars, from);
    let extent = Extent::of(chars, from);
    if let Some(range) = range(chars, from, extent.end) {
        return Some(Figure::Count(range));
    }
    if first.is_ascii_digit() {
        Some(arabic(chars, from, before, &extent))
    } else {
        in_chinese(chars, from, before, &extent)
    }
}

/// 几十, 数百, 上千: 数 behind a name may as well go on with a number, 申请数十二件.
fn is_guess(chars: &[char], from: usize) -> bool {
    let [first, weight, ..] = &chars[from..] else { return false };
    let digit = |symbol: &char| is_numeral(*symbol) && chinese::weight(*symbol).is_none();
    "几数上成".contains(*first)
        && chinese::weight(*weight).is_some()
        && !Extent::of(chars, from + 1).symbols.iter().any(digit)
}

/// Whether a number has a unit: without one a Chinese numeral is mostly part of a word, 一是, 统一, 三公.
fn is_counted(figure: &Figure) -> bool {
    matches!(figure, Figure::Count(numeral) if !numeral.unit.is_empty())
}

fn arabic(chars: &[char], from: usize, before: Before, extent: &Extent) -> Figure {
    let at = |place: usize| chars.get(place).copied().unwrap_or('。');
    let Extent { symbols, end, .. } = extent;
    let end = *end;
    if symbols.len() == 4
        && at(end) == '年'
        && let Ok(year @ 1900..2100) = symbols.iter().collect::<String>().parse()
    {
        return Figure::Year(year, from..end + 1);
    }
    let joined = |symbol: char| symbol.is_ascii_alphabetic() || "-—–~·+/@_=&#〔[第.".contains(symbol);
    let other = joined(before.symbol)
        || joined(at(end))
        || matches!(at(end), '〕' | ']' | '：') && at(end + 1).is_ascii_digit();
    let in_range = before.is_part || opens_range(chars, end);
    let whole = extent.gaps.is_empty() && !extent.torn;
    if other && whole && !in_range {
        return Figure::NoCount(from..end);
    }
    // 5,120，34: which of the commas parts thousands is not certain.
    let listed = symbols.contains(&',') && at(end) == '，' && at(end + 1).is_ascii_digit();
    let certain = !other && !in_range && !extent.torn && !listed;
    let digits = certain.then(|| in_digits(extent)).flatten();
    match finish(chars, from, end, digits, false) {
        // 425 1516: two cells of a table, unless a unit says that they are one number.
        Figure::Count(numeral) if !extent.gaps.is_empty() && numeral.unit.is_empty() => {
            Figure::Count(Numeral { digits: None, ..numeral })
        }
        // 2018-01-10
        Figure::Count(numeral) if in_range && whole && numeral.unit.is_empty() => {
            Figure::NoCount(numeral.range)
        }
        figure => figure,
    }
}

/// 10至20条: the number behind may be meant as well.
fn opens_range(chars: &[char], end: usize) -> bool {
    let next = extent::after(chars, end);
    let symbol = chars.get(next).copied().unwrap_or('。');
    let beyond = extent::after(chars, next + 1);
    "至到-~—".contains(symbol)
        && chars.get(beyond).is_some_and(|symbol| symbol.is_ascii_digit() || is_numeral(*symbol))
}

/// 10至20条 as one: it counts something, and no number tells how many.
fn range(chars: &[char], from: usize, end: usize) -> Option<Numeral> {
    if !opens_range(chars, end) {
        return None;
    }
    let second = extent::after(chars, extent::after(chars, end) + 1);
    let second_end = Extent::of(chars, second).end;
    match finish(chars, second, second_end, None, false) {
        Figure::Count(numeral) if !numeral.unit.is_empty() && !opens_range(chars, second_end) => {
            Some(Numeral { range: from..numeral.range.end, ..numeral })
        }
        _ => None,
    }
}

/// The digits of a number that begins with one: 1,136 · 2.2万 · 1.5千 · 13万2; with blanks between them only
/// where nothing else can be meant.
fn in_digits(extent: &Extent) -> Option<(String, i32)> {
    let Extent { symbols, gaps, .. } = extent;
    let length =
        symbols.iter().take_while(|symbol| symbol.is_ascii_digit() || matches!(symbol, '.' | ',')).count();
    let (printed, tail) = symbols.split_at(length);
    let shift: Option<i32> = tail.iter().map(|symbol| chinese::weight(*symbol)).sum();
    let Some(shift) = shift else {
        return chinese::value(symbols).map(|value| (value.to_string(), 0));
    };
    let printed: String = printed.iter().collect();
    let (whole, fraction) =
        printed.split_once('.').map_or((printed.as_str(), ""), |(whole, rest)| (whole, rest));
    let digits = ungrouped(whole)?;
    // 2018 12 may be a year and a count, 0 12 two counts; 12 345 is one number that was broken.
    let first = gaps.first().copied().unwrap_or(symbols.len());
    let strange = first < length
        && (digits.starts_with('0') && digits.len() > 1 || is_calendar_year(&symbols[..first]));
    if strange || digits.len() > 9 {
        return None;
    }
    let point = if fraction.is_empty() { "" } else { "." };
    Some((format!("{digits}{point}{fraction}"), shift))
}

fn is_calendar_year(symbols: &[char]) -> bool {
    symbols.len() == 4 && (symbols.starts_with(&['1', '9']) || symbols.starts_with(&['2', '0']))
}

fn in_chinese(chars: &[char], from: usize, before: Before, extent: &Extent) -> Option<Figure> {
    let Extent { symbols, end, .. } = extent;
    let last = extent::before(chars, from).map_or('。', |place| chars[place]);
    if is_guess(chars, from.saturating_sub(1)) {
        return None;
    }
    if let (4, Some('年')) = (symbols.len(), chars.get(*end)) {
        let year: Option<String> = symbols
            .iter()
            .map(|symbol| chinese::digit(*symbol).map(|digit| char::from(b'0' + digit)))
            .collect();
        let year = year.and_then(|year| year.parse().ok()).filter(|year| (1990..2100).contains(year));
        return year.map(|year| Figure::Year(year, from..end + 1));
    }
    if last == '第' || "每之同唯".contains(last) {
        return None;
    }
    let certain = !before.is_part && !extent.torn && !opens_range(chars, *end);
    let value = certain.then(|| chinese::value(symbols)).flatten();
    let digits = value.map(|value| (value.to_string(), 0));
    Some(finish(chars, from, *end, digits, value == Some(0))).filter(is_counted)
}

/// Reads 万, 余 and the unit after the digits.
fn finish(
    chars: &[char],
    from: usize,
    digits_end: usize,
    digits: Option<(String, i32)>,
    in_words: bool,
) -> Figure {
    let at = |place: usize| chars.get(place).copied().unwrap_or('。');
    let mut end = digits_end;
    let mut digits = digits;
    let mut precision = Precision::Exact;
    // 20余万次, 三十多万件
    for _ in 0..3 {
        let next = extent::after(chars, end);
        if matches!(at(next), '余' | '多') {
            precision = Precision::AtLeast;
        } else if precision == Precision::AtLeast
            && let Some(more) = chinese::weight(at(next))
        {
            digits = digits.map(|(digits, shift)| (digits, shift + more));
        } else if precision == Precision::AtLeast && (at(next).is_ascii_digit() || is_numeral(at(next))) {
            digits = None;
        } else {
            break;
        }
        end = next + 1;
    }
    let next = extent::after(chars, end);
    let starts = |word: &&&str| word.chars().enumerate().all(|(step, symbol)| at(next + step) == symbol);
    if let Some(unit) = NO_UNITS.iter().find(starts) {
        return Figure::NoCount(from..next + unit.chars().count());
    }
    let unit = UNITS.iter().find(starts).map_or(end..end, |unit| next..next + unit.chars().count());
    let mut range = from..unit.end;
    if precision == Precision::Exact && at(range.end) == '以' && at(range.end + 1) == '上' {
        precision = Precision::AtLeast;
        range.end += 2;
    }
    if precision == Precision::Exact {
        precision = approximation(chars, from);
    }
    // 10条至20条
    if opens_range(chars, unit.end) {
        digits = None;
    }
    let long = digits.as_ref().is_some_and(|(digits, _)| digits.len() >= 7) || digits_end - from >= 7;
    if unit.is_empty() && long {
        return Figure::NoCount(from..end);
    }
    Figure::Count(Numeral { range, unit, precision, in_words, digits })
}

/// 近, 约, 超 before the digits.
fn approximation(chars: &[char], from: usize) -> Precision {
    let last = extent::before(chars, from);
    let symbol = |place: Option<usize>| place.map_or('。', |place| chars[place]);
    match (symbol(last.and_then(|place| extent::before(chars, place))), symbol(last)) {
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
mod tests;
