//! The sentence that shows why a text was found.

use std::ops::Range;

use super::{Query, folded, is_latin};

/// The most letters shown; a sentence can fill a page.
const LONGEST: usize = 120;
/// How many letters stand before the first match in a sentence that is too long.
const BEFORE: usize = 30;

/// A sentence of a text, in parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Excerpt {
    /// Its parts, in order; together they are the sentence.
    pub parts: Vec<Part>,
    /// Whether the text goes on before it.
    pub cut_before: bool,
    /// Whether the text goes on after it.
    pub cut_after: bool,
}

/// A part of an excerpt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Text around a match.
    Plain(String),
    /// What was looked for, as the text has it.
    Match(String),
}

/// The sentence of a text that holds most words of a query, with each match marked. A text without a
/// match shows how it begins.
pub fn excerpt(text: &str, query: &Query) -> Excerpt {
    let letters = folded(text);
    let found = matches(&letters, query);
    let span = best_sentence(&letters, &found);
    let byte = |place: usize| letters.get(place).map_or(text.len(), |(at, _)| *at);
    let mut parts = Vec::new();
    let mut done = span.start;
    for hit in merged(&found, &span) {
        if hit.start > done {
            parts.push(Part::Plain(text[byte(done)..byte(hit.start)].to_owned()));
        }
        parts.push(Part::Match(text[byte(hit.start)..byte(hit.end)].to_owned()));
        done = hit.end;
    }
    if span.end > done {
        parts.push(Part::Plain(text[byte(done)..byte(span.end)].to_owned()));
    }
    Excerpt { parts, cut_before: span.start > 0, cut_after: span.end < letters.len() }
}

/// Where a word of the query, by its place in the query, stands among the letters.
struct Hit {
    word: usize,
    at: Range<usize>,
}

/// Every place of every word, from the first on.
fn matches(letters: &[(usize, char)], query: &Query) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (word, sought) in query.words().iter().enumerate() {
        let sought: Vec<char> = sought.folded().chars().collect();
        for start in 0..(letters.len() + 1).saturating_sub(sought.len()) {
            let at = start..start + sought.len();
            let here = letters[at.clone()].iter().map(|(_, letter)| letter);
            if here.eq(sought.iter()) && stands_alone(letters, &at) {
                hits.push(Hit { word, at });
            }
        }
    }
    hits.sort_by_key(|hit| (hit.at.start, hit.at.end));
    hits
}

/// Whether no Latin word is cut in two: `art` is not in `part`, 331 not in 5331.
fn stands_alone(letters: &[(usize, char)], at: &Range<usize>) -> bool {
    let joined = |left: usize, right: usize| is_latin(letters[left].1) && is_latin(letters[right].1);
    let cut_before = at.start > 0 && joined(at.start - 1, at.start);
    let cut_after = at.end < letters.len() && joined(at.end - 1, at.end);
    !cut_before && !cut_after
}

/// The sentence with most of the words, the first among equals, cut to the length that is shown.
fn best_sentence(letters: &[(usize, char)], hits: &[Hit]) -> Range<usize> {
    let mut best = (0, 0..letters.len().min(LONGEST));
    for (place, hit) in hits.iter().enumerate() {
        let sentence = sentence_around(letters, &hit.at);
        let inside = hits[place..].iter().take_while(|other| other.at.end <= sentence.end);
        let mut words: Vec<usize> = inside.map(|other| other.word).collect();
        words.sort_unstable();
        words.dedup();
        if words.len() > best.0 {
            best = (words.len(), sentence);
        }
    }
    best.1
}

/// The sentence a match stands in. One that is too long begins shortly before the match.
fn sentence_around(letters: &[(usize, char)], hit: &Range<usize>) -> Range<usize> {
    let ends =
        |(_, letter): &(usize, char)| matches!(letter, '。' | '！' | '？' | '；' | '!' | '?' | ';' | '\n');
    let mut start = letters[..hit.start].iter().rposition(ends).map_or(0, |place| place + 1);
    while start < hit.start && letters[start].1.is_whitespace() {
        start += 1;
    }
    let stop = letters[hit.end..].iter().position(ends);
    let mut end = stop.map_or(letters.len(), |place| {
        // The full stop is shown, the end of a line is not.
        let end = hit.end + place;
        if letters[end].1 == '\n' { end } else { end + 1 }
    });
    if end - start > LONGEST {
        start = start.max(hit.start.saturating_sub(BEFORE));
        end = end.min((start + LONGEST).max(hit.end));
    }
    start..end
}

/// The matches within a span; those that touch or overlap are one.
fn merged(hits: &[Hit], span: &Range<usize>) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    for hit in hits.iter().filter(|hit| hit.at.start >= span.start && hit.at.end <= span.end) {
        match out.last_mut() {
            Some(last) if hit.at.start <= last.end => last.end = last.end.max(hit.at.end),
            _ => out.push(hit.at.clone()),
        }
    }
    out
}
