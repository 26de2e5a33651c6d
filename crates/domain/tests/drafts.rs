//! Drafts: what was typed, what it would publish, and what must be mended first.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops at what it did not expect"
)]

use domain::answer::Why;
use domain::check::CheckContext;
use domain::draft::{Draft, Field, Fields, LONGEST_PROSE, Reading, compose, plain};
use domain::quote::Quote;
use domain::report::Provenance;
use domain::typed::Unreadable;
use domain::value::Precision;
use domain::{Form, Number, Report, Value};
use proptest::prelude::*;

#[path = "support/reports.rs"]
mod reports;

const NOW: &str = "2026-07-01T08:30:00Z";

fn form() -> &'static Form {
    Form::find("2014").unwrap()
}

fn head() -> Report {
    let mut head = reports::report([
        ("proactive.total", "5331"),
        ("channel.website", "2374"),
        ("channel.wechat", "约3789"),
        ("review.total", "无"),
        ("org.budget", "均实报实销"),
        ("response.press_conf", "/"),
    ]);
    head.prose.insert("problems".to_owned(), "更新不及时。".to_owned());
    head
}

fn typed<'t>(fields: impl IntoIterator<Item = (&'t str, &'t str)>) -> Fields {
    fields.into_iter().map(|(code, text)| (code.to_owned(), text.to_owned())).collect()
}

fn changed(code: &str, text: &str) -> Fields {
    let mut fields = Draft::of(&head()).to_fields();
    fields.insert(code.to_owned(), text.to_owned());
    fields
}

fn entered() -> Provenance {
    Provenance::Entered { at: NOW.to_owned() }
}

#[test]
fn an_unchanged_draft_composes_the_same_report_with_all_its_provenance() {
    assert_eq!(compose(&head(), &Draft::of(&head()), NOW, &CheckContext::default()), Some(head()));
}

#[test]
fn the_fields_show_every_value_as_it_would_be_typed() {
    let expected = typed([
        ("channel.website", "2374"),
        ("channel.wechat", "约3789"),
        ("org.budget", "均实报实销"),
        ("proactive.total", "5331"),
        ("prose.problems", "更新不及时。"),
        ("response.press_conf", "/"),
        ("review.total", "无"),
    ]);
    assert_eq!(Draft::of(&head()).to_fields(), expected);
}

#[test]
fn a_changed_value_is_marked_as_entered_and_the_others_keep_where_they_stand() {
    let made = compose(
        &head(),
        &Draft::from_fields(&changed("proactive.total", "5400")),
        NOW,
        &CheckContext::default(),
    )
    .unwrap();
    assert_eq!(made.value("proactive.total"), &Value::count(5400));
    assert_eq!(made.values["proactive.total"].provenance, entered());
    for code in ["channel.website", "channel.wechat", "review.total", "org.budget", "response.press_conf"] {
        assert_eq!(made.values[code], head().values[code], "{code}");
    }
}

#[test]
fn the_same_value_typed_in_another_way_is_no_change() {
    for text in ["5,331", "５３３１", " 5331 ", "5，331"] {
        let made = compose(
            &head(),
            &Draft::from_fields(&changed("proactive.total", text)),
            NOW,
            &CheckContext::default(),
        )
        .unwrap();
        assert_eq!(made, head(), "{text:?}");
    }
}

#[test]
fn a_change_of_state_alone_is_a_change() {
    for (code, text, value) in [
        ("review.total", "0", Value::count(0)),
        (
            "proactive.total",
            "约5331",
            Value::Number { number: Number::small(5331), precision: Precision::About },
        ),
        ("response.press_conf", "无", Value::ZeroInWords),
    ] {
        let made = compose(&head(), &Draft::from_fields(&changed(code, text)), NOW, &CheckContext::default())
            .unwrap();
        assert_eq!(made.values[code].value, value, "{code}");
        assert_eq!(made.values[code].provenance, entered(), "{code}");
    }
}

#[test]
fn a_value_new_in_the_draft_is_entered() {
    let made = compose(
        &head(),
        &Draft::from_fields(&changed("complaint.total", "3")),
        NOW,
        &CheckContext::default(),
    )
    .unwrap();
    assert_eq!(made.values["complaint.total"].provenance, entered());
}

#[test]
fn an_emptied_or_missing_field_is_blank_and_not_zero() {
    let mut missing = Draft::of(&head()).to_fields();
    missing.remove("review.total");
    for fields in [missing, changed("review.total", ""), changed("review.total", " \u{3000}")] {
        let made = compose(&head(), &Draft::from_fields(&fields), NOW, &CheckContext::default()).unwrap();
        assert!(!made.values.contains_key("review.total"));
        assert!(made.value("review.total").is_blank());
    }
}

