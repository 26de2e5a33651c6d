//! The key above a chart: a sample and a name for each thing that cannot carry its name itself,
//! one after the other, as many to a line as fit.

use crate::clean::clean;
use crate::lines::shorten;
use crate::number::LABEL_SIZE;
use crate::width::pixels;

/// Pixels between a sample and its name.
const GAP: i32 = 8;
/// Pixels between a name and the next sample.
const APART: i32 = 20;
/// Pixels from one line to the next.
const LINE: i32 = 24;

/// A key laid out at a width.
pub(crate) struct Key {
    /// The upper left corner of each sample, and its name.
    pub(crate) items: Vec<((i32, i32), String)>,
    /// Pixels from top to bottom.
    pub(crate) height: i32,
    sample: i32,
}

impl Key {
    /// A key of `labels` with samples `sample` pixels wide.
    pub(crate) fn plan<'l>(labels: impl Iterator<Item = &'l str>, sample: i32, width: i32) -> Self {
        let (mut left, mut top) = (0, 0);
        let mut items = Vec::new();
        for label in labels {
            let label = shorten(&clean(label), LABEL_SIZE, width - sample - GAP);
            let whole = sample + GAP + pixels(&label, LABEL_SIZE);
            if left > 0 && left + whole > width {
                (left, top) = (0, top + LINE);
            }
            items.push(((left, top), label));
            left += whole + APART;
        }
        Self { items, height: top + LINE, sample }
    }

    /// Where the name of the sample at `corner` begins.
    pub(crate) fn name_at(&self, corner: (i32, i32)) -> (i32, i32) {
        (corner.0 + self.sample + GAP, corner.1 + 15)
    }
}
