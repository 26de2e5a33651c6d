//! Rows of cells as text: a row is a line, its cells are parted by TAB, empty cells stay.

/// A cell's text on one line. Lines of a narrow cell are joined as Chinese is written, without a space,
/// unless two words or numbers would run into one.
pub fn one_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        let line = line.trim();
        let meets = |end: Option<char>| end.is_some_and(|sign| sign.is_ascii_alphanumeric());
        if meets(out.chars().next_back()) && meets(line.chars().next()) {
            out.push(' ');
        }
        out.extend(line.chars().map(|sign| if sign == '\t' { ' ' } else { sign }));
    }
    out
}

/// Writes rows, each on its line. Rows without any text are left out.
pub fn write(out: &mut String, rows: &[Vec<String>]) {
    for row in rows {
        let cells: Vec<_> = row.iter().map(|cell| one_line(cell)).collect();
        if cells.iter().any(|cell| !cell.is_empty()) {
            end_line(out);
            out.push_str(&cells.join("\t"));
            out.push('\n');
        }
    }
}

/// Ends the line that is being written, if there is one.
pub fn end_line(out: &mut String) {
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
}

/// Lines without spaces around them, never two blank ones in a row. TABs stay: they part cells.
pub fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut blank = true;
    for line in text.lines() {
        let line = line.trim_matches([' ', '\u{3000}', '\u{a0}']);
        if !(line.is_empty() && blank) {
            out.push_str(line);
            out.push('\n');
        }
        blank = line.is_empty();
    }
    out.truncate(out.trim_end_matches('\n').len());
    end_line(&mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::{one_line, tidy, write};

    #[test]
    fn tidying_keeps_the_columns_of_rows() {
        assert_eq!(tidy("  a \n\n\n\t\t0\u{3000}\n"), "a\n\n\t\t0\n");
    }

    #[test]
    fn empty_cells_keep_their_column() {
        let row = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
        let mut out = "前文".to_owned();
        write(&mut out, &[row(&["规章", "0", "", "2"]), row(&["", ""]), row(&["", "3", ""])]);
        assert_eq!(out, "前文\n规章\t0\t\t2\n\t3\t\n");
    }

    #[test]
    fn lines_of_a_cell_are_joined_but_numbers_do_not_run_together() {
        assert_eq!(one_line(" 行政规范\n性文件 "), "行政规范性文件");
        assert_eq!(one_line("12\n34"), "12 34");
        assert_eq!(one_line("a\tb"), "a b");
    }
}
