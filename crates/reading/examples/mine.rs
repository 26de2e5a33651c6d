//! Numbers that stand in a statutory context and were not read: `cargo xtask mine FOLDER`.
//!
//! Each is shown as the words around it, its digits as `#`, and those that agree are counted together, most
//! frequent first. The half of the texts that is held back for scoring is not looked at.

#[path = "batch/texts.rs"]
mod batch;

use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;

use reading::{Reading, read};

/// Words of which one at least stands in the sentence of a number that matters.
const STATUTORY: &[&str] = &[
    "公开",
    "申请",
    "答复",
    "办结",
    "结转",
    "复议",
    "诉讼",
    "规范性文件",
    "解读",
    "回应",
    "发布会",
    "访谈",
    "处理费",
    "举报",
    "投诉",
    "培训",
    "行政许可",
    "行政处罚",
    "行政强制",
];
/// Units that count.
const UNITS: &str = "条件次篇份个项人期场起宗封元万余多";
/// How many characters before and behind a number make its pattern.
const BEFORE: usize = 12;
const BEHIND: usize = 5;

/// A wording, how often it was met, and one place where.
#[derive(Default)]
struct Wording {
    times: usize,
    example: String,
}

fn main() -> ExitCode {
    let folder = std::env::args().nth(1).unwrap_or_default();
    let Some(texts) = batch::texts(Path::new(&folder)) else {
        eprintln!("There is no folder {folder:?}. Name one that holds texts, NAME.txt.");
        return ExitCode::FAILURE;
    };
    let (held, seen): (Vec<_>, Vec<_>) = texts.into_iter().partition(batch::Found::is_held_back);
    let mut wordings: BTreeMap<String, Wording> = BTreeMap::new();
    for found in &seen {
        for (pattern, sentence) in unread(&found.text, &read(&found.text)) {
            let wording = wordings.entry(pattern).or_default();
            wording.times += 1;
            if wording.example.is_empty() {
                wording.example = format!("{}: {sentence}", found.name);
            }
        }
    }
    let mut sorted: Vec<_> = wordings.into_iter().collect();
    sorted.sort_by(|one, other| other.1.times.cmp(&one.1.times).then_with(|| one.0.cmp(&other.0)));
    for (pattern, Wording { times, example }) in sorted {
        println!("{times:>4}  {pattern}\n      {example}");
    }
    println!("\n{} texts looked at, {} held back for scoring.", seen.len(), held.len());
    ExitCode::SUCCESS
}

/// The pattern and the sentence of every number with a unit that no figure covers.
fn unread(text: &str, reading: &Reading) -> Vec<(String, String)> {
    let letters: Vec<char> = text.chars().collect();
    let covered = |place: usize| {
        let places = reading.figures.iter().flat_map(|figure| figure.also.iter().chain([&figure.span]));
        let other = reading.conflicts.iter().map(|conflict| &conflict.span);
        places.chain(other).any(|span| (span.start..span.end).contains(&place))
    };
    let mut found = Vec::new();
    let mut place = 0;
    while place < letters.len() {
        let length = letters[place..].iter().take_while(|sign| sign.is_ascii_digit()).count();
        let end = place + length;
        if length > 0
            && letters[end..]
                .iter()
                .find(|sign| !sign.is_whitespace())
                .is_some_and(|unit| UNITS.contains(*unit))
            && !covered(place)
        {
            let sentence = sentence(&letters, place);
            if STATUTORY.iter().any(|word| sentence.contains(word)) {
                found.push((pattern(&letters, place, end), sentence));
            }
        }
        place = end.max(place + 1);
    }
    found
}

/// The words around a number as far as its clause goes, digits as `#`.
fn pattern(letters: &[char], start: usize, end: usize) -> String {
    let parts = |sign: &char| "，。；：、（）,;:()\n".contains(*sign);
    let before = letters[..start].iter().rev().take(BEFORE).take_while(|sign| !parts(sign)).count();
    let behind = letters[end..].iter().take(BEHIND).take_while(|sign| !parts(sign)).count();
    let words = &letters[start - before..end + behind];
    let mut out = String::new();
    for sign in words.iter().filter(|sign| !sign.is_whitespace()) {
        match sign.is_ascii_digit() {
            true if out.ends_with('#') => {}
            true => out.push('#'),
            false => out.push(*sign),
        }
    }
    out
}

fn sentence(letters: &[char], place: usize) -> String {
    let stop = |sign: &char| "。；\n".contains(*sign);
    let start = letters[..place].iter().rposition(stop).map_or(0, |stop| stop + 1);
    let end = letters[place..].iter().position(stop).map_or(letters.len(), |stop| place + stop);
    letters[start..end].iter().collect::<String>().trim().to_owned()
}
