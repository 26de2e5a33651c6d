//! The name at a line's end, with the line's last number.

use crate::clean::clean;
use crate::geometry::Coord;
use crate::line::Line;
use crate::lines::{count, longest, wrap};
use crate::node::Node;
use crate::number::{LABEL_SIZE, value_width};
use crate::role::{ShapeRole, TextRole};
use crate::text::Text;
use crate::width::pixels;

/// Pixels of a line of words.
const LINE: i32 = 18;
/// Pixels between a name and its number on one line.
const NUMBER_GAP: i32 = 6;

/// The name at a line's end.
pub(crate) struct End {
    lines: Vec<String>,
    /// Its last number, and whether it stands on the last line of the name.
    pub(super) number: Option<(String, bool)>,
    pub(super) top: i32,
    pub(super) leader: Option<[Coord; 3]>,
}

impl End {
    /// The name in at most two whole lines, and the last number if it is of the last year. The name of a
    /// line that ends before says when, and of one without a dot what stands in its place: at the last
    /// year they would read as zero.
    pub(super) fn fit(line: &Line, last_year: i64, room: i32) -> Option<Self> {
        let last = line.points.iter().rfind(|point| point.amount.is_some());
        let label = match (last, line.points.last()) {
            (Some(last), _) if i64::from(last.year) == last_year => line.label.clone(),
            (Some(last), _) => format!("{} ({})", line.label, last.year),
            (None, Some(blank)) => format!("{} ({})", line.label, blank.text),
            (None, None) => line.label.clone(),
        };
        let lines = wrap(&clean(&label), LABEL_SIZE, room, 3);
        let text = last.filter(|point| i64::from(point.year) == last_year).map(|point| clean(&point.text));
        let number = match text {
            None => None,
            Some(text) => {
                let width = value_width(&text);
                let before = lines.last().map_or(room, |line| pixels(line, LABEL_SIZE) + NUMBER_GAP);
                (width <= room).then_some(())?;
                Some((text, before + width <= room))
            }
        };
        let whole = lines.len() <= 2 && longest(&lines, LABEL_SIZE) <= room;
        whole.then_some(Self { lines, number, top: 0, leader: None })
    }

    /// Pixels from top to bottom.
    pub(super) fn height(&self) -> i32 {
        let own = self.number.as_ref().is_some_and(|(_, on_last)| !on_last);
        (count(&self.lines) + i32::from(own)).max(1) * LINE
    }

    /// Pixels of its longest line.
    pub(super) fn width(&self) -> i32 {
        let reach = longest(&self.lines, LABEL_SIZE);
        let last = self.lines.last().map_or(0, |line| pixels(line, LABEL_SIZE));
        let number = self
            .number
            .as_ref()
            .map_or(0, |(text, on_last)| value_width(text) + if *on_last { last + NUMBER_GAP } else { 0 });
        reach.max(number)
    }

    /// The stroke to it and its words, which begin at `left`.
    pub(super) fn nodes(&self, left: i32) -> Vec<Node> {
        let first = self.top + 14;
        let mut texts = Text::paragraph(TextRole::Label, (left, first), LINE, &self.lines);
        if let Some((text, on_last)) = &self.number {
            match texts.last_mut() {
                Some(last) if *on_last => last.push(TextRole::Value, NUMBER_GAP, text),
                _ => {
                    let y = first + count(&self.lines) * LINE;
                    texts.push(Text::new(TextRole::Value, (left, y), text));
                }
            }
        }
        let leader = self.leader.map(|points| Node::stroke(ShapeRole::Leader, points.to_vec()));
        leader.into_iter().chain(texts.into_iter().map(Node::from)).collect()
    }
}
