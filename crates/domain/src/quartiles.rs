//! How a number lies among those of others: quartiles, rank and order.

use std::cmp::Reverse;

use crate::number::Number;

/// The fewest bodies of which quartiles are given; of fewer, each number says more by itself.
pub const LEAST_BODIES: usize = 5;

/// The numbers that part others into quarters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quartiles {
    /// How many numbers there are.
    pub count: usize,
    /// The median of the lower half.
    pub lower: Number,
    /// The median.
    pub median: Number,
    /// The median of the upper half.
    pub upper: Number,
}

impl Quartiles {
    /// The quartiles of numbers in any order; `None` of fewer than [`LEAST_BODIES`]. Where their count is odd the
    /// median belongs to neither half.
    pub fn of(numbers: &[Number]) -> Option<Self> {
        if numbers.len() < LEAST_BODIES {
            return None;
        }
        let mut sorted = numbers.to_vec();
        sorted.sort_unstable();
        let half = sorted.len() / 2;
        let (lower, upper) = (sorted.get(..half)?, sorted.get(sorted.len() - half..)?);
        Some(Self {
            count: sorted.len(),
            lower: median(lower)?,
            median: median(&sorted)?,
            upper: median(upper)?,
        })
    }
}

/// The middle one of sorted numbers, or what lies half way between the middle two.
fn median(sorted: &[Number]) -> Option<Number> {
    let above = sorted.get(sorted.len() / 2)?;
    if sorted.len() % 2 == 1 {
        return Some(*above);
    }
    let below = sorted.get((sorted.len() / 2).checked_sub(1)?)?;
    below.halfway_to(*above)
}

/// The rank of a number among others, the largest first: one more than there are greater ones, so that equals share
/// a rank.
pub fn rank(number: Number, among: &[Number]) -> usize {
    1 + among.iter().filter(|other| **other > number).count()
}

/// The places of numbers, the largest first, equal ones in their order, and those that are none last.
pub fn largest_first(numbers: impl IntoIterator<Item = Option<Number>>) -> Vec<usize> {
    let mut order: Vec<_> =
        numbers.into_iter().enumerate().map(|(at, number)| (Reverse(number), at)).collect();
    order.sort_unstable();
    order.into_iter().map(|(_, at)| at).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn numbers(texts: &[&str]) -> Vec<Number> {
        texts.iter().map(|text| text.parse().unwrap()).collect()
    }

    fn quartiles(texts: &[&str]) -> Option<[String; 3]> {
        Quartiles::of(&numbers(texts)).map(|of| [of.lower, of.median, of.upper].map(|one| one.to_string()))
    }

    #[test]
    fn quartiles_are_given_from_five_on() {
        assert_eq!(quartiles(&["1", "2", "3", "4"]), None);
        assert_eq!(quartiles(&["5", "1", "4", "2", "3"]), Some(["1.5", "3", "4.5"].map(str::to_owned)));
        assert_eq!(
            quartiles(&["0", "0", "1", "10", "100", "1000"]),
            Some(["0", "5.5", "100"].map(str::to_owned))
        );
    }

    #[test]
    fn equals_share_a_rank() {
        let among = numbers(&["7", "7", "3"]);
        assert_eq!([7, 3, 9].map(|one| rank(Number::small(one), &among)), [1, 3, 1]);
    }

    #[test]
    fn the_largest_come_first_and_equals_stay_in_order() {
        let numbers = [Some(3), None, Some(7), Some(3), Some(0)].map(|one| one.map(Number::small));
        assert_eq!(largest_first(numbers), [2, 0, 3, 4, 1]);
    }

    proptest! {
        #[test]
        fn half_of_all_lie_on_each_side(counts in proptest::collection::vec(0..500_u16, 5..60)) {
            let numbers: Vec<_> = counts.iter().map(|count| Number::small(*count)).collect();
            let quartiles = Quartiles::of(&numbers).unwrap();
            prop_assert!(quartiles.lower <= quartiles.median && quartiles.median <= quartiles.upper);
            let below = numbers.iter().filter(|one| **one < quartiles.median).count();
            let above = numbers.iter().filter(|one| **one > quartiles.median).count();
            prop_assert!(below * 2 <= numbers.len() && above * 2 <= numbers.len());
        }
    }
}
