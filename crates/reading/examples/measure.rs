//! Measures the reader against reports that a person has read: `cargo xtask bench reading [FOLDER]`.
//!
//! A folder holds `NAME.txt` (its first line may say where it was found: `# source: …`) and
//! `NAME.truth.tsv` with the columns indicator, value, phrase, note. For each report, for the half that nobody
//! looks at (as `cargo xtask mine` splits a batch) and in all, for
//! prose and for tables apart: how many figures are right, wrong, missed and invented. A figure that
//! the truth does not know under its item, or knows only as `x.…`, is invented. What the reader quotes as
//! unreadable is no figure: where the truth has one, it is missed.

#[path = "batch/texts.rs"]
mod batch;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use domain::value::Value;
use reading::{Proposal, Reading, read};

/// How figures came out.
#[derive(Clone, Copy, Default)]
struct Count {
    right: usize,
    wrong: usize,
    missed: usize,
    invented: usize,
}

impl Count {
    fn add(&mut self, other: Self) {
        self.right += other.right;
        self.wrong += other.wrong;
        self.missed += other.missed;
        self.invented += other.invented;
    }

    fn cells(self) -> String {
        let Self { right, wrong, missed, invented } = self;
        format!("{right} | {wrong} | {missed} | {invented}")
    }

    fn precision(self) -> String {
        share(self.right, self.wrong + self.invented)
    }

    fn recall(self) -> String {
        share(self.right, self.wrong + self.missed)
    }
}

/// A share to four digits; a dash of nothing.
fn share(good: usize, bad: usize) -> String {
    let all = good + bad;
    let share = (good * 10_000).checked_div(all);
    share.map_or("–".to_owned(), |share| format!("{}.{:04}", share / 10_000, share % 10_000))
}

/// Whether an item stands in a table of the forms since 2019. Rows called `x` are no items at all.
fn is_cell(item: &str) -> bool {
    ["t19.", "t21.", "req.", "rev.", "suit_direct.", "suit_after."]
        .iter()
        .any(|start| item.starts_with(start))
}

fn is_item(item: &str) -> bool {
    !item.starts_with("x.") && !item.starts_with("prose.x.")
}

/// What a person read: the stated value by item, and whether it was zero in words.
fn truth(table: &str) -> BTreeMap<String, (String, bool)> {
    let rows = table.lines().skip(1).map(|line| line.split('\t').collect::<Vec<_>>());
    rows.filter_map(|row| {
        let (item, value) = (row.first()?, row.get(1)?);
        let zero = row.get(3).is_some_and(|note| note.starts_with("implied zero"));
        (is_item(item) && !value.is_empty()).then(|| ((*item).to_owned(), ((*value).to_owned(), zero)))
    })
    .collect()
}

/// Prose and tables.
fn compare(reading: &Reading, truth: &BTreeMap<String, (String, bool)>) -> [Count; 2] {
    let mut counts = [Count::default(); 2];
    let read: Vec<&Proposal> =
        reading.figures.iter().filter(|figure| !matches!(figure.value, Value::Unreadable { .. })).collect();
    for figure in &read {
        let count = &mut counts[usize::from(is_cell(&figure.item))];
        let stated = figure.value.stated().map(|number| number.to_string());
        match truth.get(&figure.item) {
            None => count.invented += 1,
            Some((value, zero)) => {
                let same = stated.as_deref() == Some(value) && *zero == (figure.value == Value::ZeroInWords);
                *(if same { &mut count.right } else { &mut count.wrong }) += 1;
            }
        }
    }
    for item in truth.keys() {
        if !read.iter().any(|figure| figure.item == *item) {
            counts[usize::from(is_cell(item))].missed += 1;
        }
    }
    counts
}

fn main() -> ExitCode {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "../shared/corpus".to_owned());
    let Some(texts) = batch::texts(Path::new(&folder)) else {
        eprintln!("There is no folder {folder}. Name one that holds NAME.txt and NAME.truth.tsv.");
        return ExitCode::FAILURE;
    };
    let (mut total, mut held) = ([Count::default(); 2], [Count::default(); 2]);
    let (mut letters, mut nanos) = (0, 0);
    println!(
        "| report | prose: right | wrong | missed | invented | tables: right | wrong | missed | invented |"
    );
    println!("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
    for found in &texts {
        let reading = quickest(&found.text, &mut letters, &mut nanos);
        let Ok(table) = fs::read_to_string(Path::new(&folder).join(format!("{}.truth.tsv", found.name)))
        else {
            continue;
        };
        let counts = compare(&reading, &truth(&table));
        println!("| {} | {} | {} |", found.name, counts[0].cells(), counts[1].cells());
        for (place, count) in counts.into_iter().enumerate() {
            total[place].add(count);
            if found.is_held_back() {
                held[place].add(count);
            }
        }
    }
    println!("| **held back** | {} | {} |", held[0].cells(), held[1].cells());
    println!("| **all** | {} | {} |\n", total[0].cells(), total[1].cells());
    for (kind, count) in ["prose", "tables"].iter().zip(total) {
        println!("- {kind}: precision {}, recall {}", count.precision(), count.recall());
    }
    let speed = letters * 1_000_000 / (nanos / 1000).max(1);
    println!("- speed: {letters} characters in {} reports, {speed} characters a second", texts.len());
    ExitCode::SUCCESS
}

/// The reading, timed as the quickest of three.
fn quickest(text: &str, letters: &mut u128, nanos: &mut u128) -> Reading {
    let mut best = u128::MAX;
    let mut reading = Reading::default();
    for _ in 0..3 {
        let start = Instant::now();
        reading = read(text);
        best = best.min(start.elapsed().as_nanos());
    }
    *letters += text.chars().count() as u128;
    *nanos += best;
    reading
}
