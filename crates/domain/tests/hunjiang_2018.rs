//! The report from which the project started: 浑江区, 2018. Its total of 5,331 against channels that
//! make 7,974 is right, and everything this crate says must agree.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops at what it did not expect"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use domain::check::{CheckContext, Finding, Verdict, check_report};
use domain::figure::{Figure, State};
use domain::report::{Derived, Entry, Provenance, Scope, Source, Year};
use domain::rule::Severity;
use domain::{Form, Lang, Number, Report, Value, draft, typed};

#[path = "support/truth.rs"]
mod truth;

/// The data file, read without the server's reader.
fn hunjiang() -> Report {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/reports/hunjiang_2018.tsv");
    let text = std::fs::read_to_string(path).unwrap();
    let head = |name: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(&format!("# {name}:")));
        line.unwrap_or_else(|| panic!("no {name}")).trim().to_owned()
    };
    assert_eq!(head("scope"), "whole_area");
    let form = Form::find(&head("form")).unwrap();
    let rows = text.lines().filter(|line| !line.starts_with('#')).skip(1);
    let entry = |line: &str| {
        let cells: Vec<_> = line.split('\t').collect();
        let [code, value, place, derived] = cells[..] else { panic!("{line:?}") };
        let derived = match derived {
            "" => None,
            "only_part_stated" => Some(Derived::OnlyPartStated),
            "clause_before" => Some(Derived::ClauseBefore),
            other => panic!("{other}"),
        };
        let value = typed::read(form.item(code).unwrap(), value).unwrap();
        (
            code.to_owned(),
            Entry { value, provenance: Provenance::Source { place: place.to_owned(), derived } },
        )
    };
    let entries: Vec<_> = rows.map(entry).collect();
    let count = entries.len();
    let values: BTreeMap<_, _> = entries.into_iter().collect();
    assert_eq!(values.len(), count, "an item stands twice");
    Report {
        agency: head("agency"),
        year: Year::from_address(&head("year")).unwrap(),
        form: head("form"),
        scope: Scope::WholeArea,
        values,
        prose: BTreeMap::new(),
        source: Source {
            title: head("source_title"),
            date: head("source_date"),
            url: head("source_url"),
            partial: false,
        },
        answers: BTreeMap::new(),
        text: String::new(),
    }
}

fn finding(id: &str) -> Finding {
    check_report(&hunjiang(), &CheckContext::default())
        .into_iter()
        .find(|finding| finding.rule.id == id)
        .unwrap()
}

/// Everything this crate says of the report in a language: findings and summaries.
fn said(report: &Report, lang: Lang) -> Vec<String> {
    let form = report.form().unwrap();
    let findings = check_report(report, &CheckContext::default());
    let told = findings.iter().flat_map(|finding| [finding.sentence(lang), finding.formula(form, lang)]);
    told.chain(Figure::all(report).iter().map(|figure| figure.summary(lang))).collect()
}

#[test]
fn it_states_36_values_of_the_district_for_2018() {
    let report = hunjiang();
    assert_eq!(report.values.len(), 36);
    assert_eq!(
        (report.agency.as_str(), report.year.number(), report.form.as_str()),
        ("hunjiang", 2018, "2014")
    );
    let derived = report
        .values
        .values()
        .filter(|entry| matches!(&entry.provenance, Provenance::Source { derived: Some(_), .. }));
    assert_eq!(derived.count(), 3);
}

#[test]
fn the_total_of_5331_against_channels_of_7974_holds_with_2643_between() {
    let channels = finding("channel.cover");
    assert_eq!(channels.verdict, Verdict::Holds);
    assert_eq!(channels.left.sum(), Number::whole(5331));
    assert_eq!(channels.right.sum(), Number::whole(7974));
    assert_eq!(channels.difference, Number::whole(2643));
    assert_eq!(channels.right.largest(), Some(("channel.wechat", Number::small(3789))));
    assert!(!channels.blocks());
}

