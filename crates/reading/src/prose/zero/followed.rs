//! A whole that follows from the clause before: 均已办结.

use super::{Candidate, Context, Found, Reason, Strength, Token, Word, phrase};

/// After a number of requests received: 均已按时办结; of disputes: 均为维持. One of them needs no 均.
pub(super) fn followed(clause: &[Token], context: &mut Context, found: &mut Found) {
    let Some(counted) = context.counted.clone() else { return };
    let Some(number) = counted.value.sure() else { return };
    let content: Vec<Word> = clause.iter().filter_map(Token::content).collect();
    let single = number == domain::Number::small(1);
    let all = clause.iter().any(|token| matches!(token.word(), Some(Word::AllOf | Word::Each)));
    let keys = if counted.key.starts_with("request.") {
        answered(&content, single, all, context)
    } else {
        outcome(counted.key, &content).into_iter().filter(|_| single || all).collect()
    };
    if !keys.is_empty() && !counted.key.starts_with("request.") {
        context.counted = None;
    }
    for key in keys {
        found.figures.push(Candidate {
            key,
            ten_thousands: None,
            scope: None,
            range: counted.range.start..phrase(clause).end,
            reason: Reason::ClauseBefore,
            strength: Strength::Weak,
            newly: false,
            ..counted.clone()
        });
    }
}

/// 复议结果均为维持: the one outcome of all of them.
fn outcome(dispute: &str, content: &[Word]) -> Option<&'static str> {
    let (own, outcomes) = if dispute == "review.total" {
        let keys = ["review.upheld", "review.corrected", "review.other", "review.pending"];
        (Word::Review, keys)
    } else {
        let keys = ["lawsuit.upheld", "lawsuit.corrected", "lawsuit.other", "lawsuit.pending"];
        (Word::Lawsuit, keys)
    };
    let words = [Word::Upheld, Word::Corrected, Word::OtherOutcome, Word::Pending];
    let (word, key) = words.into_iter().zip(outcomes).find(|(word, _)| content.contains(word))?;
    content.iter().all(|other| [own, word, Word::Decided].contains(other)).then_some(key)
}

/// What became of all requests; reports on 2019 and later state it as numbers of its own.
fn answered(content: &[Word], single: bool, all: bool, context: &Context) -> Vec<&'static str> {
    let allowed = [
        Word::OnTime,
        Word::Handle,
        Word::Close,
        Word::Answer,
        Word::Request,
        Word::Disclosure,
        Word::Applicant,
        Word::Redirect,
        Word::Receive,
    ];
    if context.frame.modern || content.is_empty() || content.iter().any(|word| !allowed.contains(word)) {
        return Vec::new();
    }
    let says = |word: Word| content.contains(&word);
    let mut keys: Vec<&'static str> = Vec::new();
    if says(Word::Redirect) {
        keys.extend(single.then_some("request.answered.redirected"));
        keys.extend((single && says(Word::Close)).then_some("request.closed"));
    } else if says(Word::OnTime) && (says(Word::Handle) || says(Word::Close) || says(Word::Answer)) {
        keys.extend((all || single).then_some("request.closed.on_time"));
    } else if says(Word::Close) {
        keys.extend((all || single).then_some("request.closed"));
    } else if says(Word::Answer) {
        keys.extend((all || single).then_some("request.answered"));
    }
    keys
}
