//! A form of an installation's own, given as data: it is checked, drawn, read and published by the same
//! code as the national ones. A program of its own, because forms are added before they are first used.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops at what it did not expect"
)]

use std::collections::BTreeMap;

use domain::check::{CheckContext, Verdict, check_report};
use domain::draft::{Draft, Fields, Reading, compose};
use domain::figure::{Figure, State};
use domain::form::{also, find_item};
use domain::item::Unit;
use domain::report::{Scope, Source, Year};
use domain::typed::Unreadable;
use domain::{Form, Lang, Report};

#[path = "support/open_days.rs"]
mod open_days;

use open_days::FORM;

/// Tests of one program share its forms, so each begins with this.
fn form() -> &'static Form {
    static ADDED: std::sync::Once = std::sync::Once::new();
    ADDED.call_once(|| {
        assert_eq!(also(Form { code: "2021", ..FORM }).unwrap_err().code, "2021", "a code that is taken");
        assert!(also(FORM).is_ok());
        assert!(also(FORM).is_err(), "twice");
        assert_eq!(Form::all().len(), 4);
        assert!(also(Form { code: "late", ..FORM }).is_err(), "after the forms are in use");
    });
    Form::find("open-days").unwrap()
}

fn head(year: u16) -> Report {
    Report {
        agency: "suqian".to_owned(),
        year: Year::new(year).unwrap(),
        form: form().code.to_owned(),
        scope: Scope::WholeArea,
        values: BTreeMap::new(),
        prose: BTreeMap::new(),
        source: Source::default(),
        answers: BTreeMap::new(),
        text: String::new(),
    }
}

fn fields(texts: &[(&str, &str)]) -> Fields {
    texts.iter().map(|(code, text)| ((*code).to_owned(), (*text).to_owned())).collect()
}

const KEPT: [(&str, &str); 6] = [
    ("open_day.visits.first", "12"),
    ("open_day.visits.second", "２８"),
    ("open_day.total", "40"),
    ("open_day.people", "1,711"),
    ("open_day.cost", "12.5"),
    ("prose.story", "市民走进政务大厅。"),
];

fn published(texts: &[(&str, &str)]) -> Option<Report> {
    compose(
        &head(2024),
        &Draft::from_fields(&fields(texts)),
        "2025-01-10T08:00:00Z",
        &CheckContext::default(),
    )
}

#[test]
fn it_stands_beside_the_national_forms_and_its_items_are_found() {
    assert_eq!(form().code, "open-days");
    assert_eq!(
        Form::all().iter().map(|form| form.code).collect::<Vec<_>>(),
        ["2014", "2019", "2021", "open-days"]
    );
    let (item, forms) = find_item("open_day.people").unwrap();
    assert_eq!((item.unit, forms.len()), (Unit::Attendances, 1));
    assert_eq!(form().items().count(), 5);
    assert_eq!(form().row("open_day.both").unwrap().name.zh, "两季合计");
}

#[test]
fn it_is_read_and_published_from_a_draft() {
    let report = published(&KEPT).unwrap();
    assert_eq!(report.value("open_day.visits.second").sure().unwrap().to_string(), "28");
    assert_eq!(report.prose["story"], "市民走进政务大厅。");
    assert_eq!(compose(&report, &Draft::of(&report), "later", &CheckContext::default()), Some(report));
    let reading = Reading::of(
        form(),
        &Draft::from_fields(&fields(&[("open_day.total", "十二")])),
        &CheckContext::default(),
    );
    assert_eq!(
        reading.unreadable.iter().map(|(item, why)| (item.code, *why)).collect::<Vec<_>>(),
        [("open_day.total", Unreadable::NotDigits)]
    );
}

#[test]
fn it_is_checked() {
    let report = published(&KEPT).unwrap();
    let verdicts: Vec<_> = check_report(&report, &CheckContext::default())
        .into_iter()
        .map(|finding| (finding.rule.id, finding.verdict))
        .collect();
    assert_eq!(
        verdicts,
        [
            ("open_day.parts", Verdict::Holds),
            ("open_day.people.some", Verdict::Holds),
            ("visits.complete", Verdict::Holds),
        ]
    );
    let mut wrong = KEPT;
    wrong[2].1 = "41";
    assert_eq!(published(&wrong), None);
    let reading = Reading::of(form(), &Draft::from_fields(&fields(&wrong)), &CheckContext::default());
    assert_eq!(
        reading.findings[0].formula(form(), Lang::Zh),
        "全年 41 ≠ 开放日·一季度 12 + 开放日·二季度 28 = 40"
    );
    assert_eq!(
        reading.findings[0].sentence(Lang::En),
        "The parts add up to 40, 1 fewer than the total of 41."
    );
}

#[test]
fn it_is_checked_against_last_years() {
    let (report, mut last) = (published(&KEPT).unwrap(), published(&KEPT).unwrap());
    last.year = Year::new(2023).unwrap();
    let plan = |last: &Report| {
        let beside = CheckContext { last: Some(last), ..CheckContext::default() };
        check_report(&report, &beside).into_iter().find(|finding| finding.rule.id == "open_day.plan").unwrap()
    };
    assert_eq!(plan(&last).verdict, Verdict::Holds);
    last.values.remove("open_day.total");
    assert_eq!(plan(&last).verdict, Verdict::CannotTell);
}

#[test]
fn it_is_drawn_with_the_sum_that_its_table_does_not_print() {
    let report = published(&KEPT).unwrap();
    let figure = Figure::find(&report, "open-days").unwrap();
    assert_eq!(figure.state(), State::Drawn);
    assert!(figure.is_partition());
    assert_eq!(
        figure.summary(Lang::Zh),
        "两季 40 次：一季度 12 次，二季度 28 次。二季度占 70%。人次 1,711 人次。"
    );
    assert_eq!(Figure::all(&report).len(), 1);
}
