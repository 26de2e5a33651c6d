//! One value for each item: places that agree are joined, places that differ are decided by reason or not at all.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use domain::form::Form;
use domain::number::Number;
use domain::report::Scope;
use domain::value::{Precision, Value};

use super::arithmetic::{self, Answer};
use super::{Candidate, Found, Frame};
use crate::flow::Flow;
use crate::proposal::{Conflict, Notice, Proposal, Reason, Span, Unassigned};
use crate::rows::prose_code;
use crate::text::Text;

/// What prose says, decided.
#[derive(Clone, Debug, Default)]
pub(crate) struct Settled {
    /// At most one figure an item, in the order of the text.
    pub figures: Vec<Proposal>,
    /// Numbers without an item.
    pub unassigned: Vec<Unassigned>,
    /// Values that were not taken.
    pub conflicts: Vec<Conflict>,
    /// Numbers that are broken or a guess.
    pub notices: Vec<Notice>,
}

/// Decides.
pub(crate) fn settle(found: Found, frame: Frame, flow: &Flow, text: &Text) -> Settled {
    let mut settled = Settled::default();
    let place = |range: &std::ops::Range<usize>| flow.span(range, text);
    for left in &found.left {
        settled.unassigned.push(Unassigned {
            printed: flow.words(left.printed.clone()),
            span: place(&left.range),
            merged: left.merged.iter().filter_map(|key| code(key, frame)).collect(),
        });
        if left.refused.is_some() {
            settled.notices.push(Notice::BrokenNumber { span: place(&left.printed) });
        }
    }
    let mut coded: Vec<(String, Value, Candidate)> = Vec::new();
    for candidate in with_done(with_load(without_needless(found))) {
        match code(candidate.key, frame).and_then(|code| Some((value(&code, &candidate, frame)?, code))) {
            Some((value, code)) => coded.push((code, value, candidate)),
            None => settled.unassigned.extend(stated(&candidate, flow, text)),
        }
    }
    let only = only_values(&coded);
    let mut codes: Vec<String> = Vec::new();
    for (code, ..) in &coded {
        if !codes.contains(code) {
            codes.push(code.clone());
        }
    }
    for code in codes {
        let group: Vec<&(String, Value, Candidate)> = coded.iter().filter(|entry| entry.0 == code).collect();
        let known = |part: &str| only.get(part).copied().flatten();
        let confirmed = |entry: &&&(String, Value, Candidate)| {
            entry.1.sure().is_some_and(|value| arithmetic::ask(&code, value, known) == Answer::Confirmed)
        };
        let inferred = |entry: &&(String, Value, Candidate)| {
            let step = matches!(entry.2.reason, Reason::OnlyPartStated | Reason::ClauseBefore);
            let doubted = |value| arithmetic::ask(&code, value, known) == Answer::Doubted;
            step && entry.1.sure().is_some_and(doubted)
        };
        let group: Vec<_> = group.into_iter().filter(|entry| !inferred(entry)).collect();
        let taken = choose(&group, frame).or_else(|| {
            let sums: Vec<_> = group.iter().filter(confirmed).copied().collect();
            agree(&sums)
        });
        for entry in &group {
            let agrees = taken.is_some_and(|taken| same(&taken.1, &entry.1));
            if !agrees {
                settled.conflicts.push(Conflict {
                    item: code.clone(),
                    value: entry.1.clone(),
                    span: place(&entry.2.range),
                });
            }
        }
        let Some((_, value, candidate)) = taken else {
            settled.unassigned.extend(group.iter().filter_map(|entry| stated(&entry.2, flow, text)));
            continue;
        };
        let span = place(&candidate.range);
        let mut also: Vec<Span> = group
            .iter()
            .filter(|entry| same(&entry.1, value))
            .map(|entry| place(&entry.2.range))
            .filter(|other| *other != span)
            .collect();
        also.dedup();
        settled.figures.push(Proposal {
            item: code,
            value: value.clone(),
            unit: candidate.unit.clone(),
            scope: candidate.scope,
            span,
            reason: candidate.reason,
            also,
        });
    }
    settled.figures.sort_by_key(|figure| figure.span);
    settled.unassigned.sort_by_key(|left| left.span);
    settled
}

/// The item's code on this report's form; `None` where the form has no such row.
fn code(key: &str, frame: Frame) -> Option<String> {
    if frame.modern {
        return prose_code(key).map(str::to_owned);
    }
    Form::find("2014")?.item(key).map(|item| item.code.to_owned())
}

/// The number in the item's own unit: 万元 in the form of 2014, 元 in later prose.
fn value(code: &str, candidate: &Candidate, frame: Frame) -> Option<Value> {
    let money = !frame.modern && Form::find("2014")?.item(code)?.unit.is_money();
    match (&candidate.value, money) {
        (Value::Number { precision, .. }, true) => {
            Some(Value::Number { number: candidate.ten_thousands?, precision: *precision })
        }
        (value, _) => Some(value.clone()),
    }
}

/// A whole that was inferred from its only part is dropped where another part or the whole is stated.
fn without_needless(found: Found) -> Vec<Candidate> {
    let Found { figures, left } = found;
    let inferred = |candidate: &Candidate| candidate.reason == Reason::OnlyPartStated;
    let ways = {
        let mut ways: Vec<&str> = figures
            .iter()
            .filter(|one| one.key.starts_with("request.received."))
            .map(|one| one.key)
            .collect();
        ways.sort_unstable();
        ways.dedup();
        ways.len()
    };
    let stated = figures.iter().any(|one| one.key == "request.received" && !inferred(one));
    let refused = |key: &str| left.iter().any(|left| left.refused == Some(key));
    // What was inferred stands for no number that is there and cannot be read.
    let step = |one: &Candidate| matches!(one.reason, Reason::OnlyPartStated | Reason::ClauseBefore);
    figures
        .into_iter()
        .filter(|one| !inferred(one) || (ways == 1 && !stated))
        .filter(|one| !(step(one) && refused(one.key)))
        .collect()
}

