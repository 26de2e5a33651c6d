//! The truth files of the corpus of real reports, which lies next to the repository on some machines.

#![allow(dead_code, reason = "each test uses a part of this")]

use std::path::Path;

/// A row of a truth file.
pub struct Row {
    /// The item; local ones begin with `x.`.
    pub code: String,
    /// The number, empty where the text gives none.
    pub value: String,
    /// What the reader of the text remarked: `implied zero: 无`, `derived: …`, `approx`.
    pub note: String,
}

impl Row {
    /// What a clerk would type for it; `None` where the truth file leaves the row empty.
    pub fn typed(&self) -> Option<String> {
        match (self.value.as_str(), self.note.as_str()) {
            ("", _) => None,
            (_, note) if note.starts_with("implied zero") => Some("无".to_owned()),
            (value, note) if note.starts_with("approx") => Some(format!("{value}余")),
            (value, _) => Some(value.to_owned()),
        }
    }

    /// Whether the report states it: a difference that the reader of the text worked out is no statement,
    /// and 申诉 is not 举报投诉.
    pub fn is_stated(&self) -> bool {
        !self.note.starts_with("derived: 59-47") && !self.note.contains("申诉 is not 举报投诉")
    }

    /// Whether its number was parted from others that it ran together with.
    pub fn is_split(&self) -> bool {
        !self.value.is_empty() && self.note.starts_with("derived: the cells run together")
    }

    /// Whether the text at hand has more than one reading of it.
    pub fn is_ambiguous(&self) -> bool {
        self.value.is_empty() && self.note.starts_with("ambig")
    }

    /// Whether somebody saw this number on the page itself, where the text at hand is no help.
    pub fn is_on_the_page(&self, number: &str) -> bool {
        let seen = self.note.split_once("the page itself has ").map(|(_, numbers)| numbers);
        seen.is_some_and(|numbers| numbers.split(", ").any(|one| one == number))
    }
}

/// The rows of the truth file whose name begins so; `None`, and the test skipped aloud, where there is none.
pub fn rows(name: &str) -> Option<Vec<Row>> {
    let text = file(&format!("{name}.truth.tsv"))?;
    let row = |line: &str| {
        let mut cells = line.split('\t').map(str::to_owned);
        let code = cells.next()?;
        let value = cells.next()?;
        let note = cells.nth(1).unwrap_or_default();
        Some(Row { code, value, note })
    };
    Some(text.lines().skip(1).filter_map(row).collect())
}

/// A report's text without the line that says where it came from; `None`, and the test skipped
/// aloud, where there is none.
pub fn text(name: &str) -> Option<String> {
    file(&format!("{name}.txt"))?.split_once('\n').map(|(_, text)| text.to_owned())
}

/// A file of the corpus or of the second one.
fn file(name: &str) -> Option<String> {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let text = ["corpus", "corpus2"]
        .iter()
        .find_map(|folder| std::fs::read_to_string(shared.join(folder).join(name)).ok());
    if text.is_none() {
        skipped::skipped(&format!("there is no {name} in a corpus under {}", shared.display()));
    }
    text
}
