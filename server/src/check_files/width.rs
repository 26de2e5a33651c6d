//! Columns of a terminal, where an ideograph takes two.

/// How many columns a text takes.
pub fn width(text: &str) -> usize {
    text.chars().map(columns).sum()
}

fn columns(character: char) -> usize {
    match character {
        '\0'..='\u{1f}' | '\u{7f}' | '\u{200b}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' => 0,
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{303e}'
        | '\u{3041}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe6f}'
        | '\u{ff00}'..='\u{ff60}'
        | '\u{ffe0}'..='\u{ffe6}'
        | '\u{1f300}'..='\u{1faff}'
        | '\u{20000}'..='\u{3fffd}' => 2,
        _ => 1,
    }
}

/// A text on one line, cut to so many columns.
pub fn cut(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let line: String = line.chars().filter(|character| !character.is_control()).collect();
    if width(&line) <= most {
        return line;
    }
    let mut out = String::new();
    let mut taken = 0;
    for character in line.chars() {
        taken += columns(character);
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
    let spaces = " ".repeat(columns.saturating_sub(width(text)));
    if at_right { format!("{spaces}{text}") } else { format!("{text}{spaces}") }
}

#[cfg(test)]
mod tests {
    use super::{cut, padded, width};

    #[test]
    fn ideographs_take_two_columns() {
        assert_eq!(width("公开1条"), 7);
        assert_eq!(padded("公开", 6, false), "公开  ");
        assert_eq!(padded("21", 4, true), "  21");
        assert_eq!(cut("主动\n公开 政府信息", 9), "主动 公…");
        assert_eq!(cut("短", 9), "短");
    }
}
