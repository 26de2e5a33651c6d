//! The rows of a bar chart, one below the other: each label's lines, its bar and its number.

use super::columns::{Columns, GAP};
use crate::caption::Caption;
use crate::clean::clean;
use crate::lines::{count, wrap};
use crate::mark::Mark;
use crate::number::{LABEL_SIZE, Number};
use crate::role::TextRole;
use crate::text::Text;

/// Pixels from a bar's upper to its lower edge.
pub(super) const THICKNESS: i32 = 22;
/// The same in a ranking of more than these rows, so that they still are read as one.
const THINNER: i32 = 16;
const MANY: usize = 15;
/// Pixels of ground between rows.
const ROW_GAP: i32 = 12;
/// Pixels from one line of a label to the next.
const LINE: i32 = 20;

/// One row, in pixels of the figure.
pub(super) struct Row {
    pub(super) top: i32,
    pub(super) height: i32,
    pub(super) label: Vec<Text>,
    pub(super) bar_top: i32,
    pub(super) thick: i32,
    pub(super) end: i32,
    pub(super) number: Number,
    pub(super) number_at: i32,
    pub(super) amount: Option<i64>,
    pub(super) caption: Caption,
}

impl Row {
    /// Where the row ends.
    pub(super) fn bottom(&self) -> i32 {
        self.top + self.height
    }
}

/// The rows of `marks` from `top` down.
pub(super) fn stack(marks: &[Mark], columns: &Columns, top: i32, width: i32) -> Vec<Row> {
    let mut top = top;
    let mut rows = Vec::with_capacity(marks.len());
    let (thick, gap) = if marks.len() > MANY { (THINNER, ROW_GAP - 4) } else { (THICKNESS, ROW_GAP) };
    for mark in marks {
        let number = columns.number(mark);
        let row = match columns.labels {
            Some(labels) => row_right_of(mark, number, columns, (top, thick), labels),
            None => row_under(mark, number, columns, (top, thick), width),
        };
        // Labels above their bars need more ground, so that each is seen to belong below.
        top = row.bottom() + if columns.labels.is_some() { gap } else { gap + 4 };
        rows.push(row);
    }
    rows
}

/// The label left of its bar, both on one middle line.
fn row_right_of(
    mark: &Mark,
    number: Number,
    columns: &Columns,
    (top, thick): (i32, i32),
    labels: i32,
) -> Row {
    let lines = wrap(&clean(&mark.label), LABEL_SIZE, labels, 3);
    let height = thick.max(count(&lines) * LINE);
    let first = top + (height - count(&lines) * LINE) / 2;
    let bar_top = top + (height - thick) / 2;
    row(mark, number, columns, (top, height), (bar_top, thick), (lines, first))
}

/// The label above its bar.
fn row_under(mark: &Mark, number: Number, columns: &Columns, (top, thick): (i32, i32), width: i32) -> Row {
    let room = match columns.line {
        Some(line) if line > width / 2 => line - GAP,
        _ => width,
    };
    let lines = wrap(&clean(&mark.label), LABEL_SIZE, room, 3);
    let bar_top = top + count(&lines) * LINE + 2;
    let height = bar_top + thick - top;
    row(mark, number, columns, (top, height), (bar_top, thick), (lines, top))
}

fn row(
    mark: &Mark,
    number: Number,
    columns: &Columns,
    (top, height): (i32, i32),
    (bar_top, thick): (i32, i32),
    (lines, first): (Vec<String>, i32),
) -> Row {
    // 15 down from a line's top stands 14 px type in the middle of its 20 px.
    Row {
        top,
        height,
        label: Text::paragraph(TextRole::Label, (0, first + 15), LINE, &lines),
        bar_top,
        thick,
        end: columns.end(mark.amount),
        number_at: columns.number_at(mark.amount, &number),
        number,
        amount: mark.amount,
        caption: Caption::of(mark),
    }
}
