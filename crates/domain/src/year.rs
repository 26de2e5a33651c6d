//! Reporting years.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A reporting year. Reports begin with 2008, the year the regulation came into force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "u16", try_from = "u16")]
pub struct Year(u16);

impl From<Year> for u16 {
    fn from(year: Year) -> Self {
        year.0
    }
}

impl TryFrom<u16> for Year {
    type Error = &'static str;

    fn try_from(year: u16) -> Result<Self, Self::Error> {
        Self::new(year).ok_or("a reporting year is from 2008 to 2099")
    }
}

impl Year {
    /// A year from 2008 to 2099.
    pub fn new(year: u16) -> Option<Self> {
        (2008..=2099).contains(&year).then_some(Self(year))
    }

    /// Reads the part of an address: exactly four digits.
    pub fn from_address(text: &str) -> Option<Self> {
        (text.len() == 4).then(|| text.parse().ok()).flatten().and_then(Self::new)
    }

    /// The year as a number.
    pub fn number(self) -> u16 {
        self.0
    }
}

impl fmt::Display for Year {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.0)
    }
}
