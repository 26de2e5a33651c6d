//! The text at a mark's end: a number and, small and quiet after it, its unit.

use crate::lines::shorten;
use crate::markup::clean;
use crate::width::pixels;

/// Pixels of a number.
pub(crate) const NUMBER_SIZE: u32 = 16;
/// Pixels of a label, and of the unit after a number.
pub(crate) const LABEL_SIZE: u32 = 14;
/// Pixels between a number and its unit.
pub(crate) const UNIT_GAP: i32 = 4;

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
    /// The number in `shown`, cut to `room` pixels.
    pub(crate) fn new(shown: &str, room: i32) -> Self {
        let shown = clean(shown);
        let counted = shown.starts_with(|c: char| c.is_ascii_digit() || c == '-');
        match shown.split_once(' ') {
            Some((figure, unit)) if counted && !unit.is_empty() => {
                let width = bold(figure) + UNIT_GAP + pixels(unit, LABEL_SIZE);
                if width <= room {
                    return Self { figure: figure.to_owned(), unit: Some(unit.to_owned()), width };
                }
                Self::plain(&shown, room)
            }
            _ => Self::plain(&shown, room),
        }
    }

    fn plain(shown: &str, room: i32) -> Self {
        let figure = shorten(shown, NUMBER_SIZE, room - room / 12);
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
pub(crate) fn value_width(shown: &str) -> i32 {
    pixels(shown, LABEL_SIZE) * 13 / 12 + 1
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
