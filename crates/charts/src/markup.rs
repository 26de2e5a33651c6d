//! Text on its way into XML: cleaned of what XML does not allow, escaped, and made fit for ids.

/// Text fit to be set on one line: line breaks and tabs are spaces, other control characters,
/// direction overrides and what XML forbids are dropped.
pub(crate) fn clean(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FFFE}' | '\u{FFFF}' => {}
            _ if c.is_whitespace() && c != '\u{3000}' && c != '\u{A0}' => {
                if !kept.is_empty() && !kept.ends_with(' ') {
                    kept.push(' ');
                }
            }
            _ if c.is_control() => {}
            _ => kept.push(c),
        }
    }
    kept.truncate(kept.trim_end_matches(' ').len());
    kept
}

/// Appends `text` so that it stays text, in an element or in a quoted attribute.
pub(crate) fn escape(into: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => into.push_str("&amp;"),
            '<' => into.push_str("&lt;"),
            '>' => into.push_str("&gt;"),
            '"' => into.push_str("&quot;"),
            '\'' => into.push_str("&#39;"),
            _ => into.push(c),
        }
    }
}

/// An id without spaces or signs, for `aria-labelledby` splits at spaces.
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
    fn markup_stays_text() {
        let mut text = String::new();
        escape(&mut text, "<a href=\"x\">&'");
        assert_eq!(text, "&lt;a href=&quot;x&quot;&gt;&amp;&#39;");
        assert_eq!(id("a b\"c"), "a-b-c");
        assert_eq!(id(""), "chart");
    }
}
