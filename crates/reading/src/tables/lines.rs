//! The lines of a table as cells, in whatever way its cells are set apart.

use std::ops::Range;

use super::cell::{Cell, Content};
use crate::text::Text;
use crate::text::tags::without_tag;

/// How the cells of a table are set apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    /// By line breaks or spaces; empty cells are lost.
    Plain,
    /// A line is a row, its cells set apart by a char; empty cells are kept.
    Rows(Edges),
    /// Every cell is followed by a char, wherever lines break; empty cells are kept.
    Stream(char),
}

/// The char between cells, and whether it also stands before the first and behind the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Edges {
    pub separator: char,
    pub before: bool,
    pub behind: bool,
}

/// The lines of a range that belong to a table: no page numbers, no rules drawn between rows.
pub(super) fn lines(text: &Text, within: &Range<usize>) -> Vec<Range<usize>> {
    let first = text.lines().partition_point(|line| line.range.end < within.start);
    text.lines()[first..]
        .iter()
        .take_while(|line| line.range.start < within.end)
        .map(|line| line.range.start.max(within.start)..line.range.end.min(within.end))
        .filter(|line| !is_decoration(&text.chars()[line.clone()]))
        .collect()
}

impl Layout {
    /// Tells the layout of these lines.
    pub fn of(chars: &[char], lines: &[Range<usize>]) -> Self {
        let char = ['\t', '|'].into_iter().max_by_key(|char| {
            lines
                .iter()
                .map(|line| chars[line.clone()].iter().filter(|found| *found == char).count())
                .sum::<usize>()
        });
        let char = char.unwrap_or('|');
        if char == '\t' && is_indentation(chars, lines) {
            return Self::Plain;
        }
        // A row broken in a number is closed on neither of its lines.
        let is_broken = |place: usize| {
            let (above, below) = (&chars[lines[place - 1].clone()], &chars[lines[place].clone()]);
            let digits = without_tag(above).last().is_some_and(char::is_ascii_digit);
            digits && below.first().is_some_and(char::is_ascii_digit) && below.contains(&char)
        };
        let whole = |place: &usize| {
            !(*place > 0 && is_broken(*place) || *place + 1 < lines.len() && is_broken(*place + 1))
        };
        let split: Vec<Vec<Cell>> = (0..lines.len())
            .filter(|place| chars[lines[*place].clone()].contains(&char) && whole(place))
            .map(|place| split(chars, lines[place].clone(), char).collect())
            .collect();
        if split.is_empty() {
            return Self::Plain;
        }
        let filled = |cells: &[Cell]| cells.iter().filter(|cell| !cell.is_blank()).count();
        let is_row = |cells: &&Vec<Cell>| filled(cells) >= 2 && cells.iter().any(Cell::is_value);
        let rows: Vec<_> = split.iter().filter(is_row).collect();
        let alone =
            split.iter().filter(|cells| filled(cells) == 1 && cells.iter().any(Cell::is_value)).count();
        // A bar on a line of its own tells a stream even where no figure was filled in.
        let bare = split.iter().filter(|cells| filled(cells) == 0 && cells.len() == 2).count();
        let wide: Vec<_> = split.iter().filter(|cells| filled(cells) >= 2).collect();
        let blank_rows = rows.is_empty() && alone == 0 && bare == 0 && !wide.is_empty();
        // Words between figures: several rows stand on one line.
        let several = rows.iter().filter(|cells| is_several(cells)).count();
        if blank_rows || (!rows.is_empty() && rows.len() >= alone && several * 2 <= rows.len()) {
            Self::Rows(edges(char, &rows, &wide))
        } else {
            Self::Stream(char)
        }
    }
}

/// Tabs of the page's source that stand before the words of its lines, never between them.
fn is_indentation(chars: &[char], lines: &[Range<usize>]) -> bool {
    let mut indented = false;
    for line in lines {
        let line = &chars[line.clone()];
        let Some(first) = line.iter().position(|char| !char.is_whitespace()) else { continue };
        if line[first..].contains(&'\t') {
            return false;
        }
        indented |= line[..first].contains(&'\t');
    }
    indented
}

fn is_several(cells: &[Cell]) -> bool {
    let words = |cell: &Cell| cell.content == Content::Words;
    let first = cells.iter().position(Cell::is_value).unwrap_or(cells.len());
    let next = cells[first..].iter().position(words).unwrap_or(cells.len() - first);
    cells[first + next..].iter().any(Cell::is_value)
}

