//! The truth files of the corpus of real reports, which lies beside the repository on some machines.

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
}

/// The rows of the truth file whose name begins so; `None`, with a printed sentence, where there is none.
pub fn rows(name: &str) -> Option<Vec<Row>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus");
    let path = folder.join(format!("{name}.truth.tsv"));
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("skipped: no truth file at {}", path.display());
        return None;
    };
    let row = |line: &str| {
        let mut cells = line.split('\t').map(str::to_owned);
        let code = cells.next()?;
        let value = cells.next()?;
        let note = cells.nth(1).unwrap_or_default();
        Some(Row { code, value, note })
    };
    Some(text.lines().skip(1).filter_map(row).collect())
}

/// A report's text without the line that says where it came from; `None`, with a printed sentence,
/// where there is none.
pub fn text(name: &str) -> Option<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus");
    let path = folder.join(format!("{name}.txt"));
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("skipped: no text at {}", path.display());
        return None;
    };
    text.split_once('\n').map(|(_, text)| text.to_owned())
}
