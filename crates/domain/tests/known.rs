//! What is known of a row once its report is read: what it states, what we make of it, and what our copy
//! lacks, each a state of its own.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops at what it did not expect"
)]

use std::collections::BTreeSet;

use domain::change::Changes;
use domain::figure::{By, Figure, State};
use domain::known::{Known, Resolved};
use domain::report::{Entry, Provenance};
use domain::series::{Join, Series, Sheet};
use domain::value::{Precision, Value};
use domain::{Form, Indicator, Lang, Number, Report, typed};

#[path = "support/data.rs"]
mod data;
#[path = "support/reports.rs"]
mod reports;

fn derived(row: &Resolved) -> (Number, String) {
    let Known::Derived(formula) = &row.known else { panic!("{row:?}") };
    (formula.number, formula.codes())
}

#[test]
fn every_state_of_a_value_says_what_sums_and_what_files_may_use() {
    let words = Value::Words { words: "均实报实销".to_owned() };
    let quote = Value::Unreadable { quote: "若干".to_owned() };
    let about = |precision| Value::Number { number: Number::small(44), precision };
    let forty = Some(Number::small(44));
    let zero = Some(Number::ZERO);
    let cases = [
        (Known::Stated(about(Precision::Exact)), "number", forty, forty, "44"),
        (Known::Stated(about(Precision::AtLeast)), "at_least", None, forty, "44 余"),
        (Known::Stated(about(Precision::About)), "about", None, forty, "约 44"),
        (Known::Stated(Value::ZeroInWords), "zero_in_words", zero, zero, "无"),
        (Known::Stated(Value::Blank), "blank", None, None, "未填"),
        (Known::Stated(Value::NotApplicable), "not_applicable", None, None, "不适用"),
        (Known::Stated(words), "words", None, None, "均实报实销"),
        (Known::Stated(quote), "unreadable", None, None, "“若干”"),
        (Known::NotAtHand, "not_at_hand", None, None, "未取得"),
        (Known::TooFew(Number::small(7)), "too_few", None, None, "分母仅 7"),
        (Known::NotOnForm, "not_on_form", None, None, "表中无此项"),
    ];
    let mut states = BTreeSet::new();
    for (known, state, sure, number, shown) in cases {
        assert_eq!((known.state(), known.sure(), known.number()), (state, sure, number));
        assert_eq!(known.text(Lang::Zh), shown);
        assert_eq!(known.is_unstated(), ["blank", "not_at_hand"].contains(&state), "{state}");
        assert!(states.insert(state) && !known.text(Lang::En).is_empty());
    }
}

