//! A report or figure as CSV that a spreadsheet opens right: UTF-8 with a byte order mark, one row
//! an item, and no text that a spreadsheet would run as a formula.

use app::problem::Problem;
use app::wire::ReportView;
use domain::figure::Figure;
use domain::report::Provenance;
use domain::{Item, Lang, Value};

const HEAD: [&str; 12] =
    ["agency", "year", "form", "scope", "release", "item", "name", "value", "state", "unit", "place", "note"];

/// Every item of the form or of the figure.
pub fn file(view: &ReportView, figure: Option<Figure<'_>>, lang: Lang) -> Result<String, Problem> {
    let form = view.report.form().ok_or(Problem::Broken)?;
    let items: Vec<&Item> = match figure {
        Some(figure) => figure.rows().iter().map(|row| row.item).collect(),
        None => form.items().collect(),
    };
    let mut file = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(vec![]);
    file.write_record(HEAD).map_err(|_| Problem::Broken)?;
    for item in items {
        file.write_record(row(view, item, lang)).map_err(|_| Problem::Broken)?;
    }
    let bytes = file.into_inner().map_err(|_| Problem::Broken)?;
    let text = String::from_utf8(bytes).map_err(|_| Problem::Broken)?;
    Ok(format!("\u{feff}{text}"))
}

fn row(view: &ReportView, item: &Item, lang: Lang) -> [String; 12] {
    let report = &view.report;
    let value = report.value(item.code);
    let (place, step) = match report.values.get(item.code).map(|entry| &entry.provenance) {
        Some(Provenance::Source { place, derived }) => {
            (place.clone(), derived.map(|step| step.reason().get(lang)))
        }
        Some(other) => (other.line(lang), None),
        None => (String::new(), None),
    };
    let words = if let Value::Words { words } = value { words.as_str() } else { "" };
    let note =
        [words, step.unwrap_or_default()].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>();
    [
        harmless(view.agency.name(lang)),
        report.year.to_string(),
        report.form.clone(),
        report.scope.name().get(lang).to_owned(),
        view.release.number.to_string(),
        item.code.to_owned(),
        item.name.get(lang).to_owned(),
        value.stated().map(|number| number.to_string()).unwrap_or_default(),
        value.state().to_owned(),
        item.unit.name().get(lang).to_owned(),
        harmless(&place),
        harmless(&note.join(";")),
    ]
}

/// Text that a spreadsheet would take for a formula gets an apostrophe in front (RELIABILITY S16).
pub fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\0']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}
