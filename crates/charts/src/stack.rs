//! Strips to be compared: several wholes cut into the same parts in the same order, which is all
//! that a chart of strips accepts.

use crate::partition::Partition;

/// One whole and its parts: a body, or a year.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Stack {
    /// The name of the row: 浑江区.
    pub label: String,
    /// The whole at the row's end: `n = 7`, `127 件`.
    pub whole_text: String,
    /// Its parts; the description of each names the row too.
    pub partition: Partition,
}

/// Rows cut into the same parts, at most eight.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "Vec<Stack>", into = "Vec<Stack>"))]
pub struct Stacks {
    rows: Vec<Stack>,
}

/// Why rows cannot be compared as strips.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotStackable {
    /// More parts than can be told apart: a table is easier to read.
    TooManyParts,
    /// The rows are not cut into parts of the same names in the same order.
    DifferentParts,
}

impl std::fmt::Display for NotStackable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::TooManyParts => "more than eight parts cannot be told apart",
            Self::DifferentParts => "the rows have different parts",
        })
    }
}

impl std::error::Error for NotStackable {}

impl Stacks {
    /// As many looks as there are: four colours, plain and hatched.
    pub const MOST_PARTS: usize = 8;

    /// The rows from top to bottom, if their parts are the same and few.
    pub fn new(rows: Vec<Stack>) -> Result<Self, NotStackable> {
        let names = |row: &Stack| -> Vec<String> {
            row.partition.parts().iter().map(|part| part.label.clone()).collect()
        };
        let first = rows.first().map(names).unwrap_or_default();
        if rows.iter().any(|row| names(row) != first) {
            return Err(NotStackable::DifferentParts);
        }
        if first.len() > Self::MOST_PARTS { Err(NotStackable::TooManyParts) } else { Ok(Self { rows }) }
    }

    /// The rows from top to bottom.
    pub fn rows(&self) -> &[Stack] {
        &self.rows
    }
}

impl TryFrom<Vec<Stack>> for Stacks {
    type Error = NotStackable;

    fn try_from(rows: Vec<Stack>) -> Result<Self, NotStackable> {
        Self::new(rows)
    }
}

impl From<Stacks> for Vec<Stack> {
    fn from(stacks: Stacks) -> Self {
        stacks.rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mark::Mark;

    fn row(names: &[&str]) -> Stack {
        let part = |name: &&str| Mark {
            label: (*name).to_owned(),
            amount: Some(1),
            text: String::new(),
            description: String::new(),
        };
        let whole = i64::try_from(names.len()).unwrap();
        let partition = Partition::new(names.iter().map(part).collect(), whole).unwrap();
        Stack { label: String::new(), whole_text: String::new(), partition }
    }

    #[test]
    fn only_the_same_few_parts_stack() {
        let of = |rows: &[&[&str]]| {
            Stacks::new(rows.iter().map(|names| row(names)).collect()).map(|stacks| stacks.rows().len())
        };
        assert_eq!(of(&[&["a", "b"], &["a", "b"]]), Ok(2));
        assert_eq!(of(&[&["a", "b"], &["b", "a"]]), Err(NotStackable::DifferentParts));
        assert_eq!(of(&[&["a"; 9]]), Err(NotStackable::TooManyParts));
        assert_eq!(of(&[]), Ok(0));
    }
}
