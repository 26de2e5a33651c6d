//! A chart laid out at a width, before it stands on its sheet.

use crate::node::Node;
use crate::scene::Kind;

/// A chart laid out.
pub(crate) struct Figure {
    /// Which kind of chart it became.
    pub(crate) kind: Kind,
    /// Pixels from top to bottom.
    pub(crate) height: i32,
    /// What it draws, from its own upper left corner.
    pub(crate) nodes: Vec<Node>,
}
