//! Normal text with the way back: one width, one script, no spaces inside words.
//!
//! ```text
//! let text = Text::new(source);
//! text.chars()        // &[char]: normal characters, '\n' between lines, '\t' kept
//! text.lines()        // &[Line]: ranges over chars() without the '\n'; empty lines are kept
//! text.span(range)    // Span in characters of the untouched source
//! text.find("三、收到和处理", from) // first place of normal words at or after `from`
//! ```
//!
//! What is normal: digits, letters, `% + - / . |` are narrow; `，：；（）。！？` are wide (a comma between
//! a digit and exactly three digits stays narrow, `1,136`); traditional script and variant slips are
//! simplified (復議, 複議 → 复议); zero-width marks are gone; a run of spaces is gone unless both its
//! neighbours are narrow (`0 0 0` keeps its spaces, `1136 条` and `政 府` lose theirs). Line breaks stay,
//! because tables and headings need them; [`crate::flow`] joins the lines of a paragraph.

mod characters;
mod script;
pub(crate) mod tags;

use std::ops::Range;

use crate::proposal::Span;
use characters::Read;

/// One line of normal text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its range in [`Text::chars`], without the line break.
    pub range: Range<usize>,
}

/// Normal text that knows where each of its characters stands in the untouched text.
#[derive(Clone, Debug, Default)]
pub struct Text {
    chars: Vec<char>,
    at: Vec<usize>,
    lines: Vec<Line>,
    /// The characters before which a blank stood, in order.
    blanks: Vec<usize>,
    /// The untouched text.
    source: Vec<char>,
}

impl Text {
    /// Normalises a source.
    #[must_use]
    pub fn new(source: &str) -> Self {
        let map = script::pairs();
        let mut text = Self::default();
        let mut space = None;
        let mut before = '\n';
        let source_chars: Vec<char> = source.chars().collect();
        let mut residue = 0;
        for (place, character) in source_chars.iter().copied().enumerate() {
            residue = residue.max(characters::romanised(&source_chars, place).unwrap_or(residue));
            if place < residue {
                continue;
            }
            match characters::read(character) {
                // "\r\n" is one break.
                Read::Break if character == '\n' && before == '\r' => {}
                Read::Break => {
                    space = None;
                    text.push('\n', place);
                }
                Read::Nothing => {}
                Read::Space => space = space.or(Some(place)),
                Read::Bracketed(numeral) => {
                    space = None;
                    for part in ['（', characters::bracketed(numeral), '）'] {
                        text.push(part, place);
                    }
                }
                Read::As(read) => {
                    let read = text.in_context(script::simplified(read, &map));
                    if let Some(gap) = space.take() {
                        if is_narrow(read) && text.chars.last().copied().is_some_and(is_narrow) {
                            text.push(' ', gap);
                        }
                        text.blanks.push(text.chars.len());
                    }
                    text.push(read, place);
                }
            }
            before = character;
        }
        text.narrow_thousands();
        text.widen_stops();
        text.split_lines();
        text.source = source_chars;
        text
    }

    /// The normal characters.
    #[must_use]
    pub fn chars(&self) -> &[char] {
        &self.chars
    }

    /// The lines in order.
    #[must_use]
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// Where a range of [`Text::chars`] stands in the untouched text.
    #[must_use]
    pub fn span(&self, range: Range<usize>) -> Span {
        let start = self.at.get(range.start).or(self.at.last()).copied().unwrap_or_default();
        if range.end <= range.start {
            return Span { start, end: start };
        }
        let end = self.at.get(range.end - 1).or(self.at.last()).map_or(start, |last| last + 1);
        Span { start, end }
    }

    /// What the untouched text prints in a span.
    #[must_use]
    pub fn quote(&self, span: Span) -> String {
        self.source.get(span.start..span.end).unwrap_or_default().iter().collect()
    }

    /// Whether white space stands before a character in the untouched text, kept here or not.
    #[must_use]
    pub fn is_apart(&self, place: usize) -> bool {
        let before = place.checked_sub(1).and_then(|before| self.chars.get(before));
        self.blanks.binary_search(&place).is_ok() || before.is_some_and(|before| before.is_whitespace())
    }

    /// The first place of these normal words at or after `from`.
    #[must_use]
    pub fn find(&self, words: &str, from: usize) -> Option<Range<usize>> {
        let words: Vec<char> = words.chars().collect();
        let rest = self.chars.get(from..)?;
        let place = rest.windows(words.len().max(1)).position(|window| window == words.as_slice())?;
        Some(from + place..from + place + words.len())
    }