#[test]
fn whose_report_it_is_does_not_change_with_the_draft() {
    let made = compose(
        &head(),
        &Draft::from_fields(&changed("proactive.total", "5400")),
        NOW,
        &CheckContext::default(),
    )
    .unwrap();
    let head = head();
    assert_eq!((&made.agency, made.year, &made.form), (&head.agency, head.year, &head.form));
    assert_eq!((made.scope, &made.source), (head.scope, &head.source));
}

#[test]
fn an_unreadable_field_blocks_and_is_named_with_its_reason() {
    let mut fields = changed("proactive.total", "五千");
    fields.insert("org.units".to_owned(), "-1".to_owned());
    let reading = Reading::of(form(), &Draft::from_fields(&fields), &CheckContext::default());
    let named: Vec<_> = reading.unreadable.iter().map(|(item, why)| (item.code, *why)).collect();
    assert_eq!(named, [("proactive.total", Unreadable::NotDigits), ("org.units", Unreadable::Negative)]);
    assert_eq!(reading.blocking(), 2);
    assert!(!reading.values.contains_key("proactive.total"));
    assert_eq!(compose(&head(), &Draft::from_fields(&fields), NOW, &CheckContext::default()), None);
}

#[test]
fn a_broken_rule_that_blocks_keeps_the_draft_from_publishing() {
    let fields =
        typed([("org.staff.total", "80"), ("org.staff.full_time", "40"), ("org.staff.part_time", "41")]);
    assert_eq!(Reading::of(form(), &Draft::from_fields(&fields), &CheckContext::default()).blocking(), 1);
    assert_eq!(compose(&head(), &Draft::from_fields(&fields), NOW, &CheckContext::default()), None);
}

#[test]
fn a_breach_worth_a_look_does_not_block_and_one_that_needs_a_reason_waits_for_it() {
    let mut reason = typed([
        ("lawsuit.total", "11"),
        ("lawsuit.upheld", "4"),
        ("lawsuit.corrected", "4"),
        ("lawsuit.other", "2"),
    ]);
    let look = typed([
        ("response.total", "64"),
        ("response.articles", "15"),
        ("response.social", "13"),
        ("response.other", "36"),
    ]);
    assert_eq!(Reading::of(form(), &Draft::from_fields(&look), &CheckContext::default()).blocking(), 0);
    assert!(compose(&head(), &Draft::from_fields(&look), NOW, &CheckContext::default()).is_some());
    assert_eq!(Reading::of(form(), &Draft::from_fields(&reason), &CheckContext::default()).blocking(), 1);
    assert_eq!(compose(&head(), &Draft::from_fields(&reason), NOW, &CheckContext::default()), None);
    reason.insert("answer.lawsuit.parts".to_owned(), "filed_not_decided".to_owned());
    assert_eq!(Reading::of(form(), &Draft::from_fields(&reason), &CheckContext::default()).blocking(), 0);
    assert!(compose(&head(), &Draft::from_fields(&reason), NOW, &CheckContext::default()).is_some());
}

#[test]
fn the_findings_of_a_draft_are_those_of_the_report_it_makes() {
    let fields = changed("lawsuit.total", "3");
    let verdicts = |findings: Vec<domain::check::Finding>| -> Vec<_> {
        findings.into_iter().map(|finding| (finding.rule.id, finding.verdict, finding.difference)).collect()
    };
    let made = compose(&head(), &Draft::from_fields(&fields), NOW, &CheckContext::default()).unwrap();
    assert_eq!(
        verdicts(Reading::of(form(), &Draft::from_fields(&fields), &CheckContext::default()).findings),
        verdicts(domain::check::check_report(&made, &CheckContext::default()))
    );
}

#[test]
fn fields_that_the_form_does_not_know_are_ignored() {
    let mut fields = Draft::of(&head()).to_fields();
    for unknown in
        ["", "x.y", "proactive", "prose.", "prose.nothing", "proactive.total ", "_csrf", "problems"]
    {
        fields.insert(unknown.to_owned(), "五千".to_owned());
    }
    assert_eq!(Reading::of(form(), &Draft::from_fields(&fields), &CheckContext::default()).blocking(), 0);
    assert_eq!(compose(&head(), &Draft::from_fields(&fields), NOW, &CheckContext::default()), Some(head()));
}

#[test]
fn prose_is_trimmed_and_its_line_ends_made_plain() {
    let made = compose(
        &head(),
        &Draft::from_fields(&changed("prose.overview", "\r\n  第一段。\r\n\r\n第二段。 \u{3000}\r\n")),
        NOW,
        &CheckContext::default(),
    )
    .unwrap();
    assert_eq!(made.prose["overview"], "第一段。\n\n第二段。");
    assert_eq!(made.prose["problems"], "更新不及时。");
}

