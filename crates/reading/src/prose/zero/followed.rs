//! A whole that follows from the clause before: 均已办结.

use super::{Candidate, Context, Found, Reason, Strength, Token, Value, Word, phrase};

/// After a number of requests received: 均已按时办结. One request needs no 均.
pub(super) fn followed(clause: &[Token], context: &Context, found: &mut Found) {
    let Some((received, unit, place)) = context.received.clone() else { return };
    let content: Vec<Word> = clause.iter().filter_map(Token::content).collect();
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
        return;
    }
    let says = |word: Word| content.contains(&word);
    let single = received == domain::Number::small(1);
    let all = clause.iter().any(|token| token.word() == Some(Word::AllOf));
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
    for key in keys {
        found.figures.push(Candidate {
            key,
            value: Value::exact(received),
            ten_thousands: None,
            unit: unit.clone(),
            scope: None,
            range: place.start..phrase(clause).end,
            reason: Reason::ClauseBefore,
            strength: Strength::Weak,
            newly: false,
        });
    }
}
