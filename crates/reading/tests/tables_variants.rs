//! How reports vary the tables: one test for each way that was met or may well be.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use reading::{Notice, Reading, Reason, read};

/// The cell of an item as printed, `None` where none was read.
fn cell(reading: &Reading, code: &str) -> Option<String> {
    let figure =
        reading.figures.iter().find(|figure| figure.item == code && figure.reason == Reason::Cell)?;
    figure.value.stated().map(|number| format!("{number}{}", figure.unit))
}

fn cells(reading: &Reading, codes: &[&str]) -> Vec<String> {
    codes.iter().map(|code| cell(reading, code).unwrap_or_else(|| "-".to_owned())).collect()
}

fn is_torn(reading: &Reading, part: &str) -> bool {
    reading
        .notices
        .iter()
        .any(|notice| matches!(notice, Notice::TornTable { part: torn, .. } if torn == part))
}

fn empty(reading: &Reading, wanted: &str) -> usize {
    let empty = |notice: &Notice| match notice {
        Notice::EmptyCells { part, count } if part == wanted => Some(*count),
        _ => None,
    };
    reading.notices.iter().filter_map(empty).sum()
}

/// The fifteen cells of table 四.
fn outcomes(reading: &Reading) -> String {
    let mut all = Vec::new();
    for kind in ["rev", "suit_direct", "suit_after"] {
        for outcome in ["upheld", "corrected", "other", "pending", "total"] {
            all.push(cell(reading, &format!("{kind}.{outcome}")).unwrap_or_else(|| "-".to_owned()));
        }
    }
    all.join(" ")
}

const HEAD_21: &str = "第二十条第（一）项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n";

#[test]
fn a_cell_may_hold_a_note_a_unit_a_sign_or_a_stroke() {
    let reading =
        read(&format!("{HEAD_21}规章\n/\n—\n无\n行政规范性文件\n22(其中修订 16 件)\n3 件\n1,055\n"));
    let rules = ["t21.a20_1.rules.issued", "t21.a20_1.rules.repealed", "t21.a20_1.rules.in_force"];
    assert_eq!(cells(&reading, &rules), ["-", "-", "0"]);
    let normative =
        ["t21.a20_1.normative.issued", "t21.a20_1.normative.repealed", "t21.a20_1.normative.in_force"];
    assert_eq!(cells(&reading, &normative), ["22", "3件", "1055"]);
}

#[test]
fn money_is_given_in_ten_thousands_by_the_unit_in_the_cell_or_the_head() {
    let fees = |head: &str, cell: &str| {
        read(&format!("第二十条第（八）项\n信息内容\n本年收费金额{head}\n行政事业性收费\n{cell}\n三、收到\n"))
    };
    let amount = ["t21.a20_8.fees.amount"];
    assert_eq!(cells(&fees("（单位：万元）", "190.457379"), &amount), ["190.457379"]);
    assert_eq!(cells(&fees("（单位：万元）", "7730元"), &amount), ["0.773元"]);
    assert_eq!(cells(&fees("（单位：元）", "7730"), &amount), ["0.773"]);
    assert_eq!(cells(&fees("（单位：万元）", "1.2亿元"), &amount), ["12000亿元"]);
}

#[test]
fn signed_changes_and_full_width_digits_are_read() {
    let reading = read(
        "第二十条第（五）项\n信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量\n行政许可 | １２１５ | －35 | 1180\n\
         其他对外管理服务事项 | 7 | +1036 | 2\n",
    );
    let license = ["t19.a20_5.license.prev_items", "t19.a20_5.license.delta", "t19.a20_5.license.decisions"];
    assert_eq!(cells(&reading, &license), ["1215", "-35", "1180"]);
    assert_eq!(cell(&reading, "t19.a20_5.other_service.delta").as_deref(), Some("1036"));
    assert_eq!(reading.form.as_deref(), Some("2019"));
}

#[test]
fn a_report_of_2023_on_the_form_of_2019_is_read_by_that_form() {
    let reading = read(
        "2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n第二十条第(一)项 | |||\n\
         信息内容 | 本年新 制作数量 | 本年新 公开数量 | 对外公开总数量 |\n规章 | 0 | 0 | 0 |\n规范性文件 | 4 | 3 | 9 |\n",
    );
    assert_eq!(reading.form.as_deref(), Some("2019"));
    assert_eq!(cell(&reading, "t19.a20_1.normative.published").as_deref(), Some("3"));
}

