//! Tables that a tool or a person damaged: what is certain is read, the rest is named.

#![allow(clippy::unwrap_used)]

use domain::value::Value;
use reading::{Notice, Reading, read};

fn cell(reading: &Reading, code: &str) -> String {
    let figure = reading.figures.iter().find(|figure| figure.item == code);
    figure.and_then(|figure| figure.value.stated()).map_or("-".to_owned(), |number| number.to_string())
}

fn row(reading: &Reading, code: &str) -> Vec<String> {
    ["person", "firm", "research", "charity", "legal", "other", "total"]
        .iter()
        .map(|column| cell(reading, &format!("{code}.{column}")))
        .collect()
}

fn unreadable(reading: &Reading, source: &str) -> Vec<String> {
    let phrase = |notice: &Notice| match notice {
        Notice::UnreadableCell { span, .. } => Some(span.of(source)),
        _ => None,
    };
    reading.notices.iter().filter_map(phrase).collect()
}

const HEADS: &str =
    "申请人情况 | 自然人 | 法人或其他组织 | 总计\n商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他\n";

#[test]
fn a_cell_that_is_no_count_is_named_and_costs_nothing_else() {
    for printed in ["-5", "100.5", "#REF!", "100。", "1 2", "12%", "3,45", "见附件"] {
        let source = format!(
            "绿水县2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n{HEADS}\
             一、本年新收政府信息公开申请数量 | 7 | {printed} | 0 | 0 | 0 | 0 | 9\n\
             二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1\n\
             三、本年度办理结果 | （一）予以公开 | 5 | 2 | 0 | 0 | 0 | 0 | 7\n\
             （七）总计 | 7 | 2 | 0 | 0 | 0 | 0 | 9\n四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1\n"
        );
        let reading = read(&source);
        assert_eq!(row(&reading, "req.new"), ["7", "-", "0", "0", "0", "0", "9"], "{printed}");
        assert_eq!(row(&reading, "req.result.granted"), ["5", "2", "0", "0", "0", "0", "7"], "{printed}");
        assert_eq!(unreadable(&reading, &source), [printed]);
        let quoted = Value::Unreadable { quote: printed.to_owned() };
        let figure = reading.figures.iter().find(|figure| figure.item == "req.new.firm").unwrap();
        assert_eq!(figure.value, quoted);
        assert!(!reading.notices.iter().any(|notice| matches!(notice, Notice::EmptyCells { .. })));
    }
}

#[test]
fn a_note_before_the_first_figure_of_a_row_costs_nothing_else() {
    let source = "绿水县2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n第二十条第（一）项\n\
        信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | 见附件 | 0 | 3\n行政规范性文件 | 见附件 | 无效 | 见官网\n\
        第二十条第（五）项\n信息内容 | 本年处理决定数量\n行政许可 | 97\n";
    let reading = read(source);
    let value = |code: &str| {
        reading.figures.iter().find(|figure| figure.item == code).map(|figure| figure.value.clone())
    };
    let quoted = |quote: &str| Some(Value::Unreadable { quote: quote.to_owned() });
    assert_eq!(value("t21.a20_1.rules.issued"), quoted("见附件"));
    assert_eq!(cell(&reading, "t21.a20_1.rules.in_force"), "3");
    assert_eq!(value("t21.a20_1.normative.repealed"), quoted("无效"));
    assert_eq!(cell(&reading, "t21.a20_5.license.decisions"), "97");
}

#[test]
fn a_row_that_cannot_be_cut_is_unreadable_and_not_blank() {
    let source = TOGETHER.replace("713000074", "713000075");
    let reading = read(&source);
    let figure = reading.figures.iter().find(|figure| figure.item == "req.new.total").unwrap();
    assert_eq!(figure.value, Value::Unreadable { quote: "713000075".to_owned() });
    assert_eq!(row(&reading, "req.carried_in"), ["1", "0", "0", "0", "0", "0", "1"]);
}

