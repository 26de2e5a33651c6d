//! The nodes of a scene: groups, rectangles, paths and texts, each one element of SVG whose
//! attributes are plain values.

use crate::geometry::{Bounds, Coord};
use crate::look::GroupRole;
use crate::path::Path;
use crate::role::ShapeRole;
use crate::text::Text;

/// One node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// Nodes that belong together: `<g>`.
    Group(Group),
    /// A rectangle: `<rect>`.
    Rect(Rect),
    /// Strokes, a pattern or a dot: `<path>`.
    Path(Path),
    /// A line of text: `<text>`.
    Text(Text),
}

/// A rectangle in its role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rect {
    /// What it is for.
    pub role: ShapeRole,
    /// Where it stands.
    pub bounds: Bounds,
}

/// Nodes that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What the group is for.
    pub role: GroupRole,
    /// Its words for a tooltip and for screen readers; empty where it has none.
    pub title: String,
    /// Which bar, part, row or line of the description it belongs to, counted from 0: what is highlighted
    /// together. A writer need not write it.
    pub series: Option<usize>,
    /// Which mark it draws; `None` for what is no mark.
    pub mark: Option<MarkPlace>,
    /// What it draws, from back to front; never a group.
    pub nodes: Vec<Node>,
}

/// Which mark a group draws, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkPlace {
    /// Its place among the marks of the description, counted through all lines and rows.
    pub index: usize,
    /// Its name: of a bar or a part, of a row and its part, of a line and its year.
    pub label: String,
    /// Its value as text: `3,789 条` or `未填`.
    pub text: String,
    /// What a tooltip points at: the bar, the squares, the part or the dot, without its words. A mark
    /// that draws nothing has a width of zero, where it would begin.
    pub bounds: Bounds,
}

impl Node {
    /// A rectangle by its upper left corner and its size.
    pub(crate) fn rect(role: ShapeRole, corner: Coord, size: (i32, i32)) -> Self {
        Self::Rect(Rect { role, bounds: Bounds::new(corner, size) })
    }

    /// A stroke from point to point.
    pub(crate) fn stroke(role: ShapeRole, points: Vec<Coord>) -> Self {
        Self::Path(Path::strokes(role, vec![points]))
    }

    /// Moves it, and in a group everything, by so many pixels.
    pub(crate) fn move_by(&mut self, (right, down): Coord) {
        let by = |(x, y): &mut Coord| (*x, *y) = (*x + right, *y + down);
        let rect = |bounds: &mut Bounds| {
            bounds.left += right;
            bounds.top += down;
        };
        match self {
            Self::Group(group) => {
                if let Some(mark) = &mut group.mark {
                    rect(&mut mark.bounds);
                }
                for node in &mut group.nodes {
                    node.move_by((right, down));
                }
            }
            Self::Rect(one) => rect(&mut one.bounds),
            Self::Path(path) => path.points_mut().for_each(by),
            Self::Text(text) => by(&mut text.at),
        }
    }
}

impl From<Text> for Node {
    fn from(text: Text) -> Self {
        Self::Text(text)
    }
}

impl Group {
    /// A group that is no mark.
    pub(crate) fn of(role: GroupRole, title: &str, nodes: Vec<Node>) -> Self {
        Self { role, title: title.to_owned(), series: None, mark: None, nodes }
    }

    /// The same as a node.
    pub(crate) fn plain(role: GroupRole, title: &str, nodes: Vec<Node>) -> Node {
        Node::Group(Self::of(role, title, nodes))
    }
}
