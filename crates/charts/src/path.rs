//! Strokes, patterns and dots, and their path data.

use std::fmt;

use crate::geometry::Coord;
use crate::role::ShapeRole;

/// A path in its role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    /// What it is for.
    pub role: ShapeRole,
    /// Where it runs; written out it is the `d` attribute.
    pub outline: Outline,
}

/// Where a path runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outline {
    /// Strokes, each from point to point.
    Strokes(Vec<Vec<Coord>>),
    /// A dot around a point.
    Dot(Coord, DotShape),
    /// What stands out of a dot.
    Whisker(Coord, Whisker),
}

/// The shape of a dot: each line has its own, as a second channel next to colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DotShape {
    /// A circle.
    Circle,
    /// A square.
    Square,
    /// A square on its corner.
    Diamond,
    /// A triangle.
    Triangle,
}

/// What stands out of a dot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whisker {
    /// An arrow up: that many or more.
    Up,
    /// A stroke up and one down: about that many.
    Both,
}

impl Path {
    /// Strokes in one role.
    pub(crate) fn strokes(role: ShapeRole, strokes: Vec<Vec<Coord>>) -> Self {
        Self { role, outline: Outline::Strokes(strokes) }
    }

    /// Every point that places it.
    pub(crate) fn points_mut(&mut self) -> impl Iterator<Item = &mut Coord> {
        let (strokes, at) = match &mut self.outline {
            Outline::Strokes(strokes) => (strokes.as_mut_slice(), None),
            Outline::Dot(at, _) | Outline::Whisker(at, _) => (&mut [][..], Some(at)),
        };
        strokes.iter_mut().flatten().chain(at)
    }
}

impl fmt::Display for Outline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Strokes(strokes) => {
                for stroke in strokes {
                    for (at, (x, y)) in stroke.iter().enumerate() {
                        write!(f, "{}{x} {y}", if at == 0 { 'M' } else { 'L' })?;
                    }
                }
                Ok(())
            }
            Self::Dot((x, y), shape) => write!(f, "M{x} {y}{}", shape.around()),
            Self::Whisker((x, y), whisker) => write!(f, "M{x} {y}{}", whisker.around()),
        }
    }
}

impl DotShape {
    /// The shape of the line at `index`; from the fifth on shapes and colours pair anew.
    pub fn of(index: usize) -> Self {
        match (index + index / 4) % 4 {
            0 => Self::Circle,
            1 => Self::Square,
            2 => Self::Diamond,
            _ => Self::Triangle,
        }
    }

    /// Its path data from its point on.
    fn around(self) -> &'static str {
        match self {
            Self::Circle => "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z",
            Self::Square => "m-4-4h8v8h-8z",
            Self::Diamond => "m0-5l5 5l-5 5l-5-5z",
            Self::Triangle => "m0-5l5 9h-10z",
        }
    }
}

impl Whisker {
    /// Its path data from the point of its dot on.
    fn around(self) -> &'static str {
        match self {
            Self::Up => "m0-4v-11m-3 3l3-3l3 3",
            Self::Both => "m0-4v-7m0 22v-7",
        }
    }
}
