//! Texts in columns of a terminal, where an ideograph takes two.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// A text on one line, cut to so many columns.
pub fn cut(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let line: String = line.chars().filter(|character| !character.is_control()).collect();
    if line.width() <= most {
        return line;
    }
    let mut out = String::new();
    let mut taken = 0;
    for character in line.chars() {
        taken += character.width().unwrap_or_default();
        if taken > most.saturating_sub(1) {
            break;
        }
        out.push(character);
    }
    out.push('…');
    out
}

/// A text with spaces after it, or before it, up to so many columns.
pub fn padded(text: &str, columns: usize, at_right: bool) -> String {
    let spaces = " ".repeat(columns.saturating_sub(text.width()));
    if at_right { format!("{spaces}{text}") } else { format!("{text}{spaces}") }
}

#[cfg(test)]
mod tests {
    use super::{cut, padded};

    #[test]
    fn ideographs_take_two_columns() {
        assert_eq!(padded("公开1条", 8, false), "公开1条 ");
        assert_eq!(padded("公开", 6, false), "公开  ");
        assert_eq!(padded("21", 4, true), "  21");
        assert_eq!(cut("主动\n公开 政府信息", 9), "主动 公…");
        assert_eq!(cut("短", 9), "短");
    }
}
