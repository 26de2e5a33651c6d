//! Where the form changes between two years: a gap in every axis line between two dotted lines,
//! and a few words above it.

use super::grid::{Grid, TICK_SIZE};
use crate::axis::Axis;
use crate::clean::clean;
use crate::line::Break;
use crate::lines::{count, longest, wrap};
use crate::look::GroupRole;
use crate::node::{Group, Node};
use crate::role::{ShapeRole, TextRole};
use crate::text::Text;

/// Pixels of a line of words.
const LINE: i32 = 16;
/// The longest line of words.
const ROOM: i32 = 180;
/// Pixels between the words of neighbours.
const APART: i32 = 12;

/// The breaks laid out.
pub(super) struct Breaks {
    breaks: Vec<Change>,
    height: i32,
}

struct Change {
    x: i32,
    /// Where its lines begin: below its words.
    top: i32,
    texts: Vec<Text>,
    label: String,
}

impl Breaks {
    /// Lays out those breaks that fall between the years drawn, their words from `top` down.
    pub(super) fn plan(breaks: &[Break], across: &Axis, top: i32, width: i32) -> Self {
        let (first, last) = (across.amounts.least, across.amounts.largest);
        let mut seen: Vec<(i32, String)> = Vec::new();
        for one in breaks {
            let (before, after) = (i64::from(one.between.0), i64::from(one.between.1));
            if first <= before && before < after && after <= last {
                let x = across.at(before).midpoint(across.at(after));
                seen.insert(seen.partition_point(|other| other.0 <= x), (x, clean(&one.label)));
            }
        }
        let mut plan = Self { breaks: Vec::new(), height: 0 };
        let (mut end, mut row) = (0, 0);
        for (x, label) in seen {
            let lines = wrap(&label, TICK_SIZE, ROOM.min(width), 2);
            let reach = longest(&lines, TICK_SIZE);
            // The words begin at their line: from here on it is so.
            let left = (x - 3).min(width - reach).max(0);
            if !plan.breaks.is_empty() && left < end + APART {
                row = plan.height;
            }
            end = left + reach;
            let bottom = row + count(&lines) * LINE;
            let texts = Text::paragraph(TextRole::Note, (left, top + row + 12), LINE, &lines);
            plan.height = plan.height.max(bottom);
            plan.breaks.push(Change { x, top: top + bottom + 2, texts, label });
        }
        plan
    }

    /// Pixels of their words from top to bottom.
    pub(super) fn height(&self) -> i32 {
        self.height
    }

    /// The columns they stand in.
    pub(super) fn columns(&self) -> impl Iterator<Item = i32> + '_ {
        self.breaks.iter().map(|one| one.x)
    }

    /// Their groups, over the axes of `grid`.
    pub(super) fn nodes(&self, grid: &Grid) -> Vec<Node> {
        self.breaks.iter().map(|one| one.group(grid)).collect()
    }
}

impl Change {
    fn group(&self, grid: &Grid) -> Node {
        let gap = (5, grid.floor() + 1 - grid.top);
        let mut nodes = vec![Node::rect(ShapeRole::Gap, (self.x - 2, grid.top), gap)];
        for x in [self.x - 3, self.x + 3] {
            nodes.push(Node::stroke(ShapeRole::BreakLine, vec![(x, self.top), (x, grid.floor() + 1)]));
        }
        nodes.extend(self.texts.iter().cloned().map(Node::from));
        Group::plain(GroupRole::Break, &self.label, nodes)
    }
}
