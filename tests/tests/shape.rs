//! The shape of the workspace: who may depend on whom, and the habits that keep it readable.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where something is not as promised"
)]

use std::collections::BTreeSet;

use gongkai_tests::{circle, imports, root, rust_files};

const OURS: [&str; 10] =
    ["domain", "charts", "store", "app", "frontend", "server", "reading", "reader", "files", "skipped"];

/// The crates that a crate needs to be built, those of the workspace without `gongkai-`.
fn needs(folder: &str) -> BTreeSet<String> {
    let file = root().join(folder).join("Cargo.toml");
    let text = std::fs::read_to_string(&file).unwrap_or_else(|why| panic!("{}: {why}", file.display()));
    let mut section = String::new();
    let mut found = BTreeSet::new();
    for line in text.lines().map(str::trim) {
        if line.starts_with('[') {
            line.trim_matches(['[', ']']).clone_into(&mut section);
        } else if section == "dependencies" || section.ends_with(".dependencies") {
            let name = line.split(['.', '=', ' ']).next().unwrap_or_default().trim_start_matches("gongkai-");
            if line.contains('=') && !line.starts_with('#') {
                found.insert(name.to_owned());
            }
        }
    }
    found
}

/// Those of the workspace.
fn needs_of_ours(folder: &str) -> BTreeSet<String> {
    needs(folder).into_iter().filter(|name| OURS.contains(&name.as_str())).collect()
}

fn set(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn crates_depend_only_the_way_the_arrows_of_the_architecture_point() {
    let allowed: [(&str, &[&str]); 11] = [
        ("crates/domain", &[]),
        ("crates/charts", &[]),
        ("crates/reading", &["domain"]),
        ("crates/store", &["domain"]),
        ("crates/files", &["domain"]),
        ("app", &["domain", "charts", "store", "reading"]),
        ("frontend", &["app"]),
        ("reader", &["app", "files"]),
        ("server", &["app", "domain", "store", "reading", "files"]),
        ("tests", &[]),
        ("xtask", &["skipped"]),
    ];
    for (folder, may) in allowed {
        let more: Vec<_> = needs_of_ours(folder).difference(&set(may)).cloned().collect();
        assert!(more.is_empty(), "{folder} must not depend on {more:?}");
    }
    assert!(needs("server").contains("app") && needs("frontend").contains("app"));
    let named: BTreeSet<_> = allowed.iter().map(|(folder, _)| (*folder).to_owned()).collect();
    let workspace = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let members = workspace.lines().find(|line| line.starts_with("members")).unwrap();
    let members: BTreeSet<_> = members.split('"').skip(1).step_by(2).map(str::to_owned).collect();
    let unnamed: Vec<_> = members.difference(&named).collect();
    assert_eq!(unnamed, ["tests/skipped"], "say above what a new crate may use");
}

#[test]
fn only_the_store_knows_sql() {
    // The tests change a database from outside, as someone with its file can.
    for folder in
        ["crates/domain", "crates/charts", "crates/reading", "crates/files", "app", "server", "xtask"]
    {
        assert!(!needs(folder).contains("sqlx"), "{folder}");
    }
    assert!(needs("crates/store").contains("sqlx"));
}

#[test]
fn the_browser_never_gets_the_store() {
    let text = std::fs::read_to_string(root().join("app/Cargo.toml")).unwrap();
    let line = text.lines().find(|line| line.starts_with("store")).unwrap();
    assert!(line.contains("optional = true"), "{line}");
    let hydrate = text.lines().find(|line| line.starts_with("hydrate")).unwrap();
    assert!(!hydrate.contains("store"), "{hydrate}");
}

#[test]
fn pure_crates_know_no_async_clock_randomness_framework_or_file() {
    let outside = [
        "std::fs",
        "std::net",
        "std::env",
        "std::process",
        "std::thread",
        "SystemTime",
        "Instant::now",
        "println!",
        "tokio",
        "leptos",
        "axum",
        "rand::",
        "async fn",
        "sqlx",
    ];
    for folder in ["crates/domain/src", "crates/charts/src", "crates/reading/src"] {
        for file in rust_files(folder) {
            let text = std::fs::read_to_string(&file).unwrap();
            for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
                for word in outside {
                    assert!(!line.contains(word), "{}: {line}", file.display());
                }
            }
        }
    }
    // What a crate does not depend on, it cannot reach by another name.
    assert_eq!(needs("crates/reading"), set(&["domain", "serde", "serde_json"]));
    assert_eq!(needs("crates/charts"), set(&["plotters", "serde"]));
    assert_eq!(needs("crates/domain"), set(&["serde"]));
}

