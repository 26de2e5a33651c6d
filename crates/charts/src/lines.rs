//! Breaking labels into few, evenly filled lines by the rules of Chinese and Latin type.

use crate::width::{is_wide, pixels};

/// Characters that must not begin a line.
const NOT_FIRST: &str = "、。，．：；！？）》」』】〕”’％…·,.:;!?)]}%";
/// Characters that must not end a line.
const NOT_LAST: &str = "（《「『【〔“‘([{";

/// `text` in at most `most` lines no wider than `width`; what does not fit ends in an ellipsis.
pub(crate) fn wrap(text: &str, size: u32, width: i32, most: usize) -> Vec<String> {
    let pieces = pieces(text);
    let mut lines = fill(&pieces, size, width);
    if lines.len() > most {
        let rest = lines.split_off(most.saturating_sub(1)).concat();
        lines.push(shorten(&rest, size, width));
    } else if lines.len() > 1 {
        lines = balance(&pieces, size, width, lines);
    }
    lines.iter().map(|line| line.trim_end().to_owned()).collect()
}

/// Pixels of the longest of `lines`.
pub(crate) fn longest(lines: &[String], size: u32) -> i32 {
    lines.iter().map(|line| pixels(line, size)).max().unwrap_or(0)
}

/// How many lines, as layout counts.
pub(crate) fn count(lines: &[String]) -> i32 {
    i32::try_from(lines.len()).unwrap_or(0)
}

/// `text` cut so that it fits `width` with an ellipsis, or whole where it fits.
pub(crate) fn shorten(text: &str, size: u32, width: i32) -> String {
    if pixels(text.trim_end(), size) <= width {
        return text.trim_end().to_owned();
    }
    let room = width - pixels("…", size);
    let mut cut = String::new();
    for c in text.chars() {
        cut.push(c);
        if pixels(&cut, size) > room {
            cut.pop();
            break;
        }
    }
    cut.truncate(cut.trim_end().len());
    cut.push('…');
    cut
}

/// The smallest pieces a line may break between; a space stays with the piece before it.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut before: Option<char> = None;
    for c in text.chars() {
        match (before, pieces.last_mut()) {
            (Some(last), Some(piece)) if !may_break(last, c) => piece.push(c),
            _ => pieces.push(c.to_string()),
        }
        before = Some(c);
    }
    pieces
}

fn may_break(before: char, after: char) -> bool {
    if after == ' ' || NOT_FIRST.contains(after) || NOT_LAST.contains(before) {
        return false;
    }
    before == ' ' || matches!(before, '/' | '-') || is_wide(before) || is_wide(after)
}

/// Lines filled from the left; a piece wider than a line is cut between its characters.
fn fill(pieces: &[String], size: u32, width: i32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for piece in pieces {
        let joined = pixels(&line, size) + pixels(piece.trim_end(), size);
        if !line.is_empty() && joined > width {
            lines.push(std::mem::take(&mut line));
        }
        if pixels(piece.trim_end(), size) <= width {
            line.push_str(piece);
            continue;
        }
        for c in piece.chars() {
            line.push(c);
            if pixels(&line, size) > width && line.chars().nth(1).is_some() {
                line.pop();
                lines.push(std::mem::take(&mut line));
                line.push(c);
            }
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// The same number of lines, filled as evenly as may be: no lone last character.
fn balance(pieces: &[String], size: u32, width: i32, filled: Vec<String>) -> Vec<String> {
    let widest = pieces.iter().map(|piece| pixels(piece.trim_end(), size)).max().unwrap_or(0);
    let mut best = filled;
    let mut narrower = width - 4;
    while narrower >= widest && narrower > 0 {
        let lines = fill(pieces, size, narrower);
        if lines.len() != best.len() {
            break;
        }
        best = lines;
        narrower -= 4;
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_even_and_keep_words_and_punctuation_together() {
        assert_eq!(wrap("政府信息公开工作年度报告", 10, 110, 3), ["政府信息公开", "工作年度报告"]);
        assert_eq!(wrap("letters and visits", 10, 70, 3), ["letters", "and visits"]);
        assert_eq!(wrap("公开、回应", 10, 20, 3), ["公", "开、", "回应"]);
        assert_eq!(wrap("", 10, 50, 3), Vec::<String>::new());
    }

    #[test]
    fn what_does_not_fit_ends_in_an_ellipsis() {
        assert_eq!(wrap("一二三四五六七八九十", 10, 30, 3), ["一二三", "四五六", "七八…"]);
        assert_eq!(shorten("一二三四", 10, 40), "一二三四");
        assert_eq!(shorten("一二三四", 10, 30), "一二…");
    }
}
