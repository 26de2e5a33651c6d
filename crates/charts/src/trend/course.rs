//! One line laid out: its dots, what joins them, and the ground where a pointer finds each.

use super::dot;
use super::grid::Grid;
use super::space::Space;
use crate::axis::Axis;
use crate::caption::Caption;
use crate::clean::clean;
use crate::geometry::{Bounds, Coord};
use crate::line::{Join, Line, Point, PointKind};
use crate::look::{GroupRole, Look};
use crate::node::{Group, Node};
use crate::path::Path;
use crate::role::ShapeRole;
use crate::text::Text;

/// A line laid out.
pub(super) struct Course {
    /// Its place among the lines.
    index: usize,
    look: usize,
    /// Strokes between dots.
    pub(super) joins: Vec<(ShapeRole, Vec<Coord>)>,
    pub(super) spots: Vec<Spot>,
    label: String,
}

/// A point laid out.
pub(super) struct Spot {
    pub(super) year: i32,
    pub(super) amount: Option<i64>,
    pub(super) kind: PointKind,
    pub(super) at: Coord,
    pub(super) caption: Caption,
    /// Its number, where there is room for it.
    pub(super) number: Option<Text>,
    hit: Space,
}

impl Course {
    /// Lays out the line at `index`.
    pub(super) fn plan(index: usize, line: &Line, across: &Axis, upwards: &Axis) -> Self {
        let spot = |point: &Point| {
            let at = (across.at(i64::from(point.year)), upwards.at(point.amount.unwrap_or(0)));
            Spot {
                year: point.year,
                amount: point.amount,
                kind: point.kind,
                at,
                caption: Caption::new(
                    &format!("{} {}", line.label, point.year),
                    &point.text,
                    &point.description,
                ),
                number: None,
                hit: Space { left: at.0, right: at.0, top: at.1, bottom: at.1 },
            }
        };
        let spots: Vec<Spot> = line.points.iter().map(spot).collect();
        let mut joins: Vec<(ShapeRole, Vec<Coord>)> = Vec::new();
        let mut before: Option<(&Point, Coord)> = None;
        for (point, spot) in line.points.iter().zip(&spots) {
            let (from, to) = (before.map_or(spot.at, |(_, at)| at), spot.at);
            match (before.map_or(Join::None, |(before, _)| may_join(before, point)), joins.last_mut()) {
                (Join::None, _) => {}
                (Join::Solid, Some((ShapeRole::Join, stroke))) if stroke.last() == Some(&from) => {
                    stroke.push(to);
                }
                (Join::Solid, _) => joins.push((ShapeRole::Join, vec![from, to])),
                (Join::Dashed, _) => joins.push((ShapeRole::DashedJoin, vec![from, to])),
            }
            before = Some((point, to));
        }
        Self { index, look: line.look, joins, spots, label: clean(&line.label) }
    }

    /// Its last dot.
    pub(super) fn last(&self) -> Option<&Spot> {
        self.spots.iter().rfind(|spot| spot.amount.is_some())
    }

    /// What joins its dots; `None` where nothing does.
    pub(super) fn strokes(&self) -> Option<Node> {
        let strokes = self.joins.iter().map(|(role, points)| Node::stroke(*role, points.clone()));
        let role = GroupRole::Plain(Look::plain(self.look));
        let group = || Group { series: Some(self.index), ..Group::of(role, &self.label, strokes.collect()) };
        (!self.joins.is_empty()).then(|| Node::Group(group()))
    }

    /// What joins its dots, in the background; `None` where nothing does.
    pub(super) fn background(&self) -> Option<Node> {
        let strokes = self.joins.iter().map(|(_, points)| points.clone()).collect::<Vec<_>>();
        (!strokes.is_empty()).then(|| Node::Path(Path::strokes(ShapeRole::Background, strokes)))
    }

    /// The groups of its dots with their numbers, of which the first is the mark at `first`; `alone`
    /// where the chart has no other line.
    pub(super) fn into_marks(self, first: usize, grid: &Grid, alone: bool) -> impl Iterator<Item = Node> {
        let (index, look) = (self.index, self.look);
        let spots = self.spots.into_iter().enumerate();
        spots.map(move |(place, spot)| spot.into_group(first + place, (index, look), grid, alone))
    }
}

impl Spot {
    /// The group of the mark at `mark`, a point of the line at `line`, which has `look`.
    fn into_group(self, mark: usize, (line, look): (usize, usize), grid: &Grid, alone: bool) -> Node {
        let hit = self.hit.bounds();
        let mut nodes = vec![Node::rect(ShapeRole::Hit, (hit.left, hit.top), hit.size())];
        let mut drawn = dot::space(self.at, self.kind).bounds();
        let mut role = GroupRole::Mark(Look::plain(look));
        if self.amount.is_some() {
            nodes.extend(dot::dot(look, self.at, self.kind));
        } else {
            role = GroupRole::BlankMark;
            // Between several lines a band would speak for all of them.
            if alone {
                drawn = Bounds::new((self.at.0 - 5, grid.top), (11, grid.floor() - grid.top));
                nodes.push(Node::rect(ShapeRole::BlankYear, (drawn.left, drawn.top), drawn.size()));
            }
        }
        nodes.extend(self.number.map(Node::from));
        self.caption.group(role, mark, line, drawn, nodes)
    }
}

/// What the description wants, as far as there is something to join.
fn may_join(before: &Point, after: &Point) -> Join {
    let joinable = |point: &Point| point.amount.is_some() && point.kind != PointKind::Aside;
    let neighbours = before.year.checked_add(1) == Some(after.year);
    if neighbours && joinable(before) && joinable(after) { after.join } else { Join::None }
}

/// Gives every dot the ground nearest to it: its year's column, shared between the lines.
pub(super) fn share_ground(courses: &mut [Course], across: &Axis, upwards: &Axis, (left, right): (i32, i32)) {
    let mut all: Vec<(usize, Coord)> = Vec::new();
    for (line, course) in courses.iter().enumerate() {
        for spot in &course.spots {
            all.push((line, spot.at));
        }
    }
    let (floor, ceiling) = (upwards.ends.0 + 6, upwards.ends.1 - 6);
    for (line, course) in courses.iter_mut().enumerate() {
        for spot in &mut course.spots {
            let (x, y) = spot.at;
            let year = i64::from(spot.year);
            // No further than a finger's width from a lone dot.
            let edge = |neighbour: i64| x.midpoint(across.at(neighbour)).clamp(x - 40, x + 40);
            let (mut top, mut bottom) = (ceiling, floor);
            for &(other, at) in &all {
                if at.0 != x || other == line {
                    continue;
                }
                if (at.1, other) < (y, line) {
                    top = top.max(y.midpoint(at.1));
                } else {
                    bottom = bottom.min(y.midpoint(at.1));
                }
            }
            let (before, after) = (edge(year - 1), edge(year + 1));
            spot.hit = Space {
                left: if before < x { before } else { (x - 40).max(left) },
                right: if after > x { after } else { (x + 40).min(right) },
                top,
                bottom: bottom.max(top),
            };
        }
    }
}