#[test]
fn traditional_script_is_read() {
    let reading = read("第二十條第(六)項\n信息內容\n本年處理決定數量\n行政處罰\n4\n行政強制\n0\n");
    assert_eq!(cells(&reading, &["t21.a20_6.penalty.decisions", "t21.a20_6.coercion.decisions"]), ["4", "0"]);
}

#[test]
fn a_row_that_the_form_does_not_have_takes_no_other_rows_figure() {
    let reading = read(
        "第二十条第（六）项\n信息内容\n本年处理决定数量\n行政处罚\n行政强制\n行政检查\n12\n行政裁决\n3\n",
    );
    assert_eq!(cells(&reading, &["t21.a20_6.penalty.decisions", "t21.a20_6.coercion.decisions"]), ["-", "-"]);
}

#[test]
fn labels_behind_their_figures_are_not_believed() {
    let reading = read(&format!("{HEAD_21}1\n2\n3\n规章\n4\n5\n6\n行政规范性文件\n三、收到\n"));
    assert!(reading.figures.iter().all(|figure| figure.reason != Reason::Cell));
    assert!(is_torn(&reading, "a20_1"));
}

#[test]
fn figures_behind_two_labels_are_left_out() {
    let reading = read(&format!("{HEAD_21}规章\n行政规范性文件\n1\n2\n3\n4\n5\n6\n三、收到\n"));
    assert!(reading.figures.iter().all(|figure| figure.reason != Reason::Cell));
    assert!(is_torn(&reading, "a20_1"));
}

const KINDS: &str = "四、政府信息公开行政复议、行政诉讼情况\n行政复议\n行政诉讼\n";
const LABELS: &str = "结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n";

#[test]
fn table_four_comes_as_one_row() {
    let heads = format!("{KINDS}{LABELS}未经复议直接起诉\n复议后起诉\n{LABELS}{LABELS}");
    let expected = "1 2 3 4 10 5 6 7 8 26 9 0 1 2 12";
    for between in ["\n", " ", "\t", " | "] {
        let reading = read(&format!("{heads}{}\n五、存在的主要问题\n", expected.replace(' ', between)));
        assert_eq!(outcomes(&reading), expected, "{between:?}");
    }
    let lines = read(&format!("{heads}1 2 3 4 10\n5 6 7 8 26\n9 0 1 2 12\n五、存在的主要问题\n"));
    assert_eq!(outcomes(&lines), expected);
}

#[test]
fn table_four_comes_as_three_rows_or_five_or_label_by_label() {
    let expected = "1 2 3 4 10 5 6 7 8 26 9 0 1 2 12";
    let rows = read(
        "四、政府信息公开行政复议、行政诉讼情况\n类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计\n\
         行政复议 | 1 | 2 | 3 | 4 | 10\n行政诉讼 | 未经复议直接起诉 | 5 | 6 | 7 | 8 | 26\n复议后起诉 | 9 | 0 | 1 | 2 | 12\n",
    );
    assert_eq!(outcomes(&rows), expected);
    let columns = read(
        "四、行政复议、行政诉讼情况\n | 行政复议 | 未经复议直接起诉 | 复议后起诉\n结果维持 | 1 | 5 | 9\n\
         结果纠正 | 2 | 6 | 0\n其他结果 | 3 | 7 | 1\n尚未审结 | 4 | 8 | 2\n总计 | 10 | 26 | 12\n",
    );
    assert_eq!(outcomes(&columns), expected);
    let each = read(
        "四、行政复议、行政诉讼情况\n行政复议\n结果维持 1\n结果纠正 2\n其他结果 3\n尚未审结 4\n总计 10\n行政诉讼\n\
         未经复议直接起诉\n结果维持 5\n结果纠正 6\n其他结果 7\n尚未审结 8\n总计 26\n\
         复议后起诉\n结果维持 9\n结果纠正 0\n其他结果 1\n尚未审结 2\n总计 12\n",
    );
    assert_eq!(outcomes(&each), expected);
    let blocks = read(&format!(
        "四、行政复议、行政诉讼情况\n行政复议\n{LABELS}1 2 3 4 10\n行政诉讼\n未经复议直接起诉\n复议后起诉\n{LABELS}{LABELS}\
         5 6 7 8 26 9 0 1 2 12\n"
    ));
    assert_eq!(outcomes(&blocks), expected);
}

