//! Zero in words: 无, 没有, 未收到; and a whole that follows from the clause before: 均已办结.

mod denied;
mod followed;

use std::ops::Range;

use domain::value::Value;

use super::context::Context;
use super::label::Label;
use super::run::holds_count;
use super::sentence::Sentence;
use super::{Candidate, Found};
use crate::flow::Flow;
use crate::proposal::Reason;
use crate::rows::Strength;
use crate::tokens::{Kind, Token};
use crate::vocabulary::Word;
use denied::DENIED;
use followed::followed;

/// Unknown characters that may stand between the negation and what it denies, and after that.
const LONGEST_GAP: usize = 14;
const LONGEST_TAIL: usize = 6;
/// A clause this short is nothing but its negation: 无。 暂无此类情况。
const BARE: usize = 8;

/// What stands before a clause.
struct Before<'a> {
    sentence: &'a Sentence<'a>,
    /// Where the clause begins.
    place: usize,
}

/// Reads a clause without a number.
pub(super) fn read(
    sentence: &Sentence,
    place: Range<usize>,
    flow: &Flow,
    context: &mut Context,
    found: &mut Found,
) {
    let (clause, before) = (&sentence.tokens[place.clone()], Before { sentence, place: place.start });
    if clause.is_empty() || holds_count(clause) {
        return;
    }
    // 未收到申请也没有引发复议: each negation denies what stands behind it.
    let mut rest = clause;
    while let Some(second) = second_negation(rest) {
        deny_one(&rest[..second], &before, flow, context, found);
        rest = &rest[second..];
    }
    deny_one(rest, &before, flow, context, found);
}

/// Reads what one negation denies, or what a clause without one says of all.
fn deny_one(clause: &[Token], before: &Before, flow: &Flow, context: &mut Context, found: &mut Found) {
    let Some(negation) = clause.iter().position(|token| token.word() == Some(Word::Negation)) else {
        followed(clause, context, found);
        return;
    };
    let mut label = Label::new(clause, &[]);
    label.settle(context.frame);
    if label.has(Word::Danger)
        || label.other_year(context.frame.year).is_some_and(|_| context.frame.year.is_some())
    {
        return;
    }
    let range = phrase(clause);
    // A text that breaks off at 未收到政府信息公开申请 may have gone on with 的收费 or 引起的复议.
    let broken_off = range.end == flow.chars.len();
    let words = flow.words(range.clone());
    if is_bare(clause, &range) {
        // 尚未 is a head of the tables.
        if !broken_off && !words.ends_with(['未', '没', '曾', '一']) {
            bare(&range, before, context, found);
        }
        return;
    }
    let content: Vec<Word> = label.content().filter(|word| *word != Word::Negation).collect();
    if !within_reach(clause, negation) {
        return;
    }
    if let Some(first) = first_of_several(&clause[negation..], flow) {
        for denied in DENIED.iter().filter(|denied| denied.key == "request.received" && denied.fits(&first)) {
            deny(denied.key, range.clone(), &label, context, found);
        }
    }
    for denied in DENIED.iter().filter(|denied| denied.fits(&content)) {
        let handled = label.has(Word::Handle)
            && !["收到", "接到", "受理", "接收"].iter().any(|word| words.contains(word));
        let cut = match denied.key {
            "request.received" => broken_off || handled,
            "complaint.total" => broken_off,
            _ => false,
        };
        if denied.is_tied(&words, context) && !cut {
            deny(denied.key, range.clone(), &label, context, found);
        }
    }
}

/// 未收到依申请公开、行政复议和诉讼: the words of the first of several that did not come in, where the others are
/// disputes. What a dispute would have been about did come in: 未收到因申请、答复引起的复议.
fn first_of_several(denied: &[Token], flow: &Flow) -> Option<Vec<Word>> {
    let mark = denied.iter().position(|token| token.is_mark("、"))?;
    let (first, others) = denied.split_at(mark);
    let says = |tokens: &[Token], words: &[&str]| {
        tokens.iter().any(|token| {
            let said = flow.words(token.range.clone());
            words.iter().any(|word| said.contains(word))
        })
    };
    let came = says(first, &["收到", "接到", "受理"]);
    let caused = says(first, &["因", "针对", "关于", "引起", "引发", "涉及", "不服"]);
    let dispute = |word: Word| matches!(word, Word::Review | Word::Lawsuit | Word::Complaint);
    let mut content = others.iter().filter_map(Token::content).peekable();
    let disputes = content.peek().is_some() && content.all(dispute);
    let words = first.iter().filter_map(Token::content).filter(|word| *word != Word::Negation);
    (came && !caused && disputes).then(|| words.collect())
}

