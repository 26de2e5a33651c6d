//! Parts that add up exactly to their whole: the only thing a share chart accepts, so that no
//! share of something that overlaps or is incomplete can ever be drawn.

use crate::mark::Mark;

/// Parts that add up exactly to their whole.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "(Vec<Mark>, i64)", into = "(Vec<Mark>, i64)"))]
pub struct Partition {
    parts: Vec<Mark>,
    whole: i64,
}

/// Why amounts are not the parts of a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAPartition {
    /// The whole is zero or below: it has no parts.
    NothingToShare,
    /// A part is blank in the report.
    BlankPart,
    /// A part is below zero.
    NegativePart,
    /// The parts add up to something else than the whole.
    WrongSum,
}

impl std::fmt::Display for NotAPartition {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::NothingToShare => "the whole is not above zero",
            Self::BlankPart => "a part is blank",
            Self::NegativePart => "a part is below zero",
            Self::WrongSum => "the parts do not add up to the whole",
        })
    }
}

impl std::error::Error for NotAPartition {}

impl Partition {
    /// The parts of `whole`, if that is what they are.
    pub fn new(parts: Vec<Mark>, whole: i64) -> Result<Self, NotAPartition> {
        if whole <= 0 {
            return Err(NotAPartition::NothingToShare);
        }
        let mut sum = 0_i128;
        for part in &parts {
            let amount = part.amount.ok_or(NotAPartition::BlankPart)?;
            if amount < 0 {
                return Err(NotAPartition::NegativePart);
            }
            sum += i128::from(amount);
        }
        if sum == i128::from(whole) { Ok(Self { parts, whole }) } else { Err(NotAPartition::WrongSum) }
    }

    /// The parts in their order.
    pub fn parts(&self) -> &[Mark] {
        &self.parts
    }

    /// What the parts add up to.
    pub fn whole(&self) -> i64 {
        self.whole
    }
}

impl TryFrom<(Vec<Mark>, i64)> for Partition {
    type Error = NotAPartition;

    fn try_from((parts, whole): (Vec<Mark>, i64)) -> Result<Self, NotAPartition> {
        Self::new(parts, whole)
    }
}

impl From<Partition> for (Vec<Mark>, i64) {
    fn from(Partition { parts, whole }: Partition) -> Self {
        (parts, whole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(amounts: &[Option<i64>]) -> Vec<Mark> {
        amounts
            .iter()
            .map(|&amount| Mark {
                label: String::new(),
                amount,
                text: String::new(),
                description: String::new(),
            })
            .collect()
    }

    #[test]
    fn only_exact_parts_make_a_whole() {
        use NotAPartition::{BlankPart, NegativePart, NothingToShare, WrongSum};
        let of = |amounts: &[Option<i64>], whole| Partition::new(parts(amounts), whole).map(|p| p.whole());
        assert_eq!(of(&[Some(4), Some(4), Some(3)], 11), Ok(11));
        assert_eq!(of(&[Some(4), Some(4)], 11), Err(WrongSum));
        assert_eq!(of(&[Some(4), None, Some(7)], 11), Err(BlankPart));
        assert_eq!(of(&[Some(12), Some(-1)], 11), Err(NegativePart));
        assert_eq!(of(&[], 0), Err(NothingToShare));
        assert_eq!(of(&[], 1), Err(WrongSum));
        assert_eq!(of(&[Some(i64::MAX), Some(i64::MAX)], 1), Err(WrongSum));
    }
}
