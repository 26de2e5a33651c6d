//! A table as groups: words, then the cells that follow them.

mod closing;

use std::ops::Range;

use super::cell::{Cell, Content};
use super::lines::{Edges, Layout, lines, split};
use super::tokens::{Token, tokens};
use super::words::squeezed;
use crate::numerals;
use crate::text::Text;

/// More groups than any copy of a table has; what goes on longer is none.
const MOST: usize = 200;

/// Cells that follow one another with no words between.
#[derive(Clone, Debug, Default)]
pub(super) struct Group {
    /// Squeezed words since the group before, those on its own line excepted.
    pub before: String,
    /// Squeezed words on the line of its first cell, before it.
    pub own: String,
    /// How many cells of its line stand before its own.
    pub skipped: usize,
    /// Its cells.
    pub cells: Vec<Cell>,
    /// Whether the layout keeps empty cells, so that a cell's place tells its column.
    pub kept: bool,
    /// Which one of how many rows it is that are printed in one, figures under figures.
    pub stack: Option<(usize, usize)>,
    /// Its lines, blank ones as empty cells, where every cell stands on a line of its own.
    pub slots: Vec<Cell>,
}

/// A table's groups and what stands among them.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    /// Groups in order.
    pub groups: Vec<Group>,
    /// Squeezed words behind the last group.
    pub behind: String,
    /// Cells torn from their rows: figures on a line of their own in a table whose rows are lines.
    pub floats: usize,
}

impl Group {
    /// Whether no cell holds anything.
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.content == Content::Empty)
    }

    /// All its words.
    pub fn words(&self) -> String {
        format!("{}{}", self.before, self.own)
    }

    /// The range of normal characters from its first to its last cell.
    pub fn at(&self) -> Range<usize> {
        let start = self.cells.first().map_or(0, |cell| cell.at.start);
        start..self.cells.last().map_or(start, |cell| cell.at.end)
    }
}

/// Reads a range of a text as groups. `width` is the number of cells in a full row; 1 where rows differ.
pub(super) fn groups(text: &Text, within: &Range<usize>, width: usize) -> Sheet {
    let chars = text.chars();
    let lines = lines(text, within);
    let layout = Layout::of(chars, &lines);
    let mut builder =
        Builder { text, width, rows: matches!(layout, Layout::Rows(_)), ..Builder::new(text, width) };
    match layout {
        Layout::Stream(sign) => builder.stream(&lines, sign),
        Layout::Plain => lines.iter().for_each(|line| builder.plain(line)),
        Layout::Rows(edges) => {
            for line in &lines {
                if chars[line.clone()].contains(&edges.sign) {
                    builder.row(line, edges);
                } else {
                    builder.plain(line);
                }
            }
        }
    }
    builder.flush();
    Sheet { behind: builder.open.words(), ..builder.sheet }
}

struct Builder<'t> {
    text: &'t Text,
    width: usize,
    /// Whether lines are rows, so that figures on a line of their own are torn from one.
    rows: bool,
    sheet: Sheet,
    open: Group,
    /// Cells on the current line.
    on_line: usize,
    /// Whether every line of the open group holds one cell at most.
    lined: bool,
    /// The line above.
    above: Range<usize>,
}

impl<'t> Builder<'t> {
    fn new(text: &'t Text, width: usize) -> Self {
        Self {
            text,
            width,
            rows: false,
            sheet: Sheet::default(),
            open: Group::default(),
            on_line: 0,
            lined: true,
            above: 0..0,
        }
    }

    /// Whether a number may be broken between the line above and this one. Figures of their own stand above
    /// one another where cells are lines, so there only a point or a comma tells.
    fn is_broken(&mut self, line: &Range<usize>, in_rows: bool) -> bool {
        let chars = self.text.chars();
        let above = &chars[std::mem::replace(&mut self.above, line.clone())];
        let below = &chars[line.clone()];
        let digits =
            above.last().is_some_and(char::is_ascii_digit) && below.first().is_some_and(char::is_ascii_digit);
        let point = [above.last(), below.first()].into_iter().flatten().any(|sign| ".,，".contains(*sign));
        (point || in_rows && digits) && numerals::goes_on(above, below)
    }

    /// A line whose cells are set apart by spaces or line breaks.
    fn plain(&mut self, line: &Range<usize>) {
        let mut tokens = tokens(self.text, line);
        // 行政处罚21 over 13行政强制: the digits that begin the words below belong to the number above.
        let begins = |at: &Range<usize>| {
            let digits =
                self.text.chars()[at.clone()].iter().take_while(|sign| sign.is_ascii_digit()).count();
            digits > 0
                && !self.text.chars().get(at.start + digits).is_some_and(|next| ".、．".contains(*next))
        };
        let words = matches!(tokens.first(), Some(Token::Words(at)) if begins(at));
        if self.is_broken(line, words) {
            self.break_off();
            if let Some(first @ Token::Words(_)) = tokens.first_mut()
                && let Token::Words(at) = first.clone()
            {
                *first = Token::Cell(Cell { content: Content::Unreadable, at });
            }
        }
        if tokens.is_empty() {
            let labelled = !(self.open.before.is_empty() && self.open.own.is_empty());
            if labelled || !self.open.cells.is_empty() {
                self.open.slots.push(Cell::empty(line.start));
            }
            return;
        }
        self.on_line = 0;
        for token in tokens {
            match token {
                Token::Words(at) => {
                    self.flush();
                    self.open.own.push_str(&squeezed(&self.text.chars()[at]));
                    self.open.slots.clear();
                }
                Token::Cell(cell) => {
                    self.open.cells.push(cell.clone());
                    self.open.slots.push(cell);
                    self.on_line += 1;
                }
            }
        }
        self.lined &= self.on_line <= 1;
        if self.open.cells.is_empty() {
            let own = std::mem::take(&mut self.open.own);
            self.open.before.push_str(&own);
        } else if self.width > 1 && self.on_line > 1 {
            // Several figures on a line are a row, or what is left of one.
            self.flush();
        }
    }

