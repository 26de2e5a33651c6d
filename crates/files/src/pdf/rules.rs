//! Straight lines of a page, whatever they were drawn as: strokes, or rectangles that are hardly thick.

use hayro_interpret::kurbo::{BezPath, PathEl, Point, Rect};

/// A rectangle of no more than this is a line.
const THICK: f64 = 3.0;
/// A line of less is a dot.
const SHORT: f64 = 2.0;
/// How far a level line may rise, and how far apart two lines may lie to be one.
pub const NEAR: f64 = 2.0;
/// The gap that the dashes of one line may leave.
const GAP: f64 = 3.5;

/// A straight line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rule {
    /// Whether it is level; else it is upright.
    pub level: bool,
    /// Its height on the page if it is level, else its distance from the left edge.
    pub at: f64,
    /// Where it begins along its way.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
}

impl Rule {
    fn between(one: Point, other: Point) -> Option<Self> {
        let (width, height) = ((one.x - other.x).abs(), (one.y - other.y).abs());
        let level = height <= NEAR && width > SHORT && width > height;
        let upright = width <= NEAR && height > SHORT;
        if !(level || upright) {
            return None;
        }
        let (at, from, to) = if level {
            (f64::midpoint(one.y, other.y), one.x.min(other.x), one.x.max(other.x))
        } else {
            (f64::midpoint(one.x, other.x), one.y.min(other.y), one.y.max(other.y))
        };
        [at, from, to].iter().all(|place| place.is_finite()).then_some(Self { level, at, from, to })
    }

    /// Whether it covers a place along its way.
    pub fn covers(&self, place: f64) -> bool {
        self.from - NEAR <= place && place <= self.to + NEAR
    }

    /// Whether it meets a line of the other direction.
    pub fn meets(&self, other: &Self) -> bool {
        self.level != other.level && self.covers(other.at) && other.covers(self.at)
    }
}

/// Adds the lines of a path.
pub fn collect(rules: &mut Vec<Rule>, path: &BezPath, stroked: bool) {
    let (mut first, mut last) = (Point::ZERO, Point::ZERO);
    let mut bounds: Option<Rect> = None;
    let mut curved = false;
    for part in path.elements() {
        match *part {
            PathEl::MoveTo(point) => {
                thin(rules, bounds.take().filter(|_| !curved), stroked);
                (first, last, curved) = (point, point, false);
                bounds = Some(Rect::from_points(point, point));
            }
            PathEl::LineTo(point) => {
                rules.extend(Rule::between(last, point).filter(|_| stroked));
                last = point;
                bounds = bounds.map(|bounds| bounds.union_pt(point));
            }
            PathEl::ClosePath => {
                rules.extend(Rule::between(last, first).filter(|_| stroked));
                last = first;
            }
            PathEl::QuadTo(_, point) | PathEl::CurveTo(_, _, point) => {
                (last, curved) = (point, true);
            }
        }
    }
    thin(rules, bounds.filter(|_| !curved), stroked);
}

/// A filled rectangle that is hardly thick is a line. A larger one is a ground, and its edges are none.
fn thin(rules: &mut Vec<Rule>, bounds: Option<Rect>, stroked: bool) {
    let Some(bounds) = bounds.filter(|_| !stroked) else { return };
    let middle = bounds.center();
    if bounds.height() <= THICK && bounds.width() > THICK {
        rules.extend(Rule::between(Point::new(bounds.x0, middle.y), Point::new(bounds.x1, middle.y)));
    } else if bounds.width() <= THICK && bounds.height() > THICK {
        rules.extend(Rule::between(Point::new(middle.x, bounds.y0), Point::new(middle.x, bounds.y1)));
    }
}

/// Pieces of one line as one: first those that lie on one way, then along it.
pub fn joined(mut rules: Vec<Rule>) -> Vec<Rule> {
    rules.sort_by(|one, other| one.level.cmp(&other.level).then(one.at.total_cmp(&other.at)));
    let same_way = |first: &Rule, rule: &Rule| first.level == rule.level && rule.at - first.at <= NEAR;
    let mut out = Vec::with_capacity(rules.len());
    let mut rest = rules.as_mut_slice();
    while let Some(first) = rest.first().copied() {
        let count = rest.partition_point(|rule| same_way(&first, rule));
        let (way, after) = rest.split_at_mut(count.max(1));
        along(&mut out, way);
        rest = after;
    }
    out
}

/// Joins pieces on one way that touch.
fn along(out: &mut Vec<Rule>, way: &mut [Rule]) {
    way.sort_by(|one, other| one.from.total_cmp(&other.from));
    let begin = out.len();
    for rule in way {
        match out[begin..].last_mut() {
            Some(last) if rule.from <= last.to + GAP => last.to = last.to.max(rule.to),
            _ => out.push(*rule),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Rule, joined};

    #[test]
    fn pieces_become_one_line_and_tables_apart_stay_apart() {
        let upright = |at, from, to| Rule { level: false, at, from, to };
        let pieces =
            vec![upright(64.9, 580.0, 600.0), upright(63.4, 100.0, 300.0), upright(63.6, 302.0, 497.0)];
        assert_eq!(joined(pieces), [upright(63.4, 100.0, 497.0), upright(64.9, 580.0, 600.0)]);
    }
}
