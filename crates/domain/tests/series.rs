//! Indicators over the years: lines join only what compares, and breaks say why they do not.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at what it did not expect")]

use std::collections::BTreeSet;

use domain::change::Changes;
use domain::indicator::Bridge;
use domain::known::Known;
use domain::report::{Scope, Year};
use domain::series::{Join, Series, Sheet};
use domain::value::{Precision, Value};
use domain::{Form, Indicator, Lang, Number};

fn sheet(year: u16, values: &[(&str, u32)]) -> Sheet {
    let form = if year < 2019 {
        "2014"
    } else if year < 2021 {
        "2019"
    } else {
        "2021"
    };
    let values = values.iter().map(|(code, count)| ((*code).to_owned(), Value::count(*count).into()));
    Sheet {
        year: Year::new(year).unwrap(),
        form: form.to_owned(),
        scope: Scope::WholeArea,
        partial: false,
        values: values.collect(),
    }
}

/// 2014 to 2024, every year a report.
fn eleven_years() -> Vec<Sheet> {
    let year = |year: u16| {
        let count = u32::from(year - 2000);
        if year < 2019 {
            sheet(
                year,
                &[("lawsuit.total", count), ("proactive.total", 100 * count), ("request.received", count)],
            )
        } else {
            let mut sheet = sheet(
                year,
                &[("suit_direct.total", count), ("suit_after.total", 1), ("req.new.total", count)],
            );
            let stated = Value::Number { number: Number::small(9000), precision: Precision::AtLeast };
            sheet.values.insert("prose.proactive.total".to_owned(), stated.into());
            sheet
        }
    };
    (2014..=2024).map(year).collect()
}

fn series(code: &str) -> Series {
    Series::of(&Indicator::find(code).unwrap(), &eleven_years())
}

fn join(series: &Series, year: u16) -> Join {
    series.points.iter().find(|point| point.year.number() == year).unwrap().join
}

#[test]
fn lawsuits_break_between_2018_and_2019_and_compare_roughly() {
    let lawsuits = series("lawsuits");
    assert_eq!(lawsuits.breaks.len(), 1, "the forms of 2019 and 2021 count alike");
    let found = &lawsuits.breaks[0];
    assert_eq!((found.after.number(), found.before.number(), found.bridge), (2018, 2019, Bridge::Roughly));
    assert!(Indicator::find("lawsuits").unwrap().crossing("2014", "2019").reason.zh.contains("尚未审结"));
    assert_eq!((join(&lawsuits, 2018), join(&lawsuits, 2019)), (Join::Line, Join::Roughly));
    assert_eq!(join(&lawsuits, 2021), Join::Line);
    let newest = lawsuits.newest().unwrap().0;
    let Known::Derived(formula) = &newest.known else { panic!("{:?}", newest.known) };
    assert_eq!(formula.number, Number::small(25), "both kinds of lawsuits together");
    assert_eq!(formula.codes(), "suit_direct.total 24 + suit_after.total 1");
    // An item leads to the indicator that it belongs to.
    assert_eq!(Indicator::find("lawsuit.total").unwrap().code, "lawsuits");
}

#[test]
fn disclosure_totals_stop_in_2018_with_the_reason_and_words_stand_beside() {
    let disclosed = series("disclosed");
    let found = &disclosed.breaks[0];
    assert_eq!((found.after.number(), found.before.number(), found.bridge), (2018, 2019, Bridge::None));
    assert!(
        Indicator::find("disclosed").unwrap().crossing("2014", "2019").reason.en.contains("never joined")
    );
    for point in disclosed.points.iter().filter(|point| point.year.number() >= 2019) {
        assert_eq!((&point.known, point.join), (&Known::NotOnForm, Join::None));
        assert!(point.aside.is_some(), "what the words state is shown, apart");
    }
    assert_eq!(join(&disclosed, 2018), Join::Line);
}

#[test]
fn requests_join_across_all_forms_and_a_missing_year_leaves_a_gap() {
    let requests = series("requests");
    assert!(
        requests.breaks.is_empty() && requests.points.iter().skip(1).all(|point| point.join == Join::Line)
    );
    let mut sheets = eleven_years();
    sheets.retain(|sheet| sheet.year.number() != 2016);
    let requests = Series::of(&Indicator::find("requests").unwrap(), &sheets);
    assert_eq!(join(&requests, 2017), Join::None);
}

