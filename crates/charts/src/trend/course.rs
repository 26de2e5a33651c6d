//! One line laid out: its dots, what joins them, and the ground where a pointer finds each.

use super::dot::Look;
use super::grid::Grid;
use super::space::Space;
use plotters_backend::BackendCoord;

use crate::amounts::Axis;
use crate::elements::{Area, Tag, Words, path, put, rectangle};
use crate::line::{Join, Line, Point, PointKind};
use crate::markup::clean;
use crate::role::Role;

/// A line laid out.
pub(super) struct Course {
    pub(super) look: Look,
    /// Strokes between dots.
    pub(super) joins: Vec<(Role, Vec<BackendCoord>)>,
    pub(super) spots: Vec<Spot>,
    label: String,
}

/// A point laid out.
pub(super) struct Spot {
    pub(super) year: i32,
    pub(super) amount: Option<i64>,
    pub(super) kind: PointKind,
    pub(super) at: BackendCoord,
    pub(super) shown: String,
    pub(super) spoken: String,
    /// Its number, where there is room for it.
    pub(super) number: Option<Words>,
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
                shown: clean(&point.shown),
                spoken: point.spoken.clone(),
                number: None,
                hit: Space { left: at.0, right: at.0, top: at.1, bottom: at.1 },
            }
        };
        let spots: Vec<Spot> = line.points.iter().map(spot).collect();
        let mut joins: Vec<(Role, Vec<BackendCoord>)> = Vec::new();
        let mut before: Option<(&Point, BackendCoord)> = None;
        for (point, spot) in line.points.iter().zip(&spots) {
            let (from, to) = (before.map_or(spot.at, |(_, at)| at), spot.at);
            match (before.map_or(Join::None, |(before, _)| may_join(before, point)), joins.last_mut()) {
                (Join::None, _) => {}
                (Join::Solid, Some((Role::Join, stroke))) if stroke.last() == Some(&from) => stroke.push(to),
                (Join::Solid, _) => joins.push((Role::Join, vec![from, to])),
                (Join::Dashed, _) => joins.push((Role::Dashed, vec![from, to])),
            }
            before = Some((point, to));
        }
        Self { look: Look::new(index), joins, spots, label: clean(&line.label) }
    }

    /// Its last dot.
    pub(super) fn last(&self) -> Option<&Spot> {
        self.spots.iter().rfind(|spot| spot.amount.is_some())
    }

    /// Draws what joins its dots.
    pub(super) fn draw_joins(&self, area: &Area) {
        if self.joins.is_empty() {
            return;
        }
        put(area, &Tag::Open { class: self.look.part(), mark: None, spoken: &self.label });
        for (role, stroke) in &self.joins {
            path(area, *role, stroke);
        }
        put(area, &Tag::Close);
    }

    /// Draws one of its dots with its number.
    pub(super) fn draw_spot(&self, area: &Area, spot: &Spot, grid: &Grid, alone: bool) {
        let hit = &spot.hit;
        rectangle(area, Role::Hit, (hit.left, hit.top), (hit.right - hit.left, hit.bottom - hit.top));
        if spot.amount.is_some() {
            self.look.draw(area, spot.at, spot.kind);
        } else if alone {
            // Between several lines a band would speak for all of them.
            rectangle(area, Role::Blank, (spot.at.0 - 5, grid.top), (11, grid.floor() - grid.top));
        }
        if let Some(number) = &spot.number {
            put(area, number);
        }
    }
}

/// What the description asks for, as far as there is something to join.
fn may_join(before: &Point, after: &Point) -> Join {
    let joinable = |point: &Point| point.amount.is_some() && point.kind != PointKind::Aside;
    let neighbours = before.year.checked_add(1) == Some(after.year);
    if neighbours && joinable(before) && joinable(after) { after.join } else { Join::None }
}

/// Gives every dot the ground nearest to it: its year's column, shared between the lines.
pub(super) fn share_ground(courses: &mut [Course], across: &Axis, upwards: &Axis, (left, right): (i32, i32)) {
    let mut all: Vec<(usize, BackendCoord)> = Vec::new();
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
