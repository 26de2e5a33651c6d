//! A chart laid out: which drawing it becomes at its width, how tall that is, and drawing it.

use crate::bars::Bars;
use crate::cases::Cases;
use crate::chart::Chart;
use crate::comparison::Comparison;
use crate::elements::Area;
use crate::empty::Empty;
use crate::shares::Shares;
use crate::stacks::Strips;
use crate::trend::Trend;

/// A chart laid out at a width.
pub(crate) trait Figure {
    /// The class of its kind.
    fn kind(&self) -> &'static str;
    /// Pixels from top to bottom.
    fn height(&self) -> i32;
    /// Draws it on an area of its width and height.
    fn draw(&self, area: &Area);
}

/// Lays a chart out at `width` pixels.
pub(crate) fn plan(chart: &Chart, width: i32) -> Box<dyn Figure> {
    match chart {
        Chart::Bars { marks } if marks.is_empty() => Box::new(Empty { kind: "chart-bars" }),
        Chart::Bars { marks } => Box::new(Bars::plan(marks, marks, None, width)),
        Chart::BarsAgainstTotal { marks, total } => Box::new(Bars::plan(marks, marks, Some(total), width)),
        Chart::Cases { groups } if groups.is_empty() => Box::new(Empty { kind: "chart-cases" }),
        Chart::Cases { groups } => match Cases::plan(groups, width) {
            Some(cases) => Box::new(cases),
            None => Box::new(Bars::plan(groups, groups, None, width)),
        },
        Chart::Shares { partition } => match Shares::plan(partition, width) {
            Some(shares) => Box::new(shares),
            None => Box::new(Bars::plan(partition.parts(), partition.parts(), None, width)),
        },
    }
}

/// Lays a comparison out at `width` pixels.
pub(crate) fn plan_comparison(comparison: &Comparison, width: i32) -> Box<dyn Figure> {
    match comparison {
        Comparison::BarsAmong { marks, .. } if marks.is_empty() => Box::new(Empty { kind: "chart-bars" }),
        Comparison::BarsAmong { marks, among } => {
            Box::new(Bars::plan(marks, &[marks.as_slice(), among].concat(), None, width))
        }
        Comparison::Lines { lines, breaks, scale } => match Trend::plan(lines, breaks, scale, width) {
            Some(trend) => Box::new(trend),
            None => Box::new(Empty { kind: "chart-lines" }),
        },
        Comparison::Stacks { stacks } if stacks.rows().is_empty() => Box::new(Empty { kind: "chart-stacks" }),
        Comparison::Stacks { stacks } => Box::new(Strips::plan(stacks, width)),
    }
}

impl Figure for Empty {
    fn kind(&self) -> &'static str {
        self.kind
    }

    fn height(&self) -> i32 {
        Self::HEIGHT
    }

    fn draw(&self, area: &Area) {
        Self::draw(area);
    }
}

/// A drawing that knows its height and draws itself.
macro_rules! figure {
    ($drawing:ty, $kind:expr) => {
        impl Figure for $drawing {
            fn kind(&self) -> &'static str {
                $kind(self)
            }

            fn height(&self) -> i32 {
                self.height()
            }

            fn draw(&self, area: &Area) {
                self.draw(area);
            }
        }
    };
}

figure!(Bars, |bars: &Self| if bars.against_total() { "chart-bars against-total" } else { "chart-bars" });
figure!(Cases, |_| "chart-cases");
figure!(Shares, |_| "chart-shares");
figure!(Trend, |_| "chart-lines");
figure!(Strips, |_| "chart-stacks");