#[test]
fn modules_of_a_crate_do_not_import_each_other_round_a_circle() {
    let crates =
        ["crates/domain", "crates/charts", "crates/reading", "crates/store", "crates/files", "app", "server"];
    for folder in crates.into_iter().chain(["frontend", "reader", "tests", "xtask"]) {
        let found = circle(imports(&format!("{folder}/src")));
        assert!(found.is_empty(), "{folder}: {found:?}");
    }
}

#[test]
fn the_title_stands_in_the_one_component_that_escapes_it() {
    // Leptos 0.8 writes its children, and those of text areas, as they are given: <https://github.com/leptos-rs/leptos/pull/4819>.
    let components = [("<title>", "title.rs"), ("<title ", "title.rs")];
    for file in rust_files("app/src") {
        let text = std::fs::read_to_string(&file).unwrap();
        for (element, component) in components {
            // The title of a picture, in SVG, is escaped.
            let is_drawing = file.ends_with("components/scene.rs");
            let is_its_own = file.ends_with(format!("components/{component}"));
            let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
            let found = code.filter(|line| line.contains(element)).count();
            assert!(found == 0 || is_its_own || is_drawing, "{}: {element}", file.display());
        }
    }
}

#[test]
fn no_text_area_has_children_in_a_view() {
    for file in rust_files("app/src") {
        let text = std::fs::read_to_string(&file).unwrap();
        for (_, after) in text.match_indices("<textarea").map(|(at, _)| text.split_at(at)) {
            let end = after.find("></textarea>");
            assert!(end.is_some_and(|end| after[..end].contains("inner_html=")), "{}", file.display());
        }
    }
}

#[test]
fn html_is_written_as_text_in_the_listed_places_only() {
    // The document takes its own scripts and styles and the page's finished HTML; the components escape.
    let listed = [
        "shell.rs",
        "components/title.rs",
        "components/text_area.rs",
        "components/check_result/take_along.rs",
        "islands/check.rs",
    ];
    for file in rust_files("app/src") {
        let text = std::fs::read_to_string(&file).unwrap();
        for word in ["inner_html", "PreEscaped", "maud", "set_inner_html"] {
            let is_listed = listed.iter().any(|listed| file.ends_with(listed));
            assert!(is_listed || !text.contains(word), "{}: {word}", file.display());
        }
    }
}

#[test]
fn components_find_their_elements_by_references() {
    for file in rust_files("app/src") {
        let text = std::fs::read_to_string(&file).unwrap();
        assert!(!text.contains("query_selector"), "{}", file.display());
    }
}

#[test]
fn no_unsafe_code() {
    for folder in ["crates", "app", "server", "frontend", "reader", "xtask", "tests"] {
        for file in rust_files(folder) {
            let text = std::fs::read_to_string(&file).unwrap();
            for word in ["{", "fn", "impl", "extern"] {
                let word = format!("{} {word}", "unsafe");
                assert!(!text.contains(&word), "{}: {word}", file.display());
            }
        }
    }
    assert!(std::fs::read_to_string(root().join("Cargo.toml")).unwrap().contains("unsafe_code = \"forbid\""));
}

#[test]
fn no_source_file_is_longer_than_300_lines() {
    for folder in ["crates", "app", "server", "frontend", "reader", "xtask"] {
        for file in rust_files(folder)
            .into_iter()
            .filter(|file| file.components().all(|part| part.as_os_str() != "tests"))
        {
            let text = std::fs::read_to_string(&file).unwrap();
            let lines = text.lines().take_while(|line| !line.starts_with("#[cfg(test)]")).count();
            assert!(lines <= 300, "{} has {lines} lines", file.display());
        }
    }
}

#[test]
fn every_migration_has_its_twin_for_the_other_database() {
    let names = |folder: &str| {
        let folder = root().join("crates/store/migrations").join(folder);
        let entries = std::fs::read_dir(&folder).unwrap_or_else(|why| panic!("{}: {why}", folder.display()));
        entries.flatten().map(|entry| entry.file_name()).collect::<BTreeSet<_>>()
    };
    assert_eq!(names("sqlite"), names("postgres"));
}
