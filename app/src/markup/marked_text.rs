//! A report's text with its phrases marked: each leads to the figure that stands on it, and has an
//! anchor that the figure leads back to.

#![allow(
    clippy::let_unit_value,
    clippy::ignored_unit_patterns,
    reason = "maud knows no statement but `@let`"
)]

use maud::{Markup, html};

/// A phrase: its characters, and the address of what stands on it.
#[derive(Clone, Debug)]
pub struct Phrase {
    /// First character.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// What it leads to.
    pub link: String,
    /// What that is called.
    pub name: String,
}

/// The name of a phrase's anchor.
pub fn anchor(start: usize) -> String {
    format!("at-{start}")
}

/// The text, line breaks kept. Phrases may overlap.
pub fn marked_text(text: &str, phrases: &[Phrase]) -> Markup {
    let letters: Vec<char> = text.chars().collect();
    let mut cuts: Vec<usize> = phrases.iter().flat_map(|phrase| [phrase.start, phrase.end]).collect();
    cuts.extend([0, letters.len()]);
    cuts.retain(|cut| *cut <= letters.len());
    cuts.sort_unstable();
    cuts.dedup();
    // What is open moves along with the cuts, so that a long text with many phrases stays quick.
    let mut by_start: Vec<&Phrase> = phrases.iter().collect();
    by_start.sort_by_key(|phrase| phrase.start);
    let mut ahead = by_start.into_iter().peekable();
    let mut open: Vec<&Phrase> = Vec::new();
    html! {
        pre class="report-text" lang="zh-CN" {
            @for cut in cuts.windows(2) {
                @let (start, end) = (cut[0], cut[1]);
                @let _ = open.retain(|phrase| phrase.end > start);
                @let before = open.len();
                @let _ = while let Some(phrase) = ahead.next_if(|phrase| phrase.start <= start) { open.push(phrase); };
                @let piece: String = letters[start..end].iter().collect();
                @match open.first() {
                    None => (piece),
                    Some(first) => {
                        @if open.len() > before {
                            a class="phrase" id=(anchor(start)) href=(first.link) rel=[inside(first)] title=(names(&open)) { (piece) }
                        } @else {
                            a class="phrase" href=(first.link) rel=[inside(first)] title=(names(&open)) { (piece) }
                        }
                    }
                }
            }
        }
    }
}

/// The router must leave a link within the page to the browser, or its end would not be the target.
fn inside(phrase: &Phrase) -> Option<&'static str> {
    phrase.link.starts_with('#').then_some("external")
}

fn names(open: &[&Phrase]) -> String {
    open.iter().map(|phrase| phrase.name.as_str()).collect::<Vec<_>>().join("、")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phrase(start: usize, end: usize, name: &str) -> Phrase {
        Phrase { start, end, link: format!("#{name}"), name: name.to_owned() }
    }

    #[test]
    fn the_text_stays_whole_and_every_phrase_has_its_anchor() {
        let text = "收到申请12件<b>，其中当面3件。";
        let phrases = [phrase(0, 7, "a"), phrase(2, 7, "b"), phrase(11, 17, "c"), phrase(900, 905, "d")];
        let html = marked_text(text, &phrases).into_string();
        for start in [0, 2, 11] {
            assert!(html.contains(&format!("id=\"at-{start}\"")), "{html}");
        }
        let fragment = scraped(&html);
        assert_eq!(fragment, text);
    }

    /// The text between tags.
    fn scraped(html: &str) -> String {
        let mut out = String::new();
        let mut inside = false;
        for letter in html.chars() {
            match letter {
                '<' => inside = true,
                '>' => inside = false,
                letter if !inside => out.push(letter),
                _ => {}
            }
        }
        out.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    }
}
