//! Answers to findings, and quotes of the text: what lets a draft be published, and what a release keeps of both.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops at what it did not expect"
)]

use std::collections::BTreeMap;

use domain::answer::Why;
use domain::check::{CheckContext, Verdict, check_report};
use domain::draft::{Draft, Field, Fields, Reading, compose, differences};
use domain::quote::{LONGEST_TEXT, Quote, stands};
use domain::report::Provenance;
use domain::{Form, Report, Value};
use proptest::prelude::*;

#[path = "support/data.rs"]
mod data;

use data::data;

const NOW: &str = "2026-07-01T08:30:00Z";

fn answer_fields(rule: &str) -> [String; 2] {
    Field::answer(rule).map(|field| field.name())
}

fn quote_field(item: &str) -> String {
    Field::Quote(item.to_owned()).name()
}

fn write(start: usize, end: usize, accepted: &str) -> String {
    Quote { start, end, accepted: accepted.to_owned() }.to_string()
}

fn read(fields: &Fields, item: &str) -> Option<Provenance> {
    Draft::from_fields(fields).quoted(item)
}

/// The fields of a report with these answers to its findings: the rule, the kind, the words.
fn answered(report: &Report, answers: &[(&str, &str, &str)]) -> Fields {
    let mut fields = Draft::of(report).to_fields();
    for (rule, kind, words) in answers {
        let [kind_field, note_field] = answer_fields(rule);
        fields.insert(kind_field, (*kind).to_owned());
        fields.insert(note_field, (*words).to_owned());
    }
    fields
}

/// How many things keep 001, whose totals of table 四 are printed as 0, from being published.
fn waiting(answers: &[(&str, &str, &str)]) -> usize {
    let hongze = data("hongze", 2023);
    let fields = answered(&hongze.report, answers);
    Reading::of(hongze.report.form().unwrap(), &Draft::from_fields(&fields), &hongze.check_context())
        .blocking()
}

#[test]
fn what_the_forms_arithmetic_forbids_is_answered_only_by_the_published_report_says_so() {
    assert_eq!(waiting(&[]), 2);
    for why in Why::ALL {
        let answers = [("rev.parts", why.code(), "已与原报告核对"), ("suit_after.parts", "error", "")];
        assert_eq!(waiting(&answers), usize::from(why != Why::Error), "{why:?}");
    }
    assert_eq!(waiting(&[("rev.parts", "error", "")]), 1, "one answer is for one finding");
    assert_eq!(waiting(&[("rev.parts", "whatever", ""), ("suit_after.parts", "", "")]), 2);
}

#[test]
fn a_finding_that_needs_a_reason_is_answered_by_any_kind_and_accepted_only_with_words() {
    let suqian = data("suqian", 2024);
    let form = suqian.report.form().unwrap();
    let blocking = |answers: &[(&str, &str, &str)]| {
        Reading::of(form, &Draft::from_fields(&answered(&suqian.report, answers)), &suqian.check_context())
            .blocking()
    };
    assert_eq!(blocking(&[]), 2);
    for why in Why::ALL {
        let answers = [("words.review.filed", why.code(), ""), ("words.lawsuit.filed", why.code(), "备案数")];
        assert_eq!(blocking(&answers), usize::from(why == Why::Accepted), "{why:?}");
    }
    assert_eq!(
        blocking(&[
            ("words.review.filed", "accepted", " \u{3000}"),
            ("words.lawsuit.filed", "accepted", "备案")
        ]),
        1,
        "spaces are no words"
    );
}

#[test]
fn what_is_worth_a_look_never_waits_and_may_be_answered() {
    let hongze = data("hongze", 2024);
    let form = hongze.report.form().unwrap();
    assert_eq!(Reading::of(form, &Draft::of(&hongze.report), &hongze.check_context()).blocking(), 0);
    let rule = "jump.t21.a20_5.license.decisions";
    let fields = answered(&hongze.report, &[(rule, "accepted", "行政审批局成立后统一计数")]);
    let made = compose(&hongze.report, &Draft::from_fields(&fields), NOW, &hongze.check_context()).unwrap();
    assert_eq!(made.answers[rule].note, "行政审批局成立后统一计数");
}