/// 受理59件，其中新收47件: those that were taken in are the new ones and what was carried over.
fn with_load(mut figures: Vec<Candidate>) -> Vec<Candidate> {
    let received = |one: &Candidate, newly| one.key == "request.received" && one.newly == newly;
    let Some(new) = figures.iter().find(|one| received(one, true)).and_then(|one| one.value.sure()) else {
        return figures;
    };
    let carried = figures.iter().find(|one| one.key == "request.carried_in").and_then(|one| one.value.sure());
    for one in figures.iter_mut().filter(|one| received(one, false)) {
        let more = one.value.sure().and_then(|all| all.minus(new)).filter(|more| *more > Number::ZERO);
        if more.is_some_and(|more| carried.is_none_or(|carried| carried == more)) {
            one.key = "request.load";
        }
    }
    figures
}

/// 收到20件，办理18件，结转下年度2件: those handled are those answered where all that came in is accounted for. 新收12件，
/// 上年结转2件，共办理14件 are all that came in.
fn with_done(mut figures: Vec<Candidate>) -> Vec<Candidate> {
    let stated = |key: &str| figures.iter().find(|one| one.key == key).map(|one| one.value.sure());
    let (carried, left) = (stated("request.carried_in"), stated("request.carried_out"));
    let key = if carried.is_some() && left.is_none() { "request.load" } else { "request.closed" };
    let all = stated("request.received").flatten().zip(carried.unwrap_or(Some(Number::ZERO)));
    let all = all.and_then(|(new, carried)| new.plus(carried)).zip(left.unwrap_or(Some(Number::ZERO)));
    let done = all.and_then(|(all, left)| all.minus(left));
    let handled =
        |one: &&mut Candidate| one.key == "request.done" && done.is_some() && one.value.sure() == done;
    for one in figures.iter_mut().filter(handled) {
        one.key = key;
    }
    figures
}

/// The surest of values that are all the same.
fn agree<'a>(entries: &[&'a (String, Value, Candidate)]) -> Option<&'a (String, Value, Candidate)> {
    let first = *entries.first()?;
    let best = entries.iter().max_by_key(|entry| {
        (entry.1 != Value::ZeroInWords, entry.2.strength, Reverse(entry.2.range.start))
    })?;
    entries.iter().all(|entry| same(&entry.1, &first.1)).then_some(*best)
}

/// The values of the items of which one value only is stated.
fn only_values(coded: &[(String, Value, Candidate)]) -> BTreeMap<&str, Option<Number>> {
    let mut only: BTreeMap<&str, Option<Number>> = BTreeMap::new();
    for (code, value, _) in coded {
        let value = value.sure();
        only.entry(code.as_str())
            .and_modify(|known| *known = known.filter(|_| *known == value))
            .or_insert(value);
    }
    only
}

fn choose<'a>(
    group: &[&'a (String, Value, Candidate)],
    frame: Frame,
) -> Option<&'a (String, Value, Candidate)> {
    if let Some(taken) = agree(group) {
        return Some(taken);
    }
    // 近600 and 584 say the same, one of them exactly.
    let exact: Vec<_> = group.iter().copied().filter(|entry| entry.1.sure().is_some()).collect();
    let rounded = group.iter().filter(|entry| entry.1.sure().is_none());
    if let Some(taken) = agree(&exact)
        && rounded.into_iter().all(|entry| rounds(&entry.1, &taken.1))
    {
        return Some(taken);
    }
    // Prose of later reports says 办结 and 答复 of the same, and 答复 is the form's word.
    let answered: Vec<_> = group.iter().copied().filter(|entry| entry.2.key == "request.answered").collect();
    if answered.len() < group.len()
        && let Some(taken) = agree(&answered)
    {
        return Some(taken);
    }
    let strongest = group.iter().map(|entry| entry.2.strength).max()?;
    let strong: Vec<_> = group.iter().copied().filter(|entry| entry.2.strength == strongest).collect();
    if let Some(taken) = agree(&strong) {
        return Some(taken);
    }
    // A government's report counts its area; what it says of its own office stands beside that.
    let whole: Vec<_> =
        strong.iter().copied().filter(|entry| entry.2.scope == Some(Scope::WholeArea)).collect();
    if frame.government { agree(&whole) } else { None }
}

fn same(one: &Value, other: &Value) -> bool {
    one == other || (one.sure().is_some() && one.sure() == other.sure())
}

/// Whether an inexact value is compatible with an exact one.
fn rounds(inexact: &Value, exact: &Value) -> bool {
    let (Value::Number { number, precision }, Some(exact)) = (inexact, exact.sure()) else { return false };
    let (number, exact) = (number.rounded(), exact.rounded());
    match precision {
        Precision::AtLeast => number <= exact && exact <= number.saturating_mul(2),
        _ => number.abs_diff(exact).saturating_mul(10) <= number.unsigned_abs(),
    }
}

/// A figure that could not be taken, as a number that is stated.
fn stated(candidate: &Candidate, flow: &Flow, text: &Text) -> Option<Unassigned> {
    let derived = matches!(candidate.reason, Reason::OnlyPartStated | Reason::ClauseBefore | Reason::Negated);
    let printed = flow.words(candidate.range.clone());
    (!derived).then(|| Unassigned { printed, span: flow.span(&candidate.range, text), merged: Vec::new() })
}