#[test]
fn the_finding_says_that_7974_is_no_error_in_both_languages() {
    let channels = finding("channel.cover");
    let (zh, en) = (channels.sentence(Lang::Zh), channels.sentence(Lang::En));
    for number in ["5,331", "7,974", "2,643"] {
        assert!(zh.contains(number) && en.contains(number), "{number}: {zh} {en}");
    }
    assert!(zh.contains("5,331 没有错"), "{zh}");
    assert!(en.contains("5,331 is right"), "{en}");
    assert!(zh.contains("计 1 条"), "{zh}");
    assert!(en.contains("counts once"), "{en}");
}

#[test]
fn the_formula_puts_the_total_between_the_largest_channel_and_all_together() {
    let form = Form::find("2014").unwrap();
    let formula = finding("channel.cover").formula(form, Lang::Zh);
    assert_eq!(
        formula,
        "政务微信 3,789 ≤ 主动公开 5,331 ≤ 政府公报 未填 + 政府网站 2,374 + 政务微博 221 + 政务微信 3,789 + 其他方式 1,590 = 7,974"
    );
}

#[test]
fn the_channels_figure_says_that_7974_is_no_error_in_both_languages() {
    let report = hunjiang();
    let figure = Figure::find(&report, "channels").unwrap();
    assert_eq!(figure.sum(), Number::whole(7974));
    assert!(!figure.is_partition());
    let (zh, en) = (figure.summary(Lang::Zh), figure.summary(Lang::En));
    for number in ["5,331", "3,789", "7,974", "2,643"] {
        assert!(zh.contains(number) && en.contains(number), "{number}: {zh} {en}");
    }
    assert!(zh.contains("不是差错"), "{zh}");
    assert!(en.contains("this is not an error"), "{en}");
    assert!(zh.contains("政务微信最多") && en.contains("WeChat carried the most"), "{zh} {en}");
}

#[test]
fn nothing_anywhere_calls_5331_wrong() {
    let report = hunjiang();
    for (lang, wrong) in [
        (Lang::Zh, &["有误", "应为 7,974", "应当不小于", "5,331 ≠", "不成立", "少 2,643"][..]),
        (Lang::En, &["should", "wrong", "5,331 ≠", "fewer", "does not hold"][..]),
    ] {
        for text in said(&report, lang).iter().filter(|text| text.contains("5,331")) {
            assert!(wrong.iter().all(|word| !text.contains(word)), "{text}");
        }
    }
    for finding in check_report(&report, &CheckContext::default()) {
        let about = finding.rule.codes().any(|code| code == "proactive.total");
        assert!(!about || finding.verdict == Verdict::Holds, "{}", finding.rule.id);
    }
}

#[test]
fn a_total_one_below_the_largest_channel_would_be_wrong_and_is_not_excused() {
    let mut report = hunjiang();
    report.values.get_mut("proactive.total").unwrap().value = Value::count(3788);
    let channels = check_report(&report, &CheckContext::default())
        .into_iter()
        .find(|finding| finding.rule.id == "channel.cover")
        .unwrap();
    assert!(channels.blocks());
    let figure = Figure::find(&report, "channels").unwrap();
    assert!(!figure.summary(Lang::Zh).contains("不是差错"));
    assert!(!figure.summary(Lang::En).contains("not an error"));
}

#[test]
fn every_verdict_is_the_expected_one() {
    let verdicts: BTreeMap<_, _> = check_report(&hunjiang(), &CheckContext::default())
        .into_iter()
        .map(|finding| (finding.rule.id, finding.verdict))
        .collect();
    let expected = BTreeMap::from([
        ("channel.cover", Verdict::Holds),
        ("channel.website.parts", Verdict::Holds),
        ("normative.included", Verdict::Holds),
        ("response.bound", Verdict::Holds),
        ("response.sum", Verdict::Broken),
        ("response.press_conf.chief", Verdict::CannotTell),
        ("response.interview.chief", Verdict::CannotTell),
        ("request.received.parts", Verdict::Holds),
        ("request.closed.parts", Verdict::CannotTell),
        ("request.answered.parts", Verdict::CannotTell),
        ("request.refused.parts", Verdict::CannotTell),
        ("review.parts", Verdict::Holds),
        ("lawsuit.parts", Verdict::Holds),
        ("dispute.plausible", Verdict::Broken),
        ("org.staff.parts", Verdict::Holds),
        ("proposals.parts", Verdict::Holds),
    ]);
    assert_eq!(verdicts, expected);
}

