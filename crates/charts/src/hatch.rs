//! The second channel next to colour: lines of ground colour over every second mark.

use crate::geometry::Coord;
use crate::look::Look;
use crate::node::Node;
use crate::path::Path;
use crate::role::ShapeRole;

/// Pixels between lines, counted along an edge.
const STEP: usize = 9;

/// A filled rectangle, hatched if its look is.
pub(crate) fn filled(role: ShapeRole, corner: Coord, size: (i32, i32), look: Look) -> Vec<Node> {
    let rect = Node::rect(role, corner, size);
    std::iter::once(rect).chain(look.hatched.then(|| hatch(&[corner], size, look))).collect()
}

/// The lines over rectangles of one size, given their upper left corners.
pub(crate) fn hatch(corners: &[Coord], (width, height): (i32, i32), look: Look) -> Node {
    // The lines of the last two colours fall, the others rise.
    let falls = look.colour >= 2;
    let mut lines = Vec::new();
    for (x, y) in corners {
        // A rising line holds all points whose distances from the upper left corner sum up to `sum`;
        // a falling one is its mirror image.
        for sum in (0..width + height).step_by(STEP).skip(1) {
            let (right, up) = (sum.min(width), sum - sum.min(width));
            let (left, down) = (sum - sum.min(height), sum.min(height));
            let column = |along: i32| if falls { x + width - along } else { x + along };
            lines.push(vec![(column(right), y + up), (column(left), y + down)]);
        }
    }
    Node::Path(Path::strokes(ShapeRole::Hatch, lines))
}
