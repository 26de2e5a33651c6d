//! The two sides of a rule with the values that they stand on.

use crate::form::Form;
use crate::number::Number;
use crate::report::Report;
use crate::rule::{Relation, Rule};

/// One number of a side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// The item.
    pub code: &'static str,
    /// Its exact value, if it has one.
    pub value: Option<Number>,
    /// Whether it stands in last year's report.
    pub last: bool,
    /// Whether it is taken away.
    pub less: bool,
}

impl Term {
    /// What it adds to its side.
    fn amount(&self) -> Option<Number> {
        if self.less { Number::ZERO.minus(self.value?) } else { self.value }
    }
}

/// One side of a rule with the values it stands on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// Its numbers in order.
    pub terms: Vec<Term>,
    /// Whether they stand in place of a blank total and some of its other cells are blank, so that they
    /// make the least it can be.
    pub at_least: bool,
}

impl Side {
    pub(super) fn new(form: &Form, codes: &[&'static str], value: &impl Fn(&str) -> Option<Number>) -> Self {
        let codes = form.as_printed(codes, |code| value(code).is_some());
        let term = |code| Term { code, value: value(code), last: false, less: false };
        Self { terms: codes.into_iter().map(term).collect(), at_least: false }
    }

    /// The same side with the stated cells of a table's row in place of a total that is blank: the report
    /// on 2019 of 上海市人民政府办公厅 leaves every total blank and states 272 grants by applicant.
    fn by_applicant(self, form: &Form, value: &impl Fn(&str) -> Option<Number>) -> Self {
        let (mut terms, mut at_least) = (Vec::new(), false);
        for term in self.terms {
            let cells = if term.value.is_none() { form.cells_of_total(term.code) } else { Vec::new() };
            let stated = cells.iter().filter_map(|code| value(code).map(|number| (*code, number)));
            let stated: Vec<_> =
                stated.map(|(code, number)| Term { code, value: Some(number), ..term }).collect();
            at_least |= !stated.is_empty() && stated.len() < cells.len();
            terms.extend(if stated.is_empty() { vec![term] } else { stated });
        }
        Self { terms, at_least }
    }

    /// The right side: with last year's numbers before this year's, and what is taken away after.
    pub(super) fn right(
        form: &Form,
        rule: &Rule,
        value: &impl Fn(&str) -> Option<Number>,
        last: Option<&Report>,
    ) -> Self {
        let before = |code: &&'static str| {
            let value = last.and_then(|last| last.value(code).sure());
            Term { code, value, last: true, less: false }
        };
        let less =
            Self::new(form, rule.less, value).terms.into_iter().map(|term| Term { less: true, ..term });
        let mut terms: Vec<_> = rule.last.iter().map(before).collect();
        terms.extend(Self::new(form, rule.right, value).terms);
        terms.extend(less);
        let right = Self { terms, at_least: false };
        if rule.relation == Relation::Restates { right.by_applicant(form, value) } else { right }
    }

    /// The sum of what is stated; `None` where nothing is.
    pub fn sum(&self) -> Option<Number> {
        self.terms
            .iter()
            .filter_map(Term::amount)
            .try_fold(None, |sum: Option<Number>, value| sum.unwrap_or_default().plus(value).map(Some))?
    }

    /// The largest stated term.
    pub fn largest(&self) -> Option<(&'static str, Number)> {
        let stated = self.terms.iter().filter_map(|term| term.value.map(|value| (term.code, value)));
        stated.max_by_key(|(_, value)| *value)
    }

    /// Whether every term is stated.
    pub fn is_complete(&self) -> bool {
        !self.at_least && self.terms.iter().all(|term| term.value.is_some())
    }

    pub(super) fn is_unstated(&self) -> bool {
        self.terms.iter().all(|term| term.value.is_none())
    }
}
