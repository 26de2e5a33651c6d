//! A form of a city's own, as data: a table of open days. Shared with the page tests, which serve it.

use domain::figure::{By, FigureKind, Shape};
use domain::form::{Cell, Column, Grid, Part, Row, Section, Sum};
use domain::item::Unit;
use domain::lang::{Words, words};
use domain::rule::Relation::{AtMost, Complete, Equals};
use domain::rule::Rule;
use domain::rule::Severity::{Blocks, Look, Reason};
use domain::{Form, Item};

const QUARTER: Words = words("一季度", "First quarter");
const HALF: Words = words("二季度", "Second quarter");

const fn column(code: &'static str, name: Words) -> Column {
    Column { code, name, short: name, group: None, unit: Unit::Times, signed: false }
}

static COLUMNS: [Column; 2] = [column("first", QUARTER), column("second", HALF)];
static ROWS: [Row; 1] = [Row {
    code: "open_day.visits",
    number: "1.",
    name: words("政府开放日接待场次", "Open days held"),
    short: words("开放日", "Open days"),
    under: &[],
    counting: None,
    merged: false,
}];
static GRID: Grid = Grid { corner: words("活动", "Activity"), columns: &COLUMNS, rows: &ROWS };

const fn cell(code: &'static str, column: usize, name: Words) -> Item {
    Item {
        cell: Some(Cell { row: &ROWS[0], column: &COLUMNS[column] }),
        ..Item::new(code, "1.", Unit::Times, name, name)
    }
}

static CELLS: [Item; 2] = [
    cell("open_day.visits.first", 0, words("开放日·一季度", "Open days, first quarter")),
    cell("open_day.visits.second", 1, words("开放日·二季度", "Open days, second quarter")),
];
static LIST: [Item; 3] = [
    Item::new(
        "open_day.total",
        "（一）",
        Unit::Times,
        words("全年场次", "Held in the year"),
        words("全年", "Year"),
    ),
    Item::new(
        "open_day.people",
        "（二）",
        Unit::Attendances,
        words("参加人次", "Attendances"),
        words("人次", "People"),
    ),
    Item::new("open_day.cost", "（三）", Unit::TenThousandYuan, words("经费", "Cost"), words("经费", "Cost")),
];

const BASIS: Words = words("本市办法", "the city's own rules");

pub static FORM: Form = Form {
    code: "open-days",
    name: words("政府开放日统计表", "Table of open days"),
    basis: BASIS,
    since: 2022,
    parts: &[
        Part {
            code: "visits",
            number: "一、",
            name: words("场次", "Open days"),
            items: &CELLS,
            grid: Some(&GRID),
        },
        Part { code: "year", number: "二、", name: words("全年", "The year"), items: &LIST, grid: None },
    ],
    rules: &[
        Rule::new(
            "open_day.parts",
            &["open_day.total"],
            Equals,
            &["open_day.visits.first", "open_day.visits.second"],
            Blocks,
            words("两季之和等于全年", "the quarters add up to the year"),
            BASIS,
        ),
        Rule::new(
            "open_day.people.some",
            &["open_day.total"],
            AtMost,
            &["open_day.people"],
            Look,
            words("场次不多于人次", "open days are within attendances"),
            BASIS,
        ),
        Rule::new(
            "visits.complete",
            &["open_day.visits.first", "open_day.visits.second"],
            Complete,
            &[],
            Look,
            words("每格都已填写", "every cell is filled in"),
            BASIS,
        ),
        Rule::new(
            "open_day.plan",
            &["open_day.total"],
            Equals,
            &[],
            Reason,
            words("与上年持平", "as many as last year"),
            BASIS,
        )
        .with_last(&["open_day.total"]),
    ],
    sums: &[Sum {
        item: Item::new(
            "open_day.both",
            "",
            Unit::Times,
            words("两季合计", "Both quarters"),
            words("两季", "Quarters"),
        ),
        of: &["open_day.visits.first", "open_day.visits.second"],
    }],
    merged: &[],
    sections: &[Section { code: "story", name: words("活动情况", "What happened") }],
    figures: &[FigureKind {
        slug: "open-days",
        shape: Shape::Partition,
        title: words("政府开放日", "Open days"),
        whole: Some("open_day.both"),
        parts: &["open_day.visits.first", "open_day.visits.second"],
        undrawn: &["open_day.people"],
        headline: true,
        by: By::Column,
    }],
};
