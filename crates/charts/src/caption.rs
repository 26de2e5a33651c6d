//! The words of a mark, made fit for a scene.

use crate::clean::clean;
use crate::geometry::Bounds;
use crate::look::GroupRole;
use crate::mark::Mark;
use crate::node::{Group, MarkPlace, Node};

/// Label, value and description of a mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Caption {
    pub(crate) label: String,
    pub(crate) text: String,
    description: String,
}

impl Caption {
    /// The words of `mark`.
    pub(crate) fn of(mark: &Mark) -> Self {
        Self::new(&mark.label, &mark.text, &mark.description)
    }

    /// Words as they come.
    pub(crate) fn new(label: &str, text: &str, description: &str) -> Self {
        Self { label: clean(label), text: clean(text), description: clean(description) }
    }

    /// The group of the mark at `index`, of the bar, part, row or line at `series`, which draws its amount within
    /// `bounds`.
    pub(crate) fn group(
        self,
        role: GroupRole,
        index: usize,
        series: usize,
        bounds: Bounds,
        nodes: Vec<Node>,
    ) -> Node {
        let mark = MarkPlace { index, label: self.label, text: self.text, bounds };
        Node::Group(Group { role, title: self.description, series: Some(series), mark: Some(mark), nodes })
    }
}