#[test]
fn table_four_with_a_cell_too_few_is_left_out() {
    let heads = format!("{KINDS}{LABELS}未经复议直接起诉\n复议后起诉\n{LABELS}{LABELS}");
    let reading = read(&format!("{heads}1\n2\n3\n4\n10\n5\n6\n7\n8\n26\n9\n0\n1\n12\n五、存在的主要问题\n"));
    assert_eq!(outcomes(&reading), ["-"; 15].join(" "));
    assert!(is_torn(&reading, "outcomes"));
}

#[test]
fn blank_cells_are_counted_and_never_zero() {
    let heads = format!("{KINDS}{LABELS}未经复议直接起诉\n复议后起诉\n{LABELS}{LABELS}");
    let reading = read(&format!("{heads}5\t\t\t2\t7\t8\t\t\t1\t9\t\t\t\t\t\n五、存在的主要问题\n"));
    assert_eq!(outcomes(&reading), "5 - - 2 7 8 - - 1 9 - - - - -");
    assert_eq!(empty(&reading, "outcomes"), 9);
}

const HEAD_3: &str = "三、收到和处理政府信息公开申请情况\n申请人情况\n自然人\n法人或其他组织\n总计\n商业\n企业\n科研\n机构\n\
                      社会公益组织\n法律服务机构\n其他\n";

fn totals(reading: &Reading) -> Vec<String> {
    cells(
        reading,
        &["req.new.total", "req.carried_in.total", "req.result.granted.total", "req.result.partial.total"],
    )
}

#[test]
fn a_bare_page_number_inside_a_row_is_told_by_the_rows_sum() {
    let reading = read(&format!(
        "{HEAD_3}一、本年新收政府信息公开申请数量\n21\n0\n0\n4\n0\n0\n0\n21\n二、上年结转政府信息公开申请数量\n2\n0\n0\n0\n0\n0\n2\n"
    ));
    assert_eq!(cells(&reading, &["req.new.person", "req.new.charity", "req.new.total"]), ["21", "0", "21"]);
}

#[test]
fn a_row_torn_by_a_page_is_joined_where_it_adds_up() {
    let reading = read(&format!(
        "{HEAD_3}一、本年新收政府信息公开申请数量\n21\n0\n3\n- 4 -\n某市2023年报告\n申请人情况\n自然人\n0\n0\n0\n24\n\
         二、上年结转政府信息公开申请数量\n2\n0\n0\n0\n0\n0\n2\n"
    ));
    assert_eq!(
        cells(&reading, &["req.new.research", "req.new.total", "req.carried_in.total"]),
        ["3", "24", "2"]
    );
}

#[test]
fn a_row_with_fewer_cells_is_left_out_and_told_of() {
    let reading = read(&format!(
        "{HEAD_3}一、本年新收政府信息公开申请数量\n821\n35\n2\n1\n859\n二、上年结转政府信息公开申请数量\n18\n0\n0\n0\n0\n0\n18\n\
         三、本年度办理结果\n（一）予以公开\n5\n5\n0\n0\n0\n0\n0\n"
    ));
    assert_eq!(totals(&reading), ["-", "18", "-", "-"]);
    assert!(is_torn(&reading, "requests"));
}

#[test]
fn a_printed_total_that_is_wrong_is_read_as_printed() {
    let reading = read(&format!(
        "{HEAD_3}一、本年新收政府信息公开申请数量\n8\n0\n0\n0\n0\n0\n9\n二、上年结转政府信息公开申请数量\n18\n0\n0\n0\n0\n0\n18\n"
    ));
    assert_eq!(totals(&reading), ["9", "18", "-", "-"]);
}

#[test]
fn labels_may_be_cut_short_or_numbered_otherwise() {
    let row = "0\n0\n0\n0\n0\n0\n0\n";
    let reading = read(&format!(
        "{HEAD_3}本年新收政府信息公开申请数量\n3\n0\n0\n0\n0\n0\n3\n上年结转政府信息公开申请数量\n{row}\
         （一）予以公开\n{row}（二）部分公开\n{row}1.属于国家秘密\n{row}2.其他法律行政止公开\n1\n0\n0\n0\n0\n0\n1\n\
         （六）其他处理\n1.逾期不补正\n2\n0\n0\n0\n0\n0\n2\n2.逾期不缴费\n{row}3.其他\n4\n0\n0\n0\n0\n0\n4\n\
         (七)总  计\n7\n0\n0\n0\n0\n0\n7\n四、结转下年度继续办理\n{row}"
    ));
    let codes = [
        "req.new.total",
        "req.result.refused.law_forbidden.total",
        "req.result.other.late_correction.total",
        "req.result.other.fee_unpaid.total",
        "req.result.other.other.total",
        "req.result.total.total",
        "req.result.other.all.total",
    ];
    assert_eq!(cells(&reading, &codes), ["3", "1", "2", "0", "4", "7", "-"]);
    assert_eq!(reading.form.as_deref(), Some("2021"));
}

