//! Cutting the strip: whole pixels that add up to the width, gaps included, and no part above
//! zero too thin to see.

/// Pixels of ground between parts.
const GAP: i32 = 2;
/// The thinnest a part above zero is drawn.
const THINNEST: i64 = 2;

/// Left edge and length of each part; `None` for a part of zero.
pub(crate) fn cut(amounts: &[i64], whole: i64, width: i32) -> Vec<Option<(i32, i32)>> {
    let seen = amounts.iter().filter(|&&amount| amount > 0).count();
    let gaps = i64::try_from(seen.saturating_sub(1)).unwrap_or(0) * i64::from(GAP);
    let room = (i64::from(width) - gaps).max(0);
    let exact = |amount: i64| {
        let share = i128::from(amount) * i128::from(room) / i128::from(whole.max(1));
        i64::try_from(share).unwrap_or(0)
    };
    let mut lengths: Vec<i64> =
        amounts.iter().map(|&amount| if amount > 0 { exact(amount).max(THINNEST) } else { 0 }).collect();
    // Rounding leaves some pixels over, thin parts borrow some: the longest part settles it.
    let over = room - lengths.iter().sum::<i64>();
    if let Some(longest) = lengths.iter_mut().max() {
        *longest = (*longest + over).max(THINNEST);
    }
    let mut left = 0;
    lengths
        .iter()
        .map(|&length| {
            let length = i32::try_from(length).unwrap_or(0);
            let piece = (length > 0).then_some((left, length));
            left += if length > 0 { length + GAP } else { 0 };
            piece
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_fill_the_strip_exactly() {
        assert_eq!(cut(&[1, 1], 2, 102), [Some((0, 50)), Some((52, 50))]);
        assert_eq!(cut(&[5, 0, 5], 10, 102), [Some((0, 50)), None, Some((52, 50))]);
        assert_eq!(cut(&[1, 9_999], 10_000, 102), [Some((0, 2)), Some((4, 98))]);
        assert_eq!(cut(&[7], 7, 300), [Some((0, 300))]);
    }
}
