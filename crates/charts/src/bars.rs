//! Horizontal bars: a label, a bar from zero, the number at its end; and, where channels
//! overlap, one thin line at the total they are measured against.

use crate::figure::Figure;
use crate::geometry::Bounds;
use crate::look::{GroupRole, Look};
use crate::mark::{Mark, Total};
use crate::node::Node;
use crate::role::{ShapeRole, TextRole};
use crate::scene::Kind;
use crate::text::Text;

mod columns;
mod rows;
mod total;

use columns::Columns;
use rows::{Row, THICKNESS};
use total::TotalLine;

/// Lays out `marks` in the columns and on the scale of those `among` which they are compared, and
/// the line at `total` if there is one.
pub(crate) fn figure(marks: &[Mark], among: &[Mark], total: Option<&Total>, width: i32) -> Figure {
    let largest =
        among.iter().filter_map(|mark| mark.amount).chain(total.map(|total| total.amount)).fold(0, i64::max);
    let columns = Columns::plan(among, total, largest, width);
    let band = if total.is_some() { TotalLine::BAND } else { 0 };
    let rows = rows::stack(marks, &columns, band, width);
    let height = rows.last().map_or(band + THICKNESS, Row::bottom);
    let total = total.map(|total| TotalLine::plan(total, &columns, &rows, height, width));

    let (start, line) = (columns.plot.start(), total.as_ref().map(TotalLine::at));
    let mut nodes = Vec::with_capacity(rows.len() + 1);
    if rows.is_empty() {
        nodes.push(Text::new(TextRole::Nothing, (0, height - 5), "—").into());
    }
    for (index, row) in rows.into_iter().enumerate() {
        nodes.push(group(index, row, start, line, width));
    }
    let kind = if total.is_some() { Kind::BarsAgainstTotal } else { Kind::Bars };
    nodes.extend(total.map(TotalLine::into_group));
    Figure { kind, height, nodes }
}

/// The group of a row whose bar begins at `start`, with the total's line at `line`.
fn group(index: usize, row: Row, start: i32, line: Option<i32>, width: i32) -> Node {
    let mut nodes = vec![Node::rect(ShapeRole::Hit, (0, row.top), (width, row.height))];
    nodes.extend(row.label.into_iter().map(Node::from));
    let corner = (start, row.bar_top);
    let mut length = 0;
    match row.amount {
        Some(amount) if amount > 0 => {
            length = row.end - start;
            nodes.push(Node::rect(ShapeRole::Bar, corner, (length, row.thick)));
        }
        // Where the total is zero too, its line already stands there.
        Some(0) if line.is_none_or(|line| line > start + 2) => {
            length = 2;
            nodes.push(Node::rect(ShapeRole::Stub, corner, (length, row.thick)));
        }
        Some(_) | None => {}
    }
    let baseline = row.bar_top + row.thick / 2 + if row.amount.is_some() { 6 } else { 5 };
    nodes.push(row.number.at((row.number_at, baseline)).into());
    let role = row.amount.map_or(GroupRole::BlankMark, |_| GroupRole::Mark(Look::plain(0)));
    row.caption.group(role, index, index, Bounds::new(corner, (length, row.thick)), nodes)
}
