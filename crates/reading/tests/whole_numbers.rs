//! A number is read whole or not at all, whatever blanks and line ends a file puts into it.

#![allow(clippy::unwrap_used)]

#[path = "breaks/breaks.rs"]
mod breaks;

use domain::value::{Precision, Value};
use proptest::prelude::*;
use reading::{Notice, Reading, read};

fn report(text: &str) -> String {
    format!(
        "绿水县人民政府2018年政府信息公开工作年度报告\n一、主动公开情况\n{text}\n二、依申请公开情况\n未收到申请。\n"
    )
}

fn total(reading: &Reading) -> Option<(String, Precision)> {
    let figure = reading.figures.iter().find(|figure| figure.item == "proactive.total")?;
    let Value::Number { number, precision } = &figure.value else { return None };
    Some((number.to_string(), *precision))
}

/// Whether the reading says that a number was not taken.
fn is_named(reading: &Reading) -> bool {
    reading.notices.iter().any(|notice| matches!(notice, Notice::BrokenNumber { .. }))
        && !reading.unassigned.is_empty()
}

#[test]
fn every_form_of_a_number_is_read_whole() {
    for (printed, number, precision) in [
        ("1 200", "1200", Precision::Exact),
        ("12\n345", "12345", Precision::Exact),
        ("1,\n234", "1234", Precision::Exact),
        ("1\n,234", "1234", Precision::Exact),
        ("1,234,5\n67", "1234567", Precision::Exact),
        ("13万2", "132000", Precision::Exact),
        ("3万5", "35000", Precision::Exact),
        ("3\n.5万", "35000", Precision::Exact),
        ("一万二", "12000", Precision::Exact),
        ("1.5千", "1500", Precision::Exact),
        ("一〇二", "102", Precision::Exact),
        ("壹仟贰佰", "1200", Precision::Exact),
        ("十三万两千", "132000", Precision::Exact),
        ("一百九十万零三千", "1903000", Precision::Exact),
        ("一百九十\n万零三千", "1903000", Precision::Exact),
        ("近3千", "3000", Precision::About),
        ("3 千余", "3000", Precision::AtLeast),
        ("12\n万余", "120000", Precision::AtLeast),
    ] {
        let read = read(&report(&format!("全年主动公开政府信息{printed}条。")));
        assert_eq!(total(&read), Some((number.to_owned(), precision)), "{printed}");
    }
}

#[test]
fn a_guess_a_range_and_a_torn_number_are_refused_and_named() {
    for printed in [
        "两三百",
        "几十",
        "数百",
        "上千",
        "十几",
        "10-20",
        "10至20",
        "10条至20",
        "10～20",
        "三到五",
        "2018 12",
        "13万25",
        "35.6",
        "5、6",
        "12\n345\n",
        "5，120，34",
    ] {
        let read = read(&report(&format!("全年主动公开政府信息{printed}条。")));
        assert_eq!(total(&read), None, "{printed}");
        assert!(is_named(&read), "{printed}: {:?}", read.notices);
    }
}

#[test]
fn what_only_follows_does_not_stand_for_a_number_that_cannot_be_read() {
    let text = "绿水县人民政府2018年政府信息公开工作年度报告\n一、依申请公开情况\n全年收到政府信息公开申请两三百件。\n其中收到网上申请3件。\n";
    assert!(read(text).figures.iter().all(|figure| figure.item != "request.received"));
    let text = "绿水县人民政府2018年政府信息公开工作年度报告\n一、主动公开情况\n发布信息8632条，其中主动公开政府信息几十条。\n";
    assert_eq!(read(text).figures, []);
    let text = "绿水县人民政府2024年政府信息公开工作年度报告\n一、总体情况\n（一）依申请公开。收到政府信息公开申请45件（含上年结转十几件）。\n";
    assert!(read(text).figures.iter().all(|figure| figure.item != "prose.req.new"));
}

const SENTENCES: &[&str] = &[
    "全年主动公开政府信息{}条。",
    "全年主动公开政府信息{}条，其中政府网站公开{}条，政务微信公开{}条。",
    "网站、微博公开政府信息分别为{}条、{}条。",
    "主动公开政府信息数：{}\n1.政府网站公开政府信息数：{}\n2.政务微信公开政府信息数：{}",
    "共受理政府信息公开申请{}件，均已按时办结。",
    "收到政府信息公开申请{}件（网络申请{}件，信函申请{}件）。",
    "参加培训{}人次，召开政府信息公开工作会议{}次。",
];

fn printed(number: u32, style: u8) -> String {
    let digits = number.to_string();
    match style {
        0 => digits,
        1 => domain::Number::whole(i64::from(number)).unwrap().grouped(),
        2 => format!("{}.{}万", number % 100, number % 9 + 1),
        3 => format!("{}万{}", number % 30 + 1, number % 9 + 1),
        4 => ["一百二十三", "两千零五", "十三万两千", "一百九十万零三千", "壹仟贰佰", "一万二"]
            [number as usize % 6]
            .to_owned(),
        _ => format!("近{}万余", number % 50 + 1),
    }
}

/// Real reports beside the repository, where they are.
#[test]
fn a_break_in_a_number_of_a_real_report_never_makes_another_number() {
    let folder = std::env::var("GONGKAI_CORPUS")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/corpus").to_owned());
    let files = std::fs::read_dir(&folder).into_iter().flatten().flatten().map(|file| file.path());
    let files: Vec<_> = files.filter(|path| path.extension().is_some_and(|kind| kind == "txt")).collect();
    if files.is_empty() {
        skipped::skipped(&format!("there are no reports in {folder}"));
        return;
    }
    let mut harm = Vec::new();
    for path in files {
        let text = std::fs::read_to_string(&path).unwrap();
        let whole = read(&text);
        let text: Vec<char> = text.chars().collect();
        for (step, place) in breaks::places(&text).into_iter().enumerate().step_by(23) {
            let with = breaks::BREAKS[step % breaks::BREAKS.len()];
            let broken = breaks::broken(&text, place, with);
            let near: String = text[place.saturating_sub(12)..(place + 12).min(text.len())].iter().collect();
            harm.extend(
                breaks::another(&whole, &read(&broken))
                    .map(|other| format!("{path:?}: {near:?} with {with:?}: {other}")),
            );
        }
    }
    assert!(harm.is_empty(), "{harm:#?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn a_break_in_a_number_never_makes_another_number(
        sentence in 0..SENTENCES.len(),
        numbers in prop::collection::vec((0_u32..3_000_000, 0_u8..6), 3),
        place in any::<prop::sample::Index>(),
        with in 0..breaks::BREAKS.len(),
    ) {
        let mut text = SENTENCES[sentence].to_owned();
        for (number, style) in numbers {
            text = text.replacen("{}", &printed(number, style), 1);
        }
        let text: Vec<char> = report(&text).chars().collect();
        let places = breaks::places(&text);
        let broken = breaks::broken(&text, places[place.index(places.len())], breaks::BREAKS[with]);
        let whole = read(&text.iter().collect::<String>());
        let other = breaks::another(&whole, &read(&broken));
        prop_assert!(other.is_none(), "{broken:?} reads {other:?}");
    }
}
