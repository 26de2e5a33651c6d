//! A report or figure as JSON: the shape of DESIGN 2, which may grow and keeps what is there.

use app::problem::Problem;
use app::wire::ReportView;
use domain::check::{Finding, check_report};
use domain::figure::Figure;
use domain::report::Provenance;
use domain::{Item, Lang, Value};
use reading::json::finding;
use serde_json::{Value as Json, json};

/// Every item of the form or of the figure, and the rules about them.
pub fn file(view: &ReportView, figure: Option<Figure<'_>>, lang: Lang) -> Result<String, Problem> {
    let report = &view.report;
    let form = report.form().ok_or(Problem::Broken)?;
    let codes: Option<Vec<_>> = figure.map(|figure| figure.kind.codes().collect());
    let wanted = |code: &str| codes.as_ref().is_none_or(|codes| codes.contains(&code));
    let values: Vec<_> =
        form.items().filter(|item| wanted(item.code)).map(|item| value(view, item)).collect();
    let concerns = |finding: &Finding| codes.is_none() || finding.rule.codes().any(wanted);
    let findings: Vec<_> = check_report(report, &view.beside())
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

fn value(view: &ReportView, item: &Item) -> Json {
    let value = view.report.value(item.code);
    let provenance = view.report.values.get(item.code).map(|entry| &entry.provenance);
    let mut out = json!({
        "item": item.code,
        "name": { "zh": item.name.zh, "en": item.name.en },
        "value": value.stated(),
        "state": value.state(),
        "unit": item.unit.name().zh,
        "local": item.local,
        "provenance": provenance,
    });
    if let Value::Words { words } = value {
        out["words"] = json!(words);
    }
    if let Some(Provenance::Source { derived: Some(step), .. }) = provenance {
        out["derived"] = json!(step);
    }
    out
}
