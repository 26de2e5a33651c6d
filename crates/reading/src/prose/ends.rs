//! Which figure a bracket stands behind, looked up by where figures end.

use std::collections::{BTreeMap, BTreeSet};

use super::{Candidate, Found};
use crate::tokens::{Kind, Token};

/// Where the figures of a sentence, and its numbers without an item, end.
pub(super) struct Ends {
    /// The first and the last figure that ends there.
    figures: BTreeMap<usize, (usize, usize)>,
    left: BTreeSet<usize>,
    /// How many of both have been taken in.
    known: (usize, usize),
}

impl Ends {
    /// For a sentence that begins here.
    pub fn new(found: &Found) -> Self {
        let known = (found.figures.len(), found.left.len());
        Self { figures: BTreeMap::new(), left: BTreeSet::new(), known }
    }

    /// The figure that a bracket stands behind, or, as in 申请（含上年结转2件）35件, before; none where that number has
    /// no item.
    pub fn parent(&mut self, aside: &[Token], main: &[Token], found: &Found) -> Option<Candidate> {
        self.take_in(found);
        let place = aside.first()?.range.start;
        let next = main.get(main.partition_point(|token| token.range.start <= place));
        let figure = if let Some(Token { kind: Kind::Count(numeral), .. }) = next {
            let start = numeral.range.start;
            let (_, (first, _)) = self.figures.range(start + 1..).next()?;
            found.figures.get(*first).filter(|figure| figure.range.contains(&start))?
        } else {
            let (end, (_, last)) = self.figures.range(..=place).next_back()?;
            if self.left.range(..=place).next_back().is_some_and(|left| left >= end) {
                return None;
            }
            found.figures.get(*last)?
        };
        (!figure.key.is_empty()).then(|| figure.clone())
    }

    fn take_in(&mut self, found: &Found) {
        for (place, figure) in found.figures.iter().enumerate().skip(self.known.0) {
            self.figures.entry(figure.range.end).and_modify(|both| both.1 = place).or_insert((place, place));
        }
        self.left.extend(found.left.iter().skip(self.known.1).map(|left| left.printed.end));
        self.known = (found.figures.len(), found.left.len());
    }
}
