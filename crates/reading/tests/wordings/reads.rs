//! What a made-up report says in words.

use domain::value::{Precision, Value};
use reading::read;

/// Every prose figure of a report with this body, as `item value`; 无 is zero in words, ≥ and ~ are inexact.
fn figures(body: &str, title: &str, text: &str) -> Vec<String> {
    let source = format!("{body}{title}\n\n{text}\n");
    let mut read: Vec<String> = read(&source)
        .figures
        .into_iter()
        .filter(|figure| !figure.item.starts_with("t19.") && !figure.item.starts_with("t21."))
        .map(|figure| {
            let number = figure.value.stated().map(|number| number.to_string()).unwrap_or_default();
            let shown = match figure.value {
                Value::ZeroInWords => "无".to_owned(),
                Value::Number { precision: Precision::AtLeast, .. } => format!("≥{number}"),
                Value::Number { precision: Precision::About, .. } => format!("~{number}"),
                _ => number,
            };
            format!("{} {shown}", figure.item)
        })
        .collect();
    read.sort_unstable();
    read
}

/// Holds that a county's report with these words says exactly this.
pub fn reads(year: u16, text: &str, expected: &[&str]) {
    reads_of("绿水县人民政府", year, text, expected);
}

/// Holds that this body's report with these words says exactly this.
pub fn reads_of(body: &str, year: u16, text: &str, expected: &[&str]) {
    let title = format!("{year}年政府信息公开工作年度报告");
    let mut expected: Vec<String> = expected.iter().map(|line| (*line).to_owned()).collect();
    expected.sort_unstable();
    assert_eq!(figures(body, &title, text), expected, "{body}: {text}");
}
