//! How high a frame must be for the embed in it, its table closed. A frame does not grow with what is in it, so
//! the height is worked out from the sizes in `style/embed.css`; `tests/browser/embed.test.mjs` holds the two
//! together.

use charts::text_width;

use crate::models::FigureModel;
use crate::options::Order;
use crate::picture;

/// The texts of an embed around its chart.
pub(super) struct Texts<'t> {
    /// The heading.
    pub title: &'t str,
    /// What stands large where there is no chart.
    pub state: Option<&'t str>,
    /// The document that the figure was read from.
    pub source: &'t str,
}

/// Size of a text and height of its lines, in tenths of a CSS pixel.
struct Font {
    size: u32,
    line: u32,
}

const TITLE: Font = Font { size: 20, line: 260 };
const STATE: Font = Font { size: 28, line: 364 };
const SUMMARY: Font = Font { size: 16, line: 272 };
const SOURCE: Font = Font { size: 13, line: 221 };

/// The body's padding, the margins between its parts, the line that opens the table, the link under the
/// source. In tenths of a CSS pixel.
const AROUND: u32 = 320 + 120 + 120 + 440 + 80 + SOURCE.line;
/// Above the sentence where a chart or a word stands before it.
const MARGIN: u32 = 80;
/// Fonts differ from device to device: room for one line more than was reckoned.
const ROOM: u32 = SUMMARY.line;

/// The height in CSS pixels of an embed that shows its chart at `width`, which its text is as wide as.
pub(super) fn height(figure: &FigureModel, texts: &Texts<'_>, width: u32) -> u32 {
    let lines = |text: &str, font: &Font| {
        // A line ends before the word that no longer fits.
        let room = width.saturating_sub(3 * font.size).max(1);
        text_width(text, font.size).div_ceil(room).max(1) * font.line
    };
    let scene = picture::scene(figure, Order::Form, width);
    let chart = scene.map(|scene| scene.height.unsigned_abs() * 10 + MARGIN);
    let state = texts.state.map(|state| lines(state, &STATE) + MARGIN);
    let words = lines(texts.title, &TITLE) + lines(&figure.summary, &SUMMARY) + lines(texts.source, &SOURCE);
    (AROUND + chart.or(state).unwrap_or_default() + words + ROOM).div_ceil(10)
}
