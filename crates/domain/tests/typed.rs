//! What people type is read as they mean it, or refused with a reason; never guessed.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use domain::typed::{Unreadable, read, write};
use domain::value::Precision;
use domain::{Form, Item, Lang, Number, Value};
use proptest::prelude::*;

fn item(code: &str) -> &'static Item {
    Form::find("2014").unwrap().item(code).unwrap()
}

fn count(text: &str) -> Result<Value, Unreadable> {
    read(item("proactive.total"), text)
}

fn money(text: &str) -> Result<Value, Unreadable> {
    read(item("org.budget"), text)
}

fn number(text: &str, precision: Precision) -> Value {
    Value::Number { number: text.parse().unwrap(), precision }
}

fn exact(text: &str) -> Value {
    number(text, Precision::Exact)
}

fn wide(text: &str) -> String {
    let widen = |sign: char| match sign {
        ' ' => '\u{3000}',
        '!'..='~' => char::from_u32(u32::from(sign) + 0xfee0).unwrap(),
        other => other,
    };
    text.chars().map(widen).collect()
}

#[test]
fn digits_of_either_width_are_the_same_number() {
    for text in ["5331", "５３３１", "５3３1", "  5331 ", "\u{3000}5331\u{3000}", "005331", "\t5331\r\n"]
    {
        assert_eq!(count(text), Ok(exact("5331")), "{text:?}");
    }
}

#[test]
fn thousands_separators_of_either_width_and_spaces_are_left_out() {
    for text in ["5,331", "5，331", "５，３３１", "5 331", "5\u{3000}331"] {
        assert_eq!(count(text), Ok(exact("5331")), "{text:?}");
    }
    assert_eq!(count("999,999,999,999"), Ok(exact("999999999999")));
}

#[test]
fn a_printed_zero_and_none_in_words_stay_different() {
    assert_eq!(count("0"), Ok(exact("0")));
    assert_eq!(count("０"), Ok(exact("0")));
    for text in ["无", " 无 ", "没有", "未发生", "none", "None"] {
        assert_eq!(count(text), Ok(Value::ZeroInWords), "{text:?}");
        assert_eq!(money(text), Ok(Value::ZeroInWords), "{text:?}");
    }
}

#[test]
fn a_slash_is_not_applicable_and_neither_blank_nor_zero() {
    for text in ["/", "／", " / ", "不适用", "n/a", "N/A", "ｎ／ａ"] {
        assert_eq!(count(text), Ok(Value::NotApplicable), "{text:?}");
    }
    assert_eq!(Value::NotApplicable.sure(), None);
    assert_eq!(Value::NotApplicable.stated(), None);
    assert!(!Value::NotApplicable.is_blank());
}

#[test]
fn an_empty_field_or_one_of_spaces_is_blank_and_no_number() {
    for text in ["", " ", "\u{3000}", "\r\n\t "] {
        assert_eq!(count(text), Ok(Value::Blank), "{text:?}");
        assert_eq!(money(text), Ok(Value::Blank), "{text:?}");
    }
    assert_eq!(Value::Blank.sure(), None);
    assert_eq!(Value::Blank.stated(), None);
}

#[test]
fn about_and_over_are_kept_as_inexact_and_used_in_no_sum() {
    for (text, precision) in [
        ("约44", Precision::About),
        ("近44", Precision::About),
        ("约 ４４", Precision::About),
        ("44余", Precision::AtLeast),
        ("44多", Precision::AtLeast),
        ("４４ 余", Precision::AtLeast),
    ] {
        let value = count(text).unwrap();
        assert_eq!(value, number("44", precision), "{text:?}");
        assert_eq!(value.sure(), None, "{text:?}");
        assert_eq!(value.stated(), Some(Number::small(44)), "{text:?}");
    }
    assert_eq!(count("1,711余"), Ok(number("1711", Precision::AtLeast)));
    for text in ["约", "余", "约44余", "约约44", "44余余", "约无"] {
        assert_eq!(count(text), Err(Unreadable::NotDigits), "{text:?}");
    }
}

#[test]
fn below_zero_is_refused_with_any_minus_sign() {
    for text in ["-1", "－1", "−1", "–1", "- 1", "-0.5", "约-44", "－１，０００"] {
        assert_eq!(count(text), Err(Unreadable::Negative), "{text:?}");
        assert_eq!(money(text), Err(Unreadable::Negative), "{text:?}");
    }
    assert_eq!(count("-0"), Ok(exact("0")));
}

