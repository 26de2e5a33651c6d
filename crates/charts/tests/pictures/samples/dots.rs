//! Many bodies' amounts along one line.

use charts::{Comparison, Counting, Distribution, MiddleHalf, Scale, Spacing};

use super::mark;
use crate::Any;

fn distribution(amounts: &[i64], chosen: Option<usize>, label: &str, scale: Scale) -> Any {
    let dots = amounts.iter().enumerate();
    let dots = dots.map(|(at, amount)| mark(&format!("机关 {}", at + 1), Some(*amount))).collect();
    let mut sorted = amounts.to_vec();
    sorted.sort_unstable();
    let quarter = |part: usize| sorted[sorted.len() * part / 4];
    let middle = (sorted.len() >= 5).then(|| MiddleHalf {
        lower: quarter(1),
        median: quarter(2),
        upper: quarter(3),
        label: format!("{label} {}", quarter(2)),
    });
    Comparison::Distribution { distribution: Distribution { dots, chosen, middle, scale } }.into()
}

pub fn distributions() -> Vec<(&'static str, Any)> {
    let spread: Vec<_> = (0..60_i64).map(|at| (at * at * at / 9 - 40).max(0)).collect();
    let rates: Vec<_> = (0..24_i64).map(|at| (at * 137) % 1000).collect();
    let percent = Scale { per: 10, suffix: "%".into(), up_to: Some(1000), ..Scale::default() };
    let tenfold = || Scale { spacing: Spacing::Tenfold, ..Scale::default() };
    let english = Scale { counting: Counting::Thousands, ..tenfold() };
    vec![
        ("dots-zh", distribution(&spread, Some(40), "中位数", tenfold())),
        ("dots-en", distribution(&spread, None, "Median", english)),
        ("dots-percent-zh", distribution(&rates, Some(3), "中位数", percent)),
        ("dots-few-zh", distribution(&[0, 3, 12_000], Some(2), "", tenfold())),
        ("dots-equal-zh", distribution(&[0; 40], None, "中位数", tenfold())),
        ("dots-none-zh", distribution(&[], None, "", tenfold())),
    ]
}
