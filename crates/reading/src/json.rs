//! What was read as JSON: the shape of docs/reading.md, which may grow and keeps what is there.

use domain::Lang;
use domain::check::{Finding, Side, Term};
use domain::value::Value;
use serde_json::{Value as Json, json};

use crate::{Conflict, Notice, Proposal, Reading, Section, Span, Unassigned};

/// All that was read from a text of these characters, and what the rules say of it.
#[must_use]
pub fn whole(reading: &Reading, letters: &[char], findings: &[Finding]) -> Json {
    let figure = |figure: &Proposal| {
        let mut out = stated(letters, &figure.item, &figure.value, figure.span);
        out["unit"] = json!(figure.unit);
        out["scope"] = json!(figure.scope);
        out["reason"] = json!(figure.reason);
        if let Some(cell) = figure.row_and_column(Lang::Zh) {
            out["cell"] = json!(cell);
        }
        let also: Vec<_> = figure.also.iter().map(|span| place(letters, *span)).collect();
        out["also"] = json!(also);
        out
    };
    let unassigned = |told: &Unassigned| {
        let mut out = place(letters, told.span);
        out["printed"] = json!(told.printed);
        out["merged"] = json!(told.merged);
        out
    };
    let conflict = |other: &Conflict| stated(letters, &other.item, &other.value, other.span);
    let section = |section: &Section| {
        json!({
            "code": section.code,
            "heading": section.heading,
            "start": section.span.start,
            "end": section.span.end,
        })
    };
    json!({
        "agency": reading.agency.as_ref().map(|told| &told.what),
        "year": reading.year.as_ref().map(|told| told.what),
        "form": reading.form,
        "figures": reading.figures.iter().map(figure).collect::<Vec<_>>(),
        "unassigned": reading.unassigned.iter().map(unassigned).collect::<Vec<_>>(),
        "findings": findings.iter().map(finding).collect::<Vec<_>>(),
        "conflicts": reading.conflicts.iter().map(conflict).collect::<Vec<_>>(),
        "notices": reading.notices.iter().map(notice).collect::<Vec<_>>(),
        "sections": reading.sections.iter().map(section).collect::<Vec<_>>(),
    })
}

/// A value of an item and where it stands.
fn stated(letters: &[char], item: &str, value: &Value, span: Span) -> Json {
    let (state, precision) = match value {
        Value::Number { precision, .. } => ("number", json!(precision)),
        other => (other.state(), Json::Null),
    };
    let mut out = place(letters, span);
    out["item"] = json!(item);
    out["value"] = json!(value.stated());
    out["state"] = json!(state);
    out["precision"] = precision;
    match value {
        Value::Words { words } => out["words"] = json!(words),
        Value::Unreadable { quote } => out["quote"] = json!(quote),
        _ => {}
    }
    out
}

fn place(letters: &[char], span: Span) -> Json {
    json!({ "start": span.start, "end": span.end, "phrase": letters.get(span.start..span.end).unwrap_or_default().iter().collect::<String>() })
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

/// A finding, in the one shape that it has in every JSON.
#[must_use]
pub fn finding(finding: &Finding) -> Json {
    json!({
        "rule": finding.rule.id,
        "verdict": finding.verdict,
        "severity": finding.severity,
        "left": side(&finding.left),
        "right": side(&finding.right),
        "difference": finding.difference,
    })
}

fn term(term: &Term) -> Json {
    let mut out = json!({ "item": term.code, "value": term.value });
    if term.last {
        out["year"] = json!("last");
    }
    if term.less {
        out["char"] = json!("minus");
    }
    out
}

fn side(side: &Side) -> Json {
    let terms: Vec<_> = side.terms.iter().map(term).collect();
    json!({ "items": terms, "sum": side.sum(), "largest": side.largest().map(|(_, value)| value) })
}
