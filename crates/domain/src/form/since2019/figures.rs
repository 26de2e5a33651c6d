//! The figures drawn from the tables since 2019, and the sums that they show.

use crate::form::figure_kind::{By, FigureKind, Shape};
use crate::form::{Part, Sum};
use crate::grid::Row;
use crate::item::{Item, Unit};
use crate::lang::{Words, words};

const fn sum(code: &'static str, name: Words, of: &'static [&'static str]) -> Sum {
    Sum { item: Item::new(code, "", Unit::Cases, name, name), of }
}

/// Groups that the tables print without a row of their own.
pub(in crate::form) fn sums(requests: &Part) -> &'static [Sum] {
    let rows = requests.grid.map_or(&[][..], |grid| grid.rows);
    let group = |under: &str| -> &'static [&'static str] {
        let inside = rows.iter().filter(|row| row.code.starts_with(under) && !row.merged);
        inside
            .map(|row: &Row| crate::form::cells::leak(format!("{}.total", row.code)))
            .collect::<Vec<_>>()
            .leak()
    };
    vec![
        sum("req.result.refused", words("不予公开", "Refused"), group("req.result.refused.")),
        sum("req.result.unable", words("无法提供", "Cannot be provided"), group("req.result.unable.")),
        sum("req.result.not_handled", words("不予处理", "Not handled"), group("req.result.not_handled.")),
        sum("req.result.other", words("其他处理", "Otherwise"), group("req.result.other.")),
        sum("suit.upheld", words("维持", "Upheld"), &["suit_direct.upheld", "suit_after.upheld"]),
        sum("suit.corrected", words("纠正", "Corrected"), &["suit_direct.corrected", "suit_after.corrected"]),
        sum("suit.other", words("其他结果", "Other"), &["suit_direct.other", "suit_after.other"]),
        sum("suit.pending", words("尚未审结", "Pending"), &["suit_direct.pending", "suit_after.pending"]),
        sum("suit.total", words("行政诉讼", "Lawsuits"), &["suit_direct.total", "suit_after.total"]),
    ]
    .leak()
}

const fn figure(
    slug: &'static str,
    shape: Shape,
    title: Words,
    whole: Option<&'static str>,
    parts: &'static [&'static str],
    undrawn: &'static [&'static str],
) -> FigureKind {
    FigureKind { slug, shape, title, whole, parts, undrawn, headline: false, by: By::Name }
}

