//! Pages whose text stands on its side: wide tables are often drawn turned on an upright page.

use hayro_interpret::kurbo::{Point, Rect};

use super::page::{Glyph, Sheet};
use super::rules::Rule;

/// How far a glyph may lean, as the sine: what is drawn across a page is a watermark.
const LEAN: f64 = 0.1;

/// Which way up something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// As the page does.
    Upright,
    /// Its top is at the page's right.
    Right,
    /// Its top is at the page's left.
    Left,
    /// Its top is at the page's foot.
    Over,
}

impl Turn {
    /// By the direction of its top, of length one; `None` where it leans.
    pub fn of(x: f64, y: f64) -> Option<Self> {
        match (x.abs() < LEAN, y.abs() < LEAN) {
            (true, _) if y < 0.0 => Some(Self::Upright),
            (true, _) => Some(Self::Over),
            (_, true) if x > 0.0 => Some(Self::Right),
            (_, true) => Some(Self::Left),
            _ => None,
        }
    }

    /// Where a place lies once this stands upright, on a page of this size.
    fn place(self, (width, height): (f64, f64), place: Point) -> Point {
        match self {
            Self::Upright => place,
            Self::Right => Point::new(place.y, width - place.x),
            Self::Left => Point::new(height - place.y, place.x),
            Self::Over => Point::new(width - place.x, height - place.y),
        }
    }
}

/// The page turned so that most of its text stands upright. Text that stands otherwise is left out.
pub fn upright(mut sheet: Sheet) -> Sheet {
    let count = |turn: Turn| sheet.glyphs.iter().filter(|glyph| glyph.turn == turn).count();
    let most =
        [Turn::Over, Turn::Left, Turn::Right, Turn::Upright].into_iter().max_by_key(|turn| count(*turn));
    let turn = most.unwrap_or(Turn::Upright);
    sheet.glyphs.retain(|glyph| glyph.turn == turn);
    if turn == Turn::Upright {
        return sheet;
    }
    let size = (sheet.width, sheet.height);
    for glyph in &mut sheet.glyphs {
        let place = turn.place(size, Point::new(glyph.x, glyph.y));
        *glyph = Glyph { x: place.x, y: place.y, text: std::mem::take(&mut glyph.text), ..*glyph };
    }
    for rule in &mut sheet.rules {
        *rule = turned(turn, size, *rule);
    }
    for picture in &mut sheet.pictures {
        let corner = |x, y| turn.place(size, Point::new(x, y));
        *picture = Rect::from_points(corner(picture.x0, picture.y0), corner(picture.x1, picture.y1));
    }
    if turn != Turn::Over {
        std::mem::swap(&mut sheet.width, &mut sheet.height);
    }
    sheet
}

fn turned(turn: Turn, size: (f64, f64), rule: Rule) -> Rule {
    let point = |along| if rule.level { Point::new(along, rule.at) } else { Point::new(rule.at, along) };
    let (one, other) = (turn.place(size, point(rule.from)), turn.place(size, point(rule.to)));
    let level = if turn == Turn::Over { rule.level } else { !rule.level };
    let (at, from, to) = if level { (one.y, one.x, other.x) } else { (one.x, one.y, other.y) };
    Rule { level, at, from: from.min(to), to: from.max(to) }
}
