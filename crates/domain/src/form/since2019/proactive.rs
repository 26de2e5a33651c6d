//! Table 二 in both forms: what 条例 第二十条 asks to be disclosed.

use crate::form::Part;
use crate::grid::{Column, Grid, Row};
use crate::item::Unit;
use crate::lang::{Words, words};

/// The cells of one number of 第二十条.
const fn part(code: &'static str, name: Words, grid: &'static Grid) -> (Part, &'static Grid) {
    (Part { code, number: "二、", name, items: &[], grid: Some(grid) }, grid)
}

const fn row(code: &'static str, name: Words, short: Words) -> Row {
    Row { code, number: "", name, short, under: &[], counting: None, merged: false }
}

const CORNER: Words = words("信息内容", "Information");

macro_rules! article {
    ($number:literal, $english:literal) => {
        words(
            concat!("主动公开政府信息情况 · 第二十条第（", $number, "）项"),
            concat!("Proactive disclosure · Article 20, item ", $english),
        )
    };
}

const RULES: Words = words("规章", "Government rules");
const NORMATIVE: Words = words("行政规范性文件", "Normative documents");
const LICENSE: Words = words("行政许可", "Administrative licences");
const PENALTY: Words = words("行政处罚", "Administrative penalties");
const COERCION: Words = words("行政强制", "Administrative coercion");
const FEES: Words = words("行政事业性收费", "Administrative fees");

const DECISIONS: Column =
    Column::new("decisions", words("处理决定数量", "decisions"), words("处理决定", "Decisions"), Unit::Cases);
const DECISIONS_2021: Column =
    Column { name: words("本年处理决定数量", "decisions in the year"), ..DECISIONS };
const PREVIOUS: Column = Column::new(
    "prev_items",
    words("上一年项目数量", "matters in the year before"),
    words("上年项目", "Matters before"),
    Unit::Matters,
);
const DELTA: Column = Column {
    signed: true,
    ..Column::new(
        "delta",
        words("本年增/减", "more or fewer in the year"),
        words("本年增减", "Change"),
        Unit::Matters,
    )
};

static MADE: [Column; 3] = [
    Column::new(
        "made",
        words("本年新制作数量", "made in the year"),
        words("新制作", "Made"),
        Unit::Documents,
    ),
    Column::new(
        "published",
        words("本年新公开数量", "newly published in the year"),
        words("新公开", "Published"),
        Unit::Documents,
    ),
    Column::new(
        "public_total",
        words("对外公开总数量", "public in all"),
        words("公开总数", "Public in all"),
        Unit::Documents,
    ),
];
static ISSUED: [Column; 3] = [
    Column::new(
        "issued",
        words("本年制发件数", "issued in the year"),
        words("本年制发", "Issued"),
        Unit::Documents,
    ),
    Column::new(
        "repealed",
        words("本年废止件数", "repealed in the year"),
        words("本年废止", "Repealed"),
        Unit::Documents,
    ),
    Column::new(
        "in_force",
        words("现行有效件数", "in force"),
        words("现行有效", "In force"),
        Unit::Documents,
    ),
];
static MATTERS: [Column; 3] = [PREVIOUS, DELTA, DECISIONS];
static MATTERS_ONLY: [Column; 2] = [PREVIOUS, DELTA];
static ONE_DECISIONS: [Column; 1] = [DECISIONS_2021];
static AMOUNT: [Column; 1] = [Column::new(
    "amount",
    words("本年收费金额", "collected in the year"),
    words("收费金额", "Collected"),
    Unit::TenThousandYuan,
)];
static PROCUREMENT: [Column; 2] = [
    Column::new("projects", words("采购项目数量", "projects"), words("采购项目", "Projects"), Unit::Projects),
    Column::new("amount", words("采购总金额", "amount"), words("采购金额", "Amount"), Unit::TenThousandYuan),
];

macro_rules! grid {
    ($columns:expr, $($code:literal $name:expr, $short:expr);+ $(;)?) => {{
        static ROWS: &[Row] = &[$(row($code, $name, $short)),+];
        static GRID: Grid = Grid { corner: CORNER, columns: $columns, rows: ROWS };
        &GRID
    }};
}

/// The parts of the form of 2019.
pub(in crate::form) fn parts_2019() -> Vec<Part> {
    filled(vec![
        part(
            "a20_1",
            article!("一", "(1)"),
            grid!(&MADE,
            "t19.a20_1.rules" RULES, words("规章", "Rules");
            "t19.a20_1.normative" words("规范性文件", "Normative documents"), words("规范性文件", "Normative documents")),
        ),
        part(
            "a20_5",
            article!("五", "(5)"),
            grid!(&MATTERS,
            "t19.a20_5.license" LICENSE, words("许可", "Licences");
            "t19.a20_5.other_service" words("其他对外管理服务事项", "Other services to the public"),
            words("其他服务", "Other services")),
        ),
        part(
            "a20_6",
            article!("六", "(6)"),
            grid!(&MATTERS,
            "t19.a20_6.penalty" PENALTY, words("处罚", "Penalties");
            "t19.a20_6.coercion" COERCION, words("强制", "Coercion")),
        ),
        part(
            "a20_8",
            article!("八", "(8)"),
            grid!(&MATTERS_ONLY,
            "t19.a20_8.fees" FEES, words("收费", "Fees")),
        ),
        part(
            "a20_9",
            article!("九", "(9)"),
            grid!(&PROCUREMENT,
            "t19.a20_9.procurement" words("政府集中采购", "Central government procurement"), words("集中采购", "Procurement")),
        ),
    ])
}

/// The parts of the form of 2021.
pub(in crate::form) fn parts_2021() -> Vec<Part> {
    filled(vec![
        part(
            "a20_1",
            article!("一", "(1)"),
            grid!(&ISSUED,
            "t21.a20_1.rules" RULES, words("规章", "Rules");
            "t21.a20_1.normative" NORMATIVE, words("规范性文件", "Normative documents")),
        ),
        part(
            "a20_5",
            article!("五", "(5)"),
            grid!(&ONE_DECISIONS,
            "t21.a20_5.license" LICENSE, words("行政许可", "Licences")),
        ),
        part(
            "a20_6",
            article!("六", "(6)"),
            grid!(&ONE_DECISIONS,
            "t21.a20_6.penalty" PENALTY, words("行政处罚", "Penalties");
            "t21.a20_6.coercion" COERCION, words("行政强制", "Coercion")),
        ),
        part(
            "a20_8",
            article!("八", "(8)"),
            grid!(&AMOUNT,
            "t21.a20_8.fees" FEES, words("行政事业性收费", "Administrative fees")),
        ),
    ])
}

fn filled(parts: Vec<(Part, &'static Grid)>) -> Vec<Part> {
    parts.into_iter().map(|(part, grid)| Part { items: grid.items(), ..part }).collect()
}
