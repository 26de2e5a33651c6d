//! The documents say what the program does, and their links lead somewhere.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where something is not as promised"
)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use gongkai_tests::{binary, root};

fn text_of(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

/// The words of a command's help that begin with two dashes.
fn options(arguments: &[&str]) -> BTreeSet<String> {
    let help = Command::new(binary()).args(arguments).arg("--help").output().expect("the program runs");
    let help = String::from_utf8(help.stdout).expect("its help is text");
    let words = help
        .lines()
        .map(str::trim_start)
        .filter(|line| line.starts_with('-'))
        .flat_map(str::split_whitespace);
    words.filter(|word| word.starts_with("--")).map(|word| word.trim_end_matches(',').to_owned()).collect()
}

#[test]
fn every_option_of_the_program_is_documented() {
    let text = text_of(&root().join("docs/operate.md"));
    for arguments in [&["serve"][..], &["verify"]] {
        let options = options(arguments);
        assert!(options.contains("--data"), "{options:?}");
        for option in options.iter().filter(|option| !["--help", "--version"].contains(&option.as_str())) {
            assert!(
                text.contains(option),
                "docs/operate.md does not name {option} of gongkai {}",
                arguments[0]
            );
        }
    }
}

/// README, ARCHITECTURE and the rest, with everything under docs.
fn documents() -> Vec<PathBuf> {
    let mut found = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"]
        .map(|name| root().join(name))
        .to_vec();
    for folder in ["docs", "docs/decisions"] {
        let entries = std::fs::read_dir(root().join(folder)).into_iter().flatten().flatten();
        let pages = entries
            .map(|entry| entry.path())
            .filter(|path| path.extension().is_some_and(|kind| kind == "md"));
        found.extend(pages);
    }
    found
}

/// Where the links of a document lead: `](here)`, `src="here"`, `href="here"`.
fn links(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (start, end) in [("](", ')'), ("src=\"", '"'), ("href=\"", '"')] {
        let rests = text.split(start).skip(1);
        found.extend(rests.filter_map(|rest| rest.split(end).next()).map(str::to_owned));
    }
    found
}

/// The text without what stands in fences and between backticks: code is no link.
fn without_code(text: &str) -> String {
    let prose: String = text.split("```").step_by(2).collect();
    prose.split('`').step_by(2).collect()
}

/// The anchors of a document's headings.
fn anchors(text: &str) -> BTreeSet<String> {
    let headings = text.lines().filter(|line| line.starts_with('#'));
    let anchor = |line: &str| {
        let words = line.trim_start_matches('#').trim().to_lowercase();
        let signs = words
            .chars()
            .filter(|character| character.is_alphanumeric() || matches!(character, ' ' | '-' | '_'));
        signs.map(|character| if character == ' ' { '-' } else { character }).collect::<String>()
    };
    headings.map(anchor).collect()
}

#[test]
fn every_relative_link_in_the_documents_leads_somewhere() {
    for file in documents() {
        let text = text_of(&file);
        for link in links(&without_code(&text)) {
            if link.contains("://") || link.starts_with("mailto:") || link.starts_with('/') {
                continue;
            }
            let (path, anchor) = link.split_once('#').unwrap_or((&link, ""));
            let target = if path.is_empty() { file.clone() } else { file.parent().unwrap().join(path) };
            assert!(target.exists(), "{} links to {link}, which is not there", file.display());
            if !anchor.is_empty() && target.extension().is_some_and(|kind| kind == "md") {
                let there = anchors(&text_of(&target));
                assert!(there.contains(anchor), "{} links to {link}: no such heading", file.display());
            }
        }
    }
}

#[test]
fn the_two_commands_of_the_readme_exist() {
    let readme = text_of(&root().join("README.md"));
    for command in ["cargo xtask serve", "cargo xtask test"] {
        assert!(readme.contains(command), "README.md does not name {command}");
    }
}
