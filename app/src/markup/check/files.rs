//! The figures to take along: copied, or as a file. Links carry the files in themselves, so that they
//! work without script and nothing is asked of a server.

use std::fmt::Write;

use domain::Lang;
use domain::check::Finding;
use domain::form::find_item;
use maud::{Markup, html};
use reading::Reading;

use super::one_line;
use crate::markup::Pen;

/// Copy and download.
pub fn take_along(pen: &Pen, text: &str, reading: &Reading, findings: &[Finding]) -> Markup {
    let words = pen.words();
    let letters: Vec<char> = text.chars().collect();
    let json = format!("{}\n", reading::json::whole(reading, &letters, findings));
    let csv = csv(reading, &letters, pen.lang());
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

/// The figures as CSV. A text that a spreadsheet would take for a formula is quoted apart.
fn csv(reading: &Reading, letters: &[char], lang: Lang) -> String {
    let mut out = String::from("item,name,value,state,unit,start,end,phrase\n");
    for figure in &reading.figures {
        let item = find_item(&figure.item).map(|(item, _)| item);
        let name = item.map_or("", |item| item.name.get(lang));
        let unit = item.map_or("", |item| item.unit.name().get(lang));
        let value = figure.value.stated().map(|number| number.to_string()).unwrap_or_default();
        let (code, state, span) = (&figure.item, figure.value.state(), figure.span);
        let phrase: String = letters.get(span.start..span.end).unwrap_or_default().iter().collect();
        let (name, phrase) = (quoted(name), quoted(&one_line(&phrase)));
        let (start, end) = (span.start, span.end);
        // Writing to a text cannot fail.
        let _ = writeln!(out, "{code},{name},{value},{state},{unit},{start},{end},{phrase}");
    }
    out
}

fn quoted(text: &str) -> String {
    let apart = if text.starts_with(['=', '+', '-', '@']) { "'" } else { "" };
    format!("\"{apart}{}\"", text.replace('"', "\"\""))
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
            '\n' => out.push_str("%0A"),
            '\t' => out.push_str("%09"),
            ' ' => out.push_str("%20"),
            other => out.push(other),
        }
    }
    out
}
