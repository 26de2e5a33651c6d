//! Running prose: the lines of a paragraph joined, tables and page numbers left out.

use std::ops::Range;

use crate::numerals::{self, GAP, TORN};
use crate::proposal::Span;
use crate::text::Text;
use crate::text::tags::{tag, without_tag};

/// Prose without line breaks, with the way back to the normal text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Flow {
    /// Characters of all paragraphs, one after the other.
    pub chars: Vec<char>,
    /// Paragraphs in order.
    pub paragraphs: Vec<Range<usize>>,
    at: Vec<usize>,
}

impl Flow {
    /// Joins lines to paragraphs, without the ranges that tables take up.
    pub fn new(text: &Text, tables: &[Range<usize>]) -> Self {
        let mut flow = Self::default();
        let width = wrap_width(text);
        let mut tables = tables.iter().peekable();
        let listed = Listed::new(text);
        let mut before: Option<&[char]> = None;
        // How long the line before is, with the one above it if a number goes on from that.
        let mut length = 0;
        // The line right above, if it was left out for looking like a cell.
        let mut left_out: Option<&[char]> = None;
        for line in text.lines() {
            while tables.next_if(|table| table.end <= line.range.start).is_some() {}
            let in_table = tables
                .peek()
                .is_some_and(|table| table.start < line.range.end.max(1) && table.start <= line.range.start);
            let characters = &text.chars()[line.range.clone()];
            if characters.is_empty() || is_page_number(characters) {
                continue;
            }
            let goes_on = |above: &[char]| {
                !listed.is_entry(characters) && numerals::goes_on(without_tag(above), characters)
            };
            if in_table || is_cell(characters) {
                if before.is_some_and(goes_on) {
                    flow.push_to_last(TORN, line.range.start);
                }
                before = None;
                left_out = Some(characters).filter(|_| !in_table);
                continue;
            }
            let broken = before.is_some_and(goes_on);
            if !broken && before.is_none_or(|before| !joins(before, length, characters, width)) {
                flow.paragraphs.push(flow.chars.len()..flow.chars.len());
            }
            if broken
                && before.and_then(|above| without_tag(above).last()).is_some_and(char::is_ascii_digit)
                && characters[0].is_ascii_digit()
            {
                flow.push(GAP, line.range.start);
            } else if left_out.take().is_some_and(goes_on) {
                flow.push(TORN, line.range.start);
            }
            flow.push_line(characters, line.range.start);
            if let Some(paragraph) = flow.paragraphs.last_mut() {
                paragraph.end = flow.chars.len();
            }
            length = if broken { length + characters.len() } else { characters.len() };
            before = Some(characters);
        }
        flow
    }

    /// Where a range stands in the untouched text.
    pub fn span(&self, range: &Range<usize>, text: &Text) -> Span {
        match (self.at.get(range.start), range.end.checked_sub(1).and_then(|last| self.at.get(last))) {
            (Some(start), Some(last)) if range.start < range.end => text.span(*start..*last + 1),
            _ => Span::default(),
        }
    }

    /// The words of a range.
    pub fn words(&self, range: Range<usize>) -> String {
        self.chars.get(range).unwrap_or_default().iter().collect()
    }

    fn push(&mut self, char: char, at: usize) {
        self.chars.push(char);
        self.at.push(at);
    }

    /// Adds a line; tabs and the tags that a tool left behind only part what stands beside them.
    fn push_line(&mut self, characters: &[char], at: usize) {
        let mut step = 0;
        while let Some(char) = characters.get(step) {
            let tag = tag(&characters[step..]);
            self.push(if *char == '\t' || tag > 0 { GAP } else { *char }, at + step);
            step += tag.max(1);
        }
    }

    fn push_to_last(&mut self, char: char, at: usize) {
        self.push(char, at);
        if let Some(paragraph) = self.paragraphs.last_mut() {
            paragraph.end = self.chars.len();
        }
    }
}

