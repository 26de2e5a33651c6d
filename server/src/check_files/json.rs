//! What was read as JSON, for one file or many; its shape is `reading::json`'s.

use domain::Lang;
use files::Refused;
use serde_json::{Value as Json, json};

use super::Checked;

/// A file by itself, on lines that people can read; with its name where it is one of several.
pub fn whole(checked: &Checked, name: Option<&str>) -> String {
    format!("{:#}\n", object(checked, name))
}

/// One of several files, on one line.
pub fn line(checked: &Checked, name: &str) -> String {
    format!("{}\n", object(checked, Some(name)))
}

/// One of several files that could not be read.
pub fn refusal(name: &str, why: &Refused, lang: Lang) -> String {
    let error = json!({ "code": why.code(), "message": why.sentence(lang) });
    format!("{}\n", json!({ "file": name, "error": error }))
}

fn object(checked: &Checked, name: Option<&str>) -> Json {
    let mut out = reading::json::whole(&checked.reading, &checked.letters, &checked.findings);
    if let Some(name) = name {
        out["file"] = json!(name);
    }
    out
}
