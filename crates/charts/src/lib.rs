#![doc = include_str!("../README.md")]

mod amounts;
mod backend;
mod bars;
mod cases;
mod chart;
mod comparison;
mod elements;
mod empty;
mod figure;
mod frame;
mod hatch;
mod key;
mod line;
mod lines;
mod markup;
mod number;
pub mod palette;
mod partition;
mod role;
mod shares;
mod sheet;
mod stack;
mod stacks;
mod ticks;
mod trend;
mod width;

pub use chart::{Chart, Mark, Total};
pub use comparison::Comparison;
pub use frame::{Frame, Scheme};
pub use line::{Break, Counting, Join, Line, Point, PointKind, Scale};
pub use palette::{DARK, LIGHT};
pub use partition::{NotAPartition, Partition};
pub use stack::{NotStackable, Stack, Stacks};
pub use width::text_width;

/// The chart as one SVG document, the same bytes for the same description everywhere.
///
/// It never fails: what cannot be drawn as asked (a share chart of forty parts, cases by the
/// hundred) is drawn as bars, and nothing at all is drawn as a dash.
#[must_use]
pub fn draw(chart: &Chart, frame: &Frame) -> String {
    let sheet = sheet::Sheet::of(frame);
    sheet.compose(figure::plan(chart, sheet.figure_width()).as_ref())
}

/// A comparison as one SVG document, as [`draw`] makes them.
#[must_use]
pub fn draw_comparison(comparison: &Comparison, frame: &Frame) -> String {
    let sheet = sheet::Sheet::of(frame);
    sheet.compose(figure::plan_comparison(comparison, sheet.figure_width()).as_ref())
}
