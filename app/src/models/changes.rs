//! What changed since last year, in the reader's language.

use domain::change::Changes;
use domain::series::Sheet;
use domain::{Lang, Number, Report};

/// The most changes that are listed.
const MOST: usize = 8;

/// The changes between two reports of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeSentences {
    /// What changed, what stands out most first.
    pub changes: Vec<String>,
    /// Why other changes are not stated.
    pub withheld: Vec<String>,
    /// Whether the two reports count different bodies.
    pub is_other_scope: bool,
}

impl ChangeSentences {
    /// The changes from the report of one year to that of the next.
    pub fn between(last: &Report, now: &Report, lang: Lang) -> Self {
        let Changes { stated, withheld } = Changes::between(&Sheet::of(last), &Sheet::of(now));
        let moved = stated.iter().filter(|change| change.difference() != Number::ZERO).take(MOST);
        Self {
            changes: moved.map(|change| change.sentence(lang)).collect(),
            withheld: withheld.iter().map(|one| one.sentence(lang)).collect(),
            is_other_scope: last.scope != now.scope,
        }
    }
}
