//! A line of words and figures set apart by spaces: 行政许可 97.

use std::ops::Range;

use super::cell::{Cell, Content};
use crate::numerals;
use crate::text::Text;

/// No label is longer; what is longer is a sentence.
const LONGEST_LABEL: usize = 120;

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// A figure or a stroke in the place of one.
    Cell(Cell),
    /// Words.
    Words(Range<usize>),
}

/// The words and figures of a line.
pub(super) fn tokens(text: &Text, line: &Range<usize>) -> Vec<Token> {
    let pieces = pieces(text, line);
    let mut tokens = Vec::new();
    let mut next = 0;
    while let Some(piece) = pieces.get(next).cloned() {
        let (cell, taken) = joined(text, &pieces[next..]);
        next += taken;
        let numbers_words = pieces.get(next).is_some_and(|piece| ".、．".contains(text.chars()[piece.start]));
        // 190. 457379: the point of a number, and no label's.
        let before = next.checked_sub(taken + 1).map(|before| &text.chars()[pieces[before].clone()]);
        let broken = before.is_some_and(|before| numerals::goes_on(before, &text.chars()[piece.clone()]))
            && before.is_some_and(|before| {
                before.iter().all(|char| char.is_ascii_digit() || ".,，".contains(*char))
            });
        let point = broken
            && (!before.is_some_and(|before| before[before.len() - 1].is_ascii_digit())
                || ".,，".contains(text.chars()[piece.start]));
        if point {
            if let Some(Token::Words(at) | Token::Cell(Cell { at, .. })) = tokens.pop() {
                tokens.push(Token::Cell(Cell { content: Content::Unreadable, at: at.start..piece.end }));
            }
        } else if let Some(end) = before.and_then(|before| ends_number(text.chars(), before, &piece)) {
            if let Some(Token::Words(at) | Token::Cell(Cell { at, .. })) = tokens.pop() {
                tokens.push(Token::Cell(Cell { content: Content::Unreadable, at: at.start..end }));
            }
            tokens.extend(labelled(text.chars(), &(end..piece.end)));
        } else if cell.is_value() && !numbers_words || cell.content == Content::Mark {
            tokens.push(Token::Cell(cell));
        } else {
            tokens.extend(labelled(text.chars(), &piece));
        }
    }
    // A stroke among words (本年增 / 减) is no cell.
    let last_words = tokens.iter().rposition(|token| matches!(token, Token::Words(_))).unwrap_or(0);
    for token in &mut tokens[..last_words] {
        if let Token::Cell(Cell { content: Content::Mark, at }) = token {
            *token = Token::Words(at.clone());
        }
    }
    tokens
}

/// The ranges between spaces. Normal text drops most spaces; the untouched text still has them.
fn pieces(text: &Text, line: &Range<usize>) -> Vec<Range<usize>> {
    let mut pieces: Vec<Range<usize>> = Vec::new();
    for place in line.clone().filter(|place| !text.chars()[*place].is_whitespace()) {
        match pieces.last_mut() {
            Some(piece) if !text.is_apart(place) => piece.end = place + 1,
            _ => pieces.push(place..place + 1),
        }
    }
    pieces
}

/// A figure whose unit or note stands behind a space: `2 件`, `22(其中修订 16 件)`.
fn joined(text: &Text, pieces: &[Range<usize>]) -> (Cell, usize) {
    let chars = text.chars();
    let first = Cell::read(chars, pieces[0].clone());
    let starts_with_digit = |piece: &Range<usize>| chars[piece.start].is_ascii_digit();
    if !starts_with_digit(&pieces[0]) {
        return (first, 1);
    }
    for taken in 2..=pieces.len().min(4) {
        let last = &pieces[taken - 1];
        if first.is_value() && starts_with_digit(last) {
            break;
        }
        let whole = Cell::read(chars, pieces[0].start..last.end);
        if whole.is_read() {
            return (whole, taken);
        }
    }
    (first, 1)
}

/// Words, with the figure that follows them with nothing between.
fn labelled(chars: &[char], piece: &Range<usize>) -> Vec<Token> {
    match glued(chars, piece) {
        Some((words, cell)) => vec![Token::Words(words), Token::Cell(cell)],
        None => vec![Token::Words(piece.clone())],
    }
}

/// Where the number of the piece before ends in this one: 行政处罚12 82行政强制, which may be 1282 or two.
fn ends_number(chars: &[char], before: &[char], at: &Range<usize>) -> Option<usize> {
    let piece = &chars[at.clone()];
    let digits = piece.iter().take_while(|char| char.is_ascii_digit()).count();
    let next = piece.get(digits)?;
    let ends = before.last().is_some_and(char::is_ascii_digit) && numerals::goes_on(before, piece);
    let words = next.is_alphabetic() && !Cell::read(piece, 0..piece.len()).is_value();
    (ends && digits > 0 && words).then_some(at.start + digits)
}

/// A figure that follows its label with nothing between: 行政许可97.
fn glued(chars: &[char], piece: &Range<usize>) -> Option<(Range<usize>, Cell)> {
    if piece.len() > LONGEST_LABEL {
        return None;
    }
    let continues = |char: char| char.is_ascii_digit() || "+-.,，".contains(char);
    let starts = (piece.start + 1..piece.end)
        .filter(|place| chars[*place].is_ascii_digit() || "+-".contains(chars[*place]))
        .filter(|place| !continues(chars[*place - 1]));
    let mut cells = starts.map(|start| (piece.start..start, Cell::read(chars, start..piece.end)));
    cells.find(|(_, cell)| cell.is_value())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(source: &str) -> Vec<String> {
        let text = Text::new(source);
        let words = |at: Range<usize>| text.chars()[at].iter().collect::<String>();
        tokens(&text, &(0..text.chars().len()))
            .into_iter()
            .map(|token| match token {
                Token::Cell(cell) => format!("={}", words(cell.at)),
                Token::Words(at) => words(at),
            })
            .collect()
    }

    #[test]
    fn figures_stand_apart_from_words() {
        assert_eq!(read("行政许可 97"), ["行政许可", "=97"]);
        assert_eq!(read("行政许可97"), ["行政许可", "=97"]);
        assert_eq!(read("4.保护第三方合法权益 0 0 1"), ["4.保护第三方合法权益", "=0", "=0", "=1"]);
        assert_eq!(read("规章 22(其中修订 16 件) 3 55"), ["规章", "=22", "=3", "=55"]);
        assert_eq!(read("政府集中采购 8 160.5964 万元"), ["政府集中采购", "=8", "=160.5964万元"]);
        assert_eq!(read("1 .属于国家秘密 0"), ["1", ".属于国家秘密", "=0"]);
        assert_eq!(read("本年增 / 减"), ["本年增", "/", "减"]);
        assert_eq!(read("行政许可 5 / 2"), ["行政许可", "=5", "=/", "=2"]);
    }
}
