//! The dot at an amount: each line has its shape as well as its colour, and how sure an amount is
//! shows in whether the dot is filled and what stands out of it.

use super::space::Space;
use crate::geometry::Coord;
use crate::line::PointKind;
use crate::node::Node;
use crate::path::{DotShape, Outline, Path, Whisker};
use crate::role::ShapeRole;

/// The dot at a point of the line at `index`, its whisker behind it.
pub(super) fn dot(index: usize, at: Coord, kind: PointKind) -> Vec<Node> {
    let whisker = match kind {
        PointKind::AtLeast => Some(Whisker::Up),
        PointKind::About => Some(Whisker::Both),
        PointKind::Solid | PointKind::Aside => None,
    };
    let role = if kind == PointKind::Solid { ShapeRole::Dot } else { ShapeRole::HollowDot };
    let whisker =
        whisker.map(|whisker| Path { role: ShapeRole::Whisker, outline: Outline::Whisker(at, whisker) });
    let dot = Path { role, outline: Outline::Dot(at, DotShape::of(index)) };
    whisker.into_iter().chain([dot]).map(Node::Path).collect()
}

/// The ground that a dot takes.
pub(super) fn space((x, y): Coord, kind: PointKind) -> Space {
    let (up, down) = match kind {
        PointKind::AtLeast => (17, 6),
        PointKind::About => (12, 12),
        PointKind::Solid | PointKind::Aside => (6, 6),
    };
    Space { left: x - 6, right: x + 6, top: y - up, bottom: y + down }
}
