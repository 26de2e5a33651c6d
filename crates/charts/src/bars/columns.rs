//! The columns of a bar chart: where labels stand, where bars begin, and how long the longest
//! may be so that every number still stands inside the frame and clear of the total's line.

use crate::amounts::Plot;
use crate::clean::clean;
use crate::lines::wrap;
use crate::mark::{Mark, Total};
use crate::number::{LABEL_SIZE, Number};
use crate::width::pixels;

/// Pixels between label and bar, and between bar and number.
pub(super) const GAP: i32 = 8;
/// Below this width labels always stand above their bars.
const NARROW: i32 = 320;
/// Bars are never squeezed below this length for the sake of anything else.
const SHORTEST_PLOT: i32 = 40;
/// Clear ground on either side of the total's line.
const CLEAR: i32 = 6;

/// The columns of one chart.
pub(super) struct Columns {
    /// Where amounts end.
    pub(super) plot: Plot,
    /// Pixels for labels left of the bars; `None` where they stand above.
    pub(super) labels: Option<i32>,
    /// Where the total's line stands.
    pub(super) line: Option<i32>,
    /// Pixels that a row can hold of a number.
    room: i32,
}

impl Columns {
    pub(super) fn plan(marks: &[Mark], total: Option<&Total>, largest: i64, width: i32) -> Self {
        let room = width - SHORTEST_PLOT - 2 * GAP;
        let numbers: Vec<_> = marks.iter().map(|mark| Number::new(&mark.text, room)).collect();
        let widest_number = numbers.iter().map(|number| number.width).max().unwrap_or(0);
        let labels = label_column(marks, widest_number, width);
        let start = labels.map_or(0, |labels| labels + GAP + 4);
        let longest = width - start;
        // The longest plot in which all numbers stand inside; the last resort always does.
        let resort = (longest - widest_number - 2 * GAP - CLEAR).max(SHORTEST_PLOT / 2);
        let fitting = (resort..=longest).rev().find(|&length| {
            let columns = Plot::new(largest, start..start + length);
            let line = total.map(|total| line_at(&columns, total, width));
            marks
                .iter()
                .zip(&numbers)
                .all(|(mark, number)| number_at(&columns, line, mark.amount, number) + number.width <= width)
        });
        let plot = Plot::new(largest, start..start + fitting.unwrap_or(resort));
        let line = total.map(|total| line_at(&plot, total, width));
        Self { plot, labels, line, room }
    }

    /// The number of a mark, cut to what a row can hold.
    pub(super) fn number(&self, mark: &Mark) -> Number {
        Number::new(&mark.text, self.room)
    }

    /// Where the bar of `amount` ends: an amount above zero is never too short to see.
    pub(super) fn end(&self, amount: Option<i64>) -> i32 {
        bar_end(&self.plot, amount)
    }

    /// Where the number of the mark begins.
    pub(super) fn number_at(&self, amount: Option<i64>, number: &Number) -> i32 {
        number_at(&self.plot, self.line, amount, number)
    }
}

fn line_at(plot: &Plot, total: &Total, width: i32) -> i32 {
    plot.point(total.amount, 0).0.clamp(1, width - 1)
}

fn bar_end(plot: &Plot, amount: Option<i64>) -> i32 {
    match amount {
        Some(amount) if amount >= 0 => plot.point(amount, 0).0.max(plot.start() + 2),
        Some(_) | None => plot.start(),
    }
}

fn number_at(plot: &Plot, line: Option<i32>, amount: Option<i64>, number: &Number) -> i32 {
    let end = bar_end(plot, amount);
    let close = if amount.is_some_and(|amount| amount >= 0) { end + GAP } else { end };
    match line {
        // A number that the line would cross stands behind the line.
        Some(line) if close - CLEAR < line && line < close + number.width + CLEAR => line + GAP,
        _ => close,
    }
}

/// Pixels for labels left of the bars, if bars keep enough of the width.
fn label_column(marks: &[Mark], widest_number: i32, width: i32) -> Option<i32> {
    if width < NARROW {
        return None;
    }
    let most = (width * 36 / 100).min(240);
    let lines = marks.iter().flat_map(|mark| wrap(&clean(&mark.label), LABEL_SIZE, most, 3));
    let labels = lines.map(|line| pixels(&line, LABEL_SIZE)).max().unwrap_or(0);
    let room = width - labels - 2 * GAP - widest_number;
    (room >= (width * 30 / 100).max(120)).then_some(labels)
}