#[test]
fn rows_printed_in_one_come_apart() {
    let reading = read(
        "|信息内容|本年制发件数|本年废止件数|现行有效件数|\n|---|---|---|---|\n|规章<br>行政规范性文件|0<br>13|1<br>2|4<br>55|\n\
         三、收到和处理政府信息公开申请情况\n|申请人情况|自然人|总计|\n|---|---|---|\n|一、本年新收政府信息公开申请数量|3|0|0|0|0|0|3|\n\
         |（三）不予公开|1.属于国家秘密 2.其他法律行政法规禁止公开|1<br>2|0<br>0|0<br>0|0<br>0|0<br>0|0<br>0|1<br>2|\n",
    );
    assert_eq!(cells(&reading, &["t21.a20_1.rules.in_force", "t21.a20_1.normative.in_force"]), ["4", "55"]);
    let totals = ["req.result.refused.state_secret.total", "req.result.refused.law_forbidden.person"];
    assert_eq!(cells(&reading, &totals), ["1", "2"]);
}

#[test]
fn a_label_broken_over_rows_of_a_drawn_table_is_one_row() {
    let reading = read(&format!(
        "{HEAD_3}| 一、本年新收政府信息 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |\n| 公开申请数量 |  |  |  |  |  |  |  |\n+----+----+\n\
         | 二、上年结转政府 |  |  |  |  |  |  |  |\n| 信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n+----+----+\n\
         | （一）予以公开 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n"
    ));
    assert_eq!(totals(&reading), ["3", "1", "2", "-"]);
}

#[test]
fn a_picture_in_place_of_a_table_is_named() {
    let source = "2023年报告\n一、总体情况\n好。\n二、主动公开政府信息情况\n捕获1.PNG\n三、收到和处理政府信息公开申请情况\n![](tu2.jpg)\n\
                  四、政府信息公开行政复议、行政诉讼情况\n捕获2.PNG\n五、存在的主要问题及改进情况\n无。\n";
    let reading = read(source);
    let pictures = reading.notices.iter().filter_map(|notice| match notice {
        Notice::Picture { span } => {
            Some(source.chars().skip(span.start).take(span.end - span.start).collect::<String>())
        }
        _ => None,
    });
    assert_eq!(pictures.collect::<Vec<_>>(), ["捕获1.PNG", "![](tu2.jpg)", "捕获2.PNG"]);
}

#[test]
fn a_second_copy_of_a_table_is_a_second_place_or_a_conflict() {
    let table = |penalty: u8| {
        format!("第二十条第（六）项\n信息内容\n本年处理决定数量\n行政处罚\n{penalty}\n行政强制\n0\n")
    };
    let reading = read(&format!("{}以上为表。\n附件：\n{}", table(4), table(5)));
    let figure = |code: &str| reading.figures.iter().find(|figure| figure.item == code).unwrap();
    assert_eq!(figure("t21.a20_6.coercion.decisions").also.len(), 1);
    assert_eq!(cell(&reading, "t21.a20_6.penalty.decisions").as_deref(), Some("4"));
    assert_eq!(reading.conflicts.len(), 1);
}

#[test]
fn prose_that_names_the_rows_is_no_table() {
    let reading = read(
        "一、总体情况\n2023年，本年新收政府信息公开申请数量21件，上年结转政府信息公开申请数量0件，予以公开12件，\
         行政许可97件，行政处罚 5 件。加强信息内容审核，全年制发规范性文件 12 件，行政许可 5\n未经复议直接起诉2件，复议后起诉 1 件，行政复议 3 件。\n",
    );
    assert!(reading.figures.iter().all(|figure| figure.reason != Reason::Cell));
    assert!(!reading.notices.iter().any(|notice| matches!(notice, Notice::TornTable { .. })));
}
