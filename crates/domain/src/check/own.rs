//! Whether a total keeps the rule that makes it the total of its parts.

use super::{CheckContext, apply};
use crate::form::Form;
use crate::number::Number;
use crate::rule::{Relation, Rule};

/// The first rule that a total breaks by itself: its parts add up to something else, one of them alone
/// is more, or channels cannot make it. A shortfall that cases still pending may explain is none.
pub fn failed(form: &Form, code: &str, value: &impl Fn(&str) -> Option<Number>) -> Option<&'static str> {
    let own = |rule: &&'static Rule| rule.left == [code] && rule.last.is_empty() && is_of_total(rule);
    let mut rules = form.rules.iter().filter(own);
    rules.find(|rule| apply(form, rule, value, &CheckContext::default()).blocks()).map(|rule| rule.id)
}

fn is_of_total(rule: &Rule) -> bool {
    matches!(
        rule.relation,
        Relation::Equals | Relation::EqualsOrPending | Relation::Covers | Relation::AtLeastEach
    )
}
