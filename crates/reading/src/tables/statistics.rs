//! The statistics table of reports up to 2018, as the notice of 2014 prints it and as places had their own
//! before: a name, a unit, a number, and where a second column counts since 2008, that as well.

mod rows;

use std::ops::Range;

use domain::form::Form;

use super::cell::{Cell, Content};
use super::found::Found;
use super::places::Words;
use crate::text::Text;
use crate::text::tags::tag;
use rows::{Row, row};

/// The columns of numbers behind the unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Columns {
    /// The year alone.
    Year,
    /// The year, and all years since 2008.
    YearAndSince,
    /// All years, and the year.
    SinceAndYear,
}

/// Heads that begin such a table, and what stands in its head besides.
const HEADS: [&str; 4] = ["指标名称", "统计指标", "统计项目", "项目名称计量单位"];
/// How many characters of a head there are at most.
const HEAD: usize = 40;
/// Units of rows, longer ones first.
const UNITS: [&str; 11] = ["人次", "万元", "条", "件", "次", "篇", "个", "人", "元", "份", "项"];

/// Reads the table and tells where it stands, in normal characters.
pub(super) fn read(text: &Text, words: &Words) -> Option<(Found, Range<usize>)> {
    let form = Form::find("2014")?;
    let start = HEADS.iter().flat_map(|head| words.places(head)).map(|place| words.back(place)).max()?;
    let chars = text.chars();
    let end = chars[start..].iter().position(|char| *char == '。').map_or(chars.len(), |stop| start + stop);
    let (columns, first) = head(text, start..end)?;
    let mut found = Found::default();
    let mut scan = Scan { text, place: first, end, last: "" };
    let lines: Vec<Line> = std::iter::from_fn(|| scan.next()).collect();
    // Where cells run together, a blank in a row stands within a number as well as between two.
    let runs_together = columns != Columns::Year && lines.iter().any(|line| line.pieces.len() == 1);
    for line in lines {
        let Some(item) = line.item else { continue };
        let Some(part) = form.parts.iter().find(|part| part.items.iter().any(|known| known.code == item))
        else {
            continue;
        };
        match year(chars, &line, columns).filter(|_| !runs_together || line.pieces.len() == 1) {
            Some(cell) => found.cell(text, part, item, &cell, line.unit),
            None => found.refuse(text, part, [item], line.numbers.clone()),
        }
    }
    (found.count() > 3).then(|| {
        let range = start..found.end;
        (found, range)
    })
}

/// The columns that a head names, and where the head ends.
fn head(text: &Text, within: Range<usize>) -> Option<(Columns, usize)> {
    let chars = &text.chars()[within.start..within.end.min(within.start + HEAD)];
    let find = |word: &str| {
        let word: Vec<char> = word.chars().collect();
        chars.windows(word.len()).position(|window| window == word.as_slice()).map(|place| place + word.len())
    };
    find("单位")?;
    let since = find("累计").or_else(|| find("以来"));
    let year = chars.iter().position(|char| *char == '年').filter(|place| chars[place - 1].is_ascii_digit());
    let (columns, end) = match (since, year) {
        (Some(since), Some(year)) if since > year => (Columns::YearAndSince, since),
        (Some(_), Some(year)) => (Columns::SinceAndYear, year + 1),
        (Some(_), None) => return None,
        (None, Some(year)) => (Columns::Year, year + 1),
        (None, None) => (Columns::Year, ["统计数", "数量", "数据", "数值"].into_iter().find_map(find)?),
    };
    let end = end + chars[end..].iter().take_while(|char| **char == '度').count();
    Some((columns, within.start + end))
}

/// One row: its item, its unit and the characters of its numbers.
struct Line {
    item: Option<&'static str>,
    unit: &'static str,
    numbers: Range<usize>,
    /// Each number that stands apart.
    pieces: Vec<Range<usize>>,
    /// Whether no blank stands between the unit and the numbers.
    glued: bool,
}

/// Goes from row to row.
struct Scan<'t> {
    text: &'t Text,
    place: usize,
    end: usize,
    /// The dispute whose outcomes follow.
    last: &'static str,
}

