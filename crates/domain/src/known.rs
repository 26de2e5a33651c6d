//! What is known of a row or an indicator once a report is read: what the report states, a sum that we
//! make of it, or why there is neither.
//!
//! A [`Value`] is what a report states: it is stored, hashed and stays as it is. A [`Known`] is made
//! whenever a report is read, by one function for pages, files, charts, frames and comparisons, and
//! stands in no release.

mod stored;

use crate::lang::Lang;
use crate::number::Number;
use crate::value::Value;

/// What is known of a row of a report, or of an indicator in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Known {
    /// What the report states, blank included.
    Stated(Value),
    /// A number that we make of what the report states.
    Derived(Formula),
    /// Our copy of the report is a part of it, and that part says nothing here.
    NotAtHand,
    /// A share is not given: its whole is only this many.
    TooFew(Number),
    /// The report's form has nothing of the kind.
    NotOnForm,
}

/// What a derived number is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formula {
    /// The number: the sum; in percent, where it is a share.
    pub number: Number,
    /// What is added up.
    pub sum: Vec<Term>,
    /// What a share is of; empty for a plain sum.
    pub over: Vec<Term>,
}

/// An item in a formula, with the exact number that it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// The item.
    pub code: &'static str,
    /// Its number.
    pub number: Number,
    /// Whether it is taken away.
    pub less: bool,
}

/// What is known, and whether it fails its own check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolved {
    /// What is known.
    pub known: Known,
    /// The rule that a total breaks whose parts say otherwise, or that a part of a derived number breaks.
    /// The number is what the report prints; no change is stated from it.
    pub failed: Option<&'static str>,
}

impl Known {
    /// What a report that says nothing of a row leaves: blank, or not at hand where our copy is partial.
    pub fn not_stated(partial: bool) -> Self {
        if partial { Self::NotAtHand } else { Self::Stated(Value::Blank) }
    }

    /// What a share is: parts in percent of a whole; too few where the whole is below `least`. `None` where
    /// there is no whole.
    pub(crate) fn share(sum: Vec<Term>, over: Vec<Term>, least: Number) -> Option<Self> {
        let (part, whole) = (Term::total(&sum)?, Term::total(&over)?);
        if whole < least {
            return Some(Self::TooFew(whole));
        }
        Some(Self::Derived(Formula { number: part.percent_of(whole)?, sum, over }))
    }

    /// The number that sums, bounds and shares may use: exact, zero in words, or derived.
    pub fn sure(&self) -> Option<Number> {
        match self {
            Self::Stated(value) => value.sure(),
            Self::Derived(formula) => Some(formula.number),
            _ => None,
        }
    }

    /// The number to draw, to rank by and for files, exact or not.
    pub fn number(&self) -> Option<Number> {
        match self {
            Self::Stated(value) => value.stated(),
            other => other.sure(),
        }
    }

    /// Whether the report states nothing: blank, or not at hand.
    pub fn is_unstated(&self) -> bool {
        matches!(self, Self::Stated(Value::Blank) | Self::NotAtHand)
    }

    /// The name of the state in files and the API.
    pub fn state(&self) -> &'static str {
        match self {
            Self::Stated(value) => value.state(),
            Self::Derived(_) => "derived",
            Self::NotAtHand => "not_at_hand",
            Self::TooFew(_) => "too_few",
            Self::NotOnForm => "not_on_form",
        }
    }

    /// What stands where the number stands: `3,525`, `无`, `未填`, `未取得`.
    pub fn text(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Stated(value), _) => value.text(lang),
            (Self::Derived(formula), _) => formula.number.grouped(),
            (Self::NotAtHand, Lang::Zh) => "未取得".to_owned(),
            (Self::NotAtHand, Lang::En) => "not at hand".to_owned(),
            (Self::TooFew(whole), Lang::Zh) => format!("分母仅 {}", whole.grouped()),
            (Self::TooFew(whole), Lang::En) => format!("of {} only", whole.grouped()),
            (Self::NotOnForm, Lang::Zh) => "表中无此项".to_owned(),
            (Self::NotOnForm, Lang::En) => "not on the form".to_owned(),
        }
    }
}

impl Resolved {
    /// The number that a change or a line may stand on.
    pub fn comparable(&self) -> Option<Number> {
        self.known.number().filter(|_| self.failed.is_none())
    }
}

impl Term {
    /// What terms make together; `None` where it would not fit.
    pub(crate) fn total(terms: &[Self]) -> Option<Number> {
        terms.iter().try_fold(Number::ZERO, |total, term| {
            if term.less { total.minus(term.number) } else { total.plus(term.number) }
        })
    }
}

impl From<Known> for Resolved {
    fn from(known: Known) -> Self {
        Self { known, failed: None }
    }
}

impl From<Value> for Resolved {
    fn from(value: Value) -> Self {
        Known::Stated(value).into()
    }
}

impl Formula {
    /// The formula in words: `直接起诉 7 + 复议后起诉 3`.
    pub fn text(&self, lang: Lang) -> String {
        let name = |code: &str| crate::form::find_item(code).map_or("", |(item, _)| item.short.get(lang));
        self.written(|term| format!("{} {}", name(term.code), term.number.grouped()))
    }

    /// The formula in codes: `suit_direct.total 7 + suit_after.total 3`.
    pub fn codes(&self) -> String {
        self.written(|term| format!("{} {}", term.code, term.number))
    }

    fn written(&self, term: impl Fn(&Term) -> String) -> String {
        let side = |terms: &[Term]| -> String {
            let operator = |at: usize, less: bool| match (at, less) {
                (_, true) => " − ",
                (0, false) => "",
                (_, false) => " + ",
            };
            terms.iter().enumerate().map(|(at, one)| operator(at, one.less).to_owned() + &term(one)).collect()
        };
        let apart = |terms: &[Term]| match terms {
            [_] => side(terms),
            terms => format!("({})", side(terms)),
        };
        if self.over.is_empty() {
            side(&self.sum)
        } else {
            format!("{} ÷ {}", apart(&self.sum), apart(&self.over))
        }
    }
}