#[test]
fn a_share_is_told_only_of_enough_cases_and_blank_is_never_zero() {
    let rate = Indicator::find("granted_rate").unwrap();
    let of = |granted: u32, partly: Option<u32>, all: u32| {
        let mut values = vec![("req.result.granted.total", granted), ("req.result.total.total", all)];
        values.extend(partly.map(|partly| ("req.result.partial.total", partly)));
        domain::series::known(&rate, &sheet(2024, &values)).known
    };
    let share = of(50, Some(9), 95);
    assert_eq!((share.state(), share.number()), ("derived", "62.1".parse().ok()));
    assert_eq!(of(20, Some(1), 29), Known::TooFew(Number::small(29)));
    assert_eq!(of(50, None, 95), Known::Stated(Value::Blank));
    // Divided by another figure of the same report.
    let lawsuits = Indicator::find("lawsuits").unwrap().per(&Indicator::find("requests").unwrap());
    let report = sheet(2024, &[("suit_direct.total", 7), ("suit_after.total", 3), ("req.new.total", 40)]);
    let Known::Derived(share) = domain::series::known(&lawsuits, &report).known else { panic!("no share") };
    assert_eq!(share.number, Number::small(25));
    assert_eq!(share.codes(), "(suit_direct.total 7 + suit_after.total 3) ÷ req.new.total 40");
    assert_eq!(lawsuits.unit(Lang::En), "per 100 requests received");
}

#[test]
fn what_changed_is_said_in_words_and_percent_only_of_enough() {
    let changes = Changes::between(
        &sheet(2023, &[("req.new.total", 3511), ("rev.total", 2)]),
        &sheet(2024, &[("req.new.total", 3525), ("rev.total", 5)]),
    );
    let said: Vec<_> = changes.stated.iter().map(|change| change.sentence(Lang::Zh)).collect();
    assert_eq!(said, ["行政复议 5 件，比上年多 3 件。", "新收申请 3,525 件，比上年多 14 件（0.4%）。"]);
    let none = Changes::between(&sheet(2018, &[("proactive.total", 9)]), &sheet(2019, &[]));
    assert!(none.stated.is_empty() && none.withheld.is_empty());
}

#[test]
fn every_indicator_is_made_of_rows_that_its_form_has() {
    let mut codes = BTreeSet::new();
    for indicator in Indicator::all() {
        assert!(codes.insert(indicator.code), "{} twice", indicator.code);
        assert!(!indicator.name.zh.is_empty() && !indicator.name.en.is_empty());
        for definition in &indicator.definitions {
            let form = Form::find(definition.form).unwrap();
            for code in [definition.sum, definition.over, definition.over_less, definition.aside].concat() {
                assert!(form.item(code).is_some(), "{}: {code} is not on {}", indicator.code, form.code);
            }
        }
        for crossing in &indicator.crossings {
            assert!(Form::find(crossing.from).is_some() && Form::find(crossing.to).is_some());
            assert!(!crossing.reason.zh.is_empty() && !crossing.reason.en.is_empty());
        }
    }
}