#[test]
fn noise_of_a_spreadsheet_is_undone() {
    let source = "绿水县2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n第二十条第（八）项\n信息内容 | 本年收费金额（单位：万元）\n行政事业性收费 | 0.30000000000000004\n";
    assert_eq!(cell(&read(source), "t21.a20_8.fees.amount"), "0.3");
}

const TOGETHER: &str = "绿水县2023年政府信息公开工作年度报告 三、收到和处理政府信息公开申请情况 申请人情况 自然人 法人或其他组织 总计 商业 企业 科研 机构 社会公益组织 法律服务机构 其他 \
     一、本年新收政府信息公开申请数量 713000074二、上年结转政府信息公开申请数量 1000001三、本年度办理结果 （一）予以公开 210000021（二）部分公开 520000052\
     （三）不予公开 1.属于国家秘密00000002.其他法律行政法规禁止公开 0200002（六）其他处理 1.申请人无正当理由逾期不补正 00000003.其他 0000000\
     （七）总计 732000075四、结转下年度继续办理 0000000";

#[test]
fn cells_that_run_together_are_cut_where_the_sums_leave_one_way() {
    let reading = read(TOGETHER);
    assert_eq!(row(&reading, "req.result.refused.state_secret"), ["0"; 7]);
    assert_eq!(row(&reading, "req.result.refused.law_forbidden"), ["0", "2", "0", "0", "0", "0", "2"]);
    assert_eq!(row(&reading, "req.result.total"), ["73", "2", "0", "0", "0", "0", "75"]);
    assert!(reading.notices.iter().any(|notice| matches!(notice, Notice::RunTogether { .. })));
}

#[test]
fn a_row_that_no_column_confirms_is_not_cut() {
    // What came in is not what went out, and the results do not make the total.
    let reading = read(&TOGETHER.replace("210000021", "340000034"));
    assert_eq!(row(&reading, "req.result.granted"), ["-"; 7]);
    assert_eq!(row(&reading, "req.carried_in"), ["1", "0", "0", "0", "0", "0", "1"]);
}

#[test]
fn fifteen_cells_that_run_together_are_cut_by_their_totals() {
    let table = |cells: &str| {
        format!(
            "绿水县2023年政府信息公开工作年度报告 四、政府信息公开行政复议、行政诉讼情况行政复议 行政诉讼 结果维持结果纠正其他结果尚未审结总计 未经复议直接起诉 复议后起诉 结果维持结果纠正其他结果尚未审结总计结果维持结果纠正其他结果尚未审结总计{cells} 五、存在的主要问题及改进情况"
        )
    };
    let reading = read(&table("000000000000000"));
    assert_eq!(cell(&reading, "suit_after.total"), "0");
    let reading = read(&table("0110210001000000"));
    assert_eq!(cell(&reading, "rev.total"), "-", "sixteen digits that no cut makes add up");
}

#[test]
fn a_row_of_three_numbers_without_a_sum_is_cut_only_into_digits() {
    let source = "绿水县2023年政府信息公开工作年度报告 二、主动公开政府信息情况第二十条第（一）项 信息内容 本年制发件数 本年废止件数 现行有效件数 规章012行政规范性文件8855698第二十条第（五）项信息内容本年处理决定数量行政许可10690第二十条第（六）项信息内容本年处理决定数量行政处罚2113行政强制0";
    let reading = read(source);
    assert_eq!(cell(&reading, "t21.a20_1.rules.in_force"), "2");
    assert_eq!(cell(&reading, "t21.a20_1.normative.issued"), "-");
    assert_eq!(cell(&reading, "t21.a20_5.license.decisions"), "10690");
    assert_eq!(unreadable(&reading, source), ["8855698"]);
}