    /// The last cell is the first part of a broken number.
    fn break_off(&mut self) {
        let group =
            if self.open.cells.is_empty() { self.sheet.groups.last_mut() } else { Some(&mut self.open) };
        if let Some(last) = group.and_then(|group| group.cells.last_mut()).filter(|last| last.is_value()) {
            last.content = Content::Unreadable;
        }
    }

    /// A line that is a row.
    fn row(&mut self, line: &Range<usize>, edges: Edges) {
        self.flush();
        let chars = self.text.chars();
        let mut cells: Vec<Cell> = split(chars, line.clone(), edges.sign).collect();
        if edges.behind && cells.last().is_some_and(|cell| cell.content == Content::Empty) {
            cells.pop();
        }
        let broken = self.is_broken(line, true);
        if let Some(first) = cells.first_mut().filter(|first| broken && first.is_value()) {
            first.content = Content::Unreadable;
            self.break_off();
        }
        if edges.before && cells.first().is_some_and(|cell| cell.content == Content::Empty) {
            cells.remove(0);
        }
        let first_value = cells.iter().position(|cell| cell.is_value() || cell.content == Content::Mark);
        let label = &cells[..first_value.unwrap_or(cells.len())];
        let words = label.iter().rposition(|cell| cell.content == Content::Words).map_or(0, |last| last + 1);
        if let Some((label, rows)) = stack(chars, &cells) {
            self.stacked(&cells[..label], rows);
            return;
        }
        let values = cells.split_off(words);
        for cell in &cells {
            self.open.own.push_str(&squeezed(&chars[cell.at.clone()]));
        }
        let blank = values.iter().all(|cell| cell.content == Content::Empty);
        if blank && values.len() < self.width {
            let own = std::mem::take(&mut self.open.own);
            self.open.before.push_str(&own);
            return;
        }
        self.open.skipped = words;
        self.open.cells = values;
        self.open.kept = true;
        self.close();
    }

    /// Rows printed in one.
    fn stacked(&mut self, label: &[Cell], rows: Vec<Vec<Cell>>) {
        let own: String = label.iter().map(|cell| squeezed(&self.text.chars()[cell.at.clone()])).collect();
        let count = rows.len();
        for (place, cells) in rows.into_iter().enumerate() {
            self.open.own.clone_from(&own);
            self.open.cells = cells;
            self.open.kept = true;
            self.open.stack = Some((place, count));
            self.close();
        }
    }

    /// Cells that are each followed by a sign.
    fn stream(&mut self, lines: &[Range<usize>], sign: char) {
        let chars = self.text.chars();
        let mut pending: Vec<Cell> = Vec::new();
        self.open.kept = true;
        for line in lines {
            let mut pieces = split(chars, line.clone(), sign).peekable();
            while let Some(cell) = pieces.next() {
                if cell.content != Content::Empty {
                    pending.push(cell);
                }
                if pieces.peek().is_some() {
                    self.piece(&mut pending, line.start);
                }
            }
        }
        if !pending.is_empty() {
            self.piece(&mut pending, lines.last().map_or(0, |line| line.end));
        }
    }

    /// What stands between two signs of a stream: a cell, or words broken over lines.
    fn piece(&mut self, pending: &mut Vec<Cell>, place: usize) {
        if pending.is_empty() {
            self.open.cells.push(Cell::empty(place));
        }
        // Two figures between two signs are one that was broken over lines, or none that is certain.
        let broken = pending.iter().filter(|cell| cell.is_value()).count() > 1;
        for mut cell in pending.drain(..) {
            if broken && cell.is_value() {
                cell.content = Content::Unreadable;
            }
            if cell.content == Content::Words {
                self.flush();
                self.open.kept = true;
                self.open.before.push_str(&squeezed(&self.text.chars()[cell.at]));
            } else {
                self.open.cells.push(cell);
            }
        }
    }
}

/// The rows that a line prints in one: every cell behind the label holds as many figures.
fn stack(chars: &[char], cells: &[Cell]) -> Option<(usize, Vec<Vec<Cell>>)> {
    let stacks: Vec<Vec<Cell>> = cells
        .iter()
        .map(|cell| match cell.content {
            Content::Words | Content::Unreadable => Cell::stacked(chars, cell.at.clone()),
            _ => Vec::new(),
        })
        .collect();
    let label = stacks.iter().position(|stack| !stack.is_empty())?;
    let count = stacks[label].len();
    let alike = count > 1 && label > 0 && stacks[label..].iter().all(|stack| stack.len() == count);
    let row = |place: usize| stacks[label..].iter().filter_map(|stack| stack.get(place).cloned()).collect();
    alike.then(|| (label, (0..count).map(row).collect()))
}
