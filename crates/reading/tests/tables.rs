//! The cells of the corpus's tables, held against what a person read in them.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use domain::value::Value;
use reading::{Proposal, Reason, read};

/// The corpus beside the repository, not part of it; `GONGKAI_CORPUS` names another place.
fn corpus() -> String {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/corpus");
    std::env::var("GONGKAI_CORPUS").unwrap_or_else(|_| beside.to_owned())
}

/// What a comparison counted.
#[derive(Default)]
struct Score {
    correct: usize,
    wrong: Vec<String>,
    missed: Vec<String>,
    invented: Vec<String>,
}

impl Score {
    fn add(&mut self, other: Self) {
        self.correct += other.correct;
        self.wrong.extend(other.wrong);
        self.missed.extend(other.missed);
        self.invented.extend(other.invented);
    }

    fn print(&self, name: &str) {
        let Self { correct, wrong, missed, invented } = self;
        println!("{name:<34} {correct:>7} {:>5} {:>6} {:>8}", wrong.len(), missed.len(), invented.len());
    }

    fn precision(&self) -> f64 {
        share(self.correct, self.wrong.len() + self.invented.len())
    }

    fn recall(&self) -> f64 {
        share(self.correct, self.wrong.len() + self.missed.len())
    }
}

#[allow(clippy::cast_precision_loss)]
fn share(good: usize, bad: usize) -> f64 {
    good as f64 / (good + bad).max(1) as f64
}

fn is_cell(code: &str) -> bool {
    ["t19.", "t21.", "req.", "rev.", "suit_direct.", "suit_after."]
        .iter()
        .any(|start| code.starts_with(start))
}

/// The truth file's cells; empty where the cell is blank.
fn truth(path: &Path) -> BTreeMap<String, String> {
    let rows = fs::read_to_string(path).unwrap();
    let cells = rows.lines().skip(1).filter_map(|row| row.split_once('\t'));
    cells
        .filter(|(code, _)| is_cell(code))
        .map(|(code, rest)| (code.to_owned(), rest.split('\t').next().unwrap_or_default().to_owned()))
        .collect()
}

fn shown(value: &Value) -> String {
    value.stated().map_or_else(|| format!("{value:?}"), |number| number.to_string())
}

fn compare(source: &str, truth: &BTreeMap<String, String>) -> Score {
    let reading = read(source);
    let cells: BTreeMap<&str, &Proposal> = reading
        .figures
        .iter()
        .filter(|figure| figure.reason == Reason::Cell && figure.value.stated().is_some())
        .map(|figure| (figure.item.as_str(), figure))
        .collect();
    let mut score = Score::default();
    for (code, value) in truth.iter().filter(|(_, value)| !value.is_empty()) {
        match cells.get(code.as_str()).map(|cell| shown(&cell.value)) {
            None => score.missed.push(code.clone()),
            Some(read) if read == *value => score.correct += 1,
            Some(read) => score.wrong.push(format!("{code}: {read} for {value}")),
        }
    }
    for (code, cell) in &cells {
        let phrase: String =
            source.chars().skip(cell.span.start).take(cell.span.end - cell.span.start).collect();
        let digits = |words: &str| words.chars().filter(char::is_ascii_digit).collect::<String>();
        if truth.get(*code).is_none_or(String::is_empty) {
            score.invented.push(format!("{code}: {}", shown(&cell.value)));
        } else if !digits(&shown(&cell.value)).starts_with(digits(&phrase).trim_end_matches('0')) {
            score.wrong.push(format!("{code}: quotes {phrase:?}"));
        }
    }
    score
}

fn reports() -> Option<Vec<PathBuf>> {
    let mut truths: Vec<PathBuf> = fs::read_dir(corpus())
        .ok()?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.to_string_lossy().ends_with(".truth.tsv"))
        .collect();
    truths.sort();
    Some(truths)
}

#[test]
fn the_cells_of_the_corpus_are_read_as_a_person_reads_them() {
    let Some(truths) = reports() else {
        skipped::skipped(&format!("there are no reports in {}", corpus()));
        return;
    };
    let mut all = Score::default();
    println!("{:<34} correct wrong missed invented", "report");
    for path in truths {
        let name = path.file_name().unwrap().to_string_lossy().replace(".truth.tsv", "");
        let source = fs::read_to_string(path.with_file_name(format!("{name}.txt"))).unwrap();
        let score = compare(&source, &truth(&path));
        score.print(&name);
        for line in score.wrong.iter().chain(&score.invented) {
            println!("    {line}");
        }
        println!("    missed {}", score.missed.join(" "));
        all.add(score);
    }
    all.print("all");
    println!("precision {:.4}, recall {:.4}", all.precision(), all.recall());
    assert!(all.precision() >= 0.99);
    assert!(all.recall() >= 0.95);
}