#[test]
fn a_number_that_is_broken_in_a_table_is_whole_or_unread() {
    let source = format!(
        "绿水县2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n{}一、本年新收政府信息公开申请数量\n2\n3\n0\n0\n0\n0\n0\n23\n二、上年结转政府信息公开申请数量\n0\n0\n0\n0\n0\n0\n0\n",
        HEADS.replace(" | ", "\n")
    );
    assert_eq!(row(&read(&source), "req.new"), ["23", "0", "0", "0", "0", "0", "23"]);
    let source = source.replace("2\n3\n0\n0\n0\n0\n0\n23", "11\n0\n0\n0\n0\n0\n1\n1");
    assert_eq!(
        row(&read(&source), "req.new"),
        ["-"; 7],
        "11 0 0 0 0 0 11, or 0 0 0 0 0 1 1 and a page number"
    );
}

#[test]
fn torn_heads_leave_the_order_of_the_form() {
    let report = |heads: &str| {
        read(&format!(
            "绿水县2020年政府信息公开工作年度报告\n二、主动公开政府信息情况\n| 第二十条第（一）项 | |||\n\
             | 信息内容 | {heads} | \n| 规章 | 1 | 2 | 3 | \n| 规范性文件 | 4 | 5 | 6 | \n| 第二十条第（五）项 | |||\n\
             | 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 | \n| 行政许可 | 30 | -2 | 422 | \n"
        ))
    };
    let torn = report("本年新 | 本年新 | 对外公开总数量");
    assert_eq!(cell(&torn, "t19.a20_1.rules.made"), "1");
    assert_eq!(cell(&torn, "t19.a20_1.normative.public_total"), "6");
    let turned = report("对外公开总数量 | 本年新 | 本年新制作数量");
    assert_eq!(cell(&turned, "t19.a20_1.rules.made"), "-");
    assert!(turned.notices.iter().any(|notice| matches!(notice, Notice::TornTable { .. })));
}

#[test]
fn signs_that_fill_a_row_up_are_no_cells() {
    let blanks = "|\n".repeat(6);
    let source = format!(
        "绿水县2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n申请人情况 |\n||||||||\n自然人 |\n法人或其他组织 |\n总计 |\n\
         一、本年新收政府信息公开申请数量 |\n{blanks}3 |\n||\n二、上年结转政府信息公开申请数量 |\n{blanks}0 |\n||\n"
    );
    assert_eq!(row(&read(&source), "req.new"), ["-", "-", "-", "-", "-", "-", "3"]);
    assert_eq!(row(&read(&source), "req.carried_in")[6], "0");
}

#[test]
fn rows_that_only_their_columns_cut_are_cut_together() {
    // 220000022 is 22 and six more, or 2 and 20; 310000031 is 31, or 3 and 10 and so on: the total decides both.
    let source = "绿水县2023年政府信息公开工作年度报告 三、收到和处理政府信息公开申请情况 申请人情况 自然人 法人或其他组织 总计 \
         一、本年新收政府信息公开申请数量 530000053二、上年结转政府信息公开申请数量 0000000三、本年度办理结果 （一）予以公开 220000022\
         （四）无法提供 1.本机关不掌握相关政府信息 310000031（七）总计 530000053四、结转下年度继续办理 0000000";
    let reading = read(source);
    assert_eq!(row(&reading, "req.result.granted"), ["22", "0", "0", "0", "0", "0", "22"]);
    assert_eq!(row(&reading, "req.result.unable.not_held"), ["31", "0", "0", "0", "0", "0", "31"]);
}

#[test]
fn a_note_between_heads_and_figures_does_not_end_a_table() {
    let source = "绿水县2023年政府信息公开工作年度报告\n四、政府信息公开行政复议、行政诉讼情况\n行政复议行政诉讼\n未经复议直接起诉复议后起诉\n\
         注：行政复议、行政诉讼数量含上年度结转数量。\n| 维持 | 纠正 | 结果 | 审结 | 总计 | 总计 |\n|---|---|---|---|---|---|\n\
         | 40 | 0 | 10 | 5 | 55 | 2 | 0 | 4 | 6 | 12 | 6 | 0 | 9 | 7 | 22 |\n";
    let reading = read(source);
    assert_eq!(cell(&reading, "rev.total"), "55");
    assert_eq!(cell(&reading, "suit_after.other"), "9");
}
