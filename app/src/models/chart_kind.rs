//! Which chart a figure is drawn as: the one place that knows all kinds of chart of one report.

use charts::{Chart, Mark, Partition, Total};
use domain::Lang;
use domain::figure::{Figure, Shape};
use serde::{Deserialize, Serialize};

/// How the parts of a figure are drawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChartKind {
    /// Named amounts that make no whole.
    Bars,
    /// Parts that overlap, against their total.
    BarsAgainstTotal {
        /// What it is the total of.
        label: String,
        /// The total, rounded to a whole number.
        amount: i64,
        /// The same as it is shown.
        shown: String,
    },
    /// Few cases, each a mark.
    Cases,
    /// Parts that should add up to this whole, rounded; bars where they do not.
    Shares(i64),
}

impl ChartKind {
    /// The kind that fits a figure with something to draw.
    pub(super) fn of(figure: &Figure<'_>, lang: Lang) -> Self {
        let whole = figure.whole().and_then(|row| row.value.sure().map(|number| (row, number)));
        match (figure.kind.shape, whole) {
            (Shape::Overlap, Some((row, number))) => Self::BarsAgainstTotal {
                label: row.item.short.get(lang).to_owned(),
                amount: number.rounded(),
                shown: row.text(lang),
            },
            (Shape::Cases, _) => Self::Cases,
            (Shape::Partition, Some((_, number))) => Self::Shares(number.rounded()),
            _ => Self::Bars,
        }
    }

    /// The chart of these marks.
    pub fn chart(&self, marks: Vec<Mark>) -> Chart {
        match self {
            Self::Bars => Chart::Bars { marks },
            Self::BarsAgainstTotal { label, amount, shown } => {
                let total = Total { label: label.clone(), amount: *amount, text: shown.clone() };
                Chart::BarsAgainstTotal { marks, total }
            }
            Self::Cases => Chart::Cases { groups: marks },
            Self::Shares(whole) => match Partition::new(marks.clone(), *whole) {
                Ok(partition) => Chart::Shares { partition },
                Err(_) => Chart::Bars { marks },
            },
        }
    }
}