#[test]
fn a_change_may_be_below_zero_and_may_have_a_plus() {
    let delta = Form::find("2019").unwrap().item("t19.a20_5.license.delta").unwrap();
    for (text, number) in [
        ("-35", "-35"),
        ("－３５", "-35"),
        ("−35", "-35"),
        ("+1036", "1036"),
        ("＋1,036", "1036"),
        ("+123,456", "123456"),
        ("+ 5", "5"),
        ("0", "0"),
        ("-1,036", "-1036"),
    ] {
        assert_eq!(read(delta, text), Ok(exact(number)), "{text:?}");
        assert_eq!(read(delta, &write(&exact(number))), Ok(exact(number)), "{text:?}");
    }
    for text in ["++5", "+-5", "+ -5", "+", "--5", "5+", "+无"] {
        assert_eq!(read(delta, text), Err(Unreadable::NotDigits), "{text:?}");
    }
    assert_eq!(read(delta, "-0.5"), Err(Unreadable::Fractional));
    assert_eq!(read(delta, "约-35").unwrap().sure(), None);
}

#[test]
fn counts_are_whole_and_money_has_up_to_six_decimals() {
    assert_eq!(count("1.5"), Err(Unreadable::Fractional));
    assert_eq!(count("0.0000001"), Err(Unreadable::Fractional));
    assert_eq!(count("12.000"), Ok(exact("12")));
    assert_eq!(money("190.457379"), Ok(exact("190.457379")));
    assert_eq!(money("１９０．４５７３７９"), Ok(exact("190.457379")));
    assert_eq!(money("0.0000001"), Err(Unreadable::TooFine));
}

#[test]
fn more_than_twelve_digits_are_refused() {
    assert_eq!(count("999999999999"), Ok(exact("999999999999")));
    assert_eq!(count("1000000000000"), Err(Unreadable::TooLarge));
    assert_eq!(money("1000000000000"), Err(Unreadable::TooLarge));
}

#[test]
fn letters_in_a_count_are_refused() {
    for text in [
        "abc",
        "12条",
        "1e3",
        "0x10",
        "十二",
        "均实报实销",
        "+5",
        "5-",
        "1.2.3",
        "5。5",
        "--",
        "￥5",
        "5%",
        "约多",
    ] {
        assert_eq!(count(text), Err(Unreadable::NotDigits), "{text:?}");
    }
}

#[test]
fn the_budget_may_be_words_without_a_figure() {
    let words = Value::Words { words: "均实报实销".to_owned() };
    assert_eq!(money(" 均实报实销\u{3000}"), Ok(words.clone()));
    assert_eq!(words.sure(), None);
    assert_eq!(words.stated(), None);
    assert_eq!(money("约定报销"), Ok(Value::Words { words: "约定报销".to_owned() }));
    assert_eq!(money("ＡＢＣ"), Ok(Value::Words { words: "ＡＢＣ".to_owned() }), "words are kept as typed");
}

#[test]
fn a_figure_among_words_is_not_taken_for_a_statement_without_a_figure() {
    for text in
        ["5万", "共5万元", "约5万", "经费５万元", "实报实销12.5万元", "￥5", "+5", ".5", "5.", "1.2.3"]
    {
        assert_eq!(money(text), Err(Unreadable::NotDigits), "{text:?}");
    }
}

#[test]
fn lone_signs_are_no_statement() {
    for text in ["-", "—", "￥", "?", "？", ",", "，", "…", "\"", "*"] {
        assert_eq!(money(text), Err(Unreadable::NotDigits), "{text:?}");
        assert_eq!(count(text), Err(Unreadable::NotDigits), "{text:?}");
    }
}

#[test]
fn a_megabyte_of_text_is_refused_and_200_characters_are_not() {
    for text in ["9".repeat(1 << 20), "报".repeat(1 << 20), "，".repeat(1 << 20), "a".repeat(201)] {
        assert_eq!(count(&text), Err(Unreadable::TooLong));
        assert_eq!(money(&text), Err(Unreadable::TooLong));
    }
    assert_eq!(count(&" ".repeat(1 << 20)), Ok(Value::Blank));
    assert_eq!(count(&"0".repeat(200)), Ok(exact("0")));
    assert_eq!(money(&"报".repeat(200)), Ok(Value::Words { words: "报".repeat(200) }));
}

#[test]
fn every_refusal_says_why_in_both_languages_and_each_differently() {
    let all = [
        Unreadable::Negative,
        Unreadable::Fractional,
        Unreadable::NotDigits,
        Unreadable::TooLarge,
        Unreadable::TooFine,
        Unreadable::TooLong,
    ];
    for lang in [Lang::Zh, Lang::En] {
        let mut sentences: Vec<_> = all.map(|why| why.sentence().get(lang)).into();
        assert!(sentences.iter().all(|sentence| sentence.ends_with(['。', '.'])), "{sentences:?}");
        sentences.sort_unstable();
        sentences.dedup();
        assert_eq!(sentences.len(), all.len());
    }
}

