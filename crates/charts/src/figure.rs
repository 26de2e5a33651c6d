//! A chart laid out: which figure it becomes at its width, how tall it is, and its drawing.

use crate::bars::Bars;
use crate::cases::Cases;
use crate::chart::Chart;
use crate::elements::Area;
use crate::empty::Empty;
use crate::shares::Shares;

/// A chart laid out at a width.
pub(crate) enum Figure {
    /// Nothing to draw.
    Empty(Empty),
    /// Horizontal bars, perhaps against a total.
    Bars(Bars),
    /// Squares in groups.
    Cases(Cases),
    /// One strip.
    Shares(Shares),
}

impl Figure {
    /// Lays `chart` out at `width` pixels.
    pub(crate) fn plan(chart: &Chart, width: i32) -> Self {
        match chart {
            Chart::Bars { marks } if marks.is_empty() => Self::Empty(Empty { kind: "chart-bars" }),
            Chart::Bars { marks } => Self::Bars(Bars::plan(marks, None, width)),
            Chart::BarsAgainstTotal { marks, total } => Self::Bars(Bars::plan(marks, Some(total), width)),
            Chart::Cases { groups } if groups.is_empty() => Self::Empty(Empty { kind: "chart-cases" }),
            Chart::Cases { groups } => match Cases::plan(groups, width) {
                Some(cases) => Self::Cases(cases),
                None => Self::Bars(Bars::plan(groups, None, width)),
            },
            Chart::Shares { partition } => match Shares::plan(partition, width) {
                Some(shares) => Self::Shares(shares),
                None => Self::Bars(Bars::plan(partition.parts(), None, width)),
            },
        }
    }

    /// The class of its kind.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Empty(empty) => empty.kind,
            Self::Bars(bars) if bars.against_total() => "chart-bars against-total",
            Self::Bars(_) => "chart-bars",
            Self::Cases(_) => "chart-cases",
            Self::Shares(_) => "chart-shares",
        }
    }

    /// Pixels from top to bottom.
    pub(crate) fn height(&self) -> i32 {
        match self {
            Self::Empty(_) => Empty::HEIGHT,
            Self::Bars(bars) => bars.height(),
            Self::Cases(cases) => cases.height(),
            Self::Shares(shares) => shares.height(),
        }
    }

    /// Draws it on an area of its width and height.
    pub(crate) fn draw(&self, area: &Area) {
        match self {
            Self::Empty(_) => Empty::draw(area),
            Self::Bars(bars) => bars.draw(area),
            Self::Cases(cases) => cases.draw(area),
            Self::Shares(shares) => shares.draw(area),
        }
    }
}
