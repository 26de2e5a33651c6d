//! Several items with one number or several: 分别为, 各, and merged figures.

use domain::value::Value;

use super::context::Context;
use super::item;
use super::label::Label;
use super::run::Here;
use super::{Candidate, Found};
use crate::numerals::Numeral;
use crate::proposal::Reason;
use crate::tokens::{Kind, Token};
use crate::vocabulary::Word;

/// Reads a list, if the label begins one; gives the place of its last number.
pub(super) fn read(here: &Here, label: &Label, context: &mut Context, found: &mut Found) -> Option<usize> {
    let named = label.merged();
    if named.is_empty() || label.content().any(|word| word == Word::Danger) {
        return None;
    }
    if label.has(Word::Respectively) {
        return in_order(here, label, &named, context, found);
    }
    if label.has(Word::Each) || here.numeral.is_zero() {
        let read: Vec<Candidate> = named
            .iter()
            .filter_map(|(word, _)| one(here, here.numeral, label, *word, &named, Reason::Each, context))
            .collect();
        // All or none: a list that is half understood is not understood.
        if read.len() == named.len() {
            take(read, context, found);
            return Some(here.place);
        }
    }
    // 已主动公开 is granted in the forms since 2019, which have no row of its own for it.
    let key = match named.iter().map(|peer| peer.0).collect::<Vec<_>>().as_slice() {
        [Word::Grant, Word::Partial] => "request.answered.granted_plus_partial",
        [Word::Already, Word::Grant] | [Word::Grant, Word::Already] => "request.answered.granted",
        _ => return None,
    };
    if !context.frame.modern {
        return None;
    }
    let mut both = one(here, here.numeral, label, Word::Grant, &named, Reason::Named, context)?;
    both.key = key;
    both.range = here.phrase(label);
    take(vec![both], context, found);
    Some(here.place)
}

/// 网站、微博、微信公开信息分别为10条、20条、30条.
fn in_order(
    here: &Here,
    label: &Label,
    named: &[(Word, &'static str)],
    context: &mut Context,
    found: &mut Found,
) -> Option<usize> {
    let mut numerals: Vec<(usize, &Numeral)> = Vec::new();
    for (step, token) in here.tokens[here.place..].iter().enumerate() {
        match &token.kind {
            Kind::Count(numeral) => numerals.push((here.place + step, numeral)),
            Kind::Mark('、' | '，') => {}
            Kind::Word(Word::Filler) => {}
            _ => break,
        }
        if numerals.len() == named.len() {
            break;
        }
    }
    // The numbers must be as many as the names, and the list must end there.
    let last = numerals.last()?.0;
    let goes_on = here.tokens.get(last + 1).is_some_and(|token| token.is_mark("、"));
    if numerals.len() != named.len() || goes_on {
        return None;
    }
    let read: Vec<Candidate> = named
        .iter()
        .zip(&numerals)
        .filter_map(|((word, _), (_, numeral))| {
            one(here, numeral, label, *word, named, Reason::InOrder, context)
        })
        .collect();
    if read.len() == named.len() {
        take(read, context, found);
    }
    Some(last)
}

fn take(read: Vec<Candidate>, context: &mut Context, found: &mut Found) {
    for candidate in read {
        context.note(candidate.key);
        found.figures.push(candidate);
    }
}

/// One of several named items with its number.
fn one(
    here: &Here,
    numeral: &Numeral,
    label: &Label,
    word: Word,
    named: &[(Word, &'static str)],
    reason: Reason,
    context: &Context,
) -> Option<Candidate> {
    let single = label.only(word, named);
    let unit = here.flow.words(numeral.unit.clone());
    let row = single.row(&unit, numeral.is_zero(), context)?;
    let own = Here { numeral, ..*here };
    let key = item::of(row, &single, context)?;
    let mut candidate = own.candidate(row, key, &single, reason);
    candidate.reason = reason;
    let start = label
        .tokens
        .iter()
        .find(|token: &&Token| !matches!(token.kind, Kind::Mark(_)))
        .map_or(numeral.range.start, |token| token.range.start);
    candidate.range = start.min(numeral.range.start)..numeral.range.end;
    let known = matches!(candidate.value, Value::Number { .. } | Value::ZeroInWords);
    (known && !context.contradicts_parent(key)).then_some(candidate)
}
