//! Tables as CSV that spreadsheets open right: the one writer of every CSV, and the one guard against
//! text that a spreadsheet would run as a formula.

use domain::Number;

/// What a file of its own begins with, so that spreadsheets read it as UTF-8.
pub const BYTE_ORDER_MARK: char = '\u{feff}';

/// Signs that begin a formula, as they are and as their wide and small twins, which spreadsheets set to
/// Chinese take for them.
const FORMULA: [char; 13] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '−'];

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Text, guarded.
    Text(String),
    /// A number in plain digits, which stays one; empty where there is none.
    Number(Option<Number>),
    /// A count that is no reported figure: a year, a release, a place in a text.
    Count(i64),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// The table: a line each, ended by CR LF, without the byte order mark.
pub fn csv<const N: usize>(head: [&str; N], rows: impl IntoIterator<Item = [Cell; N]>) -> String {
    let mut out = String::new();
    line(&mut out, &head.map(Cell::from));
    for row in rows {
        line(&mut out, &row);
    }
    out
}

fn line(out: &mut String, cells: &[Cell]) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        match cell {
            Cell::Text(text) => out.push_str(&quoted(&harmless(text))),
            Cell::Number(Some(number)) => out.push_str(&number.to_string()),
            Cell::Number(None) => {}
            Cell::Count(count) => out.push_str(&count.to_string()),
        }
    }
    out.push_str("\r\n");
}

/// Text with an apostrophe in front where a spreadsheet would take it for a formula, spaces before it or
/// not, and without NUL, at which some programs end a text.
fn harmless(text: &str) -> String {
    let text = text.replace('\0', "");
    let rest = text.trim_start_matches(char::is_whitespace);
    let before = text.strip_suffix(rest).unwrap_or_default();
    let is_formula = rest.starts_with(FORMULA) || before.contains(['\t', '\r', '\n']);
    if is_formula { format!("'{text}") } else { text }
}

fn quoted(text: &str) -> String {
    if text.contains(['"', ',', '\r', '\n']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(text: &str) -> String {
        let table = csv(["head"], [[Cell::from(text)]]);
        table.strip_prefix("head\r\n").unwrap_or_default().trim_end_matches("\r\n").to_owned()
    }

    #[test]
    fn no_text_begins_as_a_formula_in_any_width() {
        for sign in
            ["=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫", "−", "\t", "\r", "\n"]
        {
            for before in ["", " ", "\u{3000}", "\0"] {
                let cell = first(&format!("{before}{sign}1+1"));
                assert!(cell.trim_start_matches('"').starts_with('\''), "{before:?}{sign:?}: {cell:?}");
                assert!(!cell.contains('\0'));
            }
        }
        for plain in ["政府网站", "a=b", "1-2", "“-”", ""] {
            assert_eq!(first(plain), plain);
        }
    }

    #[test]
    fn numbers_stay_numbers_and_text_with_signs_of_its_own_is_quoted() {
        let number = |text: &str| Cell::Number(text.parse().ok());
        let rows = [[number("-35"), number("190.457379"), Cell::Number(None), Cell::Count(2024)]];
        assert_eq!(csv(["a", "b", "c", "d"], rows), "a,b,c,d\r\n-35,190.457379,,2024\r\n");
        assert_eq!(first("说“甲”,\"乙\"\n丙"), "\"说“甲”,\"\"乙\"\"\n丙\"");
    }
}
