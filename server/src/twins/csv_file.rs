//! A report or figure as CSV: one row an item.

use app::models::ReportView;
use app::problem::Problem;
use app::spreadsheet::{self, BYTE_ORDER_MARK, Cell};
use domain::figure::Figure;
use domain::known::Formula;
use domain::report::Provenance;
use domain::{Lang, Row};

use super::rows;

/// Every row of the form or of the figure.
pub fn file(view: &ReportView, figure: Option<Figure<'_>>, lang: Lang) -> Result<String, Problem> {
    let head = [
        "agency", "year", "form", "scope", "release", "item", "name", "value", "state", "unit", "place",
        "note", "formula", "failed",
    ];
    let rows = rows(view, figure)?;
    let table = spreadsheet::csv(head, rows.iter().map(|row| cells(view, row, lang)));
    Ok(format!("{BYTE_ORDER_MARK}{table}"))
}

fn cells(view: &ReportView, row: &Row<'_>, lang: Lang) -> [Cell; 14] {
    let report = &view.report;
    let place = match row.provenance {
        Some(Provenance::Source { place, .. }) => place.clone(),
        Some(other) => other.line(lang),
        None => String::new(),
    };
    let step = row.step().map(|step| step.reason().get(lang));
    let note: Vec<_> = row.words().into_iter().chain(step).filter(|text| !text.is_empty()).collect();
    let formula = row.formula().map(Formula::codes).unwrap_or_default();
    [
        view.agency.name(lang).into(),
        Cell::Count(report.year.number().into()),
        report.form.as_str().into(),
        report.scope.name().get(lang).into(),
        Cell::Count(view.release.number),
        row.item.code.into(),
        row.item.name.get(lang).into(),
        Cell::Number(row.value.number()),
        row.value.state().into(),
        row.item.unit.name().get(lang).into(),
        place.into(),
        note.join(";").into(),
        formula.into(),
        row.failed.unwrap_or_default().into(),
    ]
}
