//! The text at a mark's end: a number and, small and quiet after it, its unit.

use crate::clean::clean;
use crate::geometry::Coord;
use crate::lines::shorten;
use crate::role::TextRole;
use crate::text::Text;
use crate::width::pixels;

/// Pixels of a number.
pub(crate) const NUMBER_SIZE: u32 = 16;
/// Pixels of a label, and of the unit after a number.
pub(crate) const LABEL_SIZE: u32 = 14;
/// Pixels between a number and its unit.
const UNIT_GAP: i32 = 4;

/// A number with its unit, measured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Number {
    /// The number, or the words in its place.
    pub(crate) figure: String,
    /// What follows it after a space.
    pub(crate) unit: Option<String>,
    /// Pixels from its first to its last.
    pub(crate) width: i32,
}

impl Number {
    /// The number in `text`, cut to `room` pixels.
    pub(crate) fn new(text: &str, room: i32) -> Self {
        let text = clean(text);
        let counted = text.starts_with(|c: char| c.is_ascii_digit() || c == '-');
        match text.split_once(' ') {
            Some((figure, unit)) if counted && !unit.is_empty() => {
                let width = bold(figure) + UNIT_GAP + pixels(unit, LABEL_SIZE);
                if width <= room {
                    return Self { figure: figure.to_owned(), unit: Some(unit.to_owned()), width };
                }
                Self::plain(&text, room)
            }
            _ => Self::plain(&text, room),
        }
    }

    /// The number with its unit, from its point on.
    pub(crate) fn at(&self, at: Coord) -> Text {
        let mut text = Text::new(TextRole::Number, at, &self.figure);
        self.push_unit(&mut text);
        text
    }

    /// The number with its unit on the line of `text`, `gap` pixels after it.
    pub(crate) fn after(&self, text: &mut Text, gap: i32) {
        text.push(TextRole::Number, gap, &self.figure);
        self.push_unit(text);
    }

    fn push_unit(&self, text: &mut Text) {
        if let Some(unit) = &self.unit {
            text.push(TextRole::Unit, UNIT_GAP, unit);
        }
    }

    fn plain(text: &str, room: i32) -> Self {
        let figure = shorten(text, NUMBER_SIZE, room - room / 12);
        let width = bold(&figure);
        Self { figure, unit: None, width }
    }
}

/// Numbers are set a little bolder than labels, and so a little wider.
fn bold(figure: &str) -> i32 {
    let plain = pixels(figure, NUMBER_SIZE);
    plain + plain / 12
}

/// Pixels of a number of a label's size, at a dot or in a part.
pub(crate) fn value_width(text: &str) -> i32 {
    pixels(text, LABEL_SIZE) * 13 / 12 + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_follows_a_number_only() {
        assert_eq!(Number::new("3,789 条", 200).unit.as_deref(), Some("条"));
        assert_eq!(Number::new("3,789", 200).unit, None);
        assert_eq!(Number::new("not reported", 200).unit, None);
        assert!(Number::new("一二三四五六七八九十", 60).width <= 60);
    }
}
