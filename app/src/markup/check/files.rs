//! The figures to take along: copied, or as a file. Links carry the files in themselves, so that they
//! work without script and nothing is asked of a server.

use domain::Lang;
use domain::check::Finding;
use domain::form::find_item;
use maud::{Markup, html};
use reading::{Proposal, Reading};

use super::one_line;
use crate::markup::RenderContext;
use crate::spreadsheet::{self, Cell};

/// Copy and download.
pub fn take_along(context: &RenderContext, text: &str, reading: &Reading, findings: &[Finding]) -> Markup {
    let words = context.words();
    let letters: Vec<char> = text.chars().collect();
    let json = format!("{}\n", reading::json::whole(reading, &letters, findings));
    let csv = csv(reading, &letters, context.lang());
    let name = file_name(reading);
    html! {
        section class="check-take" aria-labelledby="check-copy" {
            h2 id="check-copy" { (words.check_take) }
            p class="check-acts" {
                button type="button" class="copy-figures" { (words.check_copy) }
                a href={ "data:text/csv;charset=utf-8,%EF%BB%BF" (in_address(&csv)) } download={ (name) ".csv" } { (words.check_csv) }
                a href={ "data:application/json;charset=utf-8," (in_address(&json)) } download={ (name) ".json" } { (words.check_json) }
                span class="copied" role="status" { span { (words.check_copied) } }
            }
            details {
                summary { (words.check_as_text) }
                textarea id="check-csv" readonly rows="8" aria-label=(words.check_as_text) { "\n" (csv) }
            }
        }
    }
}

/// The figures as CSV.
fn csv(reading: &Reading, letters: &[char], lang: Lang) -> String {
    let count = |place: usize| Cell::Count(i64::try_from(place).unwrap_or(i64::MAX));
    let row = |figure: &Proposal| {
        let item = find_item(&figure.item).map(|(item, _)| item);
        let phrase: String =
            letters.get(figure.span.start..figure.span.end).unwrap_or_default().iter().collect();
        [
            Cell::from(figure.item.as_str()),
            item.map_or("", |item| item.name.get(lang)).into(),
            Cell::Number(figure.value.stated()),
            figure.value.state().into(),
            item.map_or("", |item| item.unit.name().get(lang)).into(),
            count(figure.span.start),
            count(figure.span.end),
            one_line(&phrase).into(),
        ]
    };
    let head = ["item", "name", "value", "state", "unit", "start", "end", "phrase"];
    spreadsheet::csv(head, reading.figures.iter().map(row))
}

/// What a browser saves the file as.
fn file_name(reading: &Reading) -> String {
    let agency = reading.agency.as_ref().map_or("report", |told| told.what.as_str());
    let year = reading.year.as_ref().map(|told| format!("-{}", told.what)).unwrap_or_default();
    let plain = |sign: char| if sign.is_alphanumeric() { sign } else { '-' };
    agency.chars().map(plain).chain(year.chars()).collect()
}

/// A text in a `data:` address: only what would end or change it is written as a code.
fn in_address(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '%' => out.push_str("%25"),
            '#' => out.push_str("%23"),
            '"' => out.push_str("%22"),
            '\r' => out.push_str("%0D"),
            '\n' => out.push_str("%0A"),
            '\t' => out.push_str("%09"),
            ' ' => out.push_str("%20"),
            other => out.push(other),
        }
    }
    out
}