impl Scan<'_> {
    fn next(&mut self) -> Option<Line> {
        let chars = self.text.chars();
        let from = self.place;
        let mut place = from;
        loop {
            if place >= self.end {
                return None;
            }
            if let Some(unit) = self.unit_before_number(place, from) {
                let behind = place + unit.chars().count();
                let pieces = self.pieces(behind);
                let (Some(first), Some(last)) = (pieces.first().cloned(), pieces.last().cloned()) else {
                    place += 1;
                    continue;
                };
                self.place = last.end;
                let found = row(&chars[from..place], self.last);
                if let Row::Item(item @ ("review.total" | "lawsuit.total")) = found {
                    self.last = item;
                }
                let item = if let Row::Item(item) = found { Some(item) } else { None };
                let glued = !self.text.is_apart(first.start);
                return Some(Line { item, unit, numbers: first.start..last.end, pieces, glued });
            }
            place += 1;
        }
    }

    /// The unit that stands here between a name and a number.
    fn unit_before_number(&self, place: usize, from: usize) -> Option<&'static str> {
        let chars = self.text.chars();
        let unit = UNITS.into_iter().find(|unit| {
            unit.chars().enumerate().all(|(step, char)| chars.get(place + step) == Some(&char))
        })?;
        let next = skip(chars, place + unit.chars().count());
        let name = chars[from..place].iter().any(|char| char.is_alphabetic());
        (name && next < self.end && chars[next].is_ascii_digit()).then_some(unit)
    }

    /// The numbers that follow one another from here. The number of the next row's name is none of them.
    fn pieces(&self, from: usize) -> Vec<Range<usize>> {
        let chars = self.text.chars();
        let at = |place: usize| chars.get(place).copied().unwrap_or(' ');
        let mut pieces = Vec::new();
        let mut place = skip(chars, from);
        while place < self.end && at(place).is_ascii_digit() {
            let mut end = place;
            while at(end).is_ascii_digit() || matches!(at(end), '.' | ',') && at(end + 1).is_ascii_digit() {
                end += 1;
            }
            if matches!(at(end), '.' | '、' | '．') {
                // 2069121062.政府公报: the last digit numbers the name behind it.
                let alone = self.text.is_apart(place) && at(place) != '0' && end - place <= 2;
                if end - 1 > place && !alone {
                    pieces.push(place..end - 1);
                }
                break;
            }
            pieces.push(place..end);
            place = skip(chars, end);
        }
        pieces
    }
}

/// Past blanks, line ends, tags and what sets cells apart.
fn skip(chars: &[char], from: usize) -> usize {
    let mut place = from;
    while let Some(char) = chars.get(place) {
        match tag(&chars[place..]) {
            0 if char.is_whitespace() || *char == '|' => place += 1,
            0 => break,
            length => place += length,
        }
    }
    place
}

/// The cell of the year; none where it is not certain which of the digits are the year's.
fn year(chars: &[char], line: &Line, columns: Columns) -> Option<Cell> {
    let cell = |at: &Range<usize>| Some(Cell::read(chars, at.clone())).filter(Cell::is_read);
    match (columns, line.pieces.as_slice()) {
        (Columns::Year, [only]) => cell(only),
        (Columns::YearAndSince, [year, since]) | (Columns::SinceAndYear, [since, year]) => {
            let (year, since) = (cell(year)?, cell(since)?);
            (value(&year)? <= value(&since)?).then_some(year)
        }
        (Columns::YearAndSince, [both]) if line.glued => {
            // 00 is 0 and 0; 206912106 may be cut in more than one way.
            let mut ways = (both.start + 1..both.end).filter_map(|cut| {
                let (year, since) = (cell(&(both.start..cut))?, cell(&(cut..both.end))?);
                (value(&year)? <= value(&since)?).then_some(year)
            });
            let first = ways.next()?;
            ways.next().is_none().then_some(first)
        }
        _ => None,
    }
}

fn value(cell: &Cell) -> Option<domain::Number> {
    match &cell.content {
        Content::Number { number, unit: "" } => number.parse().ok(),
        _ => None,
    }
}
