//! The parts of one whole as one strip: gaps of ground between parts, each part with its label
//! and number under it, or, where one cannot hold them, all in a list below.

use crate::figure::Figure;
use crate::hatch::filled;
use crate::look::{GroupRole, Look};
use crate::node::Node;
use crate::partition::Partition;
use crate::role::ShapeRole;
use crate::scene::Kind;
use crate::strip;

mod list;
mod part;
mod under;

use part::{Part, STRIP, SWATCH};

/// More parts than these cannot be told apart in a strip.
const MOST: usize = 12;

/// Lays out the parts, unless they are too many for a strip.
pub(crate) fn figure(partition: &Partition, width: i32) -> Option<Figure> {
    let parts = partition.parts();
    let amounts: Vec<i64> = parts.iter().map(|part| part.amount.unwrap_or(0)).collect();
    if amounts.iter().filter(|&&amount| amount > 0).count() > MOST {
        return None;
    }
    let pieces = strip::cut(&amounts, partition.whole(), width);
    let (parts, height) =
        under::plan(parts, &pieces, width).unwrap_or_else(|| list::plan(parts, &pieces, width));
    let nodes = parts.into_iter().enumerate().map(|(index, part)| group(index, part)).collect();
    Some(Figure { kind: Kind::Shares, height, nodes })
}

fn group(index: usize, part: Part) -> Node {
    let look = Look::area(index);
    let drawn = part.bounds();
    let mut nodes = vec![Node::rect(ShapeRole::Hit, (part.hit.left, part.hit.top), part.hit.size())];
    if let Some((left, length)) = part.piece {
        nodes.extend(filled(ShapeRole::Part, (left, 0), (length, STRIP), look));
    }
    match (part.swatch, part.piece) {
        (Some(corner), None) => nodes.push(Node::rect(ShapeRole::Stub, corner, (2, SWATCH))),
        (Some(corner), Some(_)) => nodes.extend(filled(ShapeRole::Swatch, corner, (SWATCH, SWATCH), look)),
        (None, _) => {}
    }
    nodes.extend(part.texts.into_iter().map(Node::from));
    part.caption.group(GroupRole::Mark(look), index, index, drawn, nodes)
}