    fn push(&mut self, character: char, place: usize) {
        self.chars.push(character);
        self.at.push(place);
    }

    /// 答覆 is 答复, but 覆盖 stays.
    fn in_context(&self, character: char) -> char {
        let after_reply = matches!(self.chars.last(), Some('答' | '回' | '批' | '函'));
        if character == '覆' && after_reply { '复' } else { character }
    }

    /// A comma between a digit and exactly three digits separates thousands: `1,136`.
    fn narrow_thousands(&mut self) {
        let digit = |place: usize| self.chars.get(place).is_some_and(char::is_ascii_digit);
        let separators: Vec<usize> = (1..self.chars.len())
            .filter(|&place| self.chars[place] == '，' && digit(place - 1))
            .filter(|&place| (1..=3).all(|step| digit(place + step)) && !digit(place + 4))
            .collect();
        for place in separators {
            self.chars[place] = ',';
        }
    }

    /// A narrow full stop after a word ends a sentence; after a numeral it numbers a heading: 一.概述.
    fn widen_stops(&mut self) {
        let word = |place: usize| self.chars.get(place).is_some_and(|character| is_word(*character));
        let stops: Vec<usize> = (1..self.chars.len())
            .filter(|&place| self.chars[place] == '.' && word(place - 1))
            .filter(|&place| !"一二三四五六七八九十".contains(self.chars[place - 1]))
            .filter(|&place| self.chars.get(place + 1).is_none_or(|next| *next == '\n' || is_word(*next)))
            .collect();
        for place in stops {
            self.chars[place] = '。';
        }
    }

    fn split_lines(&mut self) {
        let mut start = 0;
        for (place, character) in self.chars.iter().enumerate() {
            if *character == '\n' {
                self.lines.push(Line { range: start..place });
                start = place + 1;
            }
        }
        self.lines.push(Line { range: start..self.chars.len() });
    }
}

/// A Chinese character.
fn is_word(character: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&character)
}

/// Digits, Latin letters and narrow characters, between which a space means something.
fn is_narrow(character: char) -> bool {
    character.is_ascii_graphic() && character != '|'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn normal(source: &str) -> String {
        Text::new(source).chars().iter().collect()
    }

    #[test]
    fn width_script_and_spaces_are_made_one() {
        assert_eq!(normal("公開 政府信息 １１３６ 条,占35.6％;"), "公开政府信息1136条，占35.6%；");
        assert_eq!(normal("答覆12件,覆盖"), "答复12件，覆盖");
        assert_eq!(normal("㈠行政許可 0 0  12\r\n97"), "（一）行政许可0 0 12\n97");
    }

    #[test]
    fn readings_that_a_converter_left_behind_are_gone() {
        assert_eq!(normal("網(wǎng)站發(fā)布3條(APP)"), "网站发布3条（APP）");
        assert_eq!(normal("收到申請(qǐng"), "收到申请（qǐng");
    }

    #[test]
    fn a_narrow_full_stop_after_a_word_ends_a_sentence() {
        assert_eq!(
            normal("未收到申请.\n一.概述 公开5条. 其中1.文件"),
            "未收到申请。\n一.概述公开5条。其中1.文件"
        );
        assert_eq!(normal("占35.6%,见www.a.cn"), "占35.6%，见www.a.cn");
    }

    #[test]
    fn a_comma_inside_a_number_stays_narrow() {
        assert_eq!(normal("1,136条,23456,7890"), "1,136条，23456，7890");
    }

    #[test]
    fn every_range_leads_back_to_the_source() {
        let source = "　公 開 政府信息　1136 條";
        let text = Text::new(source);
        let place = text.find("信息1136条", 0).unwrap();
        let span = text.span(place);
        let phrase: String = source.chars().skip(span.start).take(span.end - span.start).collect();
        assert_eq!(phrase, "信息　1136 條");
    }

    #[test]
    fn empty_lines_are_kept() {
        let text = Text::new("a\n\n b");
        let lines: Vec<_> = text
            .lines()
            .iter()
            .map(|line| text.chars()[line.range.clone()].iter().collect::<String>())
            .collect();
        assert_eq!(lines, ["a", "", "b"]);
    }
}
