//! An axis: where amounts stand between its ends, in equal steps or each ten times the one before. Whole numbers
//! only, so that every machine draws alike.

use plotters::coord::ranged1d::Ranged;

use crate::amounts::Amounts;
use crate::line::{Scale, Spacing};

/// Years across, or amounts upwards or along.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Axis {
    /// From the least to the largest that it holds.
    pub(crate) amounts: Amounts,
    /// Pixels where the least and the largest stand.
    pub(crate) ends: (i32, i32),
    /// How many of an amount's units make one that is printed, where its steps are tenfold.
    tenfold: Option<i64>,
}

impl Axis {
    /// An axis in equal steps.
    pub(crate) fn even(amounts: Amounts, ends: (i32, i32)) -> Self {
        Self { amounts, ends, tenfold: None }
    }

    /// An axis spaced as a scale says. With tenfold steps it begins at zero.
    pub(crate) fn spaced(amounts: Amounts, ends: (i32, i32), scale: &Scale) -> Self {
        let tenfold = (scale.spacing == Spacing::Tenfold).then(|| scale.per.clamp(1, 1_000_000_000));
        Self { amounts, ends, tenfold }
    }

    /// Where `amount` stands; in the middle where there is only one.
    pub(crate) fn at(&self, amount: i64) -> i32 {
        if self.amounts.least == self.amounts.largest {
            return self.ends.0.midpoint(self.ends.1);
        }
        match self.tenfold {
            None => self.amounts.map(&amount, self.ends),
            Some(per) => {
                let largest = doublings(self.amounts.largest, per);
                Amounts { least: 0, largest }.map(&doublings(amount, per), self.ends)
            }
        }
    }
}

/// Fraction bits of [`doublings`].
const BITS: u32 = 16;

/// How often one printed unit doubles up to an amount and one more, in fractions of 2⁻¹⁶; so zero is at zero, and
/// each power of ten lies as far from the one before.
fn doublings(amount: i64, per: i64) -> i64 {
    let (amount, per) = (u128::from(amount.max(0).unsigned_abs()), u128::from(per.unsigned_abs()));
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

    #[test]
    fn equal_steps_are_equally_far_apart() {
        let upwards = Axis::even(Amounts { least: -50, largest: 50 }, (100, 0));
        assert_eq!([-50, 0, 25, 50].map(|amount| upwards.at(amount)), [100, 50, 25, 0]);
        assert_eq!(Axis::even(Amounts { least: 7, largest: 7 }, (100, 0)).at(7), 50);
    }

    #[test]
    fn tenfold_steps_are_equally_far_apart_and_begin_at_zero() {
        let scale = Scale { spacing: Spacing::Tenfold, per: 10, ..Scale::default() };
        let upwards = Axis::spaced(Amounts { least: 0, largest: 9_990 }, (300, 0), &scale);
        assert_eq!([-10, 0, 90, 990, 9_990].map(|amount| upwards.at(amount)), [300, 300, 200, 100, 0]);
    }

    #[test]
    fn doublings_are_those_of_mathematics() {
        for (amount, doubled) in
            [(0, 0.0), (1, 1.0), (3, 2.0), (9, 10_f64.log2()), (999_999, 1_000_000_f64.log2())]
        {
            #[allow(clippy::cast_precision_loss, reason = "small numbers")]
            let got = doublings(amount, 1) as f64 / f64::from(1 << BITS);
            assert!((got - doubled).abs() < 0.001, "{amount}: {got}");
        }
        assert_eq!(doublings(90, 10), doublings(9, 1));
        assert!(doublings(i64::MAX, 1) > doublings(i64::MAX / 2, 1));
    }
}
