//! Our own drawing backend for plotters: it writes SVG text with classes, and it alone measures.
//! It cannot fail and never asks a browser or a font file for anything.

use std::convert::Infallible;
use std::fmt::Write;

use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

use crate::markup::escape;
use crate::role::Role;
use crate::width::text_width;

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// An SVG document in the making.
pub(crate) struct Svg {
    size: (u32, u32),
    text: String,
}

impl Svg {
    /// A document of `size` that begins with `head`.
    pub(crate) fn new(size: (u32, u32), head: String) -> Self {
        Self { size, text: head }
    }

    /// What has been written so far; the document is empty afterwards.
    pub(crate) fn take(&mut self) -> String {
        std::mem::take(&mut self.text)
    }

    /// Writes markup that is known to be sound.
    pub(crate) fn markup(&mut self, markup: &str) {
        self.text.push_str(markup);
    }

    /// Writes text that is not.
    pub(crate) fn escaped(&mut self, text: &str) {
        escape(&mut self.text, text);
    }

    /// Writes formatted markup; writing to a string cannot fail.
    pub(crate) fn format(&mut self, markup: std::fmt::Arguments<'_>) {
        self.text.write_fmt(markup).ok();
    }
}

impl DrawingBackend for Svg {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        self.draw_rect((x, y), (x + 1, y + 1), &color, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        let class = Role::class_of(style.color());
        let (width, height) = ((right - left).max(0), (bottom - top).max(0));
        self.format(format_args!(
            r#"<rect class="{class}" x="{left}" y="{top}" width="{width}" height="{height}""#
        ));
        // The hit row is no colour but a place: unseen even where no style sheet arrives.
        self.markup(if class == "hit" { r#" fill="none" pointer-events="all"/>"# } else { "/>" });
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        let class = Role::class_of(style.color());
        self.format(format_args!(r#"<path class="{class}" fill="none" d=""#));
        for (at, (x, y)) in path.into_iter().enumerate() {
            let step = if at == 0 { 'M' } else { 'L' };
            self.format(format_args!("{step}{x} {y}"));
        }
        self.markup("\"/>");
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, _style: &T, (x, y): BackendCoord) -> Drawn {
        self.format(format_args!(r#"<text class="label" x="{x}" y="{y}">"#));
        self.escaped(text);
        self.markup("</text>");
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let size = FLOOR.max(rounded(style.size()));
        Ok((text_width(text, size), size))
    }
}

/// No text is smaller.
const FLOOR: u32 = 12;

/// The whole number of pixels nearest to a size, at most 999.
fn rounded(size: f64) -> u32 {
    (1..=999_u32).find(|&whole| f64::from(whole) + 0.5 > size).unwrap_or(999)
}
