//! The sheet a figure stands on: its names, and in a file of its own also the ground, the heading,
//! the sentence and the foot line as visible text.

use crate::clean::{clean, id};
use crate::figure::Figure;
use crate::frame::{Frame, Scheme};
use crate::lines::{count, wrap};
use crate::node::Node;
use crate::role::{ShapeRole, TextRole};
use crate::scene::Scene;
use crate::text::Text;

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

    /// The scene with `figure` on it.
    pub(crate) fn scene(&self, figure: Figure) -> Scene {
        let (above, below) = (self.above(), self.below());
        let height = figure.height + above + below;
        let mut nodes = match self.frame.scheme {
            Scheme::Page => Vec::new(),
            Scheme::File => self.nodes(height),
        };
        for mut node in figure.nodes {
            node.move_by((self.margin, above));
            nodes.push(node);
        }
        Scene {
            id: id(&self.frame.id),
            kind: figure.kind,
            scheme: self.frame.scheme,
            width: self.width,
            height,
            title: clean(&self.frame.title),
            description: clean(&self.frame.description),
            nodes,
        }
    }

    fn above(&self) -> i32 {
        let text = count(&self.heading) * HEADING_LINE + count(&self.sentence) * SENTENCE_LINE;
        self.margin + if text == 0 { 0 } else { text + 20 }
    }

    fn below(&self) -> i32 {
        match count(&self.foot) {
            0 => self.margin,
            count => self.margin + 32 + count * FOOT_LINE,
        }
    }

    fn nodes(&self, height: i32) -> Vec<Node> {
        let left = self.margin;
        let mut top = self.margin;
        let mut nodes = vec![Node::rect(ShapeRole::Ground, (0, 0), (self.width, height))];
        let heading = Text::paragraph(TextRole::Title, (left, top + 21), HEADING_LINE, &self.heading);
        top += count(&self.heading) * HEADING_LINE;
        let sentence = Text::paragraph(TextRole::Sentence, (left, top + 16), SENTENCE_LINE, &self.sentence);
        nodes.extend(heading.into_iter().chain(sentence).map(Node::from));
        if !self.foot.is_empty() {
            let top = height - self.margin - count(&self.foot) * FOOT_LINE;
            nodes.push(Node::rect(ShapeRole::Rule, (left, top - 11), (self.figure_width(), 1)));
            let foot = Text::paragraph(TextRole::Foot, (left, top + 13), FOOT_LINE, &self.foot);
            nodes.extend(foot.into_iter().map(Node::from));
        }
        nodes
    }
}