/// A bar before the first and behind the last cell of every row sets nothing apart; a tab always does.
fn edges(char: char, rows: &[&Vec<Cell>], wide: &[&Vec<Cell>]) -> Edges {
    let open = |cell: Option<&Cell>| cell.is_some_and(|cell| cell.content == Content::Empty);
    let lines = if rows.is_empty() { wide } else { rows };
    // A row whose first or last cell is blank looks closed; the heads above it tell.
    let closed = |cell: fn(&Vec<Cell>) -> Option<&Cell>| {
        let heads = wide.iter().filter(|cells| open(cell(cells))).count();
        char == '|' && lines.iter().all(|cells| open(cell(cells))) && heads * 2 > wide.len()
    };
    let before = closed(|cells| cells.first());
    let behind = closed(|cells| cells.last());
    Edges { separator: char, before, behind }
}

/// The cells of a line.
pub(super) fn split(chars: &[char], line: Range<usize>, separator: char) -> impl Iterator<Item = Cell> {
    let mut start = line.start;
    let ends = line.clone().filter(move |place| chars[*place] == separator).chain([line.end]);
    ends.map(move |end| {
        let cell = Cell::read(chars, start..end);
        start = end + 1;
        cell
    })
}

/// A page number or a rule drawn between rows.
fn is_decoration(line: &[char]) -> bool {
    is_page_number(line) || is_rule(line)
}

/// `- 2 -`, `第2页`, `第2页共8页`.
fn is_page_number(line: &[char]) -> bool {
    let line: Vec<char> = line.iter().copied().filter(|char| !char.is_whitespace()).collect();
    let is_dash = |char: &char| "-—―─~·".contains(*char);
    let dashes = line.iter().take_while(|char| is_dash(char)).count();
    let digits = line[dashes..].iter().take_while(|char| char.is_ascii_digit()).count();
    let rest = &line[dashes + digits..];
    let between_dashes = dashes > 0 && digits > 0 && !rest.is_empty() && rest.iter().all(is_dash);
    let page = line.first() == Some(&'第')
        && line.last() == Some(&'页')
        && line.iter().all(|char| char.is_ascii_digit() || "第页共，/".contains(*char));
    between_dashes || page
}

/// `|---|---|`, `+-----+`, `├───┼───┤`.
fn is_rule(line: &[char]) -> bool {
    let drawn = |char: &char| "|-+:=—―".contains(*char) || ('─'..='╿').contains(char);
    let marks = line.iter().filter(|char| !char.is_whitespace()).count();
    let strokes = line.iter().filter(|char| !"|:+".contains(**char) && drawn(char)).count();
    marks >= 3 && strokes >= 1 && line.iter().all(|char| char.is_whitespace() || drawn(char))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout(source: &str) -> Layout {
        let text = Text::new(source);
        Layout::of(text.chars(), &lines(&text, &(0..text.chars().len())))
    }

    #[test]
    fn the_layout_is_told_by_where_the_signs_stand() {
        assert_eq!(layout("规章\n0\n0\n0"), Layout::Plain);
        let rows = |before, behind| Layout::Rows(Edges { separator: '|', before, behind });
        assert_eq!(layout("规章 | 0 | 0 | 0\n许可 | 5 | | "), rows(false, false));
        assert_eq!(layout("规章 | 0 | 0 | 0 |\n许可 | 5 |"), rows(false, true));
        assert_eq!(layout("| 规章 | 0 | 0 |\n|---|---|---|\n| 许可 | 5 | |"), rows(true, true));
        assert_eq!(layout("规章\n|\n0\n|\n0\n|"), Layout::Stream('|'));
        assert_eq!(layout("规章 |\n0 |\n0 |\n||"), Layout::Stream('|'));
        assert_eq!(layout("规章 | 0 | 0 | 许可 | 0"), Layout::Stream('|'));
        assert_eq!(layout("\t规章\n\t\t0\n\t\t0"), Layout::Plain);
        assert_eq!(
            layout("规章\t0\t\t0"),
            Layout::Rows(Edges { separator: '\t', before: false, behind: false })
        );
    }

    #[test]
    fn page_numbers_and_rules_are_no_lines_of_a_table() {
        for noise in ["- 2 -", "— 12 —", "第3页", "第3页 共8页", "|---|---|", "+---+---+", "|:--|--:|"]
        {
            assert!(is_decoration(&noise.chars().collect::<Vec<_>>()), "{noise}");
        }
        for line in ["-35", "0", "规章", "| 0 | 0 |", "| | | |", "—"] {
            assert!(!is_decoration(&line.chars().collect::<Vec<_>>()), "{line}");
        }
    }
}
