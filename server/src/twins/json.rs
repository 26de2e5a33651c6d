//! A report or figure as JSON: the shape of docs/api.md, which may grow and keeps what is there.

use app::models::ReportView;
use app::problem::Problem;
use domain::check::{Finding, check_report};
use domain::figure::Figure;
use domain::known::{Formula, Term};
use domain::{Known, Lang, Row, Value};
use reading::json::finding;
use serde_json::{Value as Json, json};

use super::rows;

/// Every row of the form or of the figure, and the rules about them.
pub fn file(view: &ReportView, figure: Option<Figure<'_>>, lang: Lang) -> Result<String, Problem> {
    let report = &view.report;
    let codes: Option<Vec<_>> = figure.map(|figure| figure.kind.codes().collect());
    let wanted = |code: &str| codes.as_ref().is_none_or(|codes| codes.contains(&code));
    let values: Vec<_> = rows(view, figure)?.iter().map(value).collect();
    let concerns = |finding: &Finding| codes.is_none() || finding.rule.codes().any(wanted);
    let findings: Vec<_> = check_report(report, &view.check_context())
        .iter()
        .filter(|finding| concerns(finding))
        .map(finding)
        .collect();
    let mut out = json!({
        "agency": report.agency,
        "agency_name": { "zh": view.agency.name_zh, "en": view.agency.name_en },
        "year": report.year,
        "form": report.form,
        "scope": report.scope,
        "release": view.release,
        "source": report.source,
        "values": values,
        "findings": findings,
    });
    if let Some(figure) = figure {
        out["figure"] = json!({
            "slug": figure.kind.slug,
            "title": { "zh": figure.kind.title.zh, "en": figure.kind.title.en },
            "summary": figure.summary(lang),
        });
    } else {
        out["prose"] = json!(report.prose);
        out["answers"] = json!(report.answers);
    }
    serde_json::to_string_pretty(&out).map_err(|_| Problem::Broken)
}

fn value(row: &Row<'_>) -> Json {
    let item = row.item;
    let mut out = json!({
        "item": item.code,
        "name": { "zh": item.name.zh, "en": item.name.en },
        "value": row.value.number(),
        "state": row.value.state(),
        "unit": item.unit.name().zh,
        "local": item.local,
        "provenance": row.provenance,
    });
    if let Some(words) = row.words() {
        let is_quote = matches!(row.value, Known::Stated(Value::Unreadable { .. }));
        out[if is_quote { "quote" } else { "words" }] = json!(words);
    }
    if let Some(formula) = row.formula() {
        out["formula"] = terms(formula);
    }
    if let Some(step) = row.step() {
        out["derived"] = json!(step);
    }
    if let Some(rule) = row.failed {
        out["failed"] = json!(rule);
    }
    out
}

/// What a derived number is made of: what is added up, and of a share, what it is of.
pub fn terms(formula: &Formula) -> Json {
    let term = |term: &Term| {
        let mut out = json!({ "item": term.code, "value": term.number });
        if term.less {
            out["sign"] = json!("minus");
        }
        out
    };
    let mut out = json!({ "sum": formula.sum.iter().map(term).collect::<Vec<_>>() });
    if !formula.over.is_empty() {
        out["over"] = json!(formula.over.iter().map(term).collect::<Vec<_>>());
    }
    out
}
