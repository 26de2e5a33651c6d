//! What the sums of the form of 2014 say about a reading. They choose between values that the report
//! itself states, and they doubt what was only inferred; they never make a number.

use domain::form::Form;
use domain::number::Number;
use domain::rule::{Relation, Rule};

/// What a partition says about its whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// All parts are known and make it.
    Confirmed,
    /// The parts exceed it, or all are known and do not make it.
    Doubted,
    /// Too little is known.
    Unknown,
}

/// Holds a value of `whole` against the parts that are known.
pub(super) fn ask(whole: &str, value: Number, known: impl Fn(&str) -> Option<Number>) -> Answer {
    let rules = Form::find("2014").into_iter().flat_map(|form| form.rules);
    let partition = |rule: &&Rule| {
        matches!(rule.relation, Relation::Equals | Relation::EqualsOrPending) && rule.left == [whole]
    };
    let Some(rule) = rules.into_iter().find(partition) else { return Answer::Unknown };
    let parts: Vec<Option<Number>> = rule.right.iter().map(|part| known(part)).collect();
    let sum = parts.iter().flatten().try_fold(Number::ZERO, |sum, part| sum.plus(*part));
    let all = parts.iter().all(Option::is_some);
    match sum {
        Some(sum) if sum == value && sum != Number::ZERO => Answer::Confirmed,
        Some(sum) if sum > value || (all && sum != value) => Answer::Doubted,
        _ => Answer::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_confirm_or_doubt_their_whole() {
        let known = |code: &str| match code {
            "org.staff.full_time" => Some(Number::small(40)),
            "org.staff.part_time" => Some(Number::small(41)),
            _ => None,
        };
        assert_eq!(ask("org.staff.total", Number::small(81), known), Answer::Confirmed);
        assert_eq!(ask("org.staff.total", Number::small(80), known), Answer::Doubted);
        assert_eq!(ask("request.received", Number::small(5), known), Answer::Unknown);
    }
}
