//! Both databases have the same steps: same numbers, same names, none missing.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops at what it did not expect"
)]

use std::path::Path;

fn steps(database: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(database);
    let entries = std::fs::read_dir(folder).expect("a folder of migrations");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().into_string().expect("a name")).collect();
    names.sort();
    names
}

#[test]
fn both_databases_have_the_same_steps() {
    assert_eq!(steps("sqlite"), steps("postgres"));
}

#[test]
fn each_step_has_a_number_of_its_own() {
    let steps = steps("sqlite");
    let numbers: Vec<u32> = steps
        .iter()
        .map(|name| name.split_once('_').and_then(|(number, _)| number.parse().ok()).expect("a number"))
        .collect();
    assert!(numbers.is_sorted_by(|one, next| one < next), "{steps:?}");
}
