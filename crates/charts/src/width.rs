//! How wide text is, from one small table, so that a server and every browser lay out alike.
//!
//! Fonts differ; the table is a little generous, and no layout depends on an exact hit.

/// Hundredths of an em from `c` to the character after it.
fn advance(c: char) -> u64 {
    match c {
        '\u{300}'..='\u{36F}' | '\u{200B}'..='\u{200F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' => 0,
        _ if is_wide(c) => 100,
        '0'..='9' => 56,
        ' ' | '\u{A0}' | 'i' | 'j' | 'l' | 'I' | '.' | ',' | ';' | ':' | '\'' | '|' | '!' => 28,
        'f' | 'r' | 't' | '(' | ')' | '[' | ']' | '{' | '}' | '/' | '\\' | '"' => 36,
        '-' | '\u{FF61}'..='\u{FF9F}' => 50,
        'm' | 'w' => 82,
        'M' | 'W' | '@' | '%' => 94,
        'A'..='Z' => 66,
        'a'..='z' => 52,
        _ => 62,
    }
}

/// Whether `c` fills a whole em square, as Chinese characters and full-width punctuation do.
pub(crate) fn is_wide(c: char) -> bool {
    matches!(c,
        '\u{1100}'..='\u{115F}' | '\u{2014}'..='\u{2015}' | '\u{2018}'..='\u{201F}' | '\u{2025}'..='\u{2026}'
        | '\u{2030}' | '\u{2103}' | '\u{2190}'..='\u{2BFF}' | '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7A3}'
        | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE6F}' | '\u{FF00}'..='\u{FF60}' | '\u{FFE0}'..='\u{FFE6}'
        | '\u{1F000}'..='\u{1FAFF}' | '\u{20000}'..='\u{3FFFD}')
}

/// The width of `text` set at `size` pixels, rounded up to whole pixels.
#[must_use]
pub fn text_width(text: &str, size: u32) -> u32 {
    let ems: u64 = text.chars().map(advance).sum();
    u32::try_from(ems.saturating_mul(u64::from(size)).div_ceil(100)).unwrap_or(u32::MAX)
}

/// [`text_width`] in the signed pixels that layout counts in.
pub(crate) fn pixels(text: &str, size: u32) -> i32 {
    i32::try_from(text_width(text, size)).unwrap_or(i32::MAX / 4).min(i32::MAX / 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_fills_the_em_and_digits_about_half() {
        assert_eq!(text_width("信息公开", 20), 80);
        assert_eq!(text_width("3789", 100), 224);
        assert_eq!(text_width("nnn", 100), 156);
        assert!(text_width("il.,", 16) < text_width("nnnn", 16));
        assert_eq!(text_width("", 16), 0);
        assert_eq!(text_width("中", u32::MAX), u32::MAX);
    }
}
