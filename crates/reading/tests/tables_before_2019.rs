//! The statistics table of reports up to 2018, in the ways that places print it.

#![allow(clippy::unwrap_used)]

use reading::{Notice, Reading, read};

fn report(year: u16, table: &str) -> Reading {
    read(&format!(
        "绿水县人民政府{year}年政府信息公开工作年度报告\n一、概述\n按要求开展工作。\n附：政府信息公开情况统计表\n{table}"
    ))
}

fn figures(reading: &Reading, items: &[&str]) -> Vec<String> {
    let stated = |item: &&str| {
        let figure = reading.figures.iter().find(|figure| figure.item == *item);
        figure.and_then(|figure| figure.value.stated()).map_or("-".to_owned(), |number| number.to_string())
    };
    items.iter().map(stated).collect()
}

const ITEMS: &[&str] = &[
    "proactive.total",
    "proactive.normative_issued",
    "channel.website",
    "request.received",
    "request.received.online",
    "lawsuit.total",
    "lawsuit.upheld",
    "fee.collected",
    "org.staff.total",
];

#[test]
fn the_national_table_is_read_however_its_cells_are_set_apart() {
    let rows = [
        ("一、主动公开情况", "——", "——"),
        ("（一）主动公开政府信息数\n（不同渠道和方式公开相同信息计1条）", "条", "5331"),
        ("其中：1.主动公开规范性文件数", "条", "3"),
        ("2.制发规范性文件总数", "件", "4"),
        ("（二）通过不同渠道和方式公开政府信息的情况", "——", "——"),
        ("1.政府公报公开政府信息数", "条", "0"),
        ("2.政府网站公开政府信息数", "条", "2,374"),
        ("三、依申请公开情况", "——", "——"),
        ("（一）收到申请数", "件", "12"),
        ("1.当面申请数", "件", "2"),
        ("2.传真申请数", "件", "0"),
        ("3.网络申请数", "件", "10"),
        ("五、行政诉讼数量", "件", "3"),
        ("（一）维持具体行政行为或者驳回原告诉讼请求数", "件", "2"),
        ("七、依申请公开信息收取的费用", "万元", "0.12"),
        ("（三）从事政府信息公开工作人员数", "人", "81"),
    ];
    let wanted = ["5331", "4", "2374", "12", "10", "3", "2", "0.12", "81"];
    for (head, apart, end) in [
        ("统计指标\n单位\n统计数\n", "\n", "\n"),
        ("统计指标 单位 统计数 ", " ", " "),
        ("统计指标 | 单位 | 统计数 |\n", " | ", " |\n"),
        ("统计指标\t单位\t统计数\n", "\t", "\n"),
    ] {
        let table: String = rows
            .iter()
            .map(|(name, unit, number)| format!("{name}{apart}{unit}{apart}{number}{end}"))
            .collect();
        let reading = report(2016, &format!("{head}{table}"));
        assert_eq!(figures(&reading, ITEMS), wanted, "{head:?}");
    }
}

#[test]
fn a_column_since_2008_is_none_of_the_year() {
    let reading = report(
        2014,
        "指标名称 计量单位 2014年度 历年累计 主动公开文件数 条 2543 78967 其中：1、政府网站公开数 条 2543 78967 2、政府公报公开数 条 0 0 受理依申请公开信息总数 条 1 1 其中：1、当面申请数 条 0 0 3、信函、传真申请数 条 1 1 行政诉讼数 件 0 0",
    );
    assert_eq!(
        figures(&reading, &["proactive.total", "channel.website", "request.received", "lawsuit.total"]),
        ["2543", "2543", "1", "0"]
    );
    assert_eq!(
        figures(&reading, &["request.received.letter", "request.received.fax"]),
        ["-", "-"],
        "two in one row"
    );
}

#[test]
fn cells_that_run_together_are_cut_only_where_one_way_is_left() {
    let reading = report(
        2016,
        "指标名称计量单位2016年度历年累计主动公开文件数条346085376其中：1、政府网站公开数条3460853762、政府公报公开数条00受理依申请公开信息总数条00其中：1、当面申请数条002、网上申请数条003、信函、传真申请数条00行政诉讼数件00",
    );
    assert_eq!(
        figures(
            &reading,
            &[
                "proactive.total",
                "channel.website",
                "channel.gazette",
                "request.received.online",
                "lawsuit.total"
            ]
        ),
        ["-", "-", "0", "0", "0"]
    );
    assert!(reading.notices.iter().any(|notice| matches!(notice, Notice::UnreadableCell { .. })));
}

#[test]
fn a_name_that_only_ends_like_a_row_is_none() {
    let reading = report(
        2016,
        "统计指标 单位 统计数 各部门主动公开政府信息数 条 7 行政申诉数 件 2 收到申请数 件 1 当面申请数 件 0 网络申请数 件 1 传真申请数 件 0",
    );
    assert_eq!(
        figures(&reading, &["proactive.total", "complaint.total", "request.received"]),
        ["-", "-", "1"]
    );
}
