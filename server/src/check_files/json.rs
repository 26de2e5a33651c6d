//! What was read as JSON: the shape of DESIGN 2, which may grow and keeps what is there.

use domain::Lang;
use domain::value::Value;
use files::Refused;
use reading::{Notice, Span};
use serde_json::{Value as Json, json};

use super::Checked;
use crate::twins::json::finding;

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
    let reading = &checked.reading;
    let figure = |figure: &reading::Proposal| {
        let mut out = stated(checked, &figure.item, &figure.value, figure.span);
        out["unit"] = json!(figure.unit);
        out["scope"] = json!(figure.scope);
        out["reason"] = json!(figure.reason);
        let also: Vec<_> = figure.also.iter().map(|span| place(checked, *span)).collect();
        out["also"] = json!(also);
        out
    };
    let unassigned = |told: &reading::Unassigned| {
        let mut out = place(checked, told.span);
        out["printed"] = json!(told.printed);
        out["merged"] = json!(told.merged);
        out
    };
    let conflict = |other: &reading::Conflict| stated(checked, &other.item, &other.value, other.span);
    let section = |section: &reading::Section| {
        json!({
            "code": section.code,
            "heading": section.heading,
            "start": section.span.start,
            "end": section.span.end,
        })
    };
    let mut out = json!({
        "agency": reading.agency.as_ref().map(|told| &told.what),
        "year": reading.year.as_ref().map(|told| told.what),
        "form": reading.form,
        "figures": reading.figures.iter().map(figure).collect::<Vec<_>>(),
        "unassigned": reading.unassigned.iter().map(unassigned).collect::<Vec<_>>(),
        "findings": checked.findings.iter().map(finding).collect::<Vec<_>>(),
        "conflicts": reading.conflicts.iter().map(conflict).collect::<Vec<_>>(),
        "notices": reading.notices.iter().map(notice).collect::<Vec<_>>(),
        "sections": reading.sections.iter().map(section).collect::<Vec<_>>(),
    });
    if let Some(name) = name {
        out["file"] = json!(name);
    }
    out
}

/// A value of an item and where it stands.
fn stated(checked: &Checked, item: &str, value: &Value, span: Span) -> Json {
    let (state, precision) = match value {
        Value::Number { precision, .. } => ("number", json!(precision)),
        other => (other.state(), Json::Null),
    };
    let mut out = place(checked, span);
    out["item"] = json!(item);
    out["value"] = json!(value.stated());
    out["state"] = json!(state);
    out["precision"] = precision;
    if let Value::Words { words } = value {
        out["words"] = json!(words);
    }
    out
}

fn place(checked: &Checked, span: Span) -> Json {
    json!({ "start": span.start, "end": span.end, "phrase": checked.phrase(span) })
}

/// A notice with its place beside its name, as everywhere else.
fn notice(notice: &Notice) -> Json {
    let mut out = json!(notice);
    if let Some(Json::Object(span)) = out.as_object_mut().and_then(|notice| notice.remove("span")) {
        for (end, place) in span {
            out[end.as_str()] = place;
        }
    }
    out
}
