//! Text of a description made fit for one line of XML, and for an `id` attribute.

/// Text fit to be set on one line: line breaks and tabs are spaces, other control characters,
/// direction overrides and what XML forbids are dropped.
pub(crate) fn clean(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FFFE}' | '\u{FFFF}' => {}
            _ if c.is_whitespace() && c != '\u{3000}' && c != '\u{A0}' => {
                if !cleaned.is_empty() && !cleaned.ends_with(' ') {
                    cleaned.push(' ');
                }
            }
            _ if c.is_control() => {}
            _ => cleaned.push(c),
        }
    }
    cleaned.truncate(cleaned.trim_end_matches(' ').len());
    cleaned
}

/// An id without spaces or punctuation, for `aria-labelledby` splits at spaces.
pub(crate) fn id(text: &str) -> String {
    let id: String = text.chars().map(|c| if c.is_alphanumeric() || c == '_' { c } else { '-' }).collect();
    if id.is_empty() { "chart".to_owned() } else { id }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_go_and_breaks_become_spaces() {
        assert_eq!(clean(" 政务\n\t微信\u{0}\u{7}\u{FFFE} "), "政务 微信");
        assert_eq!(clean("\u{202E}abc"), "abc");
    }

    #[test]
    fn ids_are_one_word() {
        assert_eq!(id("a b\"c"), "a-b-c");
        assert_eq!(id(""), "chart");
    }
}