/// The figures of tables 三 and 四 and of the words.
#[rustfmt::skip]
pub(in crate::form) const SHARED: [FigureKind; 11] = [
    figure("results", Shape::Cases, words("申请的办理结果", "Results of requests"), Some("req.result.total.total"),
        &["req.result.granted.total", "req.result.partial.total", "req.result.refused", "req.result.unable",
          "req.result.not_handled", "req.result.other"],
        &["req.new.total", "req.carried_in.total", "req.carried_out.total"]).as_headline(),
    figure("requests", Shape::Cases, words("新收申请的申请人", "Who asked"), Some("req.new.total"),
        &["req.new.person", "req.new.firm", "req.new.research", "req.new.charity", "req.new.legal", "req.new.other"],
        &[]).named_by(By::Column).as_headline(),
    figure("lawsuits", Shape::Cases, words("行政诉讼", "Lawsuits"), Some("suit.total"),
        &["suit.upheld", "suit.corrected", "suit.other", "suit.pending"],
        &["suit_direct.total", "suit_after.total"]).as_headline(),
    figure("reviews", Shape::Cases, words("行政复议", "Administrative reviews"), Some("rev.total"),
        &["rev.upheld", "rev.corrected", "rev.other", "rev.pending"], &[]).named_by(By::Column),
    figure("refusals", Shape::Cases, words("不予公开的理由", "Grounds of refusal"), Some("req.result.refused"),
        &["req.result.refused.state_secret.total", "req.result.refused.law_forbidden.total",
          "req.result.refused.three_safety_one_stability.total", "req.result.refused.third_party.total",
          "req.result.refused.internal_affairs.total", "req.result.refused.process_info.total",
          "req.result.refused.enforcement_file.total", "req.result.refused.admin_inquiry.total"], &[]),
    figure("unable", Shape::Cases, words("无法提供的原因", "Why it could not be provided"), Some("req.result.unable"),
        &["req.result.unable.not_held.total", "req.result.unable.need_create.total", "req.result.unable.unclear.total"], &[]),
    figure("not-handled", Shape::Cases, words("不予处理的原因", "Why it was not handled"), Some("req.result.not_handled"),
        &["req.result.not_handled.petition.total", "req.result.not_handled.duplicate.total",
          "req.result.not_handled.publication.total", "req.result.not_handled.massive.total",
          "req.result.not_handled.confirm_again.total"], &[]),
    figure("carried", Shape::Numbers, words("结转", "Carried over"), None,
        &["req.carried_in.total", "req.new.total", "req.result.total.total", "req.carried_out.total"], &[]),
    figure("lawsuits-direct", Shape::Cases, words("未经复议直接起诉", "Lawsuits without a review before"), Some("suit_direct.total"),
        &["suit_direct.upheld", "suit_direct.corrected", "suit_direct.other", "suit_direct.pending"], &[]).named_by(By::Column),
    figure("lawsuits-after", Shape::Cases, words("复议后起诉", "Lawsuits after a review"), Some("suit_after.total"),
        &["suit_after.upheld", "suit_after.corrected", "suit_after.other", "suit_after.pending"], &[]).named_by(By::Column),
    figure("stated", Shape::Numbers, words("正文中的数字", "Figures in the report's words"), None,
        &["prose.proactive.total", "prose.proactive.website", "prose.channel.wechat", "prose.channel.weibo",
          "prose.response.total", "prose.response.articles", "prose.fee.processing",
          "prose.proposals.total"], &[]),
];

/// The figures of table 二 on the form of 2019.
#[rustfmt::skip]
pub(in crate::form) const PROACTIVE_2019: [FigureKind; 3] = [
    figure("documents", Shape::Named, words("规范性文件", "Normative documents"), None,
        &["t19.a20_1.normative.made", "t19.a20_1.normative.published", "t19.a20_1.normative.public_total"],
        &["t19.a20_1.rules.made", "t19.a20_1.rules.public_total"]).named_by(By::Column),
    figure("decisions", Shape::Named, words("许可、处罚、强制等处理决定", "Licences, penalties and other decisions"), None,
        &["t19.a20_5.license.decisions", "t19.a20_5.other_service.decisions", "t19.a20_6.penalty.decisions",
          "t19.a20_6.coercion.decisions"], &[]),
    figure("procurement", Shape::Numbers, words("收费与采购", "Fees and procurement"), None,
        &["t19.a20_8.fees.prev_items", "t19.a20_8.fees.delta", "t19.a20_9.procurement.projects",
          "t19.a20_9.procurement.amount"], &[]),
];

/// The figures of table 二 on the form of 2021.
#[rustfmt::skip]
pub(in crate::form) const PROACTIVE_2021: [FigureKind; 3] = [
    figure("documents", Shape::Named, words("行政规范性文件", "Normative documents"), None,
        &["t21.a20_1.normative.issued", "t21.a20_1.normative.repealed", "t21.a20_1.normative.in_force"],
        &["t21.a20_1.rules.issued", "t21.a20_1.rules.in_force"]).named_by(By::Column),
    figure("decisions", Shape::Named, words("许可、处罚、强制的处理决定", "Licences, penalties and coercion"), None,
        &["t21.a20_5.license.decisions", "t21.a20_6.penalty.decisions", "t21.a20_6.coercion.decisions"], &[]),
    figure("fees", Shape::Numbers, words("行政事业性收费", "Administrative fees"), None,
        &["t21.a20_8.fees.amount"], &[]),
];

/// All figures of a form: those of tables 三 and 四 with those of its table 二.
pub(in crate::form) fn with(own: &[FigureKind]) -> &'static [FigureKind] {
    let (words, tables) = SHARED.split_last().map_or((None, &[][..]), |(last, rest)| (Some(last), rest));
    tables.iter().chain(own).chain(words).copied().collect::<Vec<_>>().leak()
}
