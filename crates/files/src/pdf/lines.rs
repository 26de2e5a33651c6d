//! Glyphs in lines: those that share a base line, from left to right, with the gaps that are seen.

use super::page::Glyph;

/// A gap of so many times the size parts columns that no line parts.
const COLUMN: f64 = 3.0;
/// A gap of so many times the size is a space between ideographs, which are often set apart.
const IDEOGRAPHS: f64 = 0.5;
/// The same between digits, which must not fall apart.
const DIGITS: f64 = 0.3;
/// The same between letters.
const LATIN: f64 = 0.15;
/// Two equal glyphs this near are one, drawn twice to look bold.
const TWICE: f64 = 0.2;

/// A line of text and its place.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its base line.
    pub y: f64,
    /// Its left end.
    pub from: f64,
    /// Its right end.
    pub to: f64,
    /// Its text.
    pub text: String,
}

/// Glyphs as lines, from the top; `columns` where wide gaps are to be told by a TAB.
pub fn lines(mut glyphs: Vec<Glyph>, columns: bool) -> Vec<Line> {
    glyphs.retain(|glyph| !glyph.text.is_empty());
    glyphs.sort_by(|one, other| one.y.total_cmp(&other.y));
    let mut rows: Vec<Vec<Glyph>> = Vec::new();
    let mut base = f64::NEG_INFINITY;
    for glyph in glyphs {
        let near = rows.last().is_some_and(|row| {
            let size = row.iter().map(|other| other.size).fold(glyph.size, f64::min);
            glyph.y - base <= size * 0.5
        });
        if near {
            if let Some(row) = rows.last_mut() {
                row.push(glyph);
            }
        } else {
            base = glyph.y;
            rows.push(vec![glyph]);
        }
    }
    rows.into_iter().filter_map(|row| line(row, columns)).collect()
}

fn line(mut glyphs: Vec<Glyph>, columns: bool) -> Option<Line> {
    glyphs.sort_by(|one, other| one.x.total_cmp(&other.x));
    let mut text = String::new();
    let mut last: Option<&Glyph> = None;
    for glyph in &glyphs {
        if glyph.is_space() {
            continue;
        }
        if let Some(last) = last {
            let size = last.size.min(glyph.size);
            let twice = last.text == glyph.text && (glyph.x - last.x).abs() < TWICE * size;
            if twice {
                continue;
            }
            let gap = (glyph.x - (last.x + last.width)) / size;
            if columns && gap > COLUMN {
                text.push('\t');
            } else if gap > space(&last.text, &glyph.text) || has_space(&glyphs, last, glyph) {
                text.push(' ');
            }
        }
        text.push_str(&glyph.text);
        last = Some(glyph);
    }
    let (first, end) = (glyphs.iter().find(|glyph| !glyph.is_space())?, last?);
    Some(Line { y: end.y, from: first.x, to: end.x + end.width, text })
}

/// The gap, in sizes, that reads as a space between two glyphs.
fn space(one: &str, other: &str) -> f64 {
    let ends = (one.chars().next_back(), other.chars().next());
    match ends {
        (Some(one), Some(other)) if one.is_ascii_digit() && other.is_ascii_digit() => DIGITS,
        (Some(one), Some(other)) if one.is_ascii() && other.is_ascii() => LATIN,
        _ => IDEOGRAPHS,
    }
}

/// Whether a space was drawn between two glyphs of the Latin script; between ideographs it means nothing.
fn has_space(glyphs: &[Glyph], one: &Glyph, other: &Glyph) -> bool {
    if !(one.text.is_ascii() && other.text.is_ascii()) {
        return false;
    }
    let from = glyphs.partition_point(|glyph| glyph.x <= one.x);
    glyphs[from..].iter().take_while(|glyph| glyph.x <= other.x).any(Glyph::is_space)
}

/// Lines of a cell as one text. A number that fills its cell goes on in the next line; another begins one.
pub fn cell(lines: &[Line], width: f64) -> String {
    let mut out = String::new();
    for (index, line) in lines.iter().enumerate() {
        let full =
            index.checked_sub(1).is_some_and(|before| lines[before].to - lines[before].from > width * 0.7);
        if index > 0 && !full {
            out.push('\n');
        }
        out.push_str(&line.text);
    }
    out
}
