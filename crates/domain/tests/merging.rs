//! Two people on one draft: whatever both typed, nothing is lost, and nobody is shown a conflict without need.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops at what it did not expect"
)]

use domain::Form;
use domain::draft::{Draft, Field, Fields, plain};
use domain::merge::{Clash, apply, merge};
use proptest::prelude::*;

fn fields<const N: usize>(fields: [(&str, &str); N]) -> Fields {
    fields.into_iter().map(|(name, text)| (name.to_owned(), text.to_owned())).collect()
}

fn draft<const N: usize>(texts: [(&str, &str); N]) -> Draft {
    Draft::from_fields(&fields(texts))
}

fn clash(field: &str, theirs: &str, mine: &str) -> Clash {
    Clash { field: Field::named(field), theirs: theirs.to_owned(), mine: mine.to_owned() }
}

#[test]
fn what_only_one_changed_is_taken_from_both() {
    let base = draft([("a", "1"), ("b", "2"), ("c", "3"), ("gone", "x")]);
    let theirs = draft([("a", "10"), ("b", "2"), ("c", "3"), ("gone", "x"), ("new", "n")]);
    let mine = draft([("a", "1"), ("b", "20"), ("c", "3")]);
    let merged = merge(Some(&base), &theirs, &mine);
    assert_eq!(merged.draft, draft([("a", "10"), ("b", "20"), ("c", "3"), ("new", "n")]));
    assert_eq!(merged.clashes, []);
}

#[test]
fn a_person_is_asked_only_where_both_typed_different_texts() {
    let base = draft([("same", "1"), ("other", "2"), ("cleared", "3"), ("kept", "4")]);
    let theirs = draft([("same", "9"), ("other", "8"), ("kept", "4")]);
    let mine = draft([("same", "9"), ("other", "7"), ("cleared", "6"), ("kept", "5")]);
    let merged = merge(Some(&base), &theirs, &mine);
    assert_eq!(merged.clashes, [clash("cleared", "", "6"), clash("other", "8", "7")]);
    assert_eq!(merged.draft, draft([("same", "9"), ("other", "8"), ("kept", "5")]));
    assert_eq!(merged.with_mine(), mine, "the form shows what was typed");
}

#[test]
fn without_a_known_base_everything_that_differs_is_asked() {
    let theirs = draft([("a", "1"), ("b", "2")]);
    let mine = draft([("a", "1"), ("b", "3"), ("c", "4")]);
    let merged = merge(None, &theirs, &mine);
    assert_eq!(merged.draft, theirs);
    assert_eq!(merged.clashes, [clash("b", "2", "3"), clash("c", "", "4")]);
}

#[test]
fn the_words_of_one_answer_are_never_put_to_the_kind_of_another() {
    let base = draft([]);
    let theirs = draft([("answer.rev.parts", "error")]);
    let mine = draft([("answer.rev.parts", "accepted"), ("answer.rev.parts.note", "已核实")]);
    let merged = merge(Some(&base), &theirs, &mine);
    assert_eq!(merged.draft, theirs, "their answer as they gave it");
    assert_eq!(
        merged.clashes,
        [clash("answer.rev.parts", "error", "accepted"), clash("answer.rev.parts.note", "", "已核实")]
    );
    let taken_back = merge(Some(&theirs), &theirs, &base);
    assert_eq!((taken_back.draft, taken_back.clashes), (base, vec![]), "an only answer can be taken back");
}

#[test]
fn a_phrase_stays_with_the_text_it_was_found_in() {
    let base = draft([("text", "旧文 40 件"), ("x", "40"), ("quote.x", "3-5 40")]);
    let new_text = apply(&base, &fields([("text", "全新的文字")]));
    assert_eq!(new_text, draft([("text", "全新的文字"), ("x", "40")]), "its places mean nothing there");
    let accepted = apply(&base, &fields([("y", "4"), ("quote.y", "3-4 4")]));
    for merged in [merge(Some(&base), &new_text, &accepted), merge(Some(&base), &accepted, &new_text)] {
        assert_eq!(merged.draft, draft([("text", "全新的文字"), ("x", "40"), ("y", "4")]));
        assert_eq!(merged.clashes, []);
    }
}

#[test]
fn of_two_phrases_for_one_value_one_stays_and_nobody_is_asked() {
    let base = draft([("text", "四十 40 40")]);
    let one = apply(&base, &fields([("x", "40"), ("quote.x", "3-5 40")]));
    let two = apply(&base, &fields([("x", "40"), ("quote.x", "6-8 40")]));
    let merged = merge(Some(&base), &one, &two);
    assert_eq!((&merged.draft, merged.clashes.len()), (&two, 0));
    assert_eq!(merge(Some(&base), &two, &one), merged);
}

#[test]
fn of_two_notes_one_stays_and_nobody_is_asked() {
    let (base, typed) = (draft([("a", "1")]), draft([("a", "1"), ("note", "更正一处")]));
    for base in [Some(&base), None] {
        let merged = merge(base, &draft([("a", "1")]), &typed);
        assert_eq!((merged.draft, merged.clashes), (typed.clone(), vec![]));
    }
}

