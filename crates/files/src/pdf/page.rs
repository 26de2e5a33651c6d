//! What a page draws, as far as text needs it: glyphs, straight lines, pictures. Places count from the
//! upper left corner, downwards.

use std::time::Instant;

use hayro_interpret::font::{Glyph as Drawn, GlyphRun};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::kurbo::{Affine, BezPath, Point, Rect, Shape};
use hayro_interpret::{BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, SoftMask};

use super::radicals::meant;
use super::rules::{self, Rule};
use super::turn::Turn;
use crate::refused::Refused;

/// More glyphs than fit on any page.
const MOST_GLYPHS: usize = 200_000;
/// More lines than any table has: a map or a chart.
const MOST_RULES: usize = 20_000;
/// A path of more parts is a drawing.
const MOST_PARTS: usize = 2_000;
/// A glyph.
#[derive(Clone, Debug)]
pub struct Glyph {
    /// Left end of its base line.
    pub x: f64,
    /// Its base line.
    pub y: f64,
    /// How far it advances.
    pub width: f64,
    /// Its size.
    pub size: f64,
    /// Which way up it stands.
    pub turn: Turn,
    /// Its characters.
    pub text: String,
}

impl Glyph {
    /// Whether it shows nothing.
    pub fn is_space(&self) -> bool {
        self.text.chars().all(char::is_whitespace)
    }

    /// Its middle.
    pub fn middle(&self) -> (f64, f64) {
        (self.x + self.width / 2.0, self.y - self.size * 0.35)
    }
}

/// A page as it is drawn.
pub struct Sheet {
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// Glyphs in the order in which they are drawn.
    pub glyphs: Vec<Glyph>,
    /// Straight upright and level lines.
    pub rules: Vec<Rule>,
    /// Where pictures stand.
    pub pictures: Vec<Rect>,
    /// How many glyphs have no characters.
    pub untold: usize,
    until: Instant,
}

impl Sheet {
    /// An empty page.
    pub fn new(width: f64, height: f64, until: Instant) -> Self {
        let (glyphs, rules, pictures) = (Vec::new(), Vec::new(), Vec::new());
        Self { width, height, glyphs, rules, pictures, untold: 0, until }
    }

    /// The interpreter cannot be told to stop; unwinding to the guard, which takes the reason, is the way out.
    fn ends_in_time(&self) {
        let why = match () {
            () if Instant::now() > self.until => Refused::TooSlow,
            () if self.glyphs.len() > MOST_GLYPHS => Refused::TooMuchText,
            () => return,
        };
        std::panic::resume_unwind(Box::new(why));
    }

    fn add(&mut self, drawn: &Drawn<'_>, place: Affine) {
        let text = match drawn.as_unicode() {
            Some(BfString::Char(sign)) => meant(sign).to_string(),
            Some(BfString::String(text)) => text.chars().map(meant).collect(),
            None => String::new(),
        };
        let origin = place * Point::ZERO;
        let up = (place * Point::new(0.0, 1000.0)) - origin;
        let size = up.hypot();
        let on_page =
            (-size..self.width + size).contains(&origin.x) && (-size..self.height + size).contains(&origin.y);
        let Some(turn) = Turn::of(up.x / size, up.y / size) else { return };
        if !on_page || !size.is_finite() || size < 0.5 {
            return;
        }
        let told = text.chars().any(|sign| !is_private(sign));
        if !told {
            self.untold += 1;
            return;
        }
        let advance = match drawn {
            Drawn::Outline(outline) => outline.advance_width(),
            Drawn::Type3(drawing) => drawing.advance_width(),
        };
        let end = place * Point::new(f64::from(advance.unwrap_or(500.0)), 0.0);
        let width = (end - origin).hypot().clamp(0.0, 3.0 * size);
        self.glyphs.push(Glyph { x: origin.x, y: origin.y, width, size, turn, text });
    }
}

/// Characters that say nothing about what is seen.
fn is_private(sign: char) -> bool {
    matches!(sign, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. | '\u{fffd}' | '\0'..='\u{8}' | '\u{e}'..='\u{1f}')
}

impl<'a> Device<'a> for Sheet {
    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        self.ends_in_time();
        if self.rules.len() < MOST_RULES && path.elements().len() <= MOST_PARTS {
            let stroked = !matches!(mode, DrawMode::Fill(_));
            rules::collect(&mut self.rules, &(props.transform * path), stroked);
        }
    }

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        self.ends_in_time();
        for glyph in run.glyphs() {
            self.add(glyph, props.transform * glyph.transform());
        }
    }

    fn draw_image(&mut self, _: Image<'a, '_>, props: ImageDrawProps<'a>) {
        self.ends_in_time();
        self.pictures.push((props.transform * Rect::new(0.0, 0.0, 1.0, 1.0).to_path(0.1)).bounding_box());
    }

    fn push_clip_path(&mut self, _: &ClipPath) {
        self.ends_in_time();
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}

    fn pop_clip(&mut self) {}

    fn pop_transparency_group(&mut self) {}
}
