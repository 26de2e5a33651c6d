//! What is written in the repository can be read with the repository alone.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where something is not as promised"
)]

use std::path::{Path, PathBuf};

use gongkai_tests::root;

/// Documents that lie outside: a comment that cites one says nothing to who has the repository.
const OUTSIDE: [&str; 8] =
    ["DESIGN", "FRONTEND", "STACK", "LOOK", "PRODUCT", "RELIABILITY", "MODELS", "DOMAIN"];

/// Every text file of the repository.
fn texts() -> Vec<PathBuf> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for path in std::fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path()) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() {
                let is_made = ["target", "node_modules", "dist", ".git"].contains(&name.as_str());
                if !is_made {
                    walk(&path, found);
                }
            } else {
                let kinds = ["rs", "toml", "md", "css", "js", "mjs", "html", "sql", "tsv", "yml"];
                let kind = path.extension().unwrap_or_default().to_string_lossy().into_owned();
                if kinds.contains(&kind.as_str()) || name == "run" {
                    found.push(path);
                }
            }
        }
    }
    let mut found = Vec::new();
    walk(&root(), &mut found);
    found
}

/// The outside documents that a line cites. A constant may have such a name; a comment may not say it, and
/// nothing may cite a chapter of it or its file.
fn cited(line: &str) -> Vec<&'static str> {
    let comment = ["//", "# ", "/*", "--"].iter().filter_map(|start| line.find(start)).min();
    let cites = |name: &&&str| {
        line.match_indices(**name).any(|(at, _)| {
            let (before, after) = (&line[..at], &line[at + name.len()..]);
            let is_letter = |character: char| character.is_alphanumeric() || character == '_';
            let is_word = !before.ends_with(is_letter) && !after.starts_with(is_letter);
            let is_chapter = after.starts_with(".md")
                || after
                    .strip_prefix(' ')
                    .is_some_and(|rest| rest.starts_with(|next: char| next.is_ascii_digit()));
            is_word && (is_chapter || comment.is_some_and(|start| start < at))
        })
    };
    OUTSIDE.iter().filter(cites).copied().collect()
}

#[test]
fn nothing_cites_a_document_that_is_not_in_the_repository() {
    let files = texts();
    assert!(files.len() > 500, "{} files", files.len());
    for file in files.iter().filter(|file| !file.ends_with("tests/tests/comments.rs")) {
        let Ok(text) = std::fs::read_to_string(file) else { continue };
        for (number, line) in text.lines().enumerate() {
            assert!(cited(line).is_empty(), "{}:{}: {line}", file.display(), number + 1);
        }
    }
}

#[test]
fn a_citation_is_told_from_a_name() {
    for line in [
        "// as DESIGN 2 asks",
        "let why = \"a floor of DESIGN.md is broken\";",
        "/// The traps of real prose (DOMAIN h).",
        "# pinned (STACK 1, 2.5)",
        "/* Values: LOOK */",
        "| calamine | (STACK 6) |",
    ] {
        assert_eq!(cited(line).len(), 1, "{line}");
    }
    for line in ["const STACK: usize = 32;", "timeout(LOOK, connect)", "// DESIGNS", "let LOOKS = 1; // fine"]
    {
        assert!(cited(line).is_empty(), "{line}");
    }
}
