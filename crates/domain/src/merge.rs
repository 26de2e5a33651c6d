//! Two people's work on one draft, put together field by field.
//!
//! Each started from a version that both know, the base. What only one of them changed is taken; what
//! both changed to the same text is that text; only where both changed a field to different texts does
//! a person have to say which it is.

use std::collections::BTreeSet;

use crate::draft::{Draft, Field, Fields};

/// A field that both changed, to different texts; or one that says one thing together with such a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// The field.
    pub field: Field,
    /// The text of the stored draft; empty for a blank.
    pub theirs: String,
    /// The text that was sent later.
    pub mine: String,
}

/// Two versions put together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The draft; where the two clash, it says what the stored one says.
    pub draft: Draft,
    /// What a person has to decide, by field.
    pub clashes: Vec<Clash>,
}

impl Merged {
    /// The draft; where the two clash, it says what was sent later.
    pub fn with_mine(&self) -> Draft {
        let mut draft = self.draft.clone();
        for clash in &self.clashes {
            draft.set(&clash.field, &clash.mine);
        }
        draft
    }
}

/// A version with what a form sent for some of its fields. A blank clears its field. The words of an answer
/// go with its kind. A new text takes the phrases of the old one with it, as they count its characters.
pub fn apply(base: &Draft, sent: &Fields) -> Draft {
    let mut draft = base.clone();
    let sent: Vec<_> = sent.iter().map(|(name, text)| (Field::named(name), text)).collect();
    for (field, text) in &sent {
        draft.set(field, text);
    }
    for (field, text) in &sent {
        if let Field::AnswerKind(rule) = field
            && text.trim().is_empty()
        {
            draft.answers.remove(rule);
        }
    }
    if draft.text != base.text {
        let is_new = |item: &str| {
            sent.iter().any(|(field, _)| matches!(field, Field::Quote(quoted) if quoted == item))
        };
        draft.quotes.retain(|item, _| is_new(item));
    }
    draft
}

/// Puts the stored draft and a later form together, both made on `base`. Where the base is not known,
/// every field that differs is for a person to decide.
pub fn merge(base: Option<&Draft>, theirs: &Draft, mine: &Draft) -> Merged {
    let fields = [Some(theirs), Some(mine), base].into_iter().flatten().flat_map(Draft::fields);
    let units: BTreeSet<Unit> = fields.map(Unit::of).collect();
    let mut merged = Merged { draft: theirs.clone(), clashes: Vec::new() };
    for unit in units {
        let (stored, sent) = (unit.texts(theirs), unit.texts(mine));
        let before = base.map(|base| unit.texts(base));
        if stored == sent || before.as_ref() == Some(&sent) {
            continue;
        }
        // Nobody can choose between two places of a phrase, and a note is its writer's own: one of the two stays.
        let one_stays = matches!(unit.0[..], [Field::Quote(_) | Field::Note]);
        if before.as_ref() == Some(&stored) {
            unit.set(&mut merged.draft, &sent);
        } else if one_stays {
            unit.set(&mut merged.draft, &stored.max(sent));
        } else {
            let both = unit.0.into_iter().zip(stored.into_iter().zip(sent));
            merged.clashes.extend(both.map(|(field, (theirs, mine))| Clash { field, theirs, mine }));
        }
    }
    // Phrases count the characters of their text: where the texts differ, those of the text that stays stay.
    if theirs.text != mine.text {
        let side = if merged.draft.text == theirs.text { theirs } else { mine };
        merged.draft.quotes.clone_from(&side.quotes);
    }
    merged
}

/// Fields that say one thing together: an answer's kind and its words. Every other field stands alone.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Unit(Vec<Field>);

impl Unit {
    fn of(field: Field) -> Self {
        match field {
            Field::AnswerKind(rule) | Field::AnswerNote(rule) => Self(Field::answer(&rule).into()),
            field => Self(vec![field]),
        }
    }

    fn texts(&self, draft: &Draft) -> Vec<String> {
        self.0.iter().map(|field| draft.get(field)).collect()
    }

    fn set(&self, draft: &mut Draft, texts: &[String]) {
        self.0.iter().zip(texts).for_each(|(field, text)| draft.set(field, text));
    }
}