#[test]
fn what_is_no_count_is_quoted_and_never_a_number() {
    let item = Form::find("2014").unwrap().item("request.received").unwrap();
    for text in ["“若干”", "\"若干\"", " “ 若干 ” "] {
        let value = typed::read(item, text).unwrap();
        assert_eq!(value, Value::Unreadable { quote: "若干".to_owned() });
        assert_eq!((value.state(), value.sure(), value.stated()), ("unreadable", None, None));
        assert_eq!(typed::read(item, &typed::write(&value)).as_ref(), Ok(&value));
        let json = serde_json::to_string(&value).unwrap();
        assert_eq!(json, r#"{"state":"unreadable","quote":"若干"}"#);
        assert_eq!(serde_json::from_str::<Value>(&json).unwrap(), value);
    }
    assert!(typed::read(item, "若干").is_err() && typed::read(item, "“”").is_err());
}

#[test]
fn a_group_without_a_row_is_the_sum_of_its_rows_with_its_formula() {
    let report = data::report("suqian_2024");
    for (code, sum, parts) in [
        ("req.result.refused", 92, 8),
        ("req.result.unable", 941, 3),
        ("req.result.not_handled", 117, 5),
        ("req.result.other", 469, 3),
    ] {
        let (number, formula) = derived(&report.resolve(code));
        assert_eq!(number, Number::small(sum), "{code}");
        assert_eq!(formula.matches(" + ").count() + 1, parts, "{formula}");
        assert!(formula.contains(&format!("{code}.")), "{formula}");
    }
}

#[test]
fn one_row_printed_in_place_of_several_is_what_the_report_states() {
    let report = data::report("hongze_2024");
    let row = report.resolve("req.result.other");
    assert_eq!(row.known, Known::Stated(report.value("req.result.other.all.total").clone()));
    let figure = Figure::find(&report, "results").unwrap();
    let row = figure.rows().into_iter().find(|row| row.item.code == "req.result.other").unwrap();
    assert!(row.provenance.is_some(), "it stands where the one row stands");
}

#[test]
fn a_blank_total_is_derived_only_where_the_report_states_every_part() {
    let ways = ["in_person", "fax", "online", "letter"].map(|way| format!("request.received.{way}"));
    let all = reports::report(ways.iter().map(|way| (way.as_str(), "2")));
    let (number, formula) = derived(&all.resolve("request.received"));
    assert_eq!((number, formula.matches(" 2").count()), (Number::small(8), 4));
    // What is typed, checked and published stays blank.
    assert_eq!(all.value("request.received"), &Value::Blank);
    for odd in ["", "约2", "/"] {
        let texts = ways.iter().map(|way| (way.as_str(), if way.ends_with("fax") { odd } else { "2" }));
        let known =
            reports::report(texts.filter(|(_, text)| !text.is_empty())).resolve("request.received").known;
        assert_eq!(known, Known::Stated(Value::Blank), "{odd:?}");
    }
    // That form has no row for pending cases, so its outcomes need not make the whole.
    let texts = [("lawsuit.upheld", "1"), ("lawsuit.corrected", "1"), ("lawsuit.other", "1")];
    assert!(reports::report(texts).resolve("lawsuit.total").known.is_unstated());
}

#[test]
fn what_a_partial_copy_does_not_state_is_not_at_hand_and_nobody_left_it_blank() {
    let report = data::report("dongbao_2024");
    assert_eq!(report.resolve("req.new.total").known, Known::NotAtHand);
    assert_eq!(report.resolve("req.result.refused").known, Known::NotAtHand);
    assert_eq!(report.resolve("prose.req.new").known, Known::Stated(Value::count(30)));
    for figure in Figure::all(&report).iter().filter(|figure| figure.state() == State::NotAtHand) {
        assert_eq!(figure.summary(Lang::Zh), "资料不全，原文这一部分未取得。");
        assert!(!figure.summary(Lang::En).contains("does not fill in"));
    }
    let whole = Report { source: domain::report::Source::default(), ..report };
    assert_eq!(whole.resolve("req.new.total").known, Known::Stated(Value::Blank));
    assert!(Figure::all(&whole).iter().all(|figure| figure.state() != State::NotAtHand));
}

#[test]
fn a_sheet_knows_of_every_row_what_its_report_knows() {
    for data in data::all() {
        let (report, sheet) = (&data.report, Sheet::of(&data.report));
        for item in report.form().unwrap().items() {
            let row = report.resolve(item.code);
            let kept = sheet.values.get(item.code).cloned();
            let kept = kept.unwrap_or_else(|| Known::not_stated(sheet.partial).into());
            assert_eq!(kept, row, "{} {}", report.agency, item.code);
            if !row.known.is_unstated() {
                // As the index of figures keeps it.
                let json = serde_json::to_string(&row).unwrap();
                assert_eq!(serde_json::from_str::<Resolved>(&json).unwrap(), row, "{json}");
            }
        }
    }
}

#[test]
fn what_a_report_states_is_kept_as_it_always_was_and_what_we_make_is_in_no_release() {
    let report = data::report("suqian_2024");
    for (code, entry) in &report.values {
        let row = report.resolve(code);
        assert_eq!(row.known, Known::Stated(entry.value.clone()), "{code}");
        if row.failed.is_none() {
            assert_eq!(serde_json::to_string(&row).unwrap(), serde_json::to_string(&entry.value).unwrap());
        }
    }
    let released = serde_json::to_string(&report).unwrap();
    assert!(!released.contains("derived\":") && !released.contains("not_at_hand"));
    assert!(serde_json::to_string(&Resolved::from(Known::NotAtHand)).is_err());
    assert!(serde_json::to_string(&Resolved::from(Known::NotOnForm)).is_err());
}

#[test]
fn a_total_that_its_parts_contradict_is_marked_and_makes_no_change_and_no_line() {
    let (last, now) = (data::report("hongze_2023"), data::report("hongze_2024"));
    assert_eq!(last.resolve("rev.total").failed, Some("rev.parts"));
    assert_eq!(last.resolve("suit_after.total").failed, Some("suit_after.parts"));
    assert_eq!(last.resolve("suit.total").failed, Some("suit_after.parts"), "a sum of such a total too");
    assert_eq!(now.resolve("rev.total").failed, None);
    let reviews = Figure::find(&last, "reviews").unwrap();
    assert!(reviews.whole().unwrap().text(Lang::Zh) == "0（存疑）");
    assert!(reviews.summary(Lang::Zh).contains("存疑：不合“行政复议：四种结果之和等于总计”。"));
    assert!(reviews.summary(Lang::En).contains("0 cases (in doubt)"));

    let sheets = [Sheet::of(&last), Sheet::of(&now)];
    let changes = Changes::between(&sheets[0], &sheets[1]);
    for code in ["reviews", "lawsuits"] {
        assert!(changes.stated.iter().all(|change| change.indicator.code != code), "{code}");
        let one = changes.withheld.iter().find(|one| one.indicator.code == code).unwrap();
        assert_eq!(one.year.number(), 2023);
        let series = Series::of(&Indicator::find(code).unwrap(), &sheets);
        assert_eq!(series.points[1].join, Join::None, "{code}");
        assert!(series.newest().unwrap().1.is_none(), "{code}");
    }
    let said: Vec<_> = changes.withheld.iter().map(|one| one.sentence(Lang::Zh)).collect();
    assert_eq!(said[0], "行政复议不作比较：2023 年的总数不合“行政复议：四种结果之和等于总计”，存疑。");
}

#[test]
fn a_shortfall_that_pending_cases_may_explain_is_no_failure() {
    let parts = [("lawsuit.upheld", "4"), ("lawsuit.corrected", "4"), ("lawsuit.other", "2")];
    let with = |total: &'static str| reports::report(parts.into_iter().chain([("lawsuit.total", total)]));
    assert_eq!(with("11").resolve("lawsuit.total").failed, None);
    assert_eq!(with("9").resolve("lawsuit.total").failed, Some("lawsuit.parts"));
    let channels = [("proactive.total", "5"), ("channel.website", "10")];
    assert_eq!(reports::report(channels).resolve("proactive.total").failed, Some("channel.cover"));
}

#[test]
fn what_stands_out_most_comes_first() {
    let sheet = |year: u16, values: &[(&str, u32)]| {
        let mut report = reports::report([]);
        report.year = domain::report::Year::new(year).unwrap();
        report.form = "2021".to_owned();
        let provenance = Provenance::Source { place: String::new(), derived: None };
        let entry = |count: u32| Entry { value: Value::count(count), provenance: provenance.clone() };
        report.values = values.iter().map(|(code, count)| ((*code).to_owned(), entry(*count))).collect();
        Sheet::of(&report)
    };
    let codes = ["req.new.total", "req.result.total.total", "rev.total", "t21.a20_5.license.decisions"];
    let of = |year, numbers: [u32; 4]| sheet(year, &codes.into_iter().zip(numbers).collect::<Vec<_>>());
    // 9,000 licences more or fewer by five are nothing; 20 reviews more are the news.
    let changes = Changes::between(&of(2023, [100, 400, 2, 9000]), &of(2024, [130, 400, 22, 9005]));
    let order: Vec<_> = changes.stated.iter().map(|change| change.indicator.code).collect();
    assert_eq!(order, ["reviews", "requests", "licences", "results"]);
}

#[test]
fn a_share_is_never_nothing_of_a_case_that_exists_nor_all_where_one_is_missing() {
    let share = |part: i64, whole: i64| {
        let number = |count| Number::whole(count).unwrap();
        number(part).percent_of(number(whole)).map(|share| share.to_string())
    };
    let told = |text: &str| Some(text.to_owned());
    assert_eq!(share(1, 9_000), told("0.01"));
    assert_eq!(share(8_999, 9_000), told("99.99"));
    assert_eq!(share(9_001, 9_000), told("100.01"));
    assert_eq!(share(1, 999_999_999_999), told("0.000001"));
    assert_eq!(share(999_999_999_998, 999_999_999_999), told("99.999999"));
    assert_eq!((share(0, 9), share(9, 9), share(1, 3)), (told("0"), told("100"), told("33.3")));
    assert_eq!((share(1, 1_000), share(999, 1_000)), (told("0.1"), told("99.9")));
    assert_eq!((share(1, 0), share(-1, 5)), (None, None));
}

#[test]
fn no_two_rows_of_a_figure_are_called_alike_and_only_parts_of_a_whole_stand_under_it() {
    for form in Form::all() {
        let mut report = reports::report([]);
        report.form = form.code.to_owned();
        for figure in Figure::all(&report) {
            let rows = figure.rows();
            for lang in [Lang::Zh, Lang::En] {
                let labels: BTreeSet<_> = rows.iter().map(|row| row.label.get(lang)).collect();
                assert_eq!(labels.len(), rows.len(), "{} {}: {labels:?}", form.code, figure.kind.slug);
            }
            let under: Vec<_> = rows.iter().filter(|row| row.depth > 0).map(|row| row.item.code).collect();
            let parts = if figure.kind.whole.is_some() { figure.kind.parts } else { &[] };
            assert_eq!(under, parts, "{} {}", form.code, figure.kind.slug);
            // Called by columns alone, they are of one row, which the title or the whole names.
            let drawn = figure.parts();
            let of_row: BTreeSet<_> =
                drawn.iter().map(|row| row.item.cell.map(|cell| cell.row.code)).collect();
            assert!(figure.kind.by != By::Column || of_row.len() == 1, "{} {}", form.code, figure.kind.slug);
        }
    }
}
