//! Lines over the years: dots with the numbers that matter, joined only where the description
//! says so, each line with its name at its end.

use crate::amounts::Amounts;
use crate::axis::Axis;
use crate::figure::Figure;
use crate::line::{Break, Line, PointKind, Scale};
use crate::node::Node;
use crate::scene::Kind;
use crate::ticks::ticks;

mod breaks;
mod course;
mod dot;
mod grid;
mod names;
mod places;
mod space;

use breaks::Breaks;
use course::Course;
use grid::Grid;
use names::Names;

/// Pixels above the plot for the number of the largest, and for what may stand out of its dot.
const HEADROOM: i32 = 22;
const HEADROOM_OF_WHISKERS: i32 = 34;
/// Pixels of ground between a border of the plot and the first or the last year.
const INSET: i32 = 10;

/// Lays out `lines` before those of the `context`, unless they have no point.
pub(crate) fn figure(
    lines: &[Line],
    context: &[Line],
    breaks: &[Break],
    scale: &Scale,
    width: i32,
) -> Option<Figure> {
    let Reach { years, low, high, counted, whiskers } = Reach::of(&[lines, context], scale)?;
    // Where every report is blank there is nothing to measure.
    let tall = if counted { (width * 40 / 100).clamp(150, 300) } else { 48 };
    let mut ticks = ticks(low, high, scale, if tall < 220 { 4 } else { 5 });
    ticks.retain(|_| counted);
    let left = grid::column(&ticks);
    let mut names = Names::plan(lines, years.largest, tall, width);
    let right = width - names.column();
    let across = Axis::even(years, (left + INSET, right - INSET));
    let breaks = Breaks::plan(breaks, &across, names.height(), width);
    let headroom = if whiskers { HEADROOM_OF_WHISKERS } else { HEADROOM };
    let ceiling = names.height() + breaks.height();
    let top = ceiling + headroom;
    let (mut least, mut largest) = (low, high.max(i64::from(low == 0)));
    if let [(first, _), .., (last, _)] = ticks.as_slice() {
        (least, largest) = (least.min(*first), largest.max(*last));
    }
    let upwards = Axis::spaced(Amounts { least, largest }, (top + tall, top), scale);
    let mut lowest = i32::MAX;
    ticks.retain(|(amount, _)| {
        let y = upwards.at(*amount);
        let is_clear = y <= lowest.saturating_sub(grid::TICK_LINE);
        lowest = if is_clear { y } else { lowest };
        is_clear
    });
    let grid = Grid::plan(&ticks, &across, &upwards, (left, right), width);

    let mut courses: Vec<_> =
        lines.iter().enumerate().map(|(at, line)| Course::plan(at, line, &across, &upwards)).collect();
    course::share_ground(&mut courses, &across, &upwards, (left, right));
    names.settle(&courses, ceiling, top + tall);
    places::write_numbers(&mut courses, &names, &breaks, &grid, ceiling);

    let mut nodes = grid.nodes();
    nodes.extend(
        context
            .iter()
            .enumerate()
            .filter_map(|(at, line)| Course::plan(at, line, &across, &upwards).background()),
    );
    nodes.extend(breaks.nodes(&grid));
    nodes.extend(names.nodes());
    nodes.extend(courses.iter().filter_map(Course::strokes));
    nodes.extend(marks(courses, &grid));
    Some(Figure { kind: Kind::Lines, height: grid.bottom(), nodes })
}

/// The groups of the dots of all lines.
fn marks(courses: Vec<Course>, grid: &Grid) -> Vec<Node> {
    let alone = courses.len() == 1;
    let mut marks = Vec::new();
    for course in courses {
        marks.extend(course.into_marks(marks.len(), grid, alone));
    }
    marks
}

/// How far the points of all lines reach.
struct Reach {
    years: Amounts,
    low: i64,
    high: i64,
    /// Whether any point has an amount.
    counted: bool,
    /// Whether anything stands out of a dot.
    whiskers: bool,
}

impl Reach {
    /// The reach of the points and of what the scale wants; `None` without a point.
    fn of(lines: &[&[Line]; 2], scale: &Scale) -> Option<Self> {
        let lines = || lines.iter().copied().flatten();
        let year = i64::from(lines().find_map(|line| line.points.first())?.year);
        let (low, high) = (scale.down_to.unwrap_or(0).min(0), scale.up_to.unwrap_or(0).max(0));
        let years = Amounts { least: year, largest: year };
        let mut reach = Self { years, low, high, counted: false, whiskers: false };
        if let Some((one, other)) = scale.years {
            reach.include_year(one);
            reach.include_year(other);
        }
        for line in lines() {
            for point in &line.points {
                reach.include_year(point.year);
                reach.whiskers |= matches!(point.kind, PointKind::AtLeast | PointKind::About);
                if let Some(amount) = point.amount {
                    reach.counted = true;
                    (reach.low, reach.high) = (reach.low.min(amount), reach.high.max(amount));
                }
            }
        }
        Some(reach)
    }

    fn include_year(&mut self, year: i32) {
        let (year, years) = (i64::from(year), &mut self.years);
        (years.least, years.largest) = (years.least.min(year), years.largest.max(year));
    }
}
