//! Dots along one line, each at its amount; those that would touch stand one above the other. A band shows the
//! middle half, and a line the median.

use crate::amounts::Amounts;
use crate::axis::Axis;
use crate::caption::Caption;
use crate::clean::clean;
use crate::distribution::{Distribution, MiddleHalf};
use crate::figure::Figure;
use crate::geometry::{Bounds, Coord};
use crate::look::{GroupRole, Look};
use crate::mark::Mark;
use crate::node::{Group, Node};
use crate::number::LABEL_SIZE;
use crate::path::{DotShape, Outline, Path};
use crate::role::{ShapeRole, TextRole};
use crate::scene::Kind;
use crate::text::{Anchor, Text};
use crate::ticks::ticks;
use crate::width::pixels;

/// Pixels from the middle of a dot to that of the next, across and upwards.
const STEP: i32 = 9;
/// Half a dot, and the ground around it.
const HALF: i32 = 6;
/// Dots above each other before they overlap, so that the picture stays this high.
const MOST_ROWS: i32 = 16;
/// Pixels above the dots for the name of the chosen one.
const NAME: i32 = 22;
/// Pixels of a line of words below the axis.
const LINE: i32 = 18;
/// Pixels of the words at the axis.
const TICK_SIZE: u32 = 12;

/// Lays out a distribution.
pub(crate) fn figure(distribution: &Distribution, width: i32) -> Figure {
    let Distribution { dots, chosen, middle, .. } = distribution;
    let most = dots.iter().filter_map(|dot| dot.amount).chain(middle.as_ref().map(|middle| middle.upper));
    let most = most.fold(1, i64::max);
    let line = Line::plan(distribution, most, width);
    let rows = rows(dots, &line);
    let highest = rows.iter().flatten().copied().max().unwrap_or(0) + 1;
    let top = if chosen.is_some() { NAME } else { 2 };
    let tall = highest.min(MOST_ROWS) * STEP + 6;
    let floor = top + tall;
    let up = |row: i32| floor - HALF - row * STEP * highest.min(MOST_ROWS) / highest;
    let mut nodes = Vec::with_capacity(dots.len() + 12);
    if let Some(middle) = middle {
        nodes.extend(middle_half(middle, &line, (top, floor), width));
    }
    nodes.extend(line.nodes(floor, width));
    for (index, (dot, row)) in dots.iter().zip(&rows).enumerate() {
        let at = dot.amount.zip(*row).map(|(amount, row)| (line.at(amount), up(row)));
        nodes.push(group(index, dot, at, *chosen == Some(index), width));
    }
    let below = if middle.is_some() { 2 * LINE } else { LINE };
    Figure { kind: Kind::Spread, height: floor + 1 + below + 4, nodes }
}

/// The row of each dot: the lowest in which it touches no other; `None` without an amount.
fn rows(dots: &[Mark], line: &Line) -> Vec<Option<i32>> {
    let mut order: Vec<(i32, usize)> =
        dots.iter().enumerate().filter_map(|(index, dot)| Some((line.at(dot.amount?), index))).collect();
    order.sort_unstable();
    let mut rows = vec![None; dots.len()];
    // Where the last dot of each row stands.
    let mut ends: Vec<i32> = Vec::new();
    for (x, index) in order {
        let free = ends.iter().position(|end| x - end >= STEP);
        let row = free.unwrap_or(ends.len());
        match ends.get_mut(row) {
            Some(end) => *end = x,
            None => ends.push(x),
        }
        if let Some(place) = rows.get_mut(index) {
            *place = i32::try_from(row).ok();
        }
    }
    rows
}