/// A point without what its number is made of: year, number, state, rule that it breaks, join.
type Bare = (u16, Option<Number>, &'static str, Option<String>, Join);

/// What a series says in a browser.
fn bare(series: &Series) -> Vec<Bare> {
    let point = |point: &domain::series::Point| {
        let failed = point.failed.as_deref().map(str::to_owned);
        (point.year.number(), point.known.number(), point.known.state(), failed, point.join)
    };
    series.points.iter().map(point).collect()
}

#[test]
fn an_amount_divided_as_a_series_is_the_amount_divided_report_by_report() {
    let mut sheets = eleven_years();
    sheets[2].partial = true;
    sheets[2].values.clear();
    sheets[5].values.get_mut("req.new.total").unwrap().failed = Some("requests.balance.total");
    sheets[6].values.insert("req.new.total".to_owned(), Value::count(2_000).into());
    let whole = Indicator::find("requests").unwrap();
    let least = Number::small(domain::indicator::LEAST);
    for indicator in
        Indicator::all().iter().filter(|one| matches!(one.kind, domain::indicator::Kind::Amount(_)))
    {
        let divided = indicator.per(&whole);
        let bridge = |from: &str, to: &str| divided.crossing(from, to).bridge;
        let series = Series::of(indicator, &sheets).per(&Series::of(&whole, &sheets), least, bridge);
        assert_eq!(bare(&series), bare(&Series::of(&divided, &sheets)), "{}", indicator.code);
    }
}

#[test]
fn a_series_that_travelled_is_the_series_without_its_formulas() {
    for indicator in Indicator::all() {
        let series = Series::of(&indicator, &eleven_years());
        let text = domain::series::packed::write(&series.points);
        let bridge = |from: &str, to: &str| indicator.crossing(from, to).bridge;
        let back = Series::joined(domain::series::packed::read(&text), bridge);
        assert_eq!(bare(&back), bare(&series), "{text}");
        assert_eq!(back.breaks, series.breaks);
        let asides =
            |series: &Series| series.points.iter().map(|point| point.aside.clone()).collect::<Vec<_>>();
        assert_eq!(asides(&back), asides(&series));
    }
}

#[test]
fn years_are_measured_by_the_first_that_is_exact_and_bridged() {
    let indicator = Indicator::find("lawsuits").unwrap();
    let bridge = |from: &str, to: &str| indicator.crossing(from, to).bridge;
    let indexed = Series::of(&indicator, &eleven_years()).indexed(bridge);
    let first = indexed.points.first().unwrap();
    assert_eq!(first.known.number(), Some(Number::small(100)));
    // 2014: 14 suits; 2015: 15.
    assert_eq!(indexed.points[1].known.number().unwrap().to_string(), "107.1");

    let none = Indicator::find("disclosed").unwrap();
    let bridge = |from: &str, to: &str| none.crossing(from, to).bridge;
    let indexed = Series::of(&none, &eleven_years()).indexed(bridge);
    assert!(
        indexed
            .points
            .iter()
            .filter(|point| point.form != "2014")
            .all(|point| point.known.number().is_none())
    );
}

#[test]
fn years_left_out_leave_a_series_joined_as_before() {
    let indicator = Indicator::find("requests").unwrap();
    let bridge = |from: &str, to: &str| indicator.crossing(from, to).bridge;
    let all = Series::of(&indicator, &eleven_years());
    let within = all.within(&(Year::new(2016).unwrap()..=Year::new(2020).unwrap()), bridge);
    let years: Vec<_> = within.points.iter().map(|point| point.year.number()).collect();
    assert_eq!(years, [2016, 2017, 2018, 2019, 2020]);
    assert_eq!(within.points[0].join, Join::None);
    assert_eq!(bare(&within)[1..], bare(&all)[3..7]);
}

#[test]
fn every_state_of_a_value_travels() {
    let number = Number::small(7);
    let states = [
        Known::Stated(Value::count(0)),
        Known::Stated(Value::exact("190.457379".parse().unwrap())),
        Known::Stated(Value::Number { number, precision: Precision::AtLeast }),
        Known::Stated(Value::Number { number, precision: Precision::About }),
        Known::Stated(Value::ZeroInWords),
        Known::Stated(Value::Blank),
        Known::Stated(Value::NotApplicable),
        Known::Stated(Value::Words { words: "均实报实销".to_owned() }),
        Known::Stated(Value::Unreadable { quote: "#REF! 12".to_owned() }),
        Known::NotAtHand,
        Known::TooFew(number),
        Known::NotOnForm,
    ];
    for known in states {
        let mut point = series("requests").points[0].clone();
        (point.known, point.scope, point.partial) = (known, Scope::Body, true);
        point.failed = Some("a.rule".into());
        point.aside = Some(Known::Stated(Value::count(3)));
        let text = domain::series::packed::write(std::slice::from_ref(&point));
        assert_eq!(domain::series::packed::read(&text), [point], "{text}");
    }
    // Words that hold what parts the text stay one word.
    let mut point = series("requests").points[0].clone();
    point.known = Known::Stated(Value::Words { words: "一\t二\n三".to_owned() });
    let back = domain::series::packed::read(&domain::series::packed::write(&[point]));
    assert_eq!(back[0].known, Known::Stated(Value::Words { words: "一 二 三".to_owned() }));
    assert!(domain::series::packed::read("2019\tx\n\n=5").is_empty());
}
