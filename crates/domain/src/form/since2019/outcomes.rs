//! Table 四: reviews and lawsuits by outcome: one row of 15 cells.

use crate::form::Part;
use crate::grid::{Column, Grid, Row};
use crate::item::Unit;
use crate::lang::{Words, words};

const fn column(code: &'static str, name: Words, short: Words) -> Column {
    Column::new(code, name, short, Unit::Cases)
}

static COLUMNS: [Column; 5] = [
    column("upheld", words("结果维持", "upheld"), words("维持", "Upheld")),
    column("corrected", words("结果纠正", "corrected"), words("纠正", "Corrected")),
    column("other", words("其他结果", "other outcome"), words("其他结果", "Other")),
    column("pending", words("尚未审结", "pending"), words("尚未审结", "Pending")),
    column("total", words("总计", "total"), words("总计", "Total")),
];

const SUIT: &[Words] = &[words("行政诉讼", "Administrative lawsuits")];

static ROWS: [Row; 3] = [
    Row {
        code: "rev",
        number: "",
        name: words("行政复议", "Administrative reviews"),
        short: words("行政复议", "Reviews"),
        under: &[],
        counting: None,
        merged: false,
    },
    Row {
        code: "suit_direct",
        number: "",
        name: words("未经复议直接起诉", "Lawsuits without a review before"),
        short: words("直接起诉", "Direct suits"),
        under: SUIT,
        counting: None,
        merged: false,
    },
    Row {
        code: "suit_after",
        number: "",
        name: words("复议后起诉", "Lawsuits after a review"),
        short: words("复议后起诉", "Suits after review"),
        under: SUIT,
        counting: None,
        merged: false,
    },
];

static GRID: Grid = Grid { corner: words("救济途径", "Remedy"), columns: &COLUMNS, rows: &ROWS };

/// The table, the same in both forms.
pub(in crate::form) fn part() -> Part {
    Part {
        code: "outcomes",
        number: "四、",
        name: words(
            "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
            "Administrative reviews and lawsuits over disclosure",
        ),
        items: GRID.items(),
        grid: Some(&GRID),
    }
}
