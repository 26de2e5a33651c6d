//! Numbers are exact, within their bounds, and survive being printed, parsed and sent.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops at what it did not expect"
)]

use domain::Number;
use domain::number::{NotANumber, ungrouped};
use proptest::prelude::*;

/// The most millionths a number holds: 999,999,999,999.999999.
const MOST: i64 = 999_999_999_999_999_999;

fn number(text: &str) -> Number {
    text.parse().unwrap_or_else(|why| panic!("{text:?}: {why:?}"))
}

/// Any number within the bounds, by its millionths, made without this crate's arithmetic.
fn text_of(millionths: i64) -> String {
    let (sign, size) = (if millionths < 0 { "-" } else { "" }, millionths.unsigned_abs());
    format!("{sign}{}.{:06}", size / 1_000_000, size % 1_000_000)
}

#[test]
fn a_tenth_and_two_tenths_are_three_tenths_exactly() {
    assert_eq!(number("0.1").plus(number("0.2")), Some(number("0.3")));
    assert_eq!(number("190.457379").minus(number("190.457378")), Some(number("0.000001")));
}

#[test]
fn the_channels_of_the_seed_make_7974() {
    let channels = ["2374", "221", "3789", "1590"].map(number);
    let sum = channels.into_iter().fold(Number::ZERO, |sum, next| sum.plus(next).unwrap());
    assert_eq!(sum, Number::small(7974));
    assert_eq!(sum.minus(Number::small(5331)), Some(Number::small(2643)));
}

#[test]
fn twelve_digits_are_accepted_and_a_million_million_is_refused() {
    assert_eq!(number("999999999999").as_whole(), Some(999_999_999_999));
    assert_eq!(number("000999999999999").as_whole(), Some(999_999_999_999));
    assert_eq!("1000000000000".parse::<Number>(), Err(NotANumber::TooLarge));
    assert_eq!("-1000000000000".parse::<Number>(), Err(NotANumber::TooLarge));
    assert_eq!(Number::whole(999_999_999_999), Some(number("999999999999")));
    assert_eq!(Number::whole(1_000_000_000_000), None);
    assert_eq!(Number::whole(-999_999_999_999), Some(number("-999999999999")));
    assert_eq!(Number::whole(-1_000_000_000_000), None);
    assert_eq!(Number::whole(i64::MAX), None);
    assert_eq!(Number::whole(i64::MIN), None);
}

#[test]
fn six_decimals_are_accepted_and_seven_refused_unless_the_seventh_is_zero() {
    assert_eq!(number("190.457379").to_string(), "190.457379");
    assert_eq!(number("0.000001").to_string(), "0.000001");
    assert_eq!(number("1.5000000000").to_string(), "1.5");
    assert_eq!("0.0000001".parse::<Number>(), Err(NotANumber::TooFine));
    assert_eq!(number("999999999999.999999").to_string(), "999999999999.999999");
}

#[test]
fn what_is_not_digits_with_one_sign_and_one_point_is_refused() {
    for text in [
        "", "-", ".", "-.", "1.", ".5", "--1", "+1", "1-", "1.2.3", "1e3", "0x10", "１２", "五", " 1", "1 ",
        "1,000", "NaN", "inf", "\0", "1\n",
    ] {
        assert_eq!(text.parse::<Number>(), Err(NotANumber::NotDigits), "{text:?}");
    }
}

#[test]
fn a_negative_zero_is_zero() {
    assert_eq!(number("-0"), Number::ZERO);
    assert!(!number("-0.000000").is_negative());
    assert_eq!(number("-0").to_string(), "0");
}

#[test]
fn thousands_are_separated_and_decimals_are_not() {
    for (plain, grouped) in [
        ("0", "0"),
        ("999", "999"),
        ("1000", "1,000"),
        ("5331", "5,331"),
        ("-5331", "-5,331"),
        ("100000", "100,000"),
        ("999999999999", "999,999,999,999"),
        ("59237.2449", "59,237.2449"),
        ("-0.5", "-0.5"),
    ] {
        assert_eq!(number(plain).grouped(), grouped);
    }
}

#[test]
fn counts_are_json_numbers_and_decimals_are_json_strings() {
    assert_eq!(serde_json::to_string(&number("5331")).unwrap(), "5331");
    assert_eq!(serde_json::to_string(&number("25.0")).unwrap(), "25");
    assert_eq!(serde_json::to_string(&number("190.457379")).unwrap(), "\"190.457379\"");
    assert_eq!(serde_json::to_string(&number("-0.5")).unwrap(), "\"-0.5\"");
}

#[test]
fn json_that_is_no_exact_number_is_refused() {
    for json in ["1.5", "1e3", "1000000000000", "\"1,000\"", "\"\"", "null", "true", "[1]", "{}", "\"1e3\""] {
        assert!(serde_json::from_str::<Number>(json).is_err(), "{json}");
    }
    assert_eq!(serde_json::from_str::<Number>("\"7\"").unwrap(), number("7"));
}

