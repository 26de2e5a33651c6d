//! The sheet a figure stands on: the SVG root with its names, and in a file of its own also the
//! style, the heading, the sentence and the foot line as visible text.

use std::cell::RefCell;
use std::rc::Rc;

use crate::backend::Svg;
use crate::elements::{Area, Words, put, rectangle};
use crate::figure::Figure;
use crate::frame::{Frame, Scheme};
use crate::lines::wrap;
use crate::markup::{clean, escape, id};
use crate::role::Role;

mod style;

const HEADING_SIZE: u32 = 20;
const HEADING_LINE: i32 = 28;
const SENTENCE_SIZE: u32 = 14;
const SENTENCE_LINE: i32 = 22;
const FOOT_SIZE: u32 = 12;
const FOOT_LINE: i32 = 18;

/// The sheet of one chart.
pub(crate) struct Sheet<'f> {
    frame: &'f Frame,
    width: i32,
    margin: i32,
    heading: Vec<String>,
    sentence: Vec<String>,
    foot: Vec<String>,
}

impl<'f> Sheet<'f> {
    /// The sheet for `frame`.
    pub(crate) fn of(frame: &'f Frame) -> Self {
        let width = i32::try_from(frame.width.clamp(280, 1120)).unwrap_or(280);
        let margin = match frame.scheme {
            Scheme::Page => 0,
            Scheme::File if width < 420 => 16,
            Scheme::File => 32,
        };
        let lines = |text: &str, size, most| match frame.scheme {
            Scheme::Page => Vec::new(),
            Scheme::File => wrap(&clean(text), size, width - 2 * margin, most),
        };
        Self {
            frame,
            width,
            margin,
            heading: lines(&frame.title, HEADING_SIZE, 3),
            sentence: lines(&frame.description, SENTENCE_SIZE, 4),
            foot: lines(&frame.foot, FOOT_SIZE, 3),
        }
    }

    /// Pixels the figure may fill from left to right.
    pub(crate) fn figure_width(&self) -> i32 {
        self.width - 2 * self.margin
    }

    /// The whole document with `figure` on it.
    pub(crate) fn compose(&self, figure: &dyn Figure) -> String {
        let (above, below) = (self.above(), self.below());
        let height = figure.height() + above + below;
        let pixels = |length: i32| u32::try_from(length).unwrap_or(0);
        let svg = Svg::new((pixels(self.width), pixels(height)), self.head(figure, height));
        let shared = Rc::new(RefCell::new(svg));
        let page = Area::from(&shared);
        if self.frame.scheme == Scheme::File {
            self.draw(&page, height);
        }
        figure.draw(&page.margin(above, below, self.margin, self.margin));
        let mut document = shared.borrow_mut().take();
        document.push_str("</svg>");
        document
    }

    fn above(&self) -> i32 {
        let text = lines(&self.heading) * HEADING_LINE + lines(&self.sentence) * SENTENCE_LINE;
        self.margin + if text == 0 { 0 } else { text + 20 }
    }

    fn below(&self) -> i32 {
        match lines(&self.foot) {
            0 => self.margin,
            count => self.margin + 32 + count * FOOT_LINE,
        }
    }

    fn head(&self, figure: &dyn Figure, height: i32) -> String {
        let (kind, width, id) = (figure.kind(), self.width, id(&self.frame.id));
        let (space, style) = match self.frame.scheme {
            Scheme::Page => ("", String::new()),
            Scheme::File => (r#"xmlns="http://www.w3.org/2000/svg" "#, style::element(kind)),
        };
        let mut head = format!(
            r#"<svg {space}class="chart {kind}" role="img" aria-labelledby="{id}-t {id}-d" viewBox="0 0 {width} {height}" width="{width}" height="{height}"><title id="{id}-t">"#
        );
        escape(&mut head, &clean(&self.frame.title));
        head.push_str(&[r#"</title><desc id=""#, &id, r#"-d">"#].concat());
        escape(&mut head, &clean(&self.frame.description));
        head.push_str("</desc>");
        head.push_str(&style);
        head
    }

    fn draw(&self, page: &Area, height: i32) {
        rectangle(page, Role::Ground, (0, 0), (self.width, height));
        let mut top = self.margin;
        for text in &self.heading {
            put(page, &Words::new("title", (self.margin, top + 21), text));
            top += HEADING_LINE;
        }
        for text in &self.sentence {
            put(page, &Words::new("sentence", (self.margin, top + 16), text));
            top += SENTENCE_LINE;
        }
        if self.foot.is_empty() {
            return;
        }
        let mut top = height - self.margin - lines(&self.foot) * FOOT_LINE;
        rectangle(page, Role::Rule, (self.margin, top - 11), (self.figure_width(), 1));
        for text in &self.foot {
            put(page, &Words::new("foot", (self.margin, top + 13), text));
            top += FOOT_LINE;
        }
    }
}

fn lines(lines: &[String]) -> i32 {
    i32::try_from(lines.len()).unwrap_or(0)
}
