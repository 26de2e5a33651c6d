//! Numbers that count more, or less, than their words say at first.

use domain::Number;

use super::context::{Context, Place};
use super::label::Label;
use super::sentence::Sentence;
use super::{Candidate, Found, Left};
use crate::flow::Flow;
use crate::proposal::Reason;
use crate::rows::{Row, Strength, Topic};
use crate::tokens::Kind;
use crate::vocabulary::Word;

/// 发布信息8632条，其中主动公开399条: the wider number was not the item, the narrower is.
pub(super) fn narrow(row: &Row, key: &'static str, label: &Label, context: &mut Context, found: &mut Found) {
    let named = row.strength == Strength::Strong || label.has(Word::Proactive);
    if named && is_within_weaker(key, context, found) {
        withdraw(key, context, found);
    }
}

/// Whether 其中 stands behind a number of the same item that only its surroundings name.
pub(super) fn is_within_weaker(key: &str, context: &Context, found: &Found) -> bool {
    context.parent == Some(key)
        && found
            .figures
            .iter()
            .rfind(|figure| figure.key == key)
            .is_some_and(|figure| figure.strength <= Strength::Weak)
}

/// 行政复议56件，其中涉及政府信息公开3件: the wider number counts reviews of any kind.
pub(super) fn tied(label: &Label, context: &mut Context, found: &mut Found) -> Option<&'static str> {
    let dispute = context.parent.filter(|parent| matches!(*parent, "review.total" | "lawsuit.total"))?;
    let ties = [Word::Disclosure, Word::Info, Word::Request, Word::Publish];
    let only_tied = label.content().next().is_some() && label.content().all(|word| ties.contains(&word));
    let loose = found.figures.iter().rfind(|figure| figure.key == dispute)?.strength <= Strength::Weak;
    if !only_tied || !loose {
        return None;
    }
    withdraw(dispute, context, found);
    Some(dispute)
}

/// The figure that 其中 stands after was none of this item.
fn withdraw(key: &str, context: &mut Context, found: &mut Found) {
    if let Some(place) = found.figures.iter().rposition(|figure| figure.key == key) {
        found.figures[place].key = "";
        let range = found.figures[place].range.clone();
        found.left.push(Left { printed: range.clone(), range, merged: Vec::new(), refused: None });
    }
    context.parent = Some("");
    context.last = None;
}

/// 截至2011年底主动公开162条，其中2011年新增45条: the wider number counts all years; the narrower says too
/// little of what it counts to be taken.
pub(super) fn within_cumulative(label: &Label, flow: &Flow, context: &mut Context, found: &mut Found) {
    let this_year =
        label.has(Word::ThisYear) || label.tokens.iter().any(|token| matches!(token.kind, Kind::Year(_)));
    let of_publishing =
        |word| matches!(word, Word::Publish | Word::Proactive | Word::Info | Word::Disclosure);
    let publishes = label.content().all(of_publishing);
    let wider =
        context.parent.filter(|parent| *parent == "proactive.total" || parent.starts_with("channel."));
    let Some(wider) = wider.filter(|_| this_year && publishes) else { return };
    let says_so = |figure: &&Candidate| flow.words(figure.range.clone()).contains("累计");
    let figure = found.figures.iter().rfind(|figure| figure.key == wider);
    if context.until || context.place == Place::Brackets && figure.as_ref().is_some_and(says_so) {
        withdraw(wider, context, found);
    }
}

/// 收到45件（含上年结转2件)，受理749件，其中新收713件: those received are all that were handled, not only the new
/// ones. 其中自然人713件；上年结转5件: what follows a list of the applicants or ways is no part of them.
pub(super) fn include_carried(key: &str, context: &Context, found: &mut Found) {
    let listed = context.last.is_some_and(|last| last.starts_with("request.received."));
    if matches!(key, "request.carried_in" | "request.received")
        && context.parent == Some("request.received")
        && !listed
        && let Some(place) =
            found.figures.iter().rposition(|figure| figure.key == "request.received" && !figure.newly)
    {
        for figure in found.figures[place..].iter_mut().filter(|figure| !figure.newly) {
            figure.key = with_carried(figure.key);
        }
    }
}

