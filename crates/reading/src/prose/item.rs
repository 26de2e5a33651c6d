//! From a row of words to the item it states here.

use super::context::Context;
use super::label::Label;
use crate::rows::{Row, Strength, Topic};
use crate::vocabulary::Word;

/// The row's item here: an outcome belongs to the dispute before it, a filed case is no total.
pub(super) fn of(row: &Row, label: &Label, context: &Context) -> Option<&'static str> {
    let outcome = |review: &'static str, lawsuit: &'static str| match context.dispute {
        Some("review.total") => Some(review),
        Some("lawsuit.total") => Some(lawsuit),
        _ => None,
    };
    match row.key {
        "outcome.upheld" => outcome("review.upheld", "lawsuit.upheld"),
        "outcome.corrected" => outcome("review.corrected", "lawsuit.corrected"),
        "outcome.other" => outcome("review.other", "lawsuit.other"),
        "outcome.pending" => outcome("review.pending", "lawsuit.pending"),
        "outcome.decided" => outcome("review.decided", "lawsuit.decided"),
        "review.total" if context.said.contains(&Word::Filed) => Some("review.filed"),
        "lawsuit.total" if context.said.contains(&Word::Filed) => Some("lawsuit.filed"),
        // An office that answers for its government counts itself, not the government's whole area.
        "request.received" if context.frame.government && label.has(Word::OnBehalf) => {
            Some("request.received.own_office")
        }
        "chief" => match context.parent {
            Some("response.press_conf") => Some("response.press_conf_chief"),
            Some("response.interview") => Some("response.interview_chief"),
            _ => None,
        },
        // In a table of 2014 those made and those published are two rows; later reports publish what they make.
        "proactive.normative_issued" if label.has(Word::Publish) && !context.frame.modern => None,
        // What is handled is not yet what is published, unless it stands in a list of what was.
        "proposals.total" | "proposals.npc" | "proposals.cppcc"
            if row.strength != Strength::Strong
                && context.section != Topic::Proposals
                && context.parent.is_none()
                && !(context.frame.modern && (label.has(Word::Handle) || label.has(Word::Close)))
                && !context.last.is_some_and(|last| last.starts_with("proposals.")) =>
        {
            None
        }
        // Prose of later reports has one item for what was done.
        "request.closed.on_time" if context.frame.modern => {
            (!context.is_part_of("request")).then_some("request.closed")
        }
        // 全年办理申请218件: those received and those carried over, in reports that count both.
        "request.handled" => context.frame.modern.then_some("request.load"),
        // 收到申请3件，其中公开3件; 收到申请0件，公开0件
        "request.granted_of_them" => {
            let whole = context.is_part_of("request") || context.counts_requests();
            (context.frame.modern && whole).then_some("request.answered.granted")
        }
        // 2个自然人的申请 counts persons.
        "request.received.person" | "request.received.org" | "request.received.firm"
            if label.tokens[label.before..].iter().any(|token| token.content().is_some()) =>
        {
            None
        }
        "more.issued" => follows_normative(context).then_some("proactive.normative_issued"),
        "more.repealed" => follows_normative(context).then_some("normative.repealed"),
        "more.in_force" => follows_normative(context).then_some("normative.in_force"),
        "applicant.person" => applicants(context, "request.received.person", "request.load.person"),
        "applicant.org" => applicants(context, "request.received.org", "request.load.org"),
        "applicant.firm" => applicants(context, "request.received.firm", "request.load.firm"),
        _ => Some(row.key),
    }
}

/// Whether the figure before counts normative documents: 制发规范性文件17件，废止30件.
fn follows_normative(context: &Context) -> bool {
    context.last.is_some_and(|last| last == "proactive.normative_issued" || last.starts_with("normative."))
}

/// 收到申请75件，涉及自然人72件: whose requests are counted where those received have just been named, alone or
/// with those carried over.
fn applicants(context: &Context, received: &'static str, load: &'static str) -> Option<&'static str> {
    let of = |key: &str| ["person", "org", "firm"].iter().any(|who| key.ends_with(who));
    match context.parent.or(context.last)? {
        "request.received" => Some(received),
        "request.load" => Some(load),
        part if part.starts_with("request.received.") && of(part) => Some(received),
        part if part.starts_with("request.load.") => Some(load),
        _ => None,
    }
}