#[test]
fn only_a_number_without_decimals_is_a_whole_count() {
    assert_eq!(number("12.000").as_whole(), Some(12));
    assert_eq!(number("-3").as_whole(), Some(-3));
    assert_eq!(number("0.000001").as_whole(), None);
    assert_eq!(number("12.9").rounded(), 12);
}

#[test]
fn a_sum_that_does_not_fit_is_none_and_not_a_wrong_number() {
    let mut sum = number("999999999999.999999");
    while let Some(double) = sum.plus(sum) {
        assert!(double > sum);
        sum = double;
    }
    assert_eq!(number("-999999999999").minus(sum).and_then(|less| less.minus(sum)), None);
}

proptest! {
    #[test]
    fn printing_and_parsing_give_the_same_number(millionths in -MOST..=MOST) {
        let made = number(&text_of(millionths));
        prop_assert_eq!(number(&made.to_string()), made);
        prop_assert_eq!(made.is_negative(), millionths < 0);
        prop_assert_eq!(made.rounded(), millionths / 1_000_000);
    }

    #[test]
    fn a_printed_number_is_the_shortest_text_of_its_value(millionths in -MOST..=MOST) {
        let long = text_of(millionths);
        let short = long.trim_end_matches('0').trim_end_matches('.');
        let printed = number(&long).to_string();
        prop_assert_eq!(printed, if short == "-0" { "0" } else { short });
    }

    #[test]
    fn grouping_only_adds_commas_every_three_digits(millionths in -MOST..=MOST) {
        let made = number(&text_of(millionths));
        let grouped = made.grouped();
        prop_assert_eq!(grouped.replace(',', ""), made.to_string());
        let whole = grouped.trim_start_matches('-').split('.').next().unwrap();
        let groups: Vec<_> = whole.split(',').collect();
        prop_assert!((1..=3).contains(&groups[0].len()));
        prop_assert!(groups[1..].iter().all(|group| group.len() == 3));
    }

    #[test]
    fn json_gives_the_same_number(millionths in -MOST..=MOST) {
        let made = number(&text_of(millionths));
        let json = serde_json::to_string(&made).unwrap();
        prop_assert_eq!(json.starts_with('"'), made.as_whole().is_none());
        prop_assert_eq!(serde_json::from_str::<Number>(&json).unwrap(), made);
    }

    #[test]
    fn sums_and_differences_are_those_of_the_millionths(one in -MOST..=MOST, two in -MOST..=MOST) {
        let (first, second) = (number(&text_of(one)), number(&text_of(two)));
        let sum = first.plus(second).unwrap();
        prop_assert_eq!(sum.to_string(), number_text(one + two));
        prop_assert_eq!(sum.minus(second), Some(first));
        prop_assert_eq!(first.cmp(&second), one.cmp(&two));
    }

    #[test]
    fn no_text_makes_parsing_panic(text in any::<String>()) {
        let _ = text.parse::<Number>();
    }

    #[test]
    fn no_text_of_digits_signs_and_points_is_read_as_another_number(text in "-?[0-9.,eE+-]{0,24}") {
        if let Ok(read) = text.parse::<Number>() {
            let (sign, digits) = text.strip_prefix('-').map_or(("", text.as_str()), |rest| ("-", rest));
            let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
            let whole: i128 = whole.parse().unwrap();
            let micro: i128 = format!("{fraction:0<6}")[..6].parse().unwrap();
            let size = whole * 1_000_000 + micro;
            let millionths = if sign.is_empty() { size } else { -size };
            prop_assert_eq!(read.to_string(), number_text(i64::try_from(millionths).unwrap()));
        }
    }
}

/// What a number of so many millionths prints, also beyond twelve digits.
fn number_text(millionths: i64) -> String {
    let long = text_of(millionths);
    let short = long.trim_end_matches('0').trim_end_matches('.');
    if short == "-0" { "0".to_owned() } else { short.to_owned() }
}

#[test]
fn commas_are_left_out_only_where_they_part_thousands() {
    let plain =
        [("5,331", "5331"), ("-1,234,567.25", "-1234567.25"), ("12345", "12345"), ("0.5", "0.5"), ("", "")];
    for (text, digits) in plain {
        assert_eq!(ungrouped(text).as_deref(), Some(digits), "{text}");
    }
    for text in ["53,31", "5331,000", ",331", "1,23", "1.2,3", "1,", "1,2345"] {
        assert_eq!(ungrouped(text), None, "{text}");
    }
}

proptest! {
    #[test]
    fn what_is_written_with_separators_is_read_without_them(whole in -999_999_999_i64..999_999_999, rest in 0_u32..1_000_000) {
        let number: Number = format!("{whole}.{rest:06}").parse().unwrap();
        prop_assert_eq!(ungrouped(&number.grouped()), Some(number.to_string()));
    }
}

#[test]
fn a_change_is_printed_with_its_sign() {
    for (text, signed, size) in
        [("12", "+12", "12"), ("-3525", "−3,525", "3525"), ("0", "±0", "0"), ("-0.5", "−0.5", "0.5")]
    {
        let number: Number = text.parse().unwrap();
        assert_eq!(number.signed(), signed);
        assert_eq!(number.size().map(|size| size.to_string()).as_deref(), Some(size));
    }
}
