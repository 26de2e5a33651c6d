//! The order in which numbers find their places.

use crate::trend::course::Spot;

/// Up to this many dots of a line all have their numbers.
const FEW: usize = 6;

/// Which numbers come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rank {
    Last,
    Largest,
    First,
    /// The lowest, where amounts go below zero.
    Lowest,
    Few,
}

impl Rank {
    /// The places of its numbers among the dots of a line.
    pub(super) fn of(self, spots: &[Spot]) -> Vec<usize> {
        let mut drawn: Vec<usize> = Vec::new();
        for (at, spot) in spots.iter().enumerate() {
            if spot.amount.is_some() {
                drawn.push(at);
            }
        }
        let amount = |at: usize| spots.get(at).and_then(|spot| spot.amount);
        let best = |better: fn(Option<i64>, Option<i64>) -> bool| {
            drawn.iter().copied().reduce(|best, at| if better(amount(at), amount(best)) { at } else { best })
        };
        let one = match self {
            Self::Last => drawn.last().copied(),
            Self::Largest => best(|one, other| one > other),
            Self::First => drawn.first().copied(),
            Self::Lowest => best(|one, other| one < other).filter(|at| amount(*at) < Some(0)),
            Self::Few if drawn.len() <= FEW => return drawn,
            Self::Few => None,
        };
        drawn.retain(|at| Some(*at) == one);
        drawn
    }
}

/// Whether the dots next to it stand higher, so that its number stands better below.
pub(super) fn is_low(spots: &[Spot], at: usize) -> bool {
    let height = |at: usize| spots.get(at).filter(|spot| spot.amount.is_some()).map(|spot| spot.at.1);
    let neighbours = [at.checked_sub(1).and_then(height), height(at + 1)];
    let higher = neighbours.iter().flatten().filter(|&&other| Some(other) < height(at)).count();
    higher > 0 && higher == neighbours.iter().flatten().count()
}