#[test]
fn an_answer_never_hides_or_softens_its_finding() {
    let suqian = data("suqian", 2024);
    let answers = [
        ("words.review.filed", "filed_not_decided", "备案"),
        ("words.lawsuit.filed", "filed_not_decided", ""),
    ];
    let made = compose(
        &suqian.report,
        &Draft::from_fields(&answered(&suqian.report, &answers)),
        NOW,
        &suqian.check_context(),
    )
    .unwrap();
    assert_eq!(made.answers.len(), 2);
    let said = |report: &Report| -> Vec<_> {
        let findings = check_report(report, &suqian.check_context());
        findings.iter().map(|one| (one.rule.id, one.verdict, one.severity, one.difference)).collect()
    };
    assert_eq!(said(&made), said(&suqian.report));
    let broken =
        check_report(&made, &suqian.check_context()).into_iter().filter(|one| one.verdict == Verdict::Broken);
    assert_eq!(broken.count(), 2);
}

#[test]
fn an_answer_to_a_finding_that_holds_is_dropped() {
    let suqian = data("suqian", 2024);
    let mut fields = answered(
        &suqian.report,
        &[
            ("words.review.filed", "filed_not_decided", ""),
            ("words.lawsuit.filed", "filed_not_decided", ""),
            ("words.req.granted", "error", "对得上"),
            ("no.such.rule", "error", ""),
        ],
    );
    let made = compose(&suqian.report, &Draft::from_fields(&fields), NOW, &suqian.check_context()).unwrap();
    assert_eq!(made.answers.keys().collect::<Vec<_>>(), ["words.lawsuit.filed", "words.review.filed"]);
    fields.insert("prose.review.filed".to_owned(), "170".to_owned());
    let mended = compose(&suqian.report, &Draft::from_fields(&fields), NOW, &suqian.check_context()).unwrap();
    assert_eq!(mended.answers.keys().collect::<Vec<_>>(), ["words.lawsuit.filed"]);
}

#[test]
fn answers_survive_the_draft_and_json() {
    let hongze = data("hongze", 2023);
    let answers = [("rev.parts", "error", "总计印作 0\n分项为 10 与 1"), ("suit_after.parts", "error", "")];
    let made = compose(
        &hongze.report,
        &Draft::from_fields(&answered(&hongze.report, &answers)),
        NOW,
        &hongze.check_context(),
    )
    .unwrap();
    let again = compose(&made, &Draft::of(&made), "2027-01-01T00:00:00Z", &hongze.check_context()).unwrap();
    assert_eq!(again, made);
    let json = serde_json::to_string(&made).unwrap();
    assert_eq!(serde_json::from_str::<Report>(&json).unwrap(), made);
    assert!(!serde_json::to_string(&hongze.report).unwrap().contains("answers"), "none are not written");
}

#[test]
fn kinds_of_answers_have_codes_and_names_of_their_own() {
    for why in Why::ALL {
        assert_eq!(Why::find(why.code()), Some(why));
        assert!(!why.name().zh.is_empty() && !why.name().en.is_empty());
    }
    assert_eq!(Why::find(""), None);
}

/// A sentence of 001's overview, broken by the page's layout as it is there.
const TEXT: &str = "在政\n府网站平台主动公开政府信息1136 条。2023 年全区受理政府信息公开申请21 件。";

fn place(phrase: &str) -> (usize, usize) {
    let before = TEXT.find(phrase).unwrap();
    let start = TEXT[..before].chars().count();
    (start, start + phrase.chars().count())
}

fn quoted(text: &str) -> Fields {
    let (start, end) = place("受理政府信息公开申请21 件");
    Fields::from([
        ("text".to_owned(), text.to_owned()),
        ("prose.req.new".to_owned(), "21".to_owned()),
        (quote_field("prose.req.new"), write(start, end, "21")),
    ])
}

