//! Table 三: requests by applicant, from new to carried out.

use crate::form::{Merged, Part};
use crate::grid::{Column, Grid, Row};
use crate::item::Unit;
use crate::lang::{Words, words};

const ORGANISATIONS: Words = words("法人或其他组织", "Legal persons and other organisations");

const fn column(code: &'static str, name: Words, short: Words) -> Column {
    Column::new(code, name, short, Unit::Cases)
}

/// The applicants. The last column is the sum of the others.
pub(in crate::form) static COLUMNS: [Column; 7] = [
    column("person", words("自然人", "natural persons"), words("自然人", "Persons")),
    column("firm", words("商业企业", "companies"), words("商业企业", "Companies")).within(ORGANISATIONS),
    column("research", words("科研机构", "research institutions"), words("科研机构", "Research"))
        .within(ORGANISATIONS),
    column("charity", words("社会公益组织", "public-interest organisations"), words("公益组织", "Charities"))
        .within(ORGANISATIONS),
    column("legal", words("法律服务机构", "legal service providers"), words("法律服务", "Legal services"))
        .within(ORGANISATIONS),
    column("other", words("其他", "others"), words("其他组织", "Other bodies")).within(ORGANISATIONS),
    column("total", words("总计", "total"), words("总计", "Total")),
];

const RESULT: Words = words("三、本年度办理结果", "3. Results in the year");
const REFUSED: Words = words("（三）不予公开", "(3) Refused");
const UNABLE: Words = words("（四）无法提供", "(4) Cannot be provided");
const NOT_HANDLED: Words = words("（五）不予处理", "(5) Not handled");
const OTHER: Words = words("（六）其他处理", "(6) Handled otherwise");

const fn row(
    code: &'static str,
    number: &'static str,
    under: &'static [Words],
    name: Words,
    short: Words,
) -> Row {
    Row { code, number, name, short, under, counting: None, merged: false }
}

/// The rows up to （五）, the same in both forms.
#[rustfmt::skip]
const FIRST: [Row; 19] = [
    row("req.new", "一、", &[],
        words("本年新收政府信息公开申请数量", "Requests received in the year"), words("本年新收", "Received")),
    row("req.carried_in", "二、", &[],
        words("上年结转政府信息公开申请数量", "Requests carried over from last year"), words("上年结转", "Carried in")),
    row("req.result.granted", "（一）", &[RESULT],
        words("予以公开", "Granted"), words("予以公开", "Granted")),
    Row {
        counting: Some(words(
            "区分处理的，只计这一情形，不计其他情形",
            "where parts are handled differently, only this row counts it",
        )),
        ..row("req.result.partial", "（二）", &[RESULT],
            words("部分公开", "Granted in part"), words("部分公开", "Partly granted"))
    },
    row("req.result.refused.state_secret", "1.", &[RESULT, REFUSED],
        words("属于国家秘密", "State secret"), words("国家秘密", "State secret")),
    row("req.result.refused.law_forbidden", "2.", &[RESULT, REFUSED],
        words("其他法律行政法规禁止公开", "Forbidden by other laws or regulations"), words("法律法规禁止", "Forbidden by law")),
    row("req.result.refused.three_safety_one_stability", "3.", &[RESULT, REFUSED],
        words("危及“三安全一稳定”", "Endangers national, public or economic safety or social stability"),
        words("三安全一稳定", "Safety and stability")),
    row("req.result.refused.third_party", "4.", &[RESULT, REFUSED],
        words("保护第三方合法权益", "Protects the rights of third parties"), words("第三方权益", "Third parties")),
    row("req.result.refused.internal_affairs", "5.", &[RESULT, REFUSED],
        words("属于三类内部事务信息", "Internal affairs (three kinds)"), words("内部事务信息", "Internal affairs")),
    row("req.result.refused.process_info", "6.", &[RESULT, REFUSED],
        words("属于四类过程性信息", "Records of process (four kinds)"), words("过程性信息", "Process records")),
    row("req.result.refused.enforcement_file", "7.", &[RESULT, REFUSED],
        words("属于行政执法案卷", "Enforcement case files"), words("执法案卷", "Case files")),
    row("req.result.refused.admin_inquiry", "8.", &[RESULT, REFUSED],
        words("属于行政查询事项", "Matters of registry inquiry"), words("行政查询", "Registry inquiry")),
    row("req.result.unable.not_held", "1.", &[RESULT, UNABLE],
        words("本机关不掌握相关政府信息", "Not held by this body"), words("不掌握", "Not held")),
    row("req.result.unable.need_create", "2.", &[RESULT, UNABLE],
        words("没有现成信息需要另行制作", "Would have to be made"), words("需另行制作", "To be made")),
    row("req.result.unable.unclear", "3.", &[RESULT, UNABLE],
        words("补正后申请内容仍不明确", "Still unclear after correction"), words("仍不明确", "Unclear")),
    row("req.result.not_handled.petition", "1.", &[RESULT, NOT_HANDLED],
        words("信访举报投诉类申请", "Petitions, reports or complaints"), words("信访举报投诉", "Petitions")),
    row("req.result.not_handled.duplicate", "2.", &[RESULT, NOT_HANDLED],
        words("重复申请", "Repeated requests"), words("重复申请", "Repeated")),
    row("req.result.not_handled.publication", "3.", &[RESULT, NOT_HANDLED],
        words("要求提供公开出版物", "Asks for publications on sale"), words("公开出版物", "Publications")),
    row("req.result.not_handled.massive", "4.", &[RESULT, NOT_HANDLED],
        words("无正当理由大量反复申请", "Massive repeated requests without good reason"),
        words("大量反复申请", "Massive requests")),
];

