//! One group of cases: its squares, and its name and number under them.

use crate::caption::Caption;
use crate::clean::clean;
use crate::geometry::{Bounds, Coord};
use crate::hatch::hatch;
use crate::lines::{longest, wrap};
use crate::look::{GroupRole, Look};
use crate::mark::Mark;
use crate::node::Node;
use crate::number::{LABEL_SIZE, Number};
use crate::role::{ShapeRole, TextRole};
use crate::text::Text;
use crate::width::pixels;

/// Squares side by side in a group, easy to count.
const PER_ROW: usize = 10;
/// The widest a label may make its group.
const LABEL_ROOM: i32 = 150;
/// Pixels from one line of a label to the next.
const LINE: i32 = 20;

/// The squares and the words of one group, from its own corner.
pub(super) struct Squares {
    caption: Caption,
    pub(super) corner: Coord,
    pub(super) size: (i32, i32),
    /// Upper left corners.
    corners: Vec<Coord>,
    side: i32,
    texts: Vec<Text>,
}

impl Squares {
    /// So many squares of a side with gaps, and the words under them.
    pub(super) fn plan(mark: &Mark, count: usize, width: i32, (side, gap): (i32, i32)) -> Self {
        let step = side + gap;
        let fitting = usize::try_from((width + gap) / step).unwrap_or(1);
        let across = PER_ROW.min(fitting).max(1);
        let place = |at: usize| {
            let pixels = |steps: usize| i32::try_from(steps).unwrap_or(0) * step;
            (pixels(at % across), pixels(at / across))
        };
        let corners: Vec<_> = (0..count).map(place).collect();
        let right = corners.iter().map(|(x, _)| x + side).max().unwrap_or(2);
        let bottom = corners.last().map_or(side, |(_, y)| y + side);

        let room = right.max(LABEL_ROOM).min(width);
        let number = Number::new(&mark.text, room);
        let lines = wrap(&clean(&mark.label), LABEL_SIZE, room, 3);
        let last = lines.last().map_or(0, |line| pixels(line, LABEL_SIZE));
        let first = bottom + 23;
        let mut texts = Text::paragraph(TextRole::Label, (0, first), LINE, &lines);
        let mut reach = longest(&lines, LABEL_SIZE);
        let together = last + 6 + number.width;
        match texts.last_mut() {
            Some(line) if together <= room => {
                reach = reach.max(together);
                number.after(line, 6);
            }
            last => {
                reach = reach.max(number.width);
                let baseline = last.map_or(first, |line| line.at.1 + LINE);
                texts.push(number.at((0, baseline)));
            }
        }
        let height = texts.last().map_or(bottom, |line| line.at.1 + 5);
        let size = (right.max(reach), height);
        Self { caption: Caption::of(mark), corner: (0, 0), size, corners, side, texts }
    }

    /// Pixels of its squares from top to bottom; of a group without any, those of the short tick.
    pub(super) fn tall(&self) -> i32 {
        self.corners.last().map_or(self.side, |(_, y)| y + self.side)
    }

    /// Its group of nodes.
    pub(super) fn into_group(self, index: usize) -> Node {
        let (look, square) = (Look::area(index), (self.side, self.side));
        let right = self.corners.iter().map(|(x, _)| x + self.side).max();
        let drawn = Bounds::new(self.corner, (right.unwrap_or(2), self.tall()));
        let mut nodes: Vec<Node> =
            self.corners.iter().map(|&corner| Node::rect(ShapeRole::Case, corner, square)).collect();
        if self.corners.is_empty() {
            nodes.push(Node::rect(ShapeRole::Stub, (0, 0), drawn.size()));
        } else if look.hatched {
            nodes.push(hatch(&self.corners, square, look));
        }
        nodes.extend(self.texts.into_iter().map(Node::from));
        for node in &mut nodes {
            node.move_by(self.corner);
        }
        nodes.insert(0, Node::rect(ShapeRole::Hit, self.corner, self.size));
        self.caption.group(GroupRole::Mark(look), index, index, drawn, nodes)
    }
}
