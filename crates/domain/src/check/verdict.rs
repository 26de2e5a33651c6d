//! Whether two sides keep a rule, break it, or state too little to decide.

use std::cmp::Ordering;

use super::finding::{CheckContext, Verdict};
use super::side::Side;
use crate::agency::Level;
use crate::number::Number;
use crate::rule::{Relation, Rule};

/// The verdict on a rule.
pub(super) fn judge(rule: &Rule, left: &Side, right: &Side, context: &CheckContext<'_>) -> Verdict {
    let relation = rule.relation;
    match relation {
        Relation::Complete if left.is_complete() => return Verdict::Holds,
        // What is blank may stand in the part that could not be had; a table left out is not blank cells.
        Relation::Complete if context.partial || left.is_unstated() => return Verdict::CannotTell,
        Relation::Complete => return Verdict::Broken,
        Relation::NoneBelow(least) => return none_below(left, context.level, least),
        Relation::NotAllZero => return not_all_zero(left, right),
        _ => {}
    }
    let follows = !rule.last.is_empty() || !rule.less.is_empty();
    if follows && !right.is_complete() {
        // Last year's number, or one that is taken away, is no part: without it nothing is known.
        return Verdict::CannotTell;
    }
    let is_partition = matches!(relation, Relation::Equals | Relation::EqualsOrPending);
    if is_partition && right.is_unstated() && left.is_complete() && left.sum() == Some(Number::ZERO) {
        // A whole of zero has no parts to state.
        return Verdict::Holds;
    }
    let (Some(whole), Some(sum), Some((_, largest))) = (left.sum(), right.sum(), right.largest()) else {
        return Verdict::CannotTell;
    };
    let sure = left.is_complete() && right.is_complete();
    let when_sure = |holds: bool| match (sure, holds) {
        (true, true) => Verdict::Holds,
        (true, false) => Verdict::Broken,
        (false, _) => Verdict::CannotTell,
    };
    match relation {
        Relation::Equals | Relation::EqualsOrPending | Relation::Restates => match sum.cmp(&whole) {
            _ if !left.is_complete() => Verdict::CannotTell,
            Ordering::Equal => Verdict::Holds,
            Ordering::Greater => Verdict::Broken,
            Ordering::Less => when_sure(false),
        },
        Relation::Covers if largest > whole => Verdict::Broken,
        Relation::Covers if whole <= sum => Verdict::Holds,
        Relation::Covers => when_sure(false),
        // More on the left only makes it worse, so a left side with blanks can be broken, not hold.
        Relation::AtMost if whole > sum && right.is_complete() => Verdict::Broken,
        Relation::AtMost => when_sure(whole <= sum),
        Relation::AtLeastEach if largest > whole => Verdict::Broken,
        Relation::AtLeastEach => when_sure(true),
        Relation::DiffersFrom => when_sure(whole != sum || sum == Number::ZERO),
        Relation::WithinTenfold => when_sure(within_tenfold(whole, sum)),
        // Answered above: none of them compares two sums.
        Relation::Complete | Relation::NoneBelow(_) | Relation::NotAllZero => Verdict::CannotTell,
    }
}

/// From how many on a tenfold change is worth a look.
const MANY: Number = Number::small(100);

fn within_tenfold(one: Number, other: Number) -> bool {
    let (less, more) = (one.min(other), one.max(other));
    more < MANY || less.times(10).is_none_or(|tenfold| tenfold >= more)
}

/// Broken only where every cell is a zero and the words state a number above it.
fn not_all_zero(table: &Side, words: &Side) -> Verdict {
    let is_above = |side: &Side| side.largest().is_some_and(|(_, most)| most > Number::ZERO);
    match (is_above(table), is_above(words)) {
        (true, _) => Verdict::Holds,
        (false, _) if !table.is_complete() || words.is_unstated() => Verdict::CannotTell,
        (false, true) => Verdict::Broken,
        (false, false) => Verdict::Holds,
    }
}

/// Blank is undecided; a number above zero breaks it where the body is below the level.
fn none_below(left: &Side, level: Option<Level>, least: Level) -> Verdict {
    match (left.sum(), level) {
        (None, _) | (_, None) => Verdict::CannotTell,
        (Some(sum), Some(level)) if sum > Number::ZERO && level > least => Verdict::Broken,
        _ => Verdict::Holds,
    }
}
