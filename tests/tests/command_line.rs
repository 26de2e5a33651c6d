//! Errors of the command line are written for a person: a sentence, its causes on lines of their own,
//! an exit code, and no stack trace.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where something is not as promised"
)]

use std::process::Command;

use gongkai_tests::binary;

#[test]
fn an_error_is_a_sentence_with_its_causes_and_no_stack_trace() {
    let folder = std::env::temp_dir().join(format!("gongkai-command-{}", std::process::id()));
    let folder = folder.to_str().unwrap();
    let missing = format!("sqlite:{folder}/no/such/folder/gongkai.db");
    let commands: [&[&str]; 4] = [
        &["import", "no-such-file.txt", "--agency", "suqian", "--year", "2024", "--data", folder],
        &["verify", "--database", &missing],
        &["serve", "--port", "0", "--database", &missing, "--data", folder],
        &["serve", "--port", "0", "--database", "mysql://a/b", "--data", folder],
    ];
    for command in commands {
        let mut program = Command::new(binary());
        program.env_remove("GONGKAI_DATABASE").env_remove("GONGKAI_DATA").env("RUST_BACKTRACE", "1");
        let output = program.args(command).output().expect("the program runs");
        let reported = String::from_utf8(output.stderr).expect("its words are UTF-8");
        assert_eq!(output.status.code(), Some(1), "{command:?}: {reported}");
        let lines: Vec<_> = reported.lines().filter(|line| !line.trim().is_empty()).collect();
        assert!((1..=6).contains(&lines.len()), "{command:?}: {reported}");
        for odd in ["backtrace", "Caused by", "Error:", "panicked", "    0:", " at /", "::"] {
            assert!(!reported.contains(odd), "{command:?} says {odd}: {reported}");
        }
    }
    let _ = std::fs::remove_dir_all(folder);
}