#[test]
fn an_accepted_phrase_vouches_for_the_value_and_is_kept_with_it() {
    let head = Report { values: BTreeMap::new(), ..data("hongze", 2023).report };
    let made = compose(&head, &Draft::from_fields(&quoted(TEXT)), NOW, &CheckContext::default()).unwrap();
    assert_eq!(made.text, TEXT);
    let Provenance::Quoted { phrase, .. } = &made.values["prose.req.new"].provenance else { panic!() };
    assert_eq!(phrase, "受理政府信息公开申请21 件");
    assert_eq!(made.value("prose.req.new"), &Value::count(21));
    assert_eq!(compose(&made, &Draft::of(&made), NOW, &CheckContext::default()), Some(made));
}

#[test]
fn typing_something_else_means_that_the_phrase_no_longer_vouches() {
    let head = Report { values: BTreeMap::new(), ..data("hongze", 2023).report };
    let mut fields = quoted(TEXT);
    fields.insert("prose.req.new".to_owned(), "22".to_owned());
    assert_eq!(read(&fields, "prose.req.new"), None);
    let made = compose(&head, &Draft::from_fields(&fields), NOW, &CheckContext::default()).unwrap();
    assert_eq!(made.values["prose.req.new"].provenance, Provenance::Entered { at: NOW.to_owned() });
}

#[test]
fn line_ends_as_browsers_send_them_do_not_move_a_quote() {
    let sent = TEXT.replace('\n', "\r\n");
    assert_eq!(read(&quoted(&sent), "prose.req.new"), read(&quoted(TEXT), "prose.req.new"));
    let head = Report { values: BTreeMap::new(), ..data("hongze", 2023).report };
    let made = compose(&head, &Draft::from_fields(&quoted(&sent)), NOW, &CheckContext::default()).unwrap();
    assert_eq!(made.text, TEXT);
}

#[test]
fn a_text_may_hold_60000_characters_and_not_one_more() {
    let head = Report { values: BTreeMap::new(), ..data("hongze", 2023).report };
    let blocking = |text: String| {
        let fields = Fields::from([("text".to_owned(), text)]);
        Reading::of(head.form().unwrap(), &Draft::from_fields(&fields), &CheckContext::default()).blocking()
    };
    assert_eq!(blocking("公\r\n".repeat(LONGEST_TEXT / 2)), 0);
    assert_eq!(blocking("公".repeat(LONGEST_TEXT + 1)), 1);
}

#[test]
fn a_place_outside_the_text_or_of_nothing_is_no_quote() {
    let end = TEXT.chars().count();
    for place in
        ["0-0", "5-4", "", "a-b", "3", "-1-2", &format!("0-{}", end + 1), &format!("{end}-{}", end + 2)]
    {
        let mut fields = quoted(TEXT);
        fields.insert(quote_field("prose.req.new"), format!("{place} 21"));
        assert_eq!(read(&fields, "prose.req.new"), None, "{place:?}");
    }
    let mut fields = quoted(TEXT);
    fields.remove("text");
    assert_eq!(read(&fields, "prose.req.new"), None);
}

#[test]
fn a_quote_whose_text_is_gone_or_changed_is_not_kept() {
    let head = Report { values: BTreeMap::new(), ..data("hongze", 2023).report };
    let made = compose(&head, &Draft::from_fields(&quoted(TEXT)), NOW, &CheckContext::default()).unwrap();
    let mut fields = Draft::of(&made).to_fields();
    fields.remove("text");
    let without = compose(&made, &Draft::from_fields(&fields), NOW, &CheckContext::default()).unwrap();
    assert_eq!(without.values["prose.req.new"].provenance, Provenance::Entered { at: NOW.to_owned() });
    fields.insert("text".to_owned(), format!("（转载）{TEXT}"));
    fields.remove(&quote_field("prose.req.new"));
    let moved = compose(&made, &Draft::from_fields(&fields), NOW, &CheckContext::default()).unwrap();
    assert_eq!(moved.values["prose.req.new"].provenance, Provenance::Entered { at: NOW.to_owned() });
}