#[test]
fn a_form_sets_its_own_rows_and_sections_and_nothing_else() {
    let form = Form::find("2014").unwrap();
    for name in ["org.units", "prose.other"] {
        assert!(Field::named(name).is_of(form), "{name}");
    }
    for name in
        ["quote.org.units", "answer.lawsuit.parts", "text", "note", "prose.nothing", "prose.", "no.row", ""]
    {
        assert!(!Field::named(name).is_of(form), "{name}");
    }
}

#[test]
fn what_is_sent_is_kept_without_control_characters_and_with_one_kind_of_line_end() {
    let sent = fields([
        ("org.units", "40\0"),
        ("prose.other", "第一行\r\n第二行\r\u{1b}[31m红\u{1f}\u{85}\t完"),
        ("blank", " \r\n\0"),
    ]);
    let kept = draft([("org.units", "40"), ("prose.other", "第一行\n第二行\n[31m红\t完")]);
    assert_eq!(apply(&Draft::default(), &sent), kept);
    assert_eq!(plain("a\r\n\r\nb\rc\n"), "a\n\nb\nc\n");
}

/// Drafts with few fields and texts, so that they meet often.
fn versions() -> impl Strategy<Value = Draft> {
    let texts = |name: &'static str| {
        let texts = match name.split('.').next() {
            Some("quote") => vec!["0-1 1", "0-2 1", "1-2 2"],
            Some("answer") if !name.ends_with("note") => vec!["error", "accepted", "other_scope"],
            _ => vec!["1", "2", "3"],
        };
        prop::option::of(prop::sample::select(texts)).prop_map(move |text| (name, text))
    };
    let names = ["a", "b", "c", "d", "answer.r", "answer.r.note", "text", "quote.a", "quote.b"];
    names.map(texts).prop_map(|fields| {
        let fields = fields.into_iter().filter_map(|(name, text)| Some((name.to_owned(), text?.to_owned())));
        Draft::from_fields(&fields.collect())
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn whatever_was_typed_is_in_the_draft_or_asked_about(base in versions(), theirs in versions(), mine in versions()) {
        let merged = merge(Some(&base), &theirs, &mine);
        let fields = [&base, &theirs, &mine].into_iter().flat_map(Draft::fields);
        for name in fields.filter(|field| !matches!(field, Field::Quote(_))) {
            let (before, one, two) = (base.get(&name), theirs.get(&name), mine.get(&name));
            let now = merged.draft.get(&name);
            let is_asked = merged.clashes.iter().any(|clash| clash.field == name);
            prop_assert!(now == one || now == two, "{}: no third text appears", name);
            if one != before && two != before && one != two {
                prop_assert!(is_asked && now == one, "{}", name);
            } else if two != before {
                prop_assert!(now == two || is_asked, "{}: mine is lost", name);
            } else if one != before {
                prop_assert_eq!(now, one, "{}: theirs is lost", name);
            }
        }
    }

    #[test]
    fn where_nobody_is_asked_it_is_the_same_whoever_came_first(base in versions(), theirs in versions(), mine in versions()) {
        let (one, two) = (merge(Some(&base), &theirs, &mine), merge(Some(&base), &mine, &theirs));
        prop_assert_eq!(one.clashes.len(), two.clashes.len());
        if one.clashes.is_empty() {
            prop_assert_eq!(one.draft, two.draft);
        }
    }

    #[test]
    fn merging_again_changes_nothing(base in versions(), theirs in versions(), mine in versions()) {
        let merged = merge(Some(&base), &theirs, &mine);
        let again = merge(Some(&base), &merged.draft, &mine);
        prop_assert_eq!(&again.draft, &merged.draft);
        prop_assert_eq!(again.clashes, merged.clashes);
    }

    #[test]
    fn who_changed_nothing_changes_nothing(base in versions(), theirs in versions()) {
        prop_assert_eq!(apply(&base, &Fields::new()), base.clone());
        let merged = merge(Some(&base), &theirs, &base);
        prop_assert_eq!(merged.clashes, vec![]);
        prop_assert_eq!(merged.draft, theirs.clone());
        let same = merge(Some(&base), &theirs, &theirs);
        prop_assert_eq!((same.draft, same.clashes), (theirs, vec![]));
    }

    #[test]
    fn every_text_that_is_kept_is_kept_as_it_is(text in any::<String>()) {
        let once = plain(&text);
        prop_assert_eq!(&plain(&once), &once);
        prop_assert!(once.chars().all(|letter| !letter.is_control() || letter == '\n' || letter == '\t'));
    }
}

#[test]
fn an_answer_that_its_form_clears_is_gone_be_it_the_only_field_or_not() {
    let [kind, note] = Field::answer("lawsuit.parts").map(|field| field.name());
    let answered = [(kind.as_str(), "error"), (note.as_str(), "照录")];
    for others in [vec![], vec![("org.units", "41")]] {
        let draft: Fields = answered
            .iter()
            .chain(&others)
            .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
            .collect();
        let left: Fields =
            others.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        let (draft, left) = (Draft::from_fields(&draft), Draft::from_fields(&left));
        for sent in [
            fields([(&kind, ""), (&note, "")]),
            fields([(&kind, "")]),
            fields([(&kind, ""), (&note, "照录")]),
        ] {
            let mine = apply(&draft, &sent);
            let merged = merge(Some(&draft), &draft, &mine);
            assert_eq!((merged.draft, merged.clashes), (left.clone(), vec![]), "{sent:?}");
        }
    }
}