/// The width of hard-wrapped lines (PDF text layers), or `None` where lines are whole paragraphs.
fn wrap_width(text: &Text) -> Option<usize> {
    let mut lengths: Vec<usize> =
        text.lines().iter().map(|line| line.range.len()).filter(|length| *length >= 12).collect();
    lengths.sort_unstable();
    let width = *lengths.get(lengths.len().checked_mul(9)? / 10)?;
    let full = lengths.iter().filter(|length| **length * 10 >= width * 8).count();
    let open = text.lines().iter().filter(|line| {
        line.range.len() * 10 >= width * 8
            && text.chars().get(line.range.end - 1).is_some_and(|char| !ends_sentence(*char))
    });
    (lengths.len() >= 6
        && (15..=70).contains(&width)
        && full * 2 >= lengths.len()
        && open.count() * 2 >= full)
        .then_some(width)
}

fn joins(before: &[char], length: usize, line: &[char], width: Option<usize>) -> bool {
    let last = before.last().copied().unwrap_or('。');
    if heading_mark(line).is_some() {
        return false;
    }
    match width {
        Some(width) => length * 4 >= width * 3,
        // A list of short lines is no sentence: 网络申请：2件 and 申请答复数：3件 stay apart.
        None => {
            "，、".contains(last)
                || is_cut(before)
                || (line.ends_with(&['报', '告']) && !ends_sentence(last) && !is_title(before))
        }
    }
}

/// A long line of sentences that ends in the middle of one.
fn is_cut(line: &[char]) -> bool {
    const LONG: usize = 40;
    line.len() >= LONG
        && line.contains(&'。')
        && line.last().is_some_and(|char| ('\u{4e00}'..='\u{9fff}').contains(char))
}

fn is_title(line: &[char]) -> bool {
    line.ends_with(&['报', '告'])
}

fn ends_sentence(char: char) -> bool {
    "。！？；：”".contains(char)
}

/// The numbers that count the entries of a list, `1.`, `2、`: such a line goes on with no number above it.
struct Listed(Vec<(usize, char)>);

impl Listed {
    fn new(text: &Text) -> Self {
        let mut marks: Vec<_> =
            text.lines().iter().filter_map(|line| entry(&text.chars()[line.range.clone()])).collect();
        marks.sort_unstable();
        Self(marks)
    }

    /// Whether a line begins an entry: the one before it or the one behind it stands in the text as well.
    fn is_entry(&self, line: &[char]) -> bool {
        let known = |number: usize, mark: char| self.0.binary_search(&(number, mark)).is_ok();
        entry(line).is_some_and(|(number, mark)| {
            known(number + 1, mark) || number.checked_sub(1).is_some_and(|before| known(before, mark))
        })
    }
}

fn entry(line: &[char]) -> Option<(usize, char)> {
    let (length, depth) = heading_mark(&line[..line.len().min(8)])?;
    let (mark, number) = line[..length].split_last()?;
    (depth == 3).then(|| Some((number.iter().collect::<String>().parse().ok()?, *mark)))?
}

/// A line of a table that stands apart: only numbers and strokes, or with strokes between cells.
fn is_cell(line: &[char]) -> bool {
    line.contains(&'|') && !line.contains(&'。')
        || line.iter().all(|char| char.is_ascii_digit() || "-+. /\t".contains(*char))
}

/// `- 2 -`, `—3—`, `第2页`, `第 2 页 共 5 页`.
fn is_page_number(line: &[char]) -> bool {
    let dashes = line.iter().filter(|char| "-—–－".contains(**char)).count();
    let digits = line.iter().filter(|char| char.is_ascii_digit()).count();
    let pages = line.first() == Some(&'第') && line.last() == Some(&'页') && line.len() <= 12;
    pages
        || (dashes >= 2
            && (1..=3).contains(&digits)
            && line.iter().all(|char| char.is_ascii_digit() || "-—–－ ".contains(*char)))
}

