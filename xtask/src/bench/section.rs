//! A section of docs/benchmarks.md, between its marks; the other sections stay as they are.

use std::fs;

use anyhow::{Context, Result};

use crate::project;

const TITLE: &str = "# Benchmarks\n";

/// The document with this text between the marks of a section, which are put at its end where they
/// are missing.
fn replaced(document: &str, name: &str, text: &str) -> String {
    let (begin, end) = (format!("<!-- {name} -->"), format!("<!-- /{name} -->"));
    let section = format!("{begin}\n{}\n{end}", text.trim());
    let around = document.split_once(&begin).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(&end)?;
        Some((before, after))
    });
    if let Some((before, after)) = around {
        return format!("{before}{section}{after}");
    }
    let before = if document.trim().is_empty() { TITLE } else { document };
    format!("{}\n\n{section}\n", before.trim_end())
}

/// Writes a section of docs/benchmarks.md and prints it.
pub fn write(name: &str, text: &str) -> Result<()> {
    println!("\n{text}");
    let path = project::root().join("docs/benchmarks.md");
    let document = fs::read_to_string(&path).unwrap_or_default();
    fs::write(&path, replaced(&document, name, text)).context("docs/benchmarks.md could not be written.")?;
    println!("Written to docs/benchmarks.md.");
    Ok(())
}

/// The day of so many seconds after 1970 began, in UTC: `2026-11-23`.
pub fn date(seconds: u64) -> String {
    let (mut year, mut days) = (1970, seconds / 86_400);
    let length = |year: u64| if is_leap(year) { 366 } else { 365 };
    while days >= length(year) {
        days -= length(year);
        year += 1;
    }
    let february = if is_leap(year) { 29 } else { 28 };
    let mut month = 1;
    for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        if days < length {
            break;
        }
        days -= length;
        month += 1;
    }
    format!("{year}-{month:02}-{:02}", days + 1)
}

fn is_leap(year: u64) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_sections_stay_as_they_are() {
        let first = replaced("", "scale", "one");
        assert_eq!(first, "# Benchmarks\n\n<!-- scale -->\none\n<!-- /scale -->\n");
        let among = format!("{first}\n## Peers\n\nkept\n");
        let second = replaced(&among, "scale", "two\n");
        assert_eq!(second, among.replace("one", "two"));
        assert_eq!(
            replaced("# B\n\nkept\n", "scale", "x"),
            "# B\n\nkept\n\n<!-- scale -->\nx\n<!-- /scale -->\n"
        );
    }

    #[test]
    fn a_day_is_named_by_its_date() {
        assert_eq!(date(0), "1970-01-01");
        assert_eq!(date(951_782_400), "2000-02-29");
        assert_eq!(date(1_798_761_599), "2026-12-31");
        assert_eq!(date(1_798_761_600), "2027-01-01");
    }
}
