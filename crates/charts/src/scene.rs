//! A chart laid out: plain data that a writer turns into markup node by node, without a decision of
//! its own.

use crate::frame::Scheme;
use crate::node::{Group, MarkPlace, Node};

/// A chart laid out at its width.
///
/// In [`Scheme::File`] heading, sentence and foot are among the nodes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scene {
    /// Unique in the page, fit for an `id` attribute.
    pub id: String,
    /// Which kind of chart it became.
    pub kind: Kind,
    /// Page or file.
    pub scheme: Scheme,
    /// Pixels from left to right.
    pub width: i32,
    /// Pixels from top to bottom.
    pub height: i32,
    /// What the chart shows.
    pub title: String,
    /// The summary sentence of the chart.
    pub description: String,
    /// What it draws, from back to front.
    pub nodes: Vec<Node>,
}

/// The kind of a chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Horizontal bars.
    Bars,
    /// Horizontal bars against one line at their total.
    BarsAgainstTotal,
    /// Squares in groups.
    Cases,
    /// One strip cut in parts.
    Shares,
    /// Lines over the years.
    Lines,
    /// Strips of one length, one below the other.
    Stacks,
    /// Dots along one line.
    Spread,
}

impl Kind {
    /// Its classes.
    pub fn class(self) -> &'static str {
        match self {
            Self::Bars => "chart chart-bars",
            Self::BarsAgainstTotal => "chart chart-bars against-total",
            Self::Cases => "chart chart-cases",
            Self::Shares => "chart chart-shares",
            Self::Lines => "chart chart-lines",
            Self::Stacks => "chart chart-stacks",
            Self::Spread => "chart chart-spread",
        }
    }
}

impl Scene {
    /// The `id` of its title.
    pub fn title_id(&self) -> String {
        format!("{}-t", self.id)
    }

    /// The `id` of its description.
    pub fn description_id(&self) -> String {
        format!("{}-d", self.id)
    }

    /// The groups that draw marks, each with the mark's place, in the order of their indices.
    pub fn marks(&self) -> impl Iterator<Item = (&MarkPlace, &Group)> {
        self.nodes.iter().filter_map(|node| match node {
            Node::Group(group) => Some((group.mark.as_ref()?, group)),
            Node::Rect(_) | Node::Path(_) | Node::Text(_) => None,
        })
    }
}
