//! The numbers of a sentence so far, for a 合计 at its end.

use domain::number::Number;

/// A number that a sum may be of.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Term {
    /// The number.
    pub number: Number,
    /// Its item, if it has one.
    pub key: Option<&'static str>,
    /// Whether its clause speaks of information disclosed.
    pub published: bool,
    /// Whether its clause speaks of requests.
    pub requested: bool,
}

/// What the terms are together.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Terms {
    count: usize,
    /// None where it is too large.
    sum: Option<Number>,
    /// Whether one is a way by which requests came in.
    way: bool,
    /// Whether one is neither a way nor a number of requests without an item.
    other: bool,
    published: bool,
}

impl Terms {
    /// None yet.
    pub const NONE: Self =
        Self { count: 0, sum: Some(Number::ZERO), way: false, other: false, published: false };

    /// Adds one.
    pub fn add(&mut self, term: Term) {
        let way = term.key.is_some_and(|key| key.starts_with("request.received."));
        self.count += 1;
        self.sum = self.sum.and_then(|sum| sum.plus(term.number));
        self.way |= way;
        self.other |= !way && (term.key.is_some() || !term.requested);
        self.published |= term.published;
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Whether one speaks of information disclosed.
    pub fn published(&self) -> bool {
        self.published
    }

    /// Whether several of them make this number.
    pub fn make(&self, number: Number) -> bool {
        self.count > 1 && self.sum == Some(number)
    }

    /// Whether they are the ways by which requests came in.
    pub fn are_ways(&self) -> bool {
        self.way && !self.other
    }
}
