//! Prose figures of real reports against what a person read in them.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use domain::value::{Precision, Value};
use reading::{Reading, read};

/// Where reports lie that are not part of the repository; `GONGKAI_CORPUS` names another place.
fn corpus() -> String {
    std::env::var("GONGKAI_CORPUS")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/corpus").to_owned())
}

struct Truth {
    item: String,
    value: String,
    note: String,
}

#[derive(Default)]
struct Score {
    correct: usize,
    wrong: Vec<String>,
    missed: Vec<String>,
    invented: Vec<String>,
}

fn truths(path: &Path) -> Vec<Truth> {
    let table = fs::read_to_string(path).unwrap();
    let rows = table.lines().skip(1).map(|line| line.split('\t').collect::<Vec<_>>());
    rows.filter(|row| row.len() >= 2)
        .map(|row| Truth {
            item: row[0].to_owned(),
            value: row[1].to_owned(),
            note: row.get(3).unwrap_or(&"").to_string(),
        })
        .collect()
}

/// The untouched report, without the line that tells where it was found.
fn report(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    text.split_once('\n').map_or(String::new(), |(_, rest)| rest.to_owned())
}

fn is_prose(item: &str) -> bool {
    !["req.", "t19.", "t21.", "rev.", "suit_direct.", "suit_after.", "x.", "prose.x."]
        .iter()
        .any(|start| item.starts_with(start))
}

fn agrees(value: &Value, truth: &Truth) -> bool {
    let number = value.stated().map(|number| number.to_string());
    let same = number.as_deref() == Some(truth.value.as_str());
    if truth.note.starts_with("implied zero") {
        return *value == Value::ZeroInWords;
    }
    if truth.note.starts_with("approx") {
        return same
            && matches!(value, Value::Number { precision: Precision::AtLeast | Precision::About, .. });
    }
    same && matches!(value, Value::Number { precision: Precision::Exact, .. })
}

fn score(reading: &Reading, truths: &[Truth]) -> Score {
    let mut score = Score::default();
    let expected: Vec<&Truth> = truths.iter().filter(|truth| is_prose(&truth.item)).collect();
    for figure in reading.figures.iter().filter(|figure| is_prose(&figure.item)) {
        let shown = format!(
            "{} = {:?} ({:?})",
            figure.item,
            figure.value.stated().map(|number| number.to_string()),
            figure.reason
        );
        match expected.iter().find(|truth| truth.item == figure.item && !truth.value.is_empty()) {
            Some(truth) if agrees(&figure.value, truth) => score.correct += 1,
            Some(truth) => score.wrong.push(format!("{shown}, not {}", truth.value)),
            None => score.invented.push(shown),
        }
    }
    for truth in expected.iter().filter(|truth| !truth.value.is_empty()) {
        if !reading.figures.iter().any(|figure| figure.item == truth.item) {
            score.missed.push(format!("{} = {}", truth.item, truth.value));
        }
    }
    score
}

fn reports() -> BTreeMap<String, (String, Option<Vec<Truth>>)> {
    let mut found = BTreeMap::new();
    let Ok(directory) = fs::read_dir(corpus()) else { return found };
    for entry in directory.flatten() {
        let path = entry.path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            let table = path.with_extension("truth.tsv");
            let truth = table.exists().then(|| truths(&table));
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            found.insert(name, (report(&path), truth));
        }
    }
    found
}

#[test]
#[allow(clippy::cast_precision_loss)]
fn prose_of_real_reports_is_read_as_a_person_reads_it() {
    let reports = reports();
    if reports.is_empty() {
        skipped::skipped(&format!("there are no reports in {}", corpus()));
        return;
    }
    let mut total = Score::default();
    println!("{:<32}{:>8}{:>8}{:>8}{:>9}", "report", "correct", "wrong", "missed", "invented");
    for (name, (text, truth)) in &reports {
        let Some(truth) = truth else { continue };
        let score = score(&read(text), truth);
        println!(
            "{name:<32}{:>8}{:>8}{:>8}{:>9}",
            score.correct,
            score.wrong.len(),
            score.missed.len(),
            score.invented.len()
        );
        for line in &score.wrong {
            println!("    wrong    {line}");
        }
        for line in &score.missed {
            println!("    missed   {line}");
        }
        for line in &score.invented {
            println!("    invented {line}");
        }
        total.correct += score.correct;
        total.wrong.extend(score.wrong);
        total.missed.extend(score.missed);
        total.invented.extend(score.invented);
    }
    let emitted = total.correct + total.wrong.len() + total.invented.len();
    let expected = total.correct + total.wrong.len() + total.missed.len();
    let (precision, recall) = (total.correct as f64 / emitted as f64, total.correct as f64 / expected as f64);
    println!(
        "{:<32}{:>8}{:>8}{:>8}{:>9}",
        "all",
        total.correct,
        total.wrong.len(),
        total.missed.len(),
        total.invented.len()
    );
    println!("precision {precision:.3}, recall {recall:.3}");
    assert!(precision >= 0.98, "precision {precision:.3}");
    assert!(recall >= 0.90, "recall {recall:.3}");
}

#[test]
fn every_figure_quotes_its_phrase() {
    for (name, (text, _)) in reports() {
        let signs: Vec<char> = text.chars().collect();
        for figure in read(&text).figures {
            assert!(
                figure.span.start < figure.span.end && figure.span.end <= signs.len(),
                "{name}: {figure:?}"
            );
            let phrase: String = signs[figure.span.start..figure.span.end].iter().collect();
            assert_eq!(phrase.trim(), phrase, "{name}: {figure:?}");
        }
    }
}