/// A dot, with its name above all dots where it is chosen.
fn group(index: usize, dot: &Mark, at: Option<Coord>, is_chosen: bool, width: i32) -> Node {
    let caption = Caption::of(dot);
    let Some((x, y)) = at else {
        return caption.group(GroupRole::BlankMark, index, index, Bounds::new((HALF, 0), (0, 0)), Vec::new());
    };
    let mut nodes = Vec::new();
    if is_chosen {
        let words = format!("{} {}", caption.label, caption.text);
        nodes.push(Node::stroke(ShapeRole::Leader, vec![(x, LABEL_SIZE.cast_signed() + 2), (x, y - HALF)]));
        nodes.extend(centred(TextRole::Label, x, 13, &words, LABEL_SIZE, width).map(Node::from));
    }
    let bounds = Bounds::new((x - 4, y - 4), (8, 8));
    nodes.push(Node::rect(ShapeRole::Hit, (x - 4, y - 4), (8, 8)));
    let (look, shape) = if is_chosen { (3, DotShape::Diamond) } else { (0, DotShape::Circle) };
    nodes.push(Node::Path(Path { role: ShapeRole::Dot, outline: Outline::Dot((x, y), shape) }));
    caption.group(GroupRole::Mark(Look::plain(look)), index, index, bounds, nodes)
}

/// The band of the middle half, and the median with its words below the axis.
fn middle_half(middle: &MiddleHalf, line: &Line, (top, floor): (i32, i32), width: i32) -> Vec<Node> {
    let (lower, median, upper) = (line.at(middle.lower), line.at(middle.median), line.at(middle.upper));
    let words = clean(&middle.label);
    let mut nodes = vec![
        Node::rect(ShapeRole::Band, (lower - 1, top), (upper - lower + 2, floor - top)),
        Node::rect(ShapeRole::Axis, (median, top), (1, floor - top + 6)),
    ];
    nodes.extend(centred(TextRole::Note, median, floor + 2 * LINE, &words, TICK_SIZE, width).map(Node::from));
    vec![Group::plain(GroupRole::Plain(Look::plain(0)), &words, nodes)]
}

/// Words in the middle above or below a place, moved inwards at the edges; none that are wider than the picture.
fn centred(role: TextRole, x: i32, baseline: i32, words: &str, size: u32, width: i32) -> Option<Text> {
    let half = pixels(words, size) / 2 + 1;
    let fits = !words.trim().is_empty() && 2 * half < width;
    fits.then(|| Text::new(role, (x.clamp(half, width - half), baseline), words).anchored(Anchor::Middle))
}

/// The axis.
struct Line {
    axis: Axis,
    /// The amounts with words.
    ticks: Vec<(i64, String)>,
}

/// The most steps of the axis; those without room for their words are left out.
const STEPS: i64 = 4;

impl Line {
    fn plan(distribution: &Distribution, most: i64, width: i32) -> Self {
        let scale = &distribution.scale;
        let most = scale.up_to.map_or(most, |up_to| up_to.max(most));
        let ticks = ticks(0, most, scale, STEPS);
        let largest = ticks.iter().map(|(amount, _)| *amount).fold(most, i64::max);
        let ends = (HALF, (width - HALF).max(HALF));
        Self { axis: Axis::spaced(Amounts { least: 0, largest }, ends, scale), ticks }
    }

    /// Where an amount stands.
    fn at(&self, amount: i64) -> i32 {
        self.axis.at(amount.max(0))
    }

    /// The axis and those of its words for which there is room.
    fn nodes(&self, floor: i32, width: i32) -> Vec<Node> {
        let mut nodes = vec![Node::rect(ShapeRole::Axis, (0, floor), (width, 1))];
        let mut taken = i32::MIN;
        for (amount, words) in &self.ticks {
            let (x, half) = (self.at(*amount), pixels(words, TICK_SIZE) / 2 + 1);
            let middle = x.clamp(half, (width - half).max(half));
            if middle - half < taken || 2 * half > width {
                continue;
            }
            taken = middle + half + 6;
            nodes.push(Node::rect(ShapeRole::Axis, (x.min(width - 1), floor + 1), (1, 4)));
            let text = Text::new(TextRole::Tick, (middle, floor + LINE), words);
            nodes.push(text.anchored(Anchor::Middle).into());
        }
        nodes
    }
}
