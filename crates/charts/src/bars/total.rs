//! The total that overlapping bars are measured against: a thin line of ink with its label and
//! number above it, never a bar beside the others.

use super::columns::Columns;
use super::rows::Row;
use crate::chart::Total;
use crate::elements::{Anchor, Area, Run, Tag, Words, line, put, rectangle};
use crate::lines::shorten;
use crate::markup::clean;
use crate::number::LABEL_SIZE;
use crate::role::Role;
use crate::width::pixels;

/// Pixels between the total's label and its number.
const GAP: i32 = 6;

/// The line, laid out.
pub(super) struct TotalLine {
    at: i32,
    words: Words,
    spoken: String,
    /// Upper ends and thickness of the bars that it crosses or meets.
    crossed: Vec<(i32, i32)>,
    segments: Vec<((i32, i32), (i32, i32))>,
}

impl TotalLine {
    /// Pixels above the first row, for the label.
    pub(super) const BAND: i32 = 34;
    /// Where the line begins, below the label.
    const TOP: i32 = 22;

    pub(super) fn plan(total: &Total, columns: &Columns, rows: &[Row], bottom: i32, width: i32) -> Self {
        let at = columns.line.unwrap_or(1);
        let shown = shorten(&clean(&total.shown), LABEL_SIZE, width * 6 / 10);
        let number = pixels(&shown, LABEL_SIZE) * 13 / 12;
        let room = width - number - GAP;
        let label = shorten(&clean(&total.label), LABEL_SIZE, room);
        let whole = pixels(&label, LABEL_SIZE) + GAP + number;
        // The words end at the line; near the left border they begin at it; else they are clamped.
        let (x, anchor) = if at + 1 >= whole {
            (at + 1, Anchor::End)
        } else if at - 1 + whole <= width {
            (at - 1, Anchor::Start)
        } else {
            (width, Anchor::End)
        };
        let runs = vec![
            Run { class: "total-label", text: label, gap: 0 },
            Run { class: "total-number", text: shown.clone(), gap: GAP },
        ];
        // Labels that stand above their bars must not be crossed: then the line stands at bars only.
        let broken = columns.beside.is_none() && at <= width / 2 && !rows.is_empty();
        let segments = if broken {
            let around = |row: &Row| ((at, row.bar_top), (at, bottom.min(row.bar_top + row.thick + 3)));
            rows.iter().map(around).collect()
        } else {
            vec![((at, Self::TOP), (at, bottom))]
        };
        let spoken = format!("{} {shown}", clean(&total.label));
        // A bar that reaches the line is parted from it by 2 px of ground; dark on dark is no line.
        let reaches = |row: &&Row| row.amount.is_some_and(|amount| amount > 0) && row.end > at - 3;
        let crossed = rows.iter().filter(reaches).filter(|row| row.end - 8 > columns.plot.start());
        let crossed = crossed.map(|row| (row.bar_top, row.thick)).collect();
        Self { at, crossed, words: Words { at: (x, 15), anchor, runs }, spoken, segments }
    }

    /// The column it stands in.
    pub(super) fn at(&self) -> i32 {
        self.at
    }

    pub(super) fn draw(&self, area: &Area) {
        put(area, &Tag::Open { class: "total", mark: None, spoken: &self.spoken });
        put(area, &self.words);
        for (top, thick) in &self.crossed {
            rectangle(area, Role::Gap, (self.at - 3, *top), (6, *thick));
        }
        for (from, to) in &self.segments {
            line(area, Role::TotalLine, *from, *to);
        }
        put(area, &Tag::Close);
    }
}