#[test]
fn every_state_is_shown_differently_in_both_languages() {
    let texts = ["0", "无", "", "/", "约44", "44余", "44"];
    for lang in [Lang::Zh, Lang::En] {
        let mut shown: Vec<_> = texts.iter().map(|text| count(text).unwrap().text(lang)).collect();
        assert!(shown.iter().all(|text| !text.is_empty()));
        shown.sort_unstable();
        shown.dedup();
        assert_eq!(shown.len(), texts.len(), "{shown:?}");
    }
}

fn any_number(is_money: bool) -> impl Strategy<Value = Number> {
    let millionths = if is_money { 0..=999_999_i64 } else { 0..=0 };
    (0..=999_999_999_999_i64, millionths)
        .prop_map(|(whole, rest)| format!("{whole}.{rest:06}").parse().unwrap())
}

fn any_value(is_money: bool) -> impl Strategy<Value = Value> {
    let precision = prop_oneof![Just(Precision::Exact), Just(Precision::About), Just(Precision::AtLeast)];
    let stated =
        (any_number(is_money), precision).prop_map(|(number, precision)| Value::Number { number, precision });
    let words = "[实报销经费列入预算]{2,40}".prop_map(|words| Value::Words { words });
    let fixed = prop_oneof![Just(Value::Blank), Just(Value::NotApplicable), Just(Value::ZeroInWords)];
    prop_oneof![3 => stated.boxed(), 1 => fixed.boxed(), 1 => if is_money { words.boxed() } else { Just(Value::Blank).boxed() }]
}

proptest! {
    #[test]
    fn what_is_written_for_a_count_is_read_as_the_same_value(value in any_value(false)) {
        prop_assert_eq!(count(&write(&value)), Ok(value));
    }

    #[test]
    fn what_is_written_for_money_is_read_as_the_same_value(value in any_value(true)) {
        prop_assert_eq!(money(&write(&value)), Ok(value));
    }

    #[test]
    fn whatever_can_be_read_is_written_and_read_the_same(text in any::<String>()) {
        for item in [item("proactive.total"), item("org.budget")] {
            if let Ok(value) = read(item, &text) {
                prop_assert_eq!(read(item, &write(&value)), Ok(value));
            }
        }
    }

    #[test]
    fn likely_texts_that_can_be_read_are_written_and_read_the_same(
        text in "[ 　]?[约近]?[0-9０-９,，.．−－/／无a-z报 ]{0,14}[余多]?"
    ) {
        for item in [item("proactive.total"), item("org.budget")] {
            if let Ok(value) = read(item, &text) {
                prop_assert_eq!(read(item, &write(&value)), Ok(value));
            }
        }
    }

    #[test]
    fn full_width_and_half_width_are_read_alike(text in "[ -~]{0,24}|[约近]?-?[0-9,]{1,14}(\\.[0-9]{1,7})?[余多]?") {
        prop_assert_eq!(count(&wide(&text)), count(&text));
        match (money(&wide(&text)), money(&text)) {
            (Ok(Value::Words { words: first }), Ok(Value::Words { words: second })) => {
                prop_assert_eq!(first, wide(&second));
            }
            (first, second) => prop_assert_eq!(first, second),
        }
    }

    #[test]
    fn a_grouped_number_is_read_as_the_number(number in any_number(true)) {
        prop_assert_eq!(money(&number.grouped()), Ok(Value::exact(number)));
        prop_assert_eq!(money(&wide(&number.grouped())), Ok(Value::exact(number)));
    }

    #[test]
    fn no_negative_or_fractional_count_is_ever_read(text in any::<String>()) {
        if let Ok(value) = count(&text) {
            prop_assert_ne!(value.state(), "words");
            if let Some(number) = value.stated() {
                prop_assert!(!number.is_negative());
                prop_assert!(number.as_whole().is_some());
            }
        }
    }
}

#[test]
fn commas_part_thousands_or_the_text_is_no_number() {
    let form = domain::Form::find("2014").unwrap();
    let item = form.item("proactive.total").unwrap();
    assert_eq!(domain::typed::read(item, "5,331"), Ok(domain::Value::count(5331)));
    for text in ["53,31", "12,5", ",5", "5,", "5,,331", "1234,567"] {
        assert_eq!(domain::typed::read(item, text), Err(domain::typed::Unreadable::NotDigits), "{text}");
    }
}
