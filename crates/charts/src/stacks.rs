//! Several wholes as strips of one length, one below the other: a key of the parts above, each
//! row with its name and its whole, numbers in the parts that can hold them.

use crate::elements::{Area, Tag, Words, paragraph, put, rectangle};
use crate::hatch::channel;
use crate::key::Key;
use crate::lines::{longest, shorten, wrap};
use crate::markup::clean;
use crate::number::{LABEL_SIZE, value_width};
use crate::role::Role;
use crate::shares::{filled, strip};
use crate::stack::{Stack, Stacks};
use crate::width::pixels;

/// Pixels from a strip's upper to its lower edge.
const STRIP: i32 = 28;
/// The side of a sample in the key.
const SAMPLE: i32 = 14;
/// Pixels between rows.
const ROW_GAP: i32 = 12;
/// Pixels between columns.
const GAP: i32 = 16;
/// Pixels of a line of words.
const LINE: i32 = 20;
/// Below this width names stand above their strips.
const NARROW: i32 = 420;

/// Strips laid out at a width.
pub(crate) struct Strips {
    key: Key,
    rows: Vec<Row>,
    height: i32,
}

struct Row {
    words: Vec<Words>,
    parts: Vec<Part>,
    top: i32,
}

struct Part {
    spoken: String,
    /// Left edge and length; `None` for a part of zero.
    piece: Option<(i32, i32)>,
    number: Option<(i32, String)>,
}

impl Strips {
    /// Lays out the rows of `stacks`.
    pub(crate) fn plan(stacks: &Stacks, width: i32) -> Self {
        let names = stacks.rows().first().map_or(&[][..], |row| row.partition.parts());
        let key = Key::plan(names.iter().map(|part| part.label.as_str()), SAMPLE, width);
        let wholes: Vec<_> = stacks.rows().iter().map(|row| Whole::new(row, width)).collect();
        let end = wholes.iter().map(|whole| whole.width).max().unwrap_or(0);
        let room = (width * 30 / 100).min(220);
        let name = |row: &Stack| longest(&wrap(&clean(&row.label), LABEL_SIZE, room, 2), LABEL_SIZE);
        let column = stacks.rows().iter().map(name).max().unwrap_or(0);
        let beside = width >= NARROW && end <= width / 4;

        let mut rows = Vec::with_capacity(wholes.len());
        let mut top = key.height + 8;
        for (row, whole) in stacks.rows().iter().zip(&wholes) {
            let plan = if beside {
                Row::beside(row, whole, top, (column, end, width))
            } else {
                Row::below(row, whole, top, width)
            };
            top = plan.bottom() + if beside { ROW_GAP } else { ROW_GAP + 4 };
            rows.push(plan);
        }
        let height = rows.last().map_or(top, Row::bottom);
        Self { key, rows, height }
    }

    /// Pixels from top to bottom.
    pub(crate) fn height(&self) -> i32 {
        self.height
    }

    /// Draws the key, then the rows.
    pub(crate) fn draw(&self, area: &Area) {
        for (at, (corner, name)) in self.key.items.iter().enumerate() {
            let (class, hatching) = channel(at);
            put(area, &Tag::Open { class: class.get(5..).unwrap_or(""), mark: None, spoken: name });
            filled(area, Role::Swatch, (corner.0, corner.1 + 3), (SAMPLE, SAMPLE), hatching);
            put(area, &Words::new("label", self.key.name_at(*corner), name));
            put(area, &Tag::Close);
        }
        let mut mark = 0;
        for row in &self.rows {
            for words in &row.words {
                put(area, words);
            }
            for (at, part) in row.parts.iter().enumerate() {
                let (class, hatching) = channel(at);
                put(area, &Tag::Open { class: &class, mark: Some(mark), spoken: &part.spoken });
                if let Some((left, length)) = part.piece {
                    filled(area, Role::Part, (left, row.top), (length, STRIP), hatching);
                    rectangle(area, Role::Hit, (left, row.top), (length, STRIP));
                }
                if let Some((middle, text)) = &part.number {
                    let half = value_width(text) / 2 + 3;
                    rectangle(area, Role::Gap, (middle - half, row.top + 5), (2 * half, STRIP - 10));
                    put(area, &Words::new("value", (*middle, row.top + 19), text).centred());
                }
                put(area, &Tag::Close);
                mark += 1;
            }
        }
    }
}

/// The words at a row's end.
struct Whole {
    text: String,
    width: i32,
}

impl Whole {
    fn new(row: &Stack, width: i32) -> Self {
        let text = shorten(&clean(&row.shown_whole), LABEL_SIZE, width / 2);
        let width = pixels(&text, LABEL_SIZE);
        Self { text, width }
    }
}

impl Row {
    /// Name, strip and whole on one middle line.
    fn beside(row: &Stack, whole: &Whole, top: i32, (column, end, width): (i32, i32, i32)) -> Self {
        let lines = wrap(&clean(&row.label), LABEL_SIZE, column, 2);
        let tall = i32::try_from(lines.len()).unwrap_or(0) * LINE;
        let strip = top + (tall - STRIP).max(0) / 2;
        let mut words = paragraph("label", (0, top + (STRIP - tall).max(0) / 2 + 15), LINE, &lines);
        if !whole.text.is_empty() {
            words.push(Words::new("unit", (width, strip + 19), &whole.text).ending());
        }
        // Latin type of some Chinese fonts runs wider than the table.
        let left = if column == 0 { 0 } else { column + column / 16 + GAP };
        let right = width - if end == 0 { 0 } else { end + GAP };
        Self { words, parts: parts(row, (left, right)), top: strip }
    }

    /// Name and whole above the strip.
    fn below(row: &Stack, whole: &Whole, top: i32, width: i32) -> Self {
        let lines = wrap(&clean(&row.label), LABEL_SIZE, width - whole.width - GAP, 2);
        let tall = i32::try_from(lines.len()).unwrap_or(0).max(1) * LINE;
        let mut words = paragraph("label", (0, top + 15), LINE, &lines);
        if !whole.text.is_empty() {
            words.push(Words::new("unit", (width, top + tall - 5), &whole.text).ending());
        }
        Self { words, parts: parts(row, (0, width)), top: top + tall + 2 }
    }

    fn bottom(&self) -> i32 {
        let words = self.words.iter().map(|words| words.at.1 + 5).max().unwrap_or(0);
        words.max(self.top + STRIP)
    }
}

fn parts(row: &Stack, (left, right): (i32, i32)) -> Vec<Part> {
    let marks = row.partition.parts();
    let amounts: Vec<i64> = marks.iter().map(|part| part.amount.unwrap_or(0)).collect();
    let pieces = strip::cut(&amounts, row.partition.whole(), right - left);
    let part = |(mark, piece): (&crate::Mark, Option<(i32, i32)>)| {
        let piece = piece.map(|(start, length)| (left + start, length));
        let shown = clean(&mark.shown);
        let number = piece
            .filter(|(_, length)| !shown.is_empty() && value_width(&shown) + 14 <= *length)
            .map(|(start, length)| (start + length / 2, shown));
        Part { spoken: clean(&mark.spoken), piece, number }
    };
    marks.iter().zip(pieces).map(part).collect()
}
