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
    assert!(found.reason.zh.contains("尚未审结"));
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
    assert!(found.reason.en.contains("never joined"));
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
    let said: Vec<_> = changes.told.iter().map(|change| change.sentence(Lang::Zh)).collect();
    assert_eq!(said, ["行政复议 5 件，比上年多 3 件。", "新收申请 3,525 件，比上年多 14 件（0.4%）。"]);
    let none = Changes::between(&sheet(2018, &[("proactive.total", 9)]), &sheet(2019, &[]));
    assert!(none.told.is_empty() && none.withheld.is_empty());
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
