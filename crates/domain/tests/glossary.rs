//! The names of `docs/glossary.md`: one English word for one Chinese term, and every name that items, forms,
//! indicators, states and the API have.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops at what it did not expect"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use domain::answer::Why;
use domain::check::Verdict;
use domain::indicator::{Bridge, Indicator};
use domain::known::Formula;
use domain::policy::Role;
use domain::report::Scope;
use domain::rule::Severity;
use domain::state::State;
use domain::value::Precision;
use domain::{Form, Known, Number, Value};

const GLOSSARY: &str = include_str!("../../../docs/glossary.md");
const API: &str = include_str!("../../../docs/api.md");

/// The head of the names that are no terms.
const NO_TERMS: &str = "## Names in files that are no terms of the field";

/// The cells of a table's rows: Chinese, English, names.
fn terms() -> Vec<[&'static str; 3]> {
    let rows = GLOSSARY.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| Chinese"));
    rows.map(|row| {
        let cells: Vec<_> = row.trim_matches('|').split('|').map(str::trim).collect();
        cells.try_into().unwrap_or_else(|_| panic!("three cells: {row}"))
    })
    .collect()
}

/// What stands between back ticks.
fn names(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.split('`').skip(1).step_by(2)
}

/// Every name with how often it stands there.
fn listed() -> BTreeMap<&'static str, usize> {
    let (_, no_terms) = GLOSSARY.split_once(NO_TERMS).expect("the last section");
    let mut listed = BTreeMap::new();
    for name in terms().iter().flat_map(|[_, _, list]| names(list)).chain(names(no_terms)) {
        *listed.entry(name).or_default() += 1;
    }
    listed
}

/// A unit of an enum as files name it.
fn code(unit: &impl serde::Serialize) -> String {
    serde_json::to_value(unit).unwrap().as_str().expect("a name").to_owned()
}

/// The names that forms, items, indicators and figures have.
fn of_forms() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for form in Form::all() {
        let items = form.items().chain(form.sums.iter().map(|sum| &sum.item));
        names.extend(items.flat_map(|item| item.code.split('.')).map(str::to_owned));
        names.extend(form.parts.iter().map(|part| part.code.to_owned()));
        names.extend(form.sections.iter().map(|section| section.code.to_owned()));
        names.extend(form.figures.iter().map(|figure| figure.slug.to_owned()));
    }
    names.extend(Indicator::all().iter().map(|indicator| indicator.code.to_owned()));
    names
}

/// The names of states, verdicts, grades and kinds.
fn of_states() -> BTreeSet<String> {
    let number = |precision| Value::Number { number: Number::ZERO, precision };
    let values = [
        number(Precision::Exact),
        number(Precision::AtLeast),
        number(Precision::About),
        Value::ZeroInWords,
        Value::Blank,
        Value::NotApplicable,
        Value::Words { words: String::new() },
        Value::Unreadable { quote: String::new() },
    ];
    let derived = Known::Derived(Formula { number: Number::ZERO, sum: vec![], over: vec![] });
    let known = [derived, Known::NotAtHand, Known::TooFew(Number::ZERO), Known::NotOnForm];
    let known = values.into_iter().map(Known::Stated).chain(known).map(|known| known.state().to_owned());
    let states = State::ALL.iter().map(|state| state.code().to_owned());
    let why = Why::ALL.iter().map(|why| why.code().to_owned());
    let bridges = [Bridge::Exact, Bridge::Roughly, Bridge::TotalOnly, Bridge::None];
    let bridges = bridges.iter().map(|bridge| bridge.code().to_owned());
    let verdicts = [Verdict::Holds, Verdict::Broken, Verdict::CannotTell].map(|one| code(&one));
    let severities = [Severity::Look, Severity::Reason, Severity::Blocks].map(|one| code(&one));
    let scopes = [Scope::Body, Scope::WithDepartments, Scope::WholeArea].map(|one| code(&one));
    let roles = [Role::Administrator, Role::Clerk].map(|one| code(&one));
    let named = known.chain(states).chain(why).chain(bridges);
    named.chain(verdicts).chain(severities).chain(scopes).chain(roles).collect()
}

/// The keys of the JSON in the description of the API.
fn of_api() -> BTreeSet<String> {
    let blocks = API.split("```json").skip(1).filter_map(|rest| rest.split("```").next());
    let quoted = blocks.flat_map(|block| {
        block.split('"').collect::<Vec<_>>().windows(2).map(<[_]>::to_vec).collect::<Vec<_>>()
    });
    quoted.filter(|pair| pair[1].trim_start().starts_with(':')).map(|pair| pair[0].to_owned()).collect()
}

#[test]
fn one_english_word_stands_for_one_chinese_term() {
    let (mut chinese, mut english) = (BTreeSet::new(), BTreeSet::new());
    for [zh, en, _] in terms() {
        assert!(!zh.is_empty() && !en.is_empty());
        assert!(chinese.insert(zh), "{zh} has two rows");
        assert!(english.insert(en.to_lowercase()), "{en} stands for two terms");
    }
    assert!(chinese.len() > 150);
}

#[test]
fn no_name_stands_for_two_terms() {
    for (name, count) in listed() {
        assert_eq!(count, 1, "{name}");
    }
}

#[test]
fn every_public_name_is_in_the_glossary() {
    let listed = listed();
    assert!(of_api().contains("published_at"), "the API's keys are found");
    for name in of_forms().into_iter().chain(of_states()).chain(of_api()) {
        assert!(listed.contains_key(name.as_str()), "{name} is not in docs/glossary.md");
    }
}

#[test]
fn every_name_in_the_glossary_is_one_of_the_code() {
    let used: BTreeSet<_> = of_forms().into_iter().chain(of_states()).chain(of_api()).collect();
    let mut source = String::new();
    read_all(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut source);
    let is_type = |name: &str| {
        let words = source.split_whitespace().zip(source.split_whitespace().skip(1));
        let called = |word: &str| word.split(['<', '(', ';', '{']).next() == Some(name);
        words.into_iter().any(|(kind, word)| ["struct", "enum"].contains(&kind) && called(word))
    };
    for (name, _) in listed() {
        let is_known = if name.starts_with(char::is_uppercase) { is_type(name) } else { used.contains(name) };
        assert!(is_known || name == "asof", "nothing is called {name}");
    }
}

fn read_all(folder: &Path, text: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read_all(&path, text);
        } else {
            text.push_str(&fs::read_to_string(path).unwrap());
        }
    }
}
