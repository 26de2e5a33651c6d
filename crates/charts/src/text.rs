//! Lines of text in a scene.

use crate::geometry::Coord;
use crate::role::TextRole;

/// One line of text on its baseline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// What it is for.
    pub role: TextRole,
    /// The point on the baseline that it is anchored to.
    pub at: Coord,
    /// How it stands against that point.
    pub anchor: Anchor,
    /// The text itself, on one line, without control characters; not escaped.
    pub content: String,
    /// Text in other roles that follows on the same line.
    pub spans: Vec<Span>,
}

/// More text on the same line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// What it is for.
    pub role: TextRole,
    /// Pixels between this text and the one before it.
    pub gap: i32,
    /// The text itself.
    pub content: String,
}

/// How a text stands against its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// It begins there.
    Start,
    /// Its middle stands there.
    Middle,
    /// It ends there.
    End,
}

impl Anchor {
    /// The `text-anchor` attribute; none at the start, which is what SVG takes without one.
    pub fn value(self) -> Option<&'static str> {
        match self {
            Self::Start => None,
            Self::Middle => Some("middle"),
            Self::End => Some("end"),
        }
    }
}

impl Text {
    /// Text in one role that begins at its point.
    pub(crate) fn new(role: TextRole, at: Coord, content: &str) -> Self {
        Self { role, at, anchor: Anchor::Start, content: content.to_owned(), spans: Vec::new() }
    }

    /// Lines of text one below the other, `step` pixels from baseline to baseline.
    pub(crate) fn paragraph(role: TextRole, (x, first): Coord, step: i32, lines: &[String]) -> Vec<Self> {
        let mut texts = Vec::with_capacity(lines.len());
        let mut baseline = first;
        for line in lines {
            texts.push(Self::new(role, (x, baseline), line));
            baseline += step;
        }
        texts
    }

    /// More text in another role, on the same line.
    pub(crate) fn push(&mut self, role: TextRole, gap: i32, content: &str) {
        self.spans.push(Span { role, gap, content: content.to_owned() });
    }

    /// The same text, anchored in another way.
    pub(crate) fn anchored(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }
}