/// The length and depth of a heading's number: 一、 is (2, 1), （一） is (3, 2), 1. is (2, 3).
pub(crate) fn heading_mark(line: &[char]) -> Option<(usize, u8)> {
    const NUMERALS: &str = "一二三四五六七八九十";
    let run = |from: usize| {
        line[from.min(line.len())..].iter().take_while(|char| NUMERALS.contains(**char)).count()
    };
    let at = |place: usize| line.get(place).copied().unwrap_or('\0');
    let plain = run(0);
    if (1..=3).contains(&plain) && matches!(at(plain), '、' | '.' | '，' | ' ') {
        return Some((plain + 1, 1));
    }
    if at(0) == '（' && (1..=3).contains(&run(1)) && at(run(1) + 1) == '）' {
        return Some((run(1) + 2, 2));
    }
    if at(0) == '第' && run(1) > 0 && at(run(1) + 1) == '部' && at(run(1) + 2) == '分' {
        return Some((run(1) + 3, 1));
    }
    let digits = line.iter().take_while(|char| char.is_ascii_digit()).count();
    // 3、2019年 begins an entry, 3.5 is a number.
    let beyond = line.get(digits + 1..).unwrap_or_default();
    let number = at(digits + 1).is_ascii_digit() && !numerals::is_year(beyond);
    ((1..=2).contains(&digits) && matches!(at(digits), '.' | '、') && !number).then_some((digits + 1, 3))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraphs(source: &str) -> Vec<String> {
        let flow = Flow::new(&Text::new(source), &[]);
        flow.paragraphs.iter().map(|range| flow.words(range.clone())).collect()
    }

    #[test]
    fn a_numeral_that_ends_a_line_is_no_heading() {
        assert_eq!(heading_mark(&['一']), None);
        assert_eq!(heading_mark(&['第', '一']), None);
        assert_eq!(heading_mark(&['一', '、']), Some((2, 1)));
        let mark = |line: &str| heading_mark(&line.chars().collect::<Vec<_>>());
        assert_eq!((mark("3、2019年收到"), mark("3.2019年收到")), (Some((2, 3)), Some((2, 3))));
        assert_eq!((mark("3、25条"), mark("3.25")), (None, None));
    }

    #[test]
    fn lines_of_a_web_page_are_paragraphs() {
        let read = paragraphs("一、总体情况\n本局公开信息8条。\n行政许可 | 5 |\n12\n- 2 -\n二、其他");
        assert_eq!(read, ["一、总体情况", "本局公开信息8条。", "二、其他"]);
    }

    #[test]
    fn a_number_goes_on_in_the_line_below() {
        assert_eq!(paragraphs("公开信息12\n345条。"), ["公开信息12 345条。"]);
        assert_eq!(paragraphs("公开信息1\n,345条。"), ["公开信息1，345条。"]);
        assert_eq!(paragraphs("公开信息一百\n二十条。"), ["公开信息一百二十条。"]);
        assert_eq!(paragraphs("公开信息12<br/>345条。"), ["公开信息12 345条。"]);
        assert_eq!(paragraphs("公开信息12\n345\n条。")[0], format!("公开信息12{TORN}"));
        assert_eq!(paragraphs("公开信息\n12\n345条。")[1], format!("{TORN}345条。"));
    }

    #[test]
    fn an_entry_of_a_list_and_a_year_go_on_with_no_number() {
        let list = paragraphs("申请数：12\n1.网络申请：3\n2.信函申请：9");
        assert_eq!(list, ["申请数：12", "1.网络申请：3", "2.信函申请：9"]);
        assert_eq!(paragraphs("公开信息12\n2018年收到申请3件").len(), 2);
    }

    #[test]
    fn hard_wrapped_lines_are_joined_even_over_a_page_number() {
        let wrapped = "一、总体情况\n本年度我们严格按照条例的要求开展政\n府信息公开工作，全年共收到申请人提\n出的政府信息公开申请2\n- 2 -\n件，按照规定全部办理完毕，没有发生\n因为公开工作引起的行政复议以及行政\n诉讼。\n\
            今年我们继续严格按照条例的要求开展\n政府信息公开工作，继续不断提高公开\n水平，做到应公开尽公开，方便群众办\n事，接受社会监督。";
        let read = paragraphs(wrapped);
        assert!(read[1].contains("开展政府信息公开工作"), "{read:?}");
        assert!(read[1].contains("申请2件，"), "{read:?}");
        assert_eq!(read.len(), 3);
    }
}