#[test]
fn no_carriage_return_is_left_in_prose_whatever_was_sent() {
    let made = compose(
        &head(),
        &Draft::from_fields(&changed("prose.overview", "一\r\r\n二\r三\n四")),
        NOW,
        &CheckContext::default(),
    )
    .unwrap();
    assert_eq!(made.prose["overview"], "一\n\n二\n三\n四");
}

#[test]
fn prose_of_spaces_only_is_left_out() {
    let made = compose(
        &head(),
        &Draft::from_fields(&changed("prose.problems", " \r\n\u{3000}")),
        NOW,
        &CheckContext::default(),
    )
    .unwrap();
    assert!(made.prose.is_empty());
}

#[test]
fn prose_may_hold_20000_characters_and_not_one_more() {
    let fits = changed("prose.other", &"政".repeat(LONGEST_PROSE));
    assert_eq!(
        Reading::of(form(), &Draft::from_fields(&fits), &CheckContext::default()).too_long,
        Vec::<Field>::new()
    );
    assert!(compose(&head(), &Draft::from_fields(&fits), NOW, &CheckContext::default()).is_some());
    let long = changed("prose.other", &"政".repeat(LONGEST_PROSE + 1));
    let reading = Reading::of(form(), &Draft::from_fields(&long), &CheckContext::default());
    assert_eq!((reading.too_long.clone(), reading.blocking()), (vec![Field::section("other")], 1));
    assert_eq!(compose(&head(), &Draft::from_fields(&long), NOW, &CheckContext::default()), None);
}

#[test]
fn line_ends_as_browsers_send_them_do_not_make_prose_too_long() {
    let lines = "政\r\n".repeat(LONGEST_PROSE / 2);
    let made =
        compose(&head(), &Draft::from_fields(&changed("prose.other", &lines)), NOW, &CheckContext::default())
            .unwrap();
    assert_eq!(made.prose["other"].chars().count(), LONGEST_PROSE - 1);
}

#[test]
fn a_report_on_an_unknown_form_composes_nothing() {
    let head = Report { form: "1999".to_owned(), ..head() };
    assert_eq!(compose(&head, &Draft::of(&head), NOW, &CheckContext::default()), None);
    assert!(domain::check::check_report(&head, &CheckContext::default()).is_empty());
    assert!(domain::figure::Figure::all(&head).is_empty());
}

fn prose_field(section: &str) -> String {
    Field::section(section).name()
}

#[test]
fn a_prose_field_is_named_after_its_section() {
    assert_eq!(prose_field("problems"), "prose.problems");
}

#[test]
fn every_field_of_every_form_is_read_from_its_own_name() {
    for form in Form::all() {
        let items = form.items().map(|item| Field::Item(item.code.to_owned()));
        let sections = form.sections.iter().map(|section| Field::section(section.code));
        for field in items.chain(sections) {
            assert_eq!(Field::named(&field.name()), field);
            assert!(field.is_of(form) && field.is_in_form(), "{field}");
        }
        let quotes = form.items().map(|item| Field::Quote(item.code.to_owned()));
        let answers = form.rules.iter().flat_map(|rule| Field::answer(rule.id));
        for field in quotes.chain(answers).chain([Field::Text, Field::Note]) {
            assert_eq!(Field::named(&field.name()), field);
            assert!(!field.is_of(form) && !field.is_in_form(), "{field}");
        }
    }
}

#[test]
fn a_draft_is_stored_under_the_names_that_databases_have() {
    let stored = typed([
        ("answer.lawsuit.parts", "accepted"),
        ("answer.lawsuit.parts.note", "已核实"),
        ("note", "更正一处"),
        ("prose.problems", "更新不及时。"),
        ("prose.req.new", "21"),
        ("quote.prose.req.new", "3-9 21"),
        ("text", "申请 21 件"),
    ]);
    let draft = Draft::from_fields(&stored);
    assert_eq!(draft.value("prose.req.new"), "21");
    assert_eq!(draft.section("problems"), "更新不及时。");
    assert_eq!(draft.quotes["prose.req.new"].to_string(), "3-9 21");
    assert_eq!(draft.answers["lawsuit.parts"].note, "已核实");
    assert_eq!((draft.text.as_str(), draft.note.as_str()), ("申请 21 件", "更正一处"));
    assert_eq!(draft.to_fields(), stored);
}

#[test]
fn a_place_or_a_kind_of_answer_that_cannot_be_read_says_nothing() {
    let fields =
        typed([("quote.org.units", "somewhere"), ("answer.rev.parts", "never"), ("answer.x.note", "有话")]);
    assert_eq!(Draft::from_fields(&fields).to_fields(), typed([("answer.x.note", "有话")]));
}

