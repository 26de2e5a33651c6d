//! The rows of a bar chart, one below the other: each label's lines, its bar and its number.

use super::columns::Columns;
use super::{GAP, LINE, MANY, ROW_GAP, THICKNESS, THINNER};
use crate::chart::Mark;
use crate::lines::wrap;
use crate::markup::clean;
use crate::number::{LABEL_SIZE, Number};

/// One row, in pixels of the figure.
pub(super) struct Row {
    pub(super) top: i32,
    pub(super) height: i32,
    pub(super) label: Vec<((i32, i32), String)>,
    pub(super) bar_top: i32,
    pub(super) thick: i32,
    pub(super) end: i32,
    pub(super) number: Number,
    pub(super) number_at: i32,
    pub(super) amount: Option<i64>,
    pub(super) spoken: String,
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
        let row = match columns.beside {
            Some(labels) => row_beside(mark, number, columns, (top, thick), labels),
            None => row_below(mark, number, columns, (top, thick), width),
        };
        // Labels above their bars need more ground, so that each is seen to belong below.
        top = row.bottom() + if columns.beside.is_some() { gap } else { gap + 4 };
        rows.push(row);
    }
    rows
}

/// The label left of its bar, both on one middle line.
fn row_beside(mark: &Mark, number: Number, columns: &Columns, (top, thick): (i32, i32), labels: i32) -> Row {
    let lines = wrap(&clean(&mark.label), LABEL_SIZE, labels, 3);
    let height = thick.max(count(&lines) * LINE);
    let first = top + (height - count(&lines) * LINE) / 2;
    let bar_top = top + (height - thick) / 2;
    row(mark, number, columns, (top, height), (bar_top, thick), (lines, first))
}

/// The label above its bar.
fn row_below(mark: &Mark, number: Number, columns: &Columns, (top, thick): (i32, i32), width: i32) -> Row {
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
    let baselines = (first + 15..).step_by(20);
    Row {
        top,
        height,
        label: baselines.zip(lines).map(|(baseline, text)| ((0, baseline), text)).collect(),
        bar_top,
        thick,
        end: columns.end(mark.amount),
        number_at: columns.number_at(mark.amount, &number),
        number,
        amount: mark.amount,
        spoken: mark.spoken.clone(),
    }
}

fn count(lines: &[String]) -> i32 {
    i32::try_from(lines.len()).unwrap_or(0)
}
