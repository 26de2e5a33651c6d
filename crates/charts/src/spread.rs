//! Dots along one line, each at its amount; those that would touch stand one above the other. A band shows the
//! middle half, and a line the median.

use crate::amounts::{Amounts, Axis};
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
use crate::ticks::{self, written};
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
struct Line<'d> {
    distribution: &'d Distribution,
    axis: Axis,
    /// The amounts with words.
    ticks: Vec<(i64, String)>,
}

impl<'d> Line<'d> {
    fn plan(distribution: &'d Distribution, most: i64, width: i32) -> Self {
        let Distribution { scale, is_tenfold, .. } = distribution;
        let most = scale.up_to.map_or(most, |up_to| up_to.max(most));
        let ticks = if *is_tenfold { tenfold(distribution, most) } else { ticks::ticks(0, most, scale, 4) };
        let most = ticks.iter().map(|(amount, _)| *amount).fold(most, i64::max);
        let largest = if *is_tenfold { doublings(distribution, most) } else { most };
        let ends = (HALF, (width - HALF).max(HALF));
        Self { distribution, axis: Axis { amounts: Amounts { least: 0, largest }, ends }, ticks }
    }

    /// Where an amount stands.
    fn at(&self, amount: i64) -> i32 {
        let amount = amount.max(0);
        let amount = if self.distribution.is_tenfold { doublings(self.distribution, amount) } else { amount };
        self.axis.at(amount)
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

/// Zero and the powers of ten of what is printed, up to the first that reaches `most`.
fn tenfold(distribution: &Distribution, most: i64) -> Vec<(i64, String)> {
    let scale = &distribution.scale;
    let per = scale.per.clamp(1, 1_000_000_000);
    let mut ticks = vec![(0, "0".to_owned())];
    let mut power: i64 = 1;
    while let Some(amount) = power.checked_mul(per) {
        ticks.push((amount, written(power, power, scale)));
        let Some(next) = power.checked_mul(10).filter(|_| amount < most) else { break };
        power = next;
    }
    ticks
}

/// Fraction bits of [`doublings`].
const BITS: u32 = 16;

/// How often one printed unit doubles up to an amount and one more, in fractions of 2⁻¹⁶; so zero is at zero, and
/// each power of ten lies as far from the one before. Whole numbers only, so that every machine draws alike.
fn doublings(distribution: &Distribution, amount: i64) -> i64 {
    let per = u128::from(distribution.scale.per.clamp(1, 1_000_000_000).unsigned_abs());
    let amount = u128::from(amount.max(0).unsigned_abs());
    // The ratio of amount + per to per, with 62 bits after the point.
    let ratio = ((amount + per) << 62) / per;
    let whole = ratio.ilog2().saturating_sub(62);
    let mut rest = ratio >> whole;
    let mut bits = u64::from(whole);
    for _ in 0..BITS {
        rest = (rest * rest) >> 62;
        let doubled = rest >> 63 > 0;
        bits = bits << 1 | u64::from(doubled);
        if doubled {
            rest >>= 1;
        }
    }
    i64::try_from(bits).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::line::Scale;

    fn distribution(per: i64) -> Distribution {
        let scale = Scale { per, ..Scale::default() };
        Distribution { dots: Vec::new(), chosen: None, middle: None, scale, is_tenfold: true }
    }

    #[test]
    fn doublings_are_those_of_mathematics() {
        let one = distribution(1);
        for (amount, doubled) in
            [(0, 0.0), (1, 1.0), (3, 2.0), (9, 10_f64.log2()), (999_999, 1_000_000_f64.log2())]
        {
            #[allow(clippy::cast_precision_loss, reason = "small numbers")]
            let got = doublings(&one, amount) as f64 / f64::from(1 << BITS);
            assert!((got - doubled).abs() < 0.001, "{amount}: {got}");
        }
        assert_eq!(doublings(&distribution(10), 90), doublings(&one, 9));
        assert!(doublings(&one, i64::MAX) > doublings(&one, i64::MAX / 2));
    }

    #[test]
    fn the_axis_reaches_the_power_of_ten_above_the_largest() {
        let ticks = |most| {
            let ticks = tenfold(&distribution(1), most);
            ticks.into_iter().map(|(_, words)| words).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(ticks(1), "0 1");
        assert_eq!(ticks(36), "0 1 10 100");
        assert_eq!(ticks(100_000), "0 1 10 100 1,000 1万 10万");
    }
}
