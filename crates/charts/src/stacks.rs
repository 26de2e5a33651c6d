//! Several wholes as strips of one length, one below the other: a key of the parts above, each
//! row with its name and its whole, numbers in the parts that can hold them.

use crate::clean::clean;
use crate::figure::Figure;
use crate::hatch::filled;
use crate::key::Key;
use crate::lines::{longest, wrap};
use crate::look::{GroupRole, Look};
use crate::node::{Group, Node};
use crate::number::LABEL_SIZE;
use crate::role::{ShapeRole, TextRole};
use crate::scene::Kind;
use crate::stack::{Stack, Stacks};
use crate::text::Text;

mod part;
mod row;

use row::{Row, Whole};

/// The side of a sample in the key.
const SAMPLE: i32 = 14;
/// Pixels between rows.
const ROW_GAP: i32 = 12;
/// Below this width names stand above their strips.
const NARROW: i32 = 420;

/// Lays out the rows of `stacks`.
pub(crate) fn figure(stacks: &Stacks, width: i32) -> Figure {
    let names = stacks.rows().first().map_or(&[][..], |row| row.partition.parts());
    let key = Key::plan(names.iter().map(|part| part.label.as_str()), SAMPLE, width);
    let rows = rows(stacks, key.height + 8, width);
    let height = rows.last().map_or(key.height + 8, Row::bottom);
    let mut nodes = samples(&key);
    let mut first = 0;
    for (at, row) in rows.into_iter().enumerate() {
        let marks = row.parts.len();
        nodes.extend(row.into_nodes(at, first));
        first += marks;
    }
    Figure { kind: Kind::Stacks, height, nodes }
}

/// The rows from `top` down.
fn rows(stacks: &Stacks, top: i32, width: i32) -> Vec<Row> {
    let wholes: Vec<_> = stacks.rows().iter().map(|row| Whole::new(row, width)).collect();
    let end = wholes.iter().map(|whole| whole.width).max().unwrap_or(0);
    let room = (width * 30 / 100).min(220);
    let name = |row: &Stack| longest(&wrap(&clean(&row.label), LABEL_SIZE, room, 2), LABEL_SIZE);
    let column = stacks.rows().iter().map(name).max().unwrap_or(0);
    let on_one_line = width >= NARROW && end <= width / 4;

    let mut rows = Vec::with_capacity(wholes.len());
    let mut top = top;
    for (row, whole) in stacks.rows().iter().zip(&wholes) {
        let plan = if on_one_line {
            Row::in_columns(row, whole, top, (column, end, width))
        } else {
            Row::under_its_name(row, whole, top, width)
        };
        top = plan.bottom() + if on_one_line { ROW_GAP } else { ROW_GAP + 4 };
        rows.push(plan);
    }
    rows
}

/// The key's samples with their names.
fn samples(key: &Key) -> Vec<Node> {
    let sample = |(index, (corner, name)): (usize, &((i32, i32), String))| {
        let look = Look::area(index);
        let mut nodes = filled(ShapeRole::Swatch, (corner.0, corner.1 + 3), (SAMPLE, SAMPLE), look);
        nodes.push(Text::new(TextRole::Label, key.name_at(*corner), name).into());
        Group::plain(GroupRole::Plain(look), name, nodes)
    };
    key.items.iter().enumerate().map(sample).collect()
}
