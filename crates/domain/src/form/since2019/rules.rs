//! How the tables, the words and the years must agree: here tables 三 and 四.

mod proactive;
mod stated;

pub(in crate::form) use proactive::{of_proactive_2019, of_proactive_2021};
pub(in crate::form) use stated::of_words;

use super::requests::COLUMNS;
use crate::form::cells::leak;
use crate::form::{Part, cells};
use crate::lang::{Words, words};
use crate::rule::Relation::{AtMost, Complete, Equals, WithinTenfold};
use crate::rule::Rule;
use crate::rule::Severity::{Blocks, Look, Reason};

const HEAD: Words = words(
    "表头所印：本列数据的勾稽关系为第一项加第二项之和，等于第三项加第四项之和（国办公开办函〔2019〕60号、〔2021〕30号）",
    "printed in the table's head: in each column the first and second rows together equal the third and fourth",
);
const RESULTS: Words = words(
    "表式：各种办理结果互不重叠，相加等于总计",
    "the form: results do not overlap and add up to their total",
);
const ROW: Words = words(
    "表式：每个申请只有一个申请人，各列相加等于总计",
    "the form: each request has one applicant, so the columns add up to the total",
);
const FOUR: Words = words(
    "表式：四种结果相加等于总计，含尚未审结",
    "the form: the four outcomes add up to the total, pending ones included",
);
const YEARS: Words = words(
    "上一年结转下年度的，就是本年的上年结转；同一口径的两份报告应当一致",
    "what was carried out last year is what is carried in this year, if both reports count alike",
);
const WHOLE_TABLE: Words = words(
    "空白不是 0：没有发生应填 0（格式填报说明）",
    "a blank is not 0: what did not occur is filled in as 0",
);

const JUMP: Words = words(
    "与上年相差十倍以上，多半是单位或口径变了",
    "a tenfold change suggests another unit or another way of counting",
);

/// The names of the seven applicants' columns in rules.
fn column_name(index: usize) -> Words {
    COLUMNS.get(index).map_or(words("", ""), |column| column.short)
}

fn codes(codes: impl IntoIterator<Item = String>) -> &'static [&'static str] {
    codes.into_iter().map(leak).collect::<Vec<_>>().leak()
}

fn made_words(zh: String, en: String) -> Words {
    words(leak(zh), leak(en))
}

/// The rules of table 三: per column, per row, and over two years.
pub(in crate::form) fn of_requests(part: &Part) -> Vec<Rule> {
    let Some(grid) = part.grid else { return Vec::new() };
    let results: Vec<_> = grid
        .rows
        .iter()
        .filter(|row| row.code.starts_with("req.result.") && row.code != "req.result.total" && !row.merged)
        .map(|row| row.code)
        .collect();
    let mut rules = Vec::new();
    for (index, column) in COLUMNS.iter().enumerate() {
        let (at, name) = (column.code, column_name(index));
        rules.push(Rule::new(
            leak(format!("req.balance.{at}")),
            codes([format!("req.new.{at}"), format!("req.carried_in.{at}")]),
            Equals,
            codes([format!("req.result.total.{at}"), format!("req.carried_out.{at}")]),
            Blocks,
            made_words(
                format!("{}：新收＋上年结转＝办理结果总计＋结转下年", name.zh),
                format!("{}: received and carried in equal results and carried out", name.en),
            ),
            HEAD,
        ));
        rules.push(Rule::new(
            leak(format!("req.results.{at}")),
            codes([format!("req.result.total.{at}")]),
            Equals,
            codes(results.iter().map(|row| format!("{row}.{at}"))),
            Blocks,
            made_words(
                format!("{}：各种办理结果之和等于总计", name.zh),
                format!("{}: the results add up to their total", name.en),
            ),
            RESULTS,
        ));
        let across = Rule::new(
            leak(format!("req.carried.{at}")),
            codes([format!("req.carried_in.{at}")]),
            Equals,
            &[],
            Reason,
            made_words(
                format!("{}：上年结转等于上一年报告的结转下年", name.zh),
                format!("{}: carried in equals what last year's report carried out", name.en),
            ),
            YEARS,
        );
        rules.push(across.with_last(codes([format!("req.carried_out.{at}")])));
    }
    rules.extend(grid.rows.iter().map(|row| {
        let parts = COLUMNS.iter().filter(|column| column.code != "total");
        Rule::new(
            leak(format!("{}.applicants", row.code)),
            codes([format!("{}.total", row.code)]),
            Equals,
            codes(parts.map(|column| format!("{}.{}", row.code, column.code))),
            Blocks,
            made_words(
                format!("{}：六种申请人之和等于总计", row.short.zh),
                format!("{}: the applicants add up to the total", row.short.en),
            ),
            ROW,
        )
    }));
    rules
}

/// The rules of table 四, and what it has to do with table 三.
pub(in crate::form) fn of_outcomes(part: &Part) -> Vec<Rule> {
    let Some(grid) = part.grid else { return Vec::new() };
    let mut rules: Vec<_> = grid
        .rows
        .iter()
        .map(|row| {
            let parts = grid.columns.iter().filter(|column| column.code != "total");
            Rule::new(
                leak(format!("{}.parts", row.code)),
                codes([format!("{}.total", row.code)]),
                Equals,
                codes(parts.map(|column| format!("{}.{}", row.code, column.code))),
                Blocks,
                made_words(
                    format!("{}：四种结果之和等于总计", row.name.zh),
                    format!("{}: the four outcomes add up to the total", row.name.en),
                ),
                FOUR,
            )
        })
        .collect();
    rules.push(Rule::new(
        "dispute.plausible",
        &["rev.total", "suit_direct.total", "suit_after.total"],
        AtMost,
        &["req.new.total", "req.carried_in.total"],
        Look,
        words("复议与诉讼之和通常不多于新收和结转的申请", "reviews and lawsuits seldom exceed requests"),
        words(
            "复议和诉讼因申请而起，可以来自往年的申请，也可能统计了与信息公开无关的案件。不算差错，值得一问。",
            "reviews and lawsuits arise from requests. They may stem from earlier years, or cases unrelated to disclosure were counted. Not an error, but worth asking.",
        ),
    ));
    rules
}

/// The cells of a table, without the rows that stand in place of others.
fn cells(part: &Part) -> Option<&'static [&'static str]> {
    let grid = part.grid?;
    let rows = grid.rows.iter().filter(|row| !row.merged);
    let cells = rows.flat_map(|row| grid.columns.iter().map(|column| cells::code(row, column)));
    Some(cells.collect::<Vec<_>>().leak())
}

/// Whether every cell of a table is filled in.
pub(in crate::form) fn completeness(part: &Part) -> Option<Rule> {
    let cells = cells(part)?;
    let name = part.name;
    Some(Rule::new(
        leak(format!("{}.complete", part.code)),
        cells,
        Complete,
        &[],
        Look,
        made_words(format!("{}：每格都已填写", name.zh), format!("{}: every cell is filled in", name.en)),
        WHOLE_TABLE,
    ))
}

fn leak_one(code: &'static str) -> &'static [&'static str] {
    vec![code].leak()
}

fn jump(code: &'static str, name: Words) -> Rule {
    let rule = Rule::new(leak(format!("jump.{code}")), leak_one(code), WithinTenfold, &[], Look, name, JUMP);
    rule.with_last(leak_one(code)).if_both_sides()
}