/// Where another negation begins, after one that has something to deny.
fn second_negation(clause: &[Token]) -> Option<usize> {
    let is_negation = |token: &Token| token.word() == Some(Word::Negation);
    let first = clause.iter().position(is_negation)?;
    let denied =
        first + clause[first..].iter().position(|token| !is_negation(token) && token.content().is_some())?;
    Some(denied + clause[denied..].iter().position(is_negation)?)
}

/// Whether words speak of disclosure and not of just any application.
pub(super) fn names_disclosure(words: &str) -> bool {
    words.contains("公开") || words.contains("信息") || words.contains("依申请")
}

fn deny(key: &'static str, range: Range<usize>, label: &Label, context: &mut Context, found: &mut Found) {
    context.note(key);
    found.figures.push(Candidate {
        key,
        value: Value::ZeroInWords,
        ten_thousands: None,
        unit: String::new(),
        scope: label.scope(),
        range,
        reason: Reason::Negated,
        strength: Strength::Plain,
        newly: false,
    });
}

/// Whether the negation stands near enough before the last word of the field, or ends the clause.
fn within_reach(clause: &[Token], negation: usize) -> bool {
    let unknown = |tokens: &[Token]| -> usize {
        tokens.iter().filter(|token| token.kind == Kind::Other).map(|token| token.range.len()).sum()
    };
    let is_content = |token: &Token| token.content().is_some_and(|word| word != Word::Negation);
    let Some(last) = clause.iter().rposition(is_content) else { return false };
    if last < negation {
        return unknown(&clause[last..]) == 0;
    }
    let first = clause[negation..].iter().position(is_content).map_or(last, |first| first + negation);
    unknown(&clause[negation..first]) <= LONGEST_GAP && unknown(&clause[last..]) <= LONGEST_TAIL
}

fn is_bare(clause: &[Token], range: &Range<usize>) -> bool {
    range.len() <= BARE
        && clause.iter().all(|token| {
            token.content().is_none_or(|word| word == Word::Negation) && token.kind != Kind::Other
        })
}

/// 行政复议情况：无; or under a heading of its own, 无。
fn bare(range: &Range<usize>, before: &Before, context: &mut Context, found: &mut Found) {
    let opens = !before.sentence.names_before(before.place);
    let before = &before.sentence.tokens[..before.place];
    let start = before[..before.len().saturating_sub(1)]
        .iter()
        .rposition(|token| token.is_mark("，；："))
        .map_or(0, |mark| mark + 1);
    let clause = &before[start..];
    let after_colon = before.last().is_some_and(|token| token.is_mark("："));
    let (content, range): (Vec<Word>, Range<usize>) =
        if after_colon && !holds_count(clause) && clause.iter().any(|token| token.content().is_some()) {
            (clause.iter().filter_map(Token::content).collect(), phrase(clause).start..range.end)
        } else if opens {
            let says = |word: &Word| !word.is_transparent() && *word != Word::Negation;
            (context.heading.iter().copied().filter(says).collect(), range.clone())
        } else {
            return;
        };
    let label = Label::new(clause, &[]);
    for denied in DENIED.iter().filter(|denied| denied.fits(&content)) {
        deny(denied.key, range.clone(), &label, context, found);
    }
}

fn phrase(clause: &[Token]) -> Range<usize> {
    let solid = |token: &&Token| !matches!(token.kind, Kind::Mark(_));
    match (clause.iter().find(solid), clause.iter().rfind(solid)) {
        (Some(first), Some(last)) => first.range.start..last.range.end,
        _ => 0..0,
    }
}
