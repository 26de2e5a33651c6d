//! The few round amounts that a value axis names, and how it writes them: whole numbers, in one
//! unit for all; with tenfold steps each in its own.

use crate::clean::clean;
use crate::line::{Counting, Scale, Spacing};

/// Beyond this no axis has ticks.
const MOST: i64 = 1_000_000_000_000_000_000;
/// Chinese steps of ten thousand.
const MYRIADS: [&str; 4] = ["", "万", "亿", "万亿"];

/// The amounts of an axis from `low` to about `high`, from bottom to top, each as it is written.
pub(crate) fn ticks(low: i64, high: i64, scale: &Scale, intervals: i64) -> Vec<(i64, String)> {
    if scale.spacing == Spacing::Tenfold {
        return tenfold(high, scale, intervals);
    }
    let per = scale.per.clamp(1, 1_000_000_000);
    let (low, high) = (low.clamp(-MOST, 0), high.clamp(0, MOST));
    // 1, 2, 5, 10, 20, 50: the first that needs no more intervals than there is room for.
    let (mut tens, mut round) = (1, 1);
    let (step, first, last) = loop {
        let step = tens * round * per;
        let (first, last) = (low.div_euclid(step), -(-high).div_euclid(step));
        if last - first <= intervals {
            break (step, first, last);
        }
        (tens, round) = match round {
            1 => (tens, 2),
            2 => (tens, 5),
            _ => (tens * 10, 1),
        };
    };
    // A tick far beyond what there is would only press the lines together; the plot ends without it.
    let far = |tick: i64, end: i64| 4 * (tick * step - end).abs() > step;
    let first = first + i64::from(first < 0 && far(first, low));
    let last = last - i64::from(last > 0 && last - first > 1 && far(last, high));
    let last = last.max(first + i64::from(first == 0));
    let largest = step / per * first.abs().max(last);
    (first..=last).map(|at| (at * step, written(at * (step / per), largest, scale))).collect()
}

/// Zero and powers of ten of what is printed, up to the first that reaches `high`.
fn tenfold(high: i64, scale: &Scale, intervals: i64) -> Vec<(i64, String)> {
    let per = scale.per.clamp(1, 1_000_000_000);
    let mut powers = vec![1_i64];
    while let Some(next) =
        powers.last().filter(|power| *power * per < high).and_then(|power| power.checked_mul(10))
    {
        if next.checked_mul(per).is_none() {
            break;
        }
        powers.push(next);
    }
    // Counted down from the largest, so that the axis ends with one.
    let apart = (i64::try_from(powers.len()).unwrap_or(i64::MAX) / intervals.max(1)).max(1);
    let is_named = |at: &usize| i64::try_from(*at).is_ok_and(|at| at % apart == 0);
    let named = powers.into_iter().rev().enumerate().filter(|(at, _)| is_named(at));
    let mut ticks: Vec<_> = named.map(|(_, power)| (power * per, written(power, power, scale))).collect();
    ticks.push((0, "0".to_owned()));
    ticks.reverse();
    ticks
}

fn written(number: i64, largest: i64, scale: &Scale) -> String {
    if number == 0 {
        return "0".to_owned();
    }
    let (mut level, mut unit) = (0, 1);
    while scale.counting == Counting::Myriads && level < 3 && largest / unit >= 10_000 {
        (level, unit) = (level + 1, unit * 10_000);
    }
    let mut text = String::from(if number < 0 { "-" } else { "" });
    group(&mut text, number.abs() / unit);
    let tenths = number.abs() % unit * 10 / unit;
    if tenths > 0 {
        text.push('.');
        group(&mut text, tenths);
    }
    if scale.suffix.starts_with(' ') {
        text.push(' ');
    }
    let suffix = clean(&scale.suffix);
    // Ten thousand 万元 are 1 亿元, not 1 万万元.
    let (shift, rest) = match suffix.strip_prefix('万') {
        Some(rest) if level < 3 => (1, rest),
        _ => (0, suffix.as_str()),
    };
    text.push_str(MYRIADS.get(level + shift).unwrap_or(&""));
    text.push_str(rest);
    text
}

fn group(text: &mut String, number: i64) {
    let digits = number.to_string();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(low: i64, high: i64, scale: &Scale) -> String {
        let ticks = ticks(low, high, scale, 4);
        ticks.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn ticks_are_few_whole_and_in_one_unit() {
        let chinese = Scale::default();
        assert_eq!(texts(0, 0, &chinese), "0 1");
        assert_eq!(texts(0, 3, &chinese), "0 1 2 3");
        assert_eq!(texts(0, 5331, &chinese), "0 2,000 4,000");
        assert_eq!(texts(0, 5600, &chinese), "0 2,000 4,000 6,000");
        assert_eq!(texts(0, 12_000, &chinese), "0 0.5万 1万");
        assert_eq!(texts(0, 310_000_000, &chinese), "0 1亿 2亿 3亿");
        assert_eq!(texts(-30, 50, &chinese), "0 50");
        assert_eq!(texts(-46, 50, &chinese), "-50 0 50");
        assert_eq!(texts(-3, 107, &chinese), "0 50 100");
        let english = Scale { counting: Counting::Thousands, ..Scale::default() };
        assert_eq!(texts(0, 12_000, &english), "0 5,000 10,000");
        let percent = Scale { per: 10, suffix: "%".to_owned(), ..Scale::default() };
        assert_eq!(texts(0, 876, &percent), "0 50% 100%");
        assert_eq!(texts(0, 3, &percent), "0 1%");
        let money = Scale { per: 100, suffix: "万元".to_owned(), ..Scale::default() };
        assert_eq!(texts(0, 4_000, &money), "0 10万元 20万元 30万元 40万元");
        assert_eq!(texts(0, 3_000_000, &money), "0 1亿元 2亿元 3亿元");
        assert!(ticks(i64::MIN, i64::MAX, &chinese, 4).len() <= 5);
    }

    #[test]
    fn tenfold_steps_reach_the_power_of_ten_above_the_largest() {
        let scale = Scale { spacing: Spacing::Tenfold, ..Scale::default() };
        assert_eq!(texts(0, 0, &scale), "0 1");
        assert_eq!(texts(0, 1, &scale), "0 1");
        assert_eq!(texts(0, 36, &scale), "0 1 10 100");
        assert_eq!(texts(0, 100_000, &scale), "0 1 10 100 1,000 1万 10万");
        assert_eq!(texts(0, 10_000_000, &scale), "0 10 1,000 10万 1,000万");
        assert_eq!(texts(-5, 300, &Scale { per: 100, ..scale }), "0 1 10");
        assert!(
            ticks(i64::MIN, i64::MAX, &Scale { spacing: Spacing::Tenfold, ..Scale::default() }, 4).len() <= 8
        );
    }
}
