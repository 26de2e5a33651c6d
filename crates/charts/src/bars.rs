//! Horizontal bars: a label, a bar from zero, the number at its end; and, where channels
//! overlap, one thin line at the total they are measured against.

use crate::amounts::Plot;
use crate::chart::{Mark, Total};
use crate::elements::{Area, Tag, Words, put, rectangle};
use crate::markup::clean;
use crate::role::Role;

mod columns;
mod rows;
mod total;

use columns::Columns;
use rows::Row;
use total::TotalLine;

/// Pixels from a bar's upper to its lower edge.
pub(crate) const THICKNESS: i32 = 22;
/// The same in a ranking of more than these rows, so that they still are read as one.
const THINNER: i32 = 16;
const MANY: usize = 15;
/// Pixels of ground between rows.
const ROW_GAP: i32 = 12;
/// Pixels between label and bar, and between bar and number.
const GAP: i32 = 8;
/// Pixels from one line of a label to the next.
const LINE: i32 = 20;

/// Bars laid out at a width.
pub(crate) struct Bars {
    rows: Vec<Row>,
    total: Option<TotalLine>,
    plot: Plot,
    width: i32,
    height: i32,
}

impl Bars {
    /// Lays out `marks` in the columns and on the scale of those `among` which they are compared,
    /// and the line at `total` if there is one.
    pub(crate) fn plan(marks: &[Mark], among: &[Mark], total: Option<&Total>, width: i32) -> Self {
        let largest = among
            .iter()
            .filter_map(|mark| mark.amount)
            .chain(total.map(|total| total.amount))
            .fold(0, i64::max);
        let columns = Columns::plan(among, total, largest, width);
        let band = if total.is_some() { TotalLine::BAND } else { 0 };
        let rows = rows::stack(marks, &columns, band, width);
        let bottom = rows.last().map_or(band + THICKNESS, Row::bottom);
        let total = total.map(|total| TotalLine::plan(total, &columns, &rows, bottom, width));
        Self { rows, total, plot: columns.plot, width, height: bottom }
    }

    /// Whether a total's line stands across them.
    pub(crate) fn against_total(&self) -> bool {
        self.total.is_some()
    }

    /// Pixels from top to bottom.
    pub(crate) fn height(&self) -> i32 {
        self.height
    }

    /// Draws rows from top to bottom, then the line over them.
    pub(crate) fn draw(&self, area: &Area) {
        if self.rows.is_empty() {
            put(area, &Words::new("label none", (0, self.height - 5), "—"));
        }
        for (place, row) in self.rows.iter().enumerate() {
            self.draw_row(area, place, row);
        }
        if let Some(total) = &self.total {
            total.draw(area);
        }
    }

    fn draw_row(&self, area: &Area, place: usize, row: &Row) {
        let class = if row.amount.is_some() { "mark mark-1" } else { "mark none" };
        let spoken = clean(&row.spoken);
        put(area, &Tag::Open { class, mark: Some(place), spoken: &spoken });
        rectangle(area, Role::Hit, (0, row.top), (self.width, row.height));
        for (at, text) in &row.label {
            put(area, &Words::new("label", *at, text));
        }
        let start = self.plot.start();
        match row.amount {
            Some(amount) if amount > 0 => {
                let length = row.end - start;
                rectangle(area, Role::Bar, (start, row.bar_top), (length, row.thick));
            }
            // Where the total is zero too, its line already stands there.
            Some(0) if self.total.as_ref().is_none_or(|total| total.at() > start + 2) => {
                rectangle(area, Role::Stub, (start, row.bar_top), (2, row.thick));
            }
            Some(_) | None => {}
        }
        let baseline = row.bar_top + row.thick / 2 + if row.amount.is_some() { 6 } else { 5 };
        put(area, &Words::number((row.number_at, baseline), &row.number));
        put(area, &Tag::Close);
    }
}
