#![doc = include_str!("../README.md")]

mod amounts;
mod axis;
mod bars;
mod caption;
mod cases;
mod chart;
mod clean;
mod comparison;
mod distribution;
mod empty;
mod figure;
mod frame;
mod geometry;
mod hatch;
mod key;
mod layout;
mod line;
mod lines;
mod look;
mod mark;
mod multiples;
mod node;
mod number;
pub mod palette;
mod partition;
mod path;
mod role;
mod scene;
mod shares;
mod sheet;
mod spread;
mod stack;
mod stacks;
mod strip;
mod style;
mod svg;
mod text;
mod ticks;
mod trend;
mod width;

pub use chart::Chart;
pub use comparison::Comparison;
pub use distribution::{Distribution, MiddleHalf};
pub use frame::{Frame, Scheme};
pub use geometry::{Bounds, Coord};
pub use line::{Break, Counting, Join, Line, Point, PointKind, Scale, Spacing};
pub use look::{GroupRole, Look};
pub use mark::{Mark, Total};
pub use multiples::Panel;
pub use node::{Group, MarkPlace, Node, Rect};
pub use palette::{DARK, LIGHT};
pub use partition::{NotAPartition, Partition};
pub use path::{DotShape, Outline, Path, Whisker};
pub use role::{ShapeRole, TextRole};
pub use scene::{Kind, Scene};
pub use stack::{NotStackable, Stack, Stacks};
pub use text::{Anchor, Span, Text};
pub use width::text_width;

/// The chart laid out in its frame, the same scene for the same description everywhere.
///
/// It never fails: what cannot be drawn as described (a share chart of forty parts, cases by the
/// hundred) is drawn as bars, and nothing at all is drawn as a dash.
#[must_use]
pub fn plan(chart: &Chart, frame: &Frame) -> Scene {
    let sheet = sheet::Sheet::of(frame);
    sheet.scene(layout::chart(chart, sheet.figure_width()))
}

/// A comparison laid out, as [`plan`] does it.
#[must_use]
pub fn plan_comparison(comparison: &Comparison, frame: &Frame) -> Scene {
    let sheet = sheet::Sheet::of(frame);
    sheet.scene(layout::comparison(comparison, sheet.figure_width()))
}

/// Comparisons laid out in a grid, as [`plan`] does it.
#[must_use]
pub fn plan_multiples(panels: &[Panel], frame: &Frame) -> Scene {
    let sheet = sheet::Sheet::of(frame);
    sheet.scene(multiples::figure(panels, sheet.figure_width()))
}
