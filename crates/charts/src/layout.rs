//! Which layout a description gets at its width.

use crate::chart::Chart;
use crate::comparison::Comparison;
use crate::figure::Figure;
use crate::scene::Kind;
use crate::{bars, cases, empty, shares, spread, stacks, trend};

/// Lays a chart out at `width` pixels.
pub(crate) fn chart(chart: &Chart, width: i32) -> Figure {
    match chart {
        Chart::Bars { marks } if marks.is_empty() => empty::figure(Kind::Bars, width),
        Chart::Bars { marks } => bars::figure(marks, marks, None, width),
        Chart::BarsAgainstTotal { marks, total } => bars::figure(marks, marks, Some(total), width),
        Chart::Cases { groups } if groups.is_empty() => empty::figure(Kind::Cases, width),
        Chart::Cases { groups } => {
            cases::figure(groups, width).unwrap_or_else(|| bars::figure(groups, groups, None, width))
        }
        Chart::Shares { partition } => shares::figure(partition, width)
            .unwrap_or_else(|| bars::figure(partition.parts(), partition.parts(), None, width)),
    }
}

/// Lays a comparison out at `width` pixels.
pub(crate) fn comparison(comparison: &Comparison, width: i32) -> Figure {
    match comparison {
        Comparison::BarsAmong { marks, .. } if marks.is_empty() => empty::figure(Kind::Bars, width),
        Comparison::BarsAmong { marks, among, total } => {
            bars::figure(marks, &[marks.as_slice(), among].concat(), total.as_ref(), width)
        }
        Comparison::Distribution { distribution }
            if cfg!(feature = "distribution") && !distribution.dots.is_empty() =>
        {
            spread::figure(distribution, width)
        }
        Comparison::Distribution { .. } => empty::figure(Kind::Spread, width),
        Comparison::Lines { lines, context, breaks, scale } => {
            trend::figure(lines, context, breaks, scale, width)
                .unwrap_or_else(|| empty::figure(Kind::Lines, width))
        }
        Comparison::Stacks { stacks } if cfg!(feature = "stacks") && !stacks.rows().is_empty() => {
            stacks::figure(stacks, width)
        }
        Comparison::Stacks { .. } => empty::figure(Kind::Stacks, width),
    }
}
