//! The report's words against its tables, against each other, and against last year's. A difference is a
//! question: the words may count another scope, or cases filed and not decided.

use super::{cells, codes, jump, leak_one};
use crate::form::Part;
use crate::form::cells::leak;
use crate::lang::{Words, words};
use crate::rule::Relation::{AtMost, Equals, NotAllZero, Restates};
use crate::rule::Rule;
use crate::rule::Severity::{Look, Reason};

const WORDS: Words = words(
    "正文复述表中的数字。不一致不一定是差错：可能是口径不同（本机关或全域）、含上年结转、或计的是立案而非审结，要由人来说明。",
    "the words restate the table. A difference need not be an error: another scope, carry-over included, or cases filed rather than decided. A person has to say.",
);
const AMONG: Words = words(
    "正文自己的数字之间也应当对得上；口径由报告自定，不一致要由人来说明",
    "the figures in the words should agree among themselves; the report defines them, so a person has to say why not",
);
const DISPUTES: Words = words(
    "复议和诉讼因申请而起，可以来自往年的申请，也可能统计了与信息公开无关的案件。不算差错，值得一问。",
    "reviews and lawsuits arise from requests. They may stem from earlier years, or cases unrelated to disclosure were counted. Not an error, but worth asking.",
);
const ALL_ZERO: Words = words(
    "整张表都是 0，而正文说有，多半是表没有填，或填错了报告",
    "a table of nothing but zeros beside words that report some was probably never filled in, or belongs to another report",
);

/// Figures in the words that table 三 should show.
const SAID_OF_REQUESTS: &[&str] = &[
    "prose.req.new",
    "prose.req.new.own_office",
    "prose.req.in_person",
    "prose.req.online",
    "prose.req.letter",
    "prose.req.fax",
    "prose.req.carried_in",
    "prose.req.handled_load",
    "prose.req.answered",
    "prose.req.granted",
    "prose.req.partial",
    "prose.req.granted_plus_partial",
    "prose.req.refused",
    "prose.req.unable",
    "prose.req.not_handled",
    "prose.req.other",
    "prose.req.carried_out",
];
/// Figures in the words that table 四 should show.
const SAID_OF_OUTCOMES: &[&str] = &[
    "prose.rev.total",
    "prose.review.filed",
    "prose.rev.decided",
    "prose.lawsuit.total",
    "prose.lawsuit.filed",
    "prose.lawsuit.decided",
];

/// The words against the tables, and plausibility over years: the same in both forms.
#[rustfmt::skip]
pub(in crate::form) fn of_words(requests: &Part, outcomes: &Part) -> Vec<Rule> {
    let group = |under: &str| {
        let rows = requests.grid.map_or(&[][..], |grid| grid.rows);
        let inside = rows.iter().filter(|row| row.code.starts_with(under) && !row.merged);
        codes(inside.map(|row| format!("{}.total", row.code)))
    };
    let restates = |code: &'static str, cells: &'static [&'static str], name: Words| {
        Rule::new(leak(format!("words.{}", code.trim_start_matches("prose."))), leak_one(code), Restates, cells, Reason, name, WORDS)
    };
    let mut rules = vec![
        restates("prose.req.new", &["req.new.total"], words("正文与表：新收申请", "words and table: requests received")),
        restates("prose.req.carried_in", &["req.carried_in.total"], words("正文与表：上年结转", "words and table: carried in")),
        restates("prose.req.handled_load", &["req.new.total", "req.carried_in.total"], words("正文与表：收办申请", "words and table: new and carried in")),
        restates("prose.req.answered", &["req.result.total.total"], words("正文与表：答复或办结", "words and table: answered")),
        restates("prose.req.granted", &["req.result.granted.total"], words("正文与表：予以公开", "words and table: granted")),
        restates("prose.req.partial", &["req.result.partial.total"], words("正文与表：部分公开", "words and table: granted in part")),
        restates("prose.req.granted_plus_partial", &["req.result.granted.total", "req.result.partial.total"], words("正文与表：予以公开及部分公开", "words and table: granted, wholly or in part")),
        restates("prose.req.refused", group("req.result.refused."), words("正文与表：不予公开", "words and table: refused")),
        restates("prose.req.unable", group("req.result.unable."), words("正文与表：无法提供", "words and table: cannot be provided")),
        restates("prose.req.not_handled", group("req.result.not_handled."), words("正文与表：不予处理", "words and table: not handled")),
        restates("prose.req.other", group("req.result.other."), words("正文与表：其他处理", "words and table: handled otherwise")),
        restates("prose.req.carried_out", &["req.carried_out.total"], words("正文与表：结转下年", "words and table: carried out")),
        restates("prose.rev.total", &["rev.total"], words("正文与表：行政复议", "words and table: reviews")),
        restates("prose.review.filed", &["rev.total"], words("正文与表：复议备案数与总计", "words and table: reviews filed")),
        restates("prose.lawsuit.total", &["suit_direct.total", "suit_after.total"], words("正文与表：行政诉讼", "words and table: lawsuits")),
        restates("prose.lawsuit.filed", &["suit_direct.total", "suit_after.total"], words("正文与表：诉讼立案数与总计", "words and table: lawsuits filed")),
        jump("req.new.total", words("新收申请与上年相比", "requests received against last year")),
        jump("rev.total", words("行政复议与上年相比", "reviews against last year")),
    ];
    rules.extend(among_words().map(Rule::if_both_sides));
    rules.extend(not_all_zero(requests, SAID_OF_REQUESTS));
    rules.extend(not_all_zero(outcomes, SAID_OF_OUTCOMES));
    rules
}

/// What must hold between the figures of the words alone; of a report whose tables are lost, all there is.
#[rustfmt::skip]
fn among_words() -> [Rule; 4] {
    [
        Rule::new("words.balance", &["prose.req.new", "prose.req.carried_in"], Equals,
            &["prose.req.answered", "prose.req.carried_out"], Reason,
            words("正文：新收＋上年结转＝办结＋结转下年", "words: received and carried in equal answered and carried out"), AMONG),
        Rule::new("words.handled", &["prose.req.handled_load"], Equals,
            &["prose.req.granted", "prose.req.partial", "prose.req.refused", "prose.req.unable",
              "prose.req.not_handled", "prose.req.other", "prose.req.carried_out"], Reason,
            words("正文：各种办理结果与结转之和等于收办数", "words: results and carried out add up to those handled"), AMONG),
        Rule::new("words.ways", &["prose.req.new"], Equals,
            &["prose.req.in_person", "prose.req.fax", "prose.req.online", "prose.req.letter"], Reason,
            words("正文：各种途径之和等于新收申请", "words: the ways add up to requests received"), AMONG),
        Rule::new("words.dispute.plausible", &["prose.rev.total", "prose.lawsuit.total"], AtMost,
            &["prose.req.new", "prose.req.carried_in"], Look,
            words("正文：复议与诉讼之和通常不多于申请", "words: reviews and lawsuits seldom exceed requests"), DISPUTES),
    ]
}

/// A table of zeros is questioned where the words name cases.
fn not_all_zero(table: &Part, stated: &'static [&'static str]) -> Option<Rule> {
    Some(Rule::new(
        leak(format!("{}.all_zero", table.code)),
        cells(table)?,
        NotAllZero,
        stated,
        Look,
        super::made_words(
            format!("{}：表不应全为 0 而正文有数", table.name.zh),
            format!("{}: the table is not all zeros while the words report some", table.name.en),
        ),
        ALL_ZERO,
    ))
}