/// The item of those received, with those carried over.
fn with_carried(key: &'static str) -> &'static str {
    match key {
        "request.received" => "request.load",
        "request.received.person" => "request.load.person",
        "request.received.org" => "request.load.org",
        "request.received.firm" => "request.load.firm",
        other => other,
    }
}

/// 通过信息公开平台公开677条，其中微信290条: a platform with other channels inside is all of them.
pub(super) fn include_channels(key: &str, flow: &Flow, context: &mut Context, found: &mut Found) {
    let other = matches!(
        key,
        "channel.website" | "channel.wechat" | "channel.weibo" | "channel.gazette" | "channel.other"
    );
    if other
        && context.parent == Some("channel.website")
        && let Some(whole) = found.figures.iter_mut().rfind(|figure| figure.key == "channel.website")
        && flow.words(whole.range.clone()).contains("平台")
    {
        whole.key = "proactive.total";
        context.parent = Some("proactive.total");
    }
}

/// Requests received, and disputes, lend their number to what follows; the only way stated is all that came in.
pub(super) fn follow(
    key: &str,
    candidate: &Candidate,
    label: &Label,
    alone: bool,
    context: &mut Context,
    found: &mut Found,
) {
    let dispute = |key| matches!(key, "review.total" | "lawsuit.total");
    let outcome = |key: &str| key.starts_with("review.") || key.starts_with("lawsuit.");
    if outcome(key) && !dispute(key) {
        context.counted = None;
    } else if dispute(key) {
        // 复议7件，诉讼9件，均获维持: of which of them is not said.
        let alone = context.counted.as_ref().is_none_or(|other| !dispute(other.key));
        context.counted = alone.then(|| candidate.clone());
    }
    if !key.starts_with("request.received") || context.parent.is_some() {
        return;
    }
    // One way of several lends nothing: 网上申请3件，信函申请2件，均已答复.
    let way = !matches!(key, "request.received" | "request.received.own_office");
    context.counted = Some(candidate.clone()).filter(|_| !way || alone);
    if way && alone && label.has(Word::Receive) {
        let reason = Reason::OnlyPartStated;
        found.figures.push(Candidate {
            key: "request.received",
            reason,
            strength: Strength::Weak,
            ..candidate.clone()
        });
    }
}

/// Whether the words say 按期办结, of a report that has one item for what was done.
pub(super) fn done_in_time(label: &Label, unit: &str, context: &Context) -> Option<&'static str> {
    let row = label.row(unit, false, context).filter(|_| context.frame.modern)?;
    (row.key == "request.closed.on_time").then_some("request.closed")
}

/// 截至2018年底累计公开: since when is not said, unless the year is named as such.
pub(super) fn is_cumulative(label: &Label, sentence: &Sentence, place: usize, context: &Context) -> bool {
    if !label.has(Word::Cumulative) || label.has(Word::ThisYear) {
        return false;
    }
    let year = sentence.year_before(place);
    let other_year = year.is_some_and(|year| Some(year) != context.frame.year);
    // A report on 2019 or later counts its own year only, so 截至2022年12月31日 ends that year.
    let own_year = context.frame.modern && context.frame.year.is_some() && year.is_some();
    let since = other_year || (sentence.is_until_before(place) && !own_year);
    since && !sentence.is_this_year_before(place)
}

/// 合计 after its terms: arithmetic confirms that it is their sum.
pub(super) fn sum_of_terms(label: &Label, number: Number, context: &Context) -> Option<&'static str> {
    let bare = label.has(Word::Total) && label.content().next().is_none();
    // 网站公开584条，微信公开60条，累计公开信息644条
    let plain = [Word::Proactive, Word::Publish, Word::Info];
    let summed = label.has(Word::Total) || label.has(Word::Cumulative);
    let bare = bare || summed && label.content().all(|word| plain.contains(&word));
    if !bare || !context.terms.make(number) || context.parent.is_some() {
        return None;
    }
    let published = context.section == Topic::Publishing && context.terms.published();
    if context.terms.are_ways() { Some("request.received") } else { published.then_some("proactive.total") }
}
