//! What a field suggests for what was typed in it so far.

use serde::Serialize;

/// Suggestions, the best first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Suggestions {
    /// All of them.
    pub suggestions: Vec<Suggestion>,
}

/// A way on from what was typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Suggestion {
    /// What it is called, in the reader's language.
    pub name: String,
    /// What kind of thing it is, and where: 机关 · 地市级 · 江苏.
    pub about: String,
    /// Its address.
    pub path: String,
}