const CONFIRM_AGAIN: Row = row(
    "req.result.not_handled.confirm_again",
    "5.",
    &[RESULT, NOT_HANDLED],
    words("要求行政机关确认或重新出具已获取信息", "Asks to confirm or reissue information already obtained"),
    words("确认或重新出具", "Confirm or reissue"),
);

/// （六）其他处理 as one row: the form of 2019, and some reports on that of 2021.
const OTHER_ALL: Row = row(
    "req.result.other.all",
    "（六）",
    &[RESULT],
    words("其他处理", "Handled otherwise"),
    words("其他处理", "Otherwise"),
);

const OTHER_2021: [Row; 3] = [
    row(
        "req.result.other.late_correction",
        "1.",
        &[RESULT, OTHER],
        words(
            "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
            "Not corrected in time without good reason",
        ),
        words("逾期不补正", "Not corrected"),
    ),
    row(
        "req.result.other.fee_unpaid",
        "2.",
        &[RESULT, OTHER],
        words(
            "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
            "Fee not paid in time",
        ),
        words("逾期未缴费", "Fee unpaid"),
    ),
    row(
        "req.result.other.other",
        "3.",
        &[RESULT, OTHER],
        words("其他", "Other, withdrawals included"),
        words("其他", "Other"),
    ),
];

const LAST: [Row; 2] = [
    row(
        "req.result.total",
        "（七）",
        &[RESULT],
        words("总计", "All results"),
        words("办理结果总计", "All results"),
    ),
    row(
        "req.carried_out",
        "四、",
        &[],
        words("结转下年度继续办理", "Carried over to next year"),
        words("结转下年", "Carried out"),
    ),
];

fn part(other: &[Row]) -> Part {
    let rows = FIRST.iter().chain([&CONFIRM_AGAIN]).chain(other).chain(&LAST).copied();
    let rows: &'static [Row] = rows.collect::<Vec<_>>().leak();
    let grid: &'static Grid = Box::leak(Box::new(Grid {
        corner: words("申请与办理", "Requests and results"),
        columns: &COLUMNS,
        rows,
    }));
    Part {
        code: "requests",
        number: "三、",
        name: words("收到和处理政府信息公开申请情况", "Requests received and handled"),
        items: grid.items(),
        grid: Some(grid),
    }
}

/// The table on the form of 2019: （六） is one row.
pub(in crate::form) fn part_2019() -> Part {
    part(&[OTHER_ALL])
}

/// The table on the form of 2021: （六） is three rows; one row is taken where a report prints it so.
pub(in crate::form) fn part_2021() -> Part {
    let all = Row { merged: true, ..OTHER_ALL };
    let rows: Vec<_> = OTHER_2021.into_iter().chain([all]).collect();
    part(&rows)
}

/// One row of some reports in place of three of the form, column by column.
pub(in crate::form) fn merged_2021() -> &'static [Merged] {
    let columns = COLUMNS.iter().map(|column| Merged {
        one: crate::form::cells::code(&OTHER_ALL, column),
        several: OTHER_2021
            .iter()
            .map(|row| crate::form::cells::code(row, column))
            .collect::<Vec<_>>()
            .leak(),
    });
    columns.collect::<Vec<_>>().leak()
}