#[test]
fn that_64_is_exactly_15_and_13_and_36_is_worth_a_look_and_no_error() {
    let sum = finding("response.sum");
    assert_eq!((sum.verdict, sum.severity), (Verdict::Broken, Severity::Look));
    assert_eq!((sum.left.sum(), sum.right.sum()), (Number::whole(64), Number::whole(64)));
    assert!(!sum.blocks());
    assert_eq!(sum.word().zh, "请看");
    let form = Form::find("2014").unwrap();
    assert_eq!(
        sum.formula(form, Lang::Zh),
        "回应热点舆情 64 = 政策解读稿件 15 + 微博微信回应 13 + 其他方式回应 36"
    );
    assert!(sum.rule.basis.zh.contains("不算差错") && sum.rule.basis.en.contains("Not an error"));
}

#[test]
fn that_suits_exceed_requests_is_worth_a_look_and_no_error() {
    let suits = finding("dispute.plausible");
    assert_eq!((suits.verdict, suits.severity), (Verdict::Broken, Severity::Look));
    assert_eq!((suits.left.sum(), suits.right.sum()), (Number::whole(11), Number::whole(1)));
    assert!(!suits.blocks());
    assert!(suits.rule.basis.zh.contains("不算差错") && suits.rule.basis.en.contains("Not an error"));
}

#[test]
fn nothing_blocks_publishing_it() {
    assert!(check_report(&hunjiang(), &CheckContext::default()).iter().all(|finding| !finding.blocks()));
    let report = hunjiang();
    let reading =
        draft::Reading::of(report.form().unwrap(), &draft::Draft::of(&report), &CheckContext::default());
    assert_eq!(reading.blocking(), 0);
}

#[test]
fn reviews_said_to_be_none_hold_and_the_formula_shows_no_inequality() {
    let reviews = finding("review.parts");
    assert_eq!(reviews.verdict, Verdict::Holds);
    let form = Form::find("2014").unwrap();
    assert_eq!(reviews.formula(form, Lang::Zh), "行政复议 0 = 维持 未填 + 纠错 未填 + 其他 未填");
}

#[test]
fn the_budget_is_words_and_neither_zero_nor_in_any_sum() {
    let report = hunjiang();
    let budget = report.value("org.budget");
    assert_eq!(budget, &Value::Words { words: "均实报实销".to_owned() });
    assert_eq!((budget.sure(), budget.stated()), (None, None));
    assert_eq!((budget.state(), budget.text(Lang::Zh)), ("words", "均实报实销".to_owned()));
    let staff = Figure::find(&report, "staff").unwrap();
    assert_eq!(staff.sum(), Number::whole(81));
    assert!(staff.summary(Lang::Zh).contains("“均实报实销”（没有数字）"), "{}", staff.summary(Lang::Zh));
    assert!(staff.summary(Lang::En).contains("“均实报实销” (no figure)"), "{}", staff.summary(Lang::En));
}

#[test]
fn zeros_said_in_words_differ_from_printed_zeros_in_state_and_in_what_is_shown() {
    let report = hunjiang();
    let with = |wanted: &Value| -> BTreeSet<String> {
        let codes = report.values.iter().filter(|(_, entry)| entry.value == *wanted);
        codes.map(|(code, _)| code.clone()).collect()
    };
    let of = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect::<BTreeSet<_>>();
    assert_eq!(with(&Value::ZeroInWords), of(&["review.total", "complaint.total", "fee.collected"]));
    assert_eq!(with(&Value::count(0)), of(&["proactive.normative_docs", "proactive.normative_issued"]));
    let (words, printed) = (report.value("review.total"), report.value("proactive.normative_docs"));
    assert_eq!((words.sure(), printed.sure()), (Some(Number::ZERO), Some(Number::ZERO)));
    assert_eq!((words.state(), printed.state()), ("zero_in_words", "number"));
    for (lang, none) in [(Lang::Zh, "无"), (Lang::En, "none")] {
        assert_eq!((words.text(lang).as_str(), printed.text(lang).as_str()), (none, "0"));
    }
}

#[test]
fn what_it_leaves_out_is_blank_and_not_zero() {
    let report = hunjiang();
    for code in
        ["channel.gazette", "request.answered", "review.upheld", "response.press_conf", "no.such.item"]
    {
        assert!(report.value(code).is_blank(), "{code}");
        assert_eq!(report.value(code).sure(), None, "{code}");
    }
}