fn likely_fields() -> impl Strategy<Value = Fields> {
    let codes: Vec<_> = form().items().map(|item| item.code).collect();
    let text = prop_oneof![
        4 => "[0-9]{1,3}".prop_map(String::from),
        1 => "[约近]?[０-９]{1,3}[余多]?".prop_map(String::from),
        1 => prop::sample::select(vec!["无", "/", "", " ", "没有", "1,234"]).prop_map(str::to_owned),
    ];
    let values = prop::collection::btree_map(prop::sample::select(codes), text, 0..12);
    let prose = prop::option::of("[ \r\n\u{3000}]{0,2}[报告。\r\n]{0,12}[ \r\n]{0,2}");
    (values, prose).prop_map(|(values, prose)| {
        let values = values.into_iter().map(|(code, text)| (code.to_owned(), text));
        values.chain(prose.map(|text| (prose_field("overview"), text))).collect()
    })
}

/// Fields under any names and with any texts, with the known names often.
fn any_fields() -> impl Strategy<Value = Fields> {
    let name = prop_oneof![
        2 => any::<String>(),
        2 => "(prose|quote|answer)\\.[a-z_.]{0,6}(\\.note)?",
        1 => "text|note|org\\.units|prose\\.other",
    ];
    let text =
        prop_oneof![2 => any::<String>(), 1 => "[0-9]{1,3}-[0-9]{1,3} [0-9]{0,3}", 1 => "error|accepted"];
    prop::collection::btree_map(name, text, 0..12)
}

proptest! {
    #[test]
    fn what_a_draft_holds_is_what_its_fields_hold(fields in any_fields()) {
        let draft = Draft::from_fields(&fields);
        let held = draft.to_fields();
        prop_assert_eq!(Draft::from_fields(&held), draft.clone());
        prop_assert!(held.iter().all(|(name, text)| fields.contains_key(name) && !text.trim().is_empty()));
        for (name, text) in &fields {
            let (field, text) = (Field::named(name), plain(text));
            prop_assert_eq!(&field.name(), name);
            let expected = match &field {
                _ if text.trim().is_empty() => String::new(),
                Field::Quote(_) => Quote::read(&text).map(|quote| quote.to_string()).unwrap_or_default(),
                Field::AnswerKind(_) => Why::find(&text).map_or("", Why::code).to_owned(),
                _ => text,
            };
            prop_assert_eq!(draft.get(&field), expected, "{} is lost", name);
        }
    }

    #[test]
    fn showing_a_composed_report_and_composing_it_again_changes_nothing(fields in likely_fields()) {
        if let Some(made) = compose(&head(), &Draft::from_fields(&fields), NOW, &CheckContext::default()) {
            let shown = Draft::of(&made).to_fields();
            let again = compose(&made, &Draft::from_fields(&shown), "2027-01-01T00:00:00Z", &CheckContext::default());
            prop_assert_eq!(again.as_ref(), Some(&made));
            prop_assert_eq!(Draft::of(&again.unwrap()).to_fields(), shown);
        }
    }

    #[test]
    fn a_draft_composes_exactly_when_nothing_blocks(fields in likely_fields()) {
        let reading = Reading::of(form(), &Draft::from_fields(&fields), &CheckContext::default());
        let made = compose(&head(), &Draft::from_fields(&fields), NOW, &CheckContext::default());
        prop_assert_eq!(made.is_some(), reading.blocking() == 0);
        if let Some(made) = made {
            let values: Vec<_> = made.values.iter().map(|(code, entry)| (code.as_str(), &entry.value)).collect();
            let read: Vec<_> = reading.values.iter().map(|(code, value)| (*code, value)).collect();
            prop_assert_eq!(values, read);
        }
    }

    #[test]
    fn a_composed_report_survives_json(fields in likely_fields()) {
        if let Some(made) = compose(&head(), &Draft::from_fields(&fields), NOW, &CheckContext::default()) {
            let json = serde_json::to_string(&made).unwrap();
            prop_assert_eq!(serde_json::from_str::<Report>(&json).unwrap(), made);
        }
    }

    #[test]
    fn no_text_in_any_field_panics(text in any::<String>(), which in any::<prop::sample::Index>()) {
        let mut fields = Draft::of(&head()).to_fields();
        let codes: Vec<_> = form().items().map(|item| item.code).collect();
        fields.insert((*which.get(&codes)).to_owned(), text.clone());
        fields.insert(prose_field("overview"), text);
        let reading = Reading::of(form(), &Draft::from_fields(&fields), &CheckContext::default());
        prop_assert_eq!(compose(&head(), &Draft::from_fields(&fields), NOW, &CheckContext::default()).is_some(), reading.blocking() == 0);
    }
}