fn likely_draft() -> impl Strategy<Value = Fields> {
    let codes: Vec<_> = Form::find("2021").unwrap().items().map(|item| item.code).collect();
    let rules: Vec<_> = Form::find("2021").unwrap().rules.iter().map(|rule| rule.id).collect();
    let number = prop_oneof![5 => "[0-9]{1,2}", 1 => "约[0-9]|[1-9]余|无|/|1,234|１２"];
    let quote = (0..24_usize, 0..24_usize, any::<bool>());
    let values = prop::collection::vec((prop::sample::select(codes), number, prop::option::of(quote)), 0..16);
    let kinds = prop::sample::select(vec!["error", "other_scope", "accepted", "filed_not_decided", "x"]);
    let answers = prop::collection::vec((prop::sample::select(rules), kinds, "[说明 ]{0,3}"), 0..6);
    (values, answers, "[报告公开数0-9\r\n。]{0,30}").prop_map(|(values, answers, text)| {
        let mut fields = Fields::from([("text".to_owned(), text)]);
        for (code, number, quote) in values {
            if let Some((start, end, accepted)) = quote {
                let held = if accepted { number.as_str() } else { "77" };
                fields.insert(quote_field(code), write(start, end, held));
            }
            fields.insert(code.to_owned(), number);
        }
        for (rule, kind, note) in answers {
            let [kind_field, note_field] = answer_fields(rule);
            fields.insert(kind_field, kind.to_owned());
            fields.insert(note_field, note);
        }
        fields
    })
}

proptest! {
    #[test]
    fn a_composed_draft_shown_and_composed_again_is_the_same_with_quotes_and_answers(fields in likely_draft()) {
        let hongze = data("hongze", 2024);
        let head = Report { values: BTreeMap::new(), ..hongze.report.clone() };
        let reading = Reading::of(head.form().unwrap(), &Draft::from_fields(&fields), &hongze.check_context());
        let made = compose(&head, &Draft::from_fields(&fields), NOW, &hongze.check_context());
        prop_assert_eq!(made.is_some(), reading.blocking() == 0);
        let Some(made) = made else { return Ok(()) };
        for (code, entry) in &made.values {
            prop_assert!(stands(&entry.provenance, &made.text), "{}", code);
        }
        let again = compose(&made, &Draft::of(&made), "2027-01-01T00:00:00Z", &hongze.check_context());
        prop_assert_eq!(again.as_ref(), Some(&made));
        let json = serde_json::to_string(&made).unwrap();
        prop_assert_eq!(serde_json::from_str::<Report>(&json).unwrap(), made);
    }

    #[test]
    fn a_draft_changes_something_exactly_where_its_release_would(
        fields in likely_draft(),
        few in 0..3_usize,
        respelled in any::<bool>(),
    ) {
        let hongze = data("hongze", 2024);
        let mut typed = Draft::of(&hongze.report).to_fields();
        if respelled {
            for text in typed.values_mut().filter(|text| text.parse::<u64>().is_ok()) {
                *text = format!(" {text} ");
            }
        }
        typed.extend(fields.into_iter().filter(|(name, _)| name != "text").take(few));
        let changes = differences(&hongze.report, &Draft::from_fields(&typed), &hongze.check_context());
        if let Some(made) = compose(&hongze.report, &Draft::from_fields(&typed), NOW, &hongze.check_context()) {
            prop_assert_eq!(changes.is_empty(), made == hongze.report, "{:?}", changes);
        }
        if few == 0 {
            prop_assert!(changes.is_empty());
        }
    }

    #[test]
    fn no_text_in_a_quote_or_an_answer_panics(text in any::<String>(), code in any::<String>()) {
        let hongze = data("hongze", 2024);
        let mut fields = Draft::of(&hongze.report).to_fields();
        fields.insert("text".to_owned(), text.clone());
        fields.insert(quote_field("req.new.total"), text.clone());
        fields.insert(quote_field(&code), text.clone());
        fields.insert(answer_fields(&code)[0].clone(), text.clone());
        fields.insert(answer_fields("rev.parts")[1].clone(), text);
        let made = compose(&hongze.report, &Draft::from_fields(&fields), NOW, &hongze.check_context());
        prop_assert!(made.is_some());
    }
}