#[test]
fn every_figure_has_a_summary_in_both_languages() {
    let report = hunjiang();
    let figures = Figure::all(&report);
    assert_eq!(figures.len(), report.form().unwrap().figures.len());
    for figure in &figures {
        let (zh, en) = (figure.summary(Lang::Zh), figure.summary(Lang::En));
        assert!(zh.ends_with('。') && zh.trim() == zh, "{}: {zh:?}", figure.kind.slug);
        assert!(en.ends_with('.') && en.trim() == en, "{}: {en:?}", figure.kind.slug);
        assert_ne!(zh, en);
    }
}

#[test]
fn every_stated_number_of_a_figure_that_tells_all_its_rows_stands_in_its_summary() {
    let report = hunjiang();
    for figure in Figure::all(&report).iter().filter(|figure| figure.kind.slug != "channels") {
        for row in figure.rows().iter().filter(|row| !row.value.is_unstated()) {
            for lang in [Lang::Zh, Lang::En] {
                let summary = figure.summary(lang);
                assert!(summary.contains(&row.value.text(lang)), "{}: {summary}", row.item.code);
            }
        }
    }
}

#[test]
fn figures_are_drawn_told_or_reported_as_none_each_as_it_should() {
    let report = hunjiang();
    let states: BTreeMap<_, _> =
        Figure::all(&report).iter().map(|figure| (figure.kind.slug, figure.state())).collect();
    for slug in [
        "channels",
        "responses",
        "lawsuits",
        "website",
        "requests",
        "answers",
        "staff",
        "training",
        "proposals",
    ] {
        assert_eq!(states[slug], State::Drawn, "{slug}");
    }
    for slug in ["documents", "reviews", "complaints"] {
        assert_eq!(states[slug], State::NoneReported, "{slug}");
    }
}

#[test]
fn a_report_that_says_nothing_gets_sentences_that_say_so() {
    let report = Report { values: BTreeMap::new(), ..hunjiang() };
    for figure in Figure::all(&report) {
        assert_eq!(figure.state(), State::NotStated);
        assert_eq!(figure.summary(Lang::Zh), "报告没有填写这一部分。");
        assert_eq!(figure.summary(Lang::En), "The report does not fill in this part.");
    }
}

#[test]
fn its_json_gives_the_same_report() {
    let mut report = hunjiang();
    report.prose.insert("problems".to_owned(), "有的镇（街）更新不及时。\n“谁起草、谁解读”".to_owned());
    let json = serde_json::to_string(&report).unwrap();
    assert_eq!(serde_json::from_str::<Report>(&json).unwrap(), report);
    let tree: serde_json::Value = serde_json::from_str(&json).unwrap();
    let value = |code: &str| &tree["values"][code];
    assert_eq!(value("proactive.total")["number"], 5331);
    assert_eq!(value("review.total")["state"], "zero_in_words");
    assert_eq!(value("review.total")["number"], serde_json::Value::Null);
    assert_eq!(value("org.budget")["words"], "均实报实销");
    assert_eq!(tree["year"], 2018);
}

#[test]
fn its_own_reading_is_the_same_as_the_truth_file_row_by_row() {
    let Some(rows) = truth::rows("000_hunjiang_2018") else { return };
    let report = hunjiang();
    let mut codes = BTreeSet::new();
    for row in &rows {
        let code = row.code.strip_prefix("x.").unwrap_or(&row.code);
        codes.insert(code.to_owned());
        let entry = report.values.get(code).unwrap_or_else(|| panic!("{code} is not in the data file"));
        match (&entry.value, row.typed()) {
            (Value::Words { words }, None) => assert_eq!(words, "均实报实销"),
            (value, Some(typed)) => assert_eq!(typed::write(value), typed, "{code}"),
            (value, None) => panic!("{code} has no figure in the text, but {value:?}"),
        }
        let derived = matches!(&entry.provenance, Provenance::Source { derived: Some(_), .. });
        assert_eq!(derived, row.note.starts_with("derived"), "{code}");
    }
    assert_eq!(codes, report.values.keys().cloned().collect());
}
