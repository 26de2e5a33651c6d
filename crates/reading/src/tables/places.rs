//! Where the tables of a text stand.

use std::ops::Range;

use super::requests;
use super::words::{letters, squeezed};
use crate::numerals;
use crate::text::Text;
use crate::text::tags::without_tag;

/// The squeezed words of a whole text, with the way back to its normal characters.
#[derive(Debug, Default)]
pub(super) struct Words {
    words: String,
    /// The normal character of each byte.
    at: Vec<usize>,
}

/// The table of a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Table {
    /// Table 二.
    Proactive,
    /// Table 三.
    Requests,
    /// Table 四.
    Outcomes,
}

impl Table {
    /// The code of the form's section that it stands in.
    pub fn section(self) -> &'static str {
        match self {
            Self::Proactive => "proactive",
            Self::Requests => "requests",
            Self::Outcomes => "outcomes",
        }
    }
}

/// Heads of table 二, any of which follows its 信息内容.
const PROACTIVE_HEADS: [&str; 7] =
    ["对外公开总", "制发", "新制作", "处理决定", "收费金额", "上一年", "采购项目"];
/// Rows of table 三, any of which follows its head.
const REQUEST_ROWS: [&str; 7] =
    ["新收", "上年结转", "年度办理结果", "予以公开", "部分公开", "国家秘密", "第三方"];
/// In how many characters a row of table 三 is named.
const LONGEST_ROW: usize = 16;
/// Words after which none of the tables goes on.
const ENDS: [&str; 3] = ["存在的主要问题", "主要问题及改进", "其他需要报告的事项"];

impl Words {
    pub fn new(text: &Text) -> Self {
        let mut squeezed = Self::default();
        for (place, char) in letters(text.chars()) {
            squeezed.words.push(char);
            squeezed.at.resize(squeezed.words.len(), place);
        }
        squeezed
    }

    /// The places of a word, in bytes of the squeezed words.
    pub fn places<'w>(&'w self, word: &'w str) -> impl Iterator<Item = usize> + 'w {
        self.words.match_indices(word).map(|(place, _)| place)
    }

    /// The squeezed words of about `reach` characters behind a place, or before it.
    fn near(&self, place: usize, reach: isize) -> Range<usize> {
        let other = place.saturating_add_signed(reach * 3).min(self.words.len());
        let mut range = place.min(other)..place.max(other);
        while !self.words.is_char_boundary(range.start) {
            range.start += 1;
        }
        while !self.words.is_char_boundary(range.end) {
            range.end += 1;
        }
        range
    }

    /// The normal character at a place.
    pub fn back(&self, place: usize) -> usize {
        self.at.get(place).or(self.at.last()).copied().unwrap_or_default()
    }

    /// Whether any of these words stands in the stretch behind a place, as far as it is within one.
    fn follows(
        &self,
        place: usize,
        reach: isize,
        words: &[&str],
        within: impl Fn(usize, usize) -> bool,
    ) -> bool {
        let near = self.near(place, reach);
        let first = words.iter().filter_map(|word| self.words[near.clone()].find(word)).min();
        first.is_some_and(|first| within(place, near.start + first))
    }

    /// The first place of any of these words in the stretch before a place, as far as it is within one.
    fn first_before(
        &self,
        place: usize,
        reach: isize,
        words: &[&str],
        within: impl Fn(usize, usize) -> bool,
    ) -> Option<usize> {
        let near = self.near(place, -reach);
        let found = words.iter().flat_map(|word| self.words[near.clone()].match_indices(word));
        found.map(|(found, _)| near.start + found).filter(|found| within(*found, place)).min()
    }
}

/// The tables of a text in order, each with its range of normal characters.
pub(super) fn tables(text: &Text, words: &Words) -> Vec<(Table, Range<usize>)> {
    let stops = stops(text, words);
    // Words that stand in one table have no sentence between them, nor a comma.
    let within = |first: usize, last: usize| {
        let (first, last) = (words.back(first), words.back(last));
        let stop = stops.partition_point(|stop| *stop <= first);
        let comma = text.chars()[first..last.max(first)].iter().any(|char| matches!(char, '，' | '；'));
        !comma && stops.get(stop).is_none_or(|stop| *stop > last)
    };
    let mut starts: Vec<(usize, Table)> = Vec::new();
    starts.extend(proactive(words, within).map(|place| (place, Table::Proactive)));
    starts.extend(requests(words, within).map(|place| (place, Table::Requests)));
    starts.extend(outcomes(words, within).map(|place| (place, Table::Outcomes)));
    starts.sort_by_key(|(place, _)| *place);
    let mut tables: Vec<(Table, Range<usize>)> = Vec::new();
    for (place, table) in starts {
        let start = line_start(text, words.back(place));
        match tables.last_mut() {
            // Each number of 第二十条 has heads of its own; so may each page of table 三.
            Some((last, range)) if start < range.end && *last == table => continue,
            Some((_, range)) if start < range.end => range.end = start,
            _ => {}
        }
        let stop = stops.partition_point(|stop| *stop <= start);
        tables.push((table, start..stops.get(stop).copied().unwrap_or(text.chars().len())));
    }
    tables
}

