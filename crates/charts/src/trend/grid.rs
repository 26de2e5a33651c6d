//! The axes: few hairlines with their amounts, a stronger one at zero, and the years below.

use crate::axis::Axis;
use crate::node::Node;
use crate::role::{ShapeRole, TextRole};
use crate::text::{Anchor, Text};
use crate::width::pixels;

/// Pixels of the words at axes.
pub(super) const TICK_SIZE: u32 = 12;
/// Pixels from one amount to the next above it at least. Tenfold steps stand closest at the foot of the axis.
pub(super) const TICK_LINE: i32 = 15;
/// Pixels between the amounts and the plot.
const GAP: i32 = 8;
/// Pixels between the years' words.
const APART: i32 = 10;
/// Pixels below the plot for the years.
const YEARS: i32 = 26;
/// Above this many years not each has its own small tick.
const MOST_TICKS: i64 = 60;

/// The axes laid out.
pub(super) struct Grid {
    amounts: Vec<Text>,
    /// The hairlines' heights, and where zero stands.
    lines: Vec<i32>,
    pub(super) zero: i32,
    years: Vec<Text>,
    ticks: Vec<(i32, bool)>,
    pub(super) left: i32,
    pub(super) right: i32,
    pub(super) top: i32,
    floor: i32,
}

/// Pixels of the column of amounts.
pub(super) fn column(ticks: &[(i64, String)]) -> i32 {
    ticks.iter().map(|(_, text)| pixels(text, TICK_SIZE)).max().unwrap_or(0) + GAP
}

impl Grid {
    /// Lays out the axes of a plot between `left` and `right`.
    pub(super) fn plan(
        ticks: &[(i64, String)],
        across: &Axis,
        upwards: &Axis,
        (left, right): (i32, i32),
        width: i32,
    ) -> Self {
        let (floor, top) = upwards.ends;
        let amount = |(amount, text): &(i64, String)| {
            Text::new(TextRole::Tick, (left - GAP, upwards.at(*amount) + 4), text).anchored(Anchor::End)
        };
        let (first, last) = (across.amounts.least, across.amounts.largest);
        let named = named_years(across);
        let year = |year: &i64| {
            let text = year.to_string();
            let half = pixels(&text, TICK_SIZE) / 2 + 1;
            let x = across.at(*year).clamp(half, width - half);
            Text::new(TextRole::Tick, (x, floor + YEARS - 7), &text).anchored(Anchor::Middle)
        };
        let ticked: Vec<i64> =
            if last - first <= MOST_TICKS { (first..=last).collect() } else { named.clone() };
        // The years have a line to stand on, unless zero's is near enough.
        let mut lines = vec![floor];
        lines.extend(ticks.iter().map(|(amount, _)| upwards.at(*amount)));
        lines.dedup();
        lines.retain(|y| *y != floor || floor - upwards.at(0) > YEARS);
        Self {
            amounts: ticks.iter().map(amount).collect(),
            lines,
            zero: upwards.at(0),
            years: named.iter().map(year).collect(),
            ticks: ticked.iter().map(|year| (across.at(*year), named.contains(year))).collect(),
            left,
            right,
            top,
            floor,
        }
    }

    /// Where the plot ends below.
    pub(super) fn floor(&self) -> i32 {
        self.floor
    }

    /// Where the years end below.
    pub(super) fn bottom(&self) -> i32 {
        self.floor + YEARS
    }

    /// Hairlines, then zero's line and the ticks of years, then the words.
    pub(super) fn nodes(&self) -> Vec<Node> {
        let length = self.right - self.left;
        let rule = |role, y: i32| Node::rect(role, (self.left, y), (length, 1));
        let lines = self.lines.iter().filter(|&&y| y != self.zero);
        let mut nodes: Vec<Node> = lines.map(|y| rule(ShapeRole::Rule, *y)).collect();
        nodes.push(rule(ShapeRole::Axis, self.zero));
        for (x, named) in &self.ticks {
            let size = (1, if *named { 5 } else { 3 });
            nodes.push(Node::rect(ShapeRole::Axis, (*x, self.floor + 1), size));
        }
        nodes.extend(self.amounts.iter().chain(&self.years).cloned().map(Node::from));
        nodes
    }
}

/// The years with words: the first, the last, and at an even step those between them.
fn named_years(across: &Axis) -> Vec<i64> {
    let (first, last) = (across.amounts.least, across.amounts.largest);
    let word = |year: i64| pixels(&year.to_string(), TICK_SIZE);
    let apart = i64::from(word(first).max(word(last)) + APART);
    let (span, room) = (last - first, i64::from(across.ends.1 - across.ends.0));
    if span == 0 {
        return vec![first];
    }
    let fits = |step: i64| step.saturating_mul(room) >= apart.saturating_mul(span);
    let least = (apart * span).div_euclid(room.max(1)).max(1);
    let least = if fits(least) { least } else { least + 1 };
    // A step that ends at the last year, if one of about the size needed does.
    let even = (least..=least.saturating_mul(2)).take(64).find(|step| span % step == 0);
    let step = even.unwrap_or(least).max(1);
    let mut years: Vec<i64> = (0..=span / step).map(|at| first + at * step).collect();
    while years.len() > 1 && years.last().is_some_and(|year| *year != last && !fits(last - year)) {
        years.pop();
    }
    if years.last() != Some(&last) {
        years.push(last);
    }
    years
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::amounts::Amounts;

    #[test]
    fn the_first_and_the_last_year_are_always_named() {
        let named = |least, largest, width| named_years(&Axis::even(Amounts { least, largest }, (0, width)));
        assert_eq!(named(2014, 2024, 230), [2014, 2016, 2018, 2020, 2022, 2024]);
        assert_eq!(named(2014, 2023, 230), [2014, 2017, 2020, 2023]);
        assert_eq!(named(2014, 2025, 200), [2014, 2017, 2020, 2025]);
        assert_eq!(named(2014, 2014, 230), [2014]);
        assert_eq!(named(2014, 2024, 700).len(), 11);
        assert_eq!(named(-2_147_483_648, 2_147_483_647, 230).len(), 3);
    }
}
