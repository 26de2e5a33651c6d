//! The names of lines: a heading over a lone line, each at its line's end where the ends have
//! room, and a key above where they have not.

use super::course::Course;
use super::dot::dot;
use crate::clean::clean;
use crate::geometry::Coord;
use crate::key::Key;
use crate::line::{Line, PointKind};
use crate::lines::{count, wrap};
use crate::look::{GroupRole, Look};
use crate::node::{Group, Node};
use crate::number::LABEL_SIZE;
use crate::role::{ShapeRole, TextRole};
use crate::text::Text;

mod end;

use end::End;

/// Pixels between the plot and the names at its right.
const GAP: i32 = 8;
/// Pixels between names one below the other.
const APART: i32 = 4;
/// Pixels of a sample in the key.
const SAMPLE: i32 = 24;

/// The names laid out.
pub(super) enum Names {
    Heading(Vec<String>),
    /// The key, and the look of each line.
    Key(Key, Vec<usize>),
    Ends {
        ends: Vec<End>,
        left: i32,
        width: i32,
    },
}

impl Names {
    /// Chooses where the names of `lines` stand at a plot `tall` pixels high.
    pub(super) fn plan(lines: &[Line], last_year: i64, tall: i32, width: i32) -> Self {
        if let [one] = lines {
            return Self::Heading(wrap(&clean(&one.label), LABEL_SIZE, width, 2));
        }
        let room = if width < 420 { 76 } else { (width * 26 / 100).min(220) };
        let ends: Option<Vec<_>> = lines.iter().map(|line| End::fit(line, last_year, room)).collect();
        let needed = |ends: &[End]| ends.iter().map(|end| end.height() + APART).sum::<i32>();
        match ends {
            Some(ends) if needed(&ends) <= tall + 12 => {
                let widest = ends.iter().map(End::width).max().unwrap_or(0);
                // Latin type of some Chinese fonts runs wider than the table.
                let widest = widest + widest / 16;
                Self::Ends { ends, left: width - widest, width: widest }
            }
            _ => {
                let key = Key::plan(lines.iter().map(|line| line.label.as_str()), SAMPLE, width);
                Self::Key(key, lines.iter().map(|line| line.look).collect())
            }
        }
    }

    /// Pixels above the plot.
    pub(super) fn height(&self) -> i32 {
        match self {
            Self::Heading(lines) if lines.is_empty() => 0,
            Self::Heading(lines) => count(lines) * 20 + 4,
            Self::Key(key, _) => key.height + 6,
            Self::Ends { .. } => 0,
        }
    }

    /// Pixels right of the plot.
    pub(super) fn column(&self) -> i32 {
        match self {
            Self::Ends { width, .. } => width + GAP,
            Self::Heading(_) | Self::Key(..) => 0,
        }
    }

    /// Whether the number of the last dot of the line at `index` stands with its name.
    pub(super) fn has_number(&self, index: usize) -> bool {
        matches!(self, Self::Ends { ends, .. } if ends.get(index).is_some_and(|end| end.number.is_some()))
    }

    /// Strokes from lines that end early to their names.
    pub(super) fn leaders(&self) -> impl Iterator<Item = &[Coord; 3]> {
        let ends: &[End] = if let Self::Ends { ends, .. } = self { ends } else { &[] };
        ends.iter().filter_map(|end| end.leader.as_ref())
    }

    /// Stands every name next to its line's last dot, none over another, between `top` and `floor`.
    pub(super) fn settle(&mut self, courses: &[Course], top: i32, floor: i32) {
        let Self::Ends { ends, left, .. } = self else { return };
        let wanted = |at: usize| courses.get(at).and_then(Course::last).map_or(floor, |spot| spot.at.1);
        let mut order: Vec<usize> = Vec::new();
        for at in 0..ends.len() {
            order.insert(order.partition_point(|&other| wanted(other) <= wanted(at)), at);
        }
        let mut free = top;
        for &at in &order {
            let Some(end) = ends.get_mut(at) else { continue };
            end.top = (wanted(at) - end.height() / 2).max(free);
            free = end.top + end.height() + APART;
        }
        let mut limit = floor + 6;
        for &at in order.iter().rev() {
            let Some(end) = ends.get_mut(at) else { continue };
            end.top = end.top.min(limit - end.height());
            limit = end.top - APART;
            let middle = end.top + end.height() / 2;
            let last = courses.get(at).and_then(Course::last).map(|spot| spot.at);
            // A name that stands right at its dot needs no line to it.
            let from = last.filter(|(x, y)| *x + 30 < *left || (middle - y).abs() > end.height() / 2 + 2);
            end.leader = from.map(|(x, y)| [(x + 7, y), (*left - 12, y), (*left - 3, middle)]);
        }
    }

    /// What they draw.
    pub(super) fn nodes(&self) -> Vec<Node> {
        match self {
            Self::Heading(lines) => {
                let heading = Text::paragraph(TextRole::Label, (0, 15), 20, lines);
                heading.into_iter().map(Node::from).collect()
            }
            Self::Key(key, looks) => {
                let samples = key.items.iter().zip(looks).enumerate();
                samples.map(|(at, ((corner, name), look))| sample(key, at, *look, *corner, name)).collect()
            }
            Self::Ends { ends, left, .. } => ends.iter().flat_map(|end| end.nodes(*left)).collect(),
        }
    }
}

/// A stroke with a dot, and the name of the line at `at`, which has `look`.
fn sample(key: &Key, at: usize, look: usize, corner: Coord, name: &str) -> Node {
    let y = corner.1 + 10;
    let mut nodes = vec![Node::stroke(ShapeRole::Join, vec![(corner.0, y), (corner.0 + SAMPLE, y)])];
    nodes.extend(dot(look, (corner.0 + SAMPLE / 2, y), PointKind::Solid));
    nodes.push(Text::new(TextRole::Label, key.name_at(corner), name).into());
    let group = Group::of(GroupRole::Plain(Look::plain(look)), name, nodes);
    Node::Group(Group { series: Some(at), ..group })
}
