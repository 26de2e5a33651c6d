//! The designed state of a chart without marks: a dash between two hairlines, in any language.

use crate::figure::Figure;
use crate::node::Node;
use crate::role::{ShapeRole, TextRole};
use crate::scene::Kind;
use crate::text::Text;

/// Pixels from top to bottom.
const HEIGHT: i32 = 48;

/// A chart of this kind without marks.
pub(crate) fn figure(kind: Kind, width: i32) -> Figure {
    let rule = |top| Node::rect(ShapeRole::Rule, (0, top), (width, 1));
    let nodes = vec![rule(0), Text::new(TextRole::Nothing, (0, 29), "—").into(), rule(HEIGHT - 1)];
    Figure { kind, height: HEIGHT, nodes }
}
