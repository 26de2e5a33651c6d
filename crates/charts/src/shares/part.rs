//! One part of a strip: its piece, its words, and where a pointer finds it.

use crate::caption::Caption;
use crate::geometry::{Bounds, Coord};
use crate::mark::Mark;
use crate::role::TextRole;
use crate::text::Text;

/// Pixels from the strip's upper to its lower edge.
pub(super) const STRIP: i32 = 36;
/// The side of the sample in the list, in pixels.
pub(super) const SWATCH: i32 = 14;

/// One part laid out.
pub(super) struct Part {
    pub(super) caption: Caption,
    /// Left edge and length; `None` for a part of zero.
    pub(super) piece: Option<(i32, i32)>,
    /// Where its sample stands in the list.
    pub(super) swatch: Option<Coord>,
    pub(super) hit: Bounds,
    pub(super) texts: Vec<Text>,
}

impl Part {
    /// The part of `mark` without its place.
    pub(super) fn of(mark: &Mark, piece: Option<(i32, i32)>, hit: Bounds, texts: Vec<Text>) -> Self {
        Self { caption: Caption::of(mark), piece, swatch: None, hit, texts }
    }

    /// Its piece of the strip, or the short tick of a part of zero.
    pub(super) fn bounds(&self) -> Bounds {
        match (self.piece, self.swatch) {
            (Some((left, length)), _) => Bounds::new((left, 0), (length, STRIP)),
            (None, Some(corner)) => Bounds::new(corner, (2, SWATCH)),
            (None, None) => self.hit,
        }
    }
}

/// The lines of a label.
pub(super) fn label(lines: &[String], at: Coord) -> Vec<Text> {
    Text::paragraph(TextRole::Label, at, 20, lines)
}