/// The start of the line, if only characters that set cells apart stand before a place in it.
fn line_start(text: &Text, place: usize) -> usize {
    let characters =
        text.chars()[..place].iter().rev().take_while(|char| matches!(**char, '|' | ' ' | '\t')).count();
    let start = place - characters;
    if start == 0 || text.chars()[start - 1] == '\n' { start } else { place }
}

/// Where tables end: at the headings after them, and at the line of the next full sentence.
fn stops(text: &Text, words: &Words) -> Vec<usize> {
    let chars = text.chars();
    let mut stops: Vec<usize> =
        ENDS.iter().flat_map(|end| words.places(end)).map(|end| words.back(end)).collect();
    for line in text.lines() {
        let line = line.range.clone();
        stops.extend(line.clone().filter(|place| {
            chars[*place] == '。' && ends_table(&chars[line.start..*place], chars.get(*place + 1))
        }));
    }
    stops.sort_unstable();
    let mut lines: Vec<usize> =
        stops.iter().map(|stop| text.lines().partition_point(|line| line.range.start <= *stop)).collect();
    lines.dedup();
    stops.extend(lines.into_iter().filter_map(|line| fresh_line(text, line)));
    stops.sort_unstable();
    stops
}

/// Whether a full stop ends a sentence and not a cell or a hint over the table.
fn ends_table(before: &[char], next: Option<&char>) -> bool {
    // 100。 alone in a cell is a slip.
    let number = before.iter().rev().take_while(|char| char.is_ascii_digit()).count();
    let starts = before.len().checked_sub(number + 1).is_none_or(|place| "|\t ".contains(before[place]));
    let cell = number > 0 && starts && next.is_none_or(|next| "|\t ".contains(*next));
    // "…等于第三项加第四项之和）。" stands over table 三.
    let hint = before[before.len().saturating_sub(2)..].contains(&'和');
    // 注：数量含上年度结转。 stands over the figures or below them.
    let note = before.starts_with(&['注', '：']);
    !cell && !hint && !note
}

/// The start of the last of so many lines, unless that line goes on with the table: with a number of the line
/// above, or with a row.
fn fresh_line(text: &Text, lines: usize) -> Option<usize> {
    let (line, above) = text.lines()[..lines].split_last()?;
    let above = above.iter().rfind(|line| !line.range.is_empty());
    let goes_on = above.is_some_and(|above| {
        numerals::goes_on(without_tag(&text.chars()[above.range.clone()]), &text.chars()[line.range.clone()])
    });
    let start = &text.chars()[line.range.clone()];
    let row = requests::names_a_row(&squeezed(&start[..start.len().min(LONGEST_ROW)]));
    (!goes_on && !row).then_some(line.range.start)
}

fn proactive(words: &Words, within: impl Fn(usize, usize) -> bool + Copy) -> impl Iterator<Item = usize> {
    let places = words.places("信息内容");
    let headed = places.filter(move |place| words.follows(*place, 24, &PROACTIVE_HEADS, within));
    headed.map(move |place| words.first_before(place, 12, &["第二十条"], within).unwrap_or(place))
}

fn requests(words: &Words, within: impl Fn(usize, usize) -> bool + Copy) -> impl Iterator<Item = usize> {
    let hint =
        words.places("勾稽关系").filter(|place| words.follows(*place, 240, &REQUEST_ROWS, |_, _| true));
    let places = words.places("申请人情况");
    let headed = places.filter(move |place| words.follows(*place, 240, &REQUEST_ROWS, within));
    let listed = words.places("新收").filter_map(move |place| {
        let headed = words.first_before(place, 240, &["法人或其他组织"], within);
        let goes_on = words.follows(place, 60, &["上年结转政府信息公开申请数量"], within);
        headed.or(goes_on.then_some(place))
    });
    hint.chain(headed).chain(listed)
}

fn outcomes(words: &Words, within: impl Fn(usize, usize) -> bool + Copy) -> impl Iterator<Item = usize> {
    words.places("未经").filter_map(move |place| {
        let direct = words.follows(place, 10, &["复议"], within);
        let both = direct && words.follows(place, 160, &["复议后"], within);
        both.then(|| words.first_before(place, 60, &["行政复议"], within).unwrap_or(place))
    })
}
