//! Tables filled in at random come back cell by cell from every layout that they may be printed in.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

mod filled;
mod layouts;

use std::collections::BTreeMap;

use domain::number::Number;
use filled::{Chance, Filled, fill};
use layouts::{KEEPING, LOSING, Layout, blank_lines, report};
use proptest::prelude::*;
use reading::{Proposal, Reading, Reason, read};

const FORMS: [&str; 2] = ["2019", "2021"];

/// The cells that were read, each by what it quotes; its value must be what it quotes.
fn cells(source: &str, reading: &Reading) -> BTreeMap<String, String> {
    let quoted = |figure: &Proposal| -> String {
        source.chars().skip(figure.span.start).take(figure.span.end - figure.span.start).collect()
    };
    let read = |figure: &&Proposal| figure.reason == Reason::Cell && figure.value.stated().is_some();
    let cells = reading.figures.iter().filter(read);
    cells
        .map(|figure| {
            let phrase = quoted(figure);
            let number: Number = phrase.trim_start_matches('+').parse().unwrap();
            assert_eq!(figure.value.stated(), Some(number), "{} quotes {phrase}", figure.item);
            (figure.item.clone(), phrase)
        })
        .collect()
}

fn printed(form: &str, seed: u64, blanks: usize, layout: Layout) -> (Filled, String) {
    let mut chance = Chance::new(seed);
    let filled = fill(form, &mut chance, blanks);
    let source = report(&filled, layout, &mut chance);
    (filled, source)
}

/// Nothing that was read differs from what is printed, and every row without a blank was read.
fn check_full_rows(name: &str, filled: &Filled, source: &str) {
    let read = cells(source, &read(source));
    for (code, figure) in &read {
        assert_eq!(filled.expected.get(code), Some(figure), "{name}: {code}\n{source}");
    }
    for code in &filled.full {
        assert!(read.contains_key(code), "{name}: {code} is missing\n{source}");
    }
}

/// Few cases, for each prints two dozen reports; `PROPTEST_CASES` asks for more.
fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(4);
    ProptestConfig { failure_persistence: None, cases, max_shrink_iters: 40, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn layouts_that_keep_empty_cells_give_back_every_cell(seed: u64, blanks in 0..8_usize) {
        for form in FORMS {
            for (name, layout) in KEEPING {
                let (filled, source) = printed(form, seed, if blanks < 2 { 0 } else { blanks * 2 }, layout);
                let reading = read(&source);
                prop_assert_eq!(reading.form.as_deref(), Some(form), "{}", name);
                let read = cells(&source, &reading);
                prop_assert_eq!(&read, &filled.expected, "{}\n{}", name, source);
            }
        }
    }

    #[test]
    fn layouts_that_lose_empty_cells_give_back_full_tables(seed: u64) {
        for form in FORMS {
            for (name, layout) in LOSING {
                let (filled, source) = printed(form, seed, 0, layout);
                check_full_rows(name, &filled, &source);
            }
        }
    }

    #[test]
    fn where_empty_cells_are_lost_nothing_wrong_is_read(seed: u64, blanks in 3..200_usize) {
        for form in FORMS {
            for (name, layout) in LOSING {
                let (filled, source) = printed(form, seed, blanks, layout);
                let read = cells(&source, &read(&source));
                for (code, figure) in &read {
                    prop_assert_eq!(filled.expected.get(code), Some(figure), "{}: {}\n{}", name, code, source);
                }
            }
        }
    }

    #[test]
    fn blank_lines_may_stand_for_empty_cells(seed: u64, blanks in 6..30_usize) {
        let (filled, source) = printed("2021", seed, blanks, blank_lines);
        let read = cells(&source, &read(&source));
        for (code, figure) in &read {
            prop_assert_eq!(filled.expected.get(code), Some(figure), "{}\n{}", code, source);
        }
        let requests = filled.expected.keys().filter(|code| code.starts_with("req."));
        for code in requests {
            prop_assert!(read.contains_key(code), "{code} is missing\n{source}");
        }
    }

    #[test]
    fn lines_that_are_lost_make_nothing_wrong(seed: u64, lost in prop::collection::vec(0..400_usize, 1..5)) {
        for form in FORMS {
            for (name, layout) in LOSING.into_iter().chain(KEEPING) {
                let (filled, source) = printed(form, seed, 0, layout);
                let lines = source.lines().enumerate().filter(|(place, _)| !lost.contains(place));
                let source = lines.map(|(_, line)| line).collect::<Vec<_>>().join("\n");
                for (code, figure) in &cells(&source, &read(&source)) {
                    prop_assert_eq!(filled.expected.get(code), Some(figure), "{}: {}\n{}", name, code, source);
                }
            }
        }
    }

    #[test]
    fn numbers_that_stray_into_a_table_make_nothing_wrong(
        seed: u64,
        strays in prop::collection::vec((0..400_usize, 0..30_usize), 1..4),
    ) {
        for form in FORMS {
            for (name, layout) in LOSING.into_iter().chain(KEEPING) {
                let (filled, source) = printed(form, seed, 0, layout);
                let mut lines: Vec<String> = source.lines().map(str::to_owned).collect();
                for (place, number) in &strays {
                    lines.insert((*place).min(lines.len()), number.to_string());
                }
                let source = lines.join("\n");
                for (code, figure) in &cells(&source, &read(&source)) {
                    prop_assert_eq!(filled.expected.get(code), Some(figure), "{}: {}\n{}", name, code, source);
                }
            }
        }
    }

    #[test]
    fn any_text_is_read_without_a_panic(source in "[\\PC\n\t|]{0,400}") {
        let _ = read(&source);
    }

    #[test]
    fn pieces_of_tables_are_read_without_a_panic(seed: u64, drop in prop::collection::vec(0..4000_usize, 0..40)) {
        for (_, layout) in KEEPING.into_iter().chain(LOSING) {
            let (_, source) = printed("2021", seed, 9, layout);
            let rest = source.chars().enumerate().filter(|(place, _)| !drop.contains(place));
            let _ = read(&rest.map(|(_, sign)| sign).collect::<String>());
        }
    }
}
