//! What one cell of a table says.

use std::ops::Range;

use crate::text::tags::without_tags;

/// Signs that fill a cell without saying anything.
const MARKS: &str = "/\\-—―─";
/// Units met behind the number of a cell, longer ones first.
const UNITS: [&str; 18] = [
    "万元", "亿元", "元", "万", "亿", "件", "条", "个", "项", "次", "份", "宗", "起", "篇", "部", "类", "例",
    "人",
];
/// Words that give a change its sign: 减少35.
const SIGNS: [(&str, &str); 6] =
    [("增加", ""), ("减少", "-"), ("增", ""), ("减", "-"), ("+", ""), ("-", "-")];

/// The meaning of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Content {
    /// Nothing stands in it.
    Empty,
    /// A stroke or a slash: filled, but says nothing.
    Mark,
    /// 无.
    Nil,
    /// A number.
    Number {
        /// Plain digits with sign and point, no separators.
        number: String,
        /// The unit as printed.
        unit: &'static str,
    },
    /// Words.
    Words,
    /// In the place of a figure, and none: `100。`, `1 808`, `#REF!`, a figure broken into pieces.
    Unreadable,
}

/// A cell and its range of normal characters: number and unit without a note behind them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    pub content: Content,
    pub at: Range<usize>,
}

impl Cell {
    /// Reads the cell that a range of normal characters holds.
    pub fn read(chars: &[char], at: Range<usize>) -> Self {
        // Markdown prints what is bold between asterisks.
        let blank = |place: &usize| chars.get(*place).is_none_or(|char| char.is_whitespace() || *char == '*');
        let start = at.clone().find(|place| !blank(place)).unwrap_or(at.end);
        let end = at.clone().rev().find(|place| !blank(place)).map_or(start, |last| last + 1);
        let (content, length) = meaning(chars.get(start..end).unwrap_or_default());
        Self { content, at: start..start + length }
    }

    /// Figures set one under another in one cell, `0<br>3`, because the line between rows is not drawn;
    /// none if anything else stands in it.
    pub fn stacked(chars: &[char], at: Range<usize>) -> Vec<Self> {
        let mut cells = Vec::new();
        let mut start = None;
        let mut in_tag = false;
        for place in at.start..=at.end {
            let char = chars.get(place).copied().filter(|_| place < at.end).unwrap_or(' ');
            let apart = in_tag || char == '<' || char.is_whitespace();
            in_tag = char == '<' || (in_tag && char != '>');
            if !apart {
                start = start.or(Some(place));
            } else if let Some(start) = start.take() {
                cells.push(Self::read(chars, start..place));
            }
        }
        if cells.iter().all(Self::is_read) { cells } else { Vec::new() }
    }

    /// A cell that holds nothing, at a place.
    pub fn empty(place: usize) -> Self {
        Self { content: Content::Empty, at: place..place }
    }

    /// Whether it holds no figure: nothing, or a stroke.
    pub fn is_blank(&self) -> bool {
        matches!(self.content, Content::Empty | Content::Mark)
    }

    /// Whether it stands in the place of a figure.
    pub fn is_value(&self) -> bool {
        matches!(self.content, Content::Number { .. } | Content::Nil | Content::Unreadable)
    }

    /// Whether a figure is read in it.
    pub fn is_read(&self) -> bool {
        matches!(self.content, Content::Number { .. } | Content::Nil)
    }

    /// The number that two cells are, if a break stands within it.
    pub fn joined(&self, next: &Self) -> Option<Self> {
        match (&self.content, &next.content) {
            (Content::Number { number, unit: "" }, Content::Number { number: rest, unit })
                if number != "0" && rest.bytes().all(|char| char.is_ascii_digit()) =>
            {
                let content = Content::Number { number: format!("{number}{rest}"), unit };
                Some(Self { content, at: self.at.start..next.at.end })
            }
            _ => None,
        }
    }

    /// The whole number that it holds, for checking sums.
    pub fn count(&self) -> Option<i64> {
        match &self.content {
            Content::Number { number, unit } if !unit.contains(['万', '亿']) => number.parse().ok(),
            Content::Nil => Some(0),
            _ => None,
        }
    }
}

/// What the characters mean, and how many of them from the first are to be quoted.
fn meaning(chars: &[char]) -> (Content, usize) {
    let all = chars.len();
    if chars.is_empty() {
        return (Content::Empty, 0);
    }
    if chars.iter().all(|char| MARKS.contains(*char)) {
        return (Content::Mark, all);
    }
    if matches!(chars, ['无' | '零']) {
        return (Content::Nil, all);
    }
    number(chars).unwrap_or((if is_unreadable(chars) { Content::Unreadable } else { Content::Words }, all))
}

