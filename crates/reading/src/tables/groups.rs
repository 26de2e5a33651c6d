//! A table as groups: words, then the cells that follow them.

mod closing;
mod rows;
mod stream;

use std::ops::Range;

use super::cell::{Cell, Content};
use super::lines::{Layout, lines};
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
    /// Cells of words between the name of its row and its first figure: 见附件, or the rest of a name.
    pub notes: Vec<Cell>,
    /// How many of the last of its cells only fill the row up.
    pub padding: usize,
    /// Its cells.
    pub cells: Vec<Cell>,
    /// Whether the layout keeps empty cells, so that a cell's place tells its column.
    pub keeps_blanks: bool,
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
        let notes_alone = self.cells.is_empty() && !self.notes.is_empty();
        !notes_alone && self.cells.iter().all(|cell| cell.content == Content::Empty)
    }

    /// All its words.
    pub fn words(&self) -> String {
        format!("{}{}", self.before, self.own)
    }

    /// The range of normal characters from its first to its last cell.
    pub fn at(&self) -> Range<usize> {
        let mut cells = self.notes.iter().chain(&self.cells);
        let start = cells.next().map_or(0, |cell| cell.at.start);
        start..self.cells.last().or(self.notes.last()).map_or(start, |cell| cell.at.end)
    }
}

/// Reads a range of a text as groups. `width` is the number of cells in a full row; 1 where rows differ.
/// `names` tells whether squeezed words name a row.
pub(super) fn groups(text: &Text, within: &Range<usize>, width: usize, names: fn(&str) -> bool) -> Sheet {
    let chars = text.chars();
    let lines = lines(text, within);
    let layout = Layout::of(chars, &lines);
    let mut builder = Builder { rows: matches!(layout, Layout::Rows(_)), ..Builder::new(text, width, names) };
    match layout {
        Layout::Stream(char) => builder.stream(&lines, char),
        Layout::Plain => lines.iter().for_each(|line| builder.plain(line)),
        Layout::Rows(edges) => {
            for line in &lines {
                if chars[line.clone()].contains(&edges.separator) {
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
    names: fn(&str) -> bool,
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
    fn new(text: &'t Text, width: usize, names: fn(&str) -> bool) -> Self {
        Self {
            text,
            width,
            names,
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
        let point = [above.last(), below.first()].into_iter().flatten().any(|char| ".,，".contains(*char));
        (point || in_rows && digits) && numerals::goes_on(above, below)
    }

    /// Where the digits end that begin words and number no entry: 行政处罚21 over 13行政强制 is 2113.
    fn digits_before_words(&self, words: &Range<usize>) -> Option<usize> {
        let chars = self.text.chars();
        let digits = chars[words.clone()].iter().take_while(|char| char.is_ascii_digit()).count();
        let end = words.start + digits;
        let numbers_entry = chars.get(end).is_some_and(|next| ".、．".contains(*next));
        (digits > 0 && !numbers_entry).then_some(end)
    }

    /// A line whose cells are set apart by spaces or line breaks.
    fn plain(&mut self, line: &Range<usize>) {
        let mut tokens = tokens(self.text, line);
        let begins = match tokens.first() {
            Some(Token::Words(at)) => self.digits_before_words(at),
            _ => None,
        };
        // Where lines are rows, a line of digits below one that is not closed ends its last number.
        if self.is_broken(line, begins.is_some() || self.rows) {
            self.break_off();
            match (tokens.first_mut(), begins) {
                (Some(Token::Cell(cell)), _) => cell.content = Content::Unreadable,
                (Some(Token::Words(at)), Some(digits)) => {
                    let cell = Cell { content: Content::Unreadable, at: at.start..digits };
                    at.start = digits;
                    tokens.insert(0, Token::Cell(cell));
                }
                _ => {}
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
}