/// Digits and signs without words, or what a spreadsheet prints for an error. `1.` and `2、` number a label.
fn is_unreadable(chars: &[char]) -> bool {
    let error =
        chars[0] == '#' && chars[1..].iter().all(|char| char.is_ascii_uppercase() || "/!?0".contains(*char));
    let numbers_label = matches!(chars, [.., '.' | '、' | '．'] if chars.len() <= 3)
        || matches!(chars, ['.' | '、' | '．', ..]) && !chars.iter().any(char::is_ascii_digit);
    let stripped = without_tags(chars);
    let chars = stripped.as_slice();
    let plain = |char: &char| {
        char.is_ascii_digit() || char.is_whitespace() || ".,，。、-+%*/；：（）".contains(*char)
    };
    error && chars.len() > 2
        || !numbers_label && chars.iter().any(char::is_ascii_digit) && chars.iter().all(plain)
}

fn number(chars: &[char]) -> Option<(Content, usize)> {
    let (sign, mut rest) =
        SIGNS.iter().find_map(|(words, sign)| Some((*sign, after(chars, words)?))).unwrap_or(("", chars));
    let mut number = String::from(sign);
    number.push_str(&whole(&mut rest)?);
    if let ['.', tail @ ..] = rest {
        let digits = tail.iter().take_while(|char| char.is_ascii_digit()).count();
        if digits == 0 {
            return None;
        }
        number.push('.');
        number.extend(&tail[..digits]);
        rest = &tail[digits..];
    }
    let number = as_shown(&number);
    let unit = UNITS.into_iter().find(|unit| after(rest, unit).is_some()).unwrap_or_default();
    let rest = after(rest, unit)?;
    let (unit, note) = match bracketed_unit(rest) {
        Some(bracketed) if unit.is_empty() => (bracketed, &rest[rest.len()..]),
        _ => (unit, rest),
    };
    is_note(note).then(|| (Content::Number { number, unit }, chars.len() - note.len()))
}

/// What a spreadsheet shows of a number that it keeps in binary: fifteen digits, 0.30000000000000004 is 0.3.
fn as_shown(number: &str) -> String {
    const SHOWN: usize = 15;
    let Some((whole, fraction)) = number.split_once('.') else { return number.to_owned() };
    let before = whole.trim_start_matches('-').trim_start_matches('0').len();
    let places = SHOWN.saturating_sub(before);
    if fraction.len() <= places {
        return number.to_owned();
    }
    let (kept, rest) = fraction.split_at(places);
    let digits: String = whole.chars().filter(char::is_ascii_digit).chain(kept.chars()).collect();
    let up = u128::from(rest.starts_with(['5', '6', '7', '8', '9']));
    let Ok(rounded) = digits.parse::<u128>().map(|digits| digits + up) else { return number.to_owned() };
    let rounded = format!("{rounded:0>width$}", width = places + 1);
    let (whole, fraction) = rounded.split_at(rounded.len() - places);
    let sign = if number.starts_with('-') { "-" } else { "" };
    let number = format!("{sign}{whole}.{fraction}");
    number.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// The digits before the point: `1,136` or `1136`, no leading zeros.
fn whole(rest: &mut &[char]) -> Option<String> {
    let length = rest.iter().take_while(|char| char.is_ascii_digit() || **char == ',').count();
    let (printed, tail) = rest.split_at(length);
    *rest = tail;
    let printed: String = printed.iter().collect();
    let groups: Vec<&str> = printed.split(',').collect();
    let separated = groups.len() == 1
        || (groups[1..].iter().all(|group| group.len() == 3) && (1..=3).contains(&groups[0].len()));
    let digits = groups.concat();
    let plain = digits.len() == 1 || !digits.starts_with('0');
    (separated && plain && !digits.is_empty()).then_some(digits)
}

/// What follows these words at the start, spaces between passed over.
fn after<'c>(chars: &'c [char], words: &str) -> Option<&'c [char]> {
    let mut rest = chars;
    for word in words.chars() {
        while let [space, tail @ ..] = rest
            && space.is_whitespace()
        {
            rest = tail;
        }
        rest = rest.strip_prefix(&[word])?;
    }
    Some(rest)
}

/// `（万元）`: a unit in brackets.
fn bracketed_unit(rest: &[char]) -> Option<&'static str> {
    let inside = after(rest, "（")?;
    UNITS.into_iter().find(|unit| after(inside, unit).is_some_and(|tail| tail == ['）']))
}

/// Nothing, or words in brackets that are more than another number.
fn is_note(rest: &[char]) -> bool {
    let rest = rest.iter().copied().filter(|char| !char.is_whitespace()).collect::<Vec<_>>();
    match rest.as_slice() {
        [] => true,
        ['（', inside @ .., '）'] => {
            !inside.contains(&'）') && inside.iter().filter(|char| char.is_alphabetic()).count() >= 2
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests;
