//! Bodies found by what people type of them: a part of a name in Chinese or English, its letters in pinyin, its
//! division code, or its province; and what their numbers are about.

mod names;
mod near;
mod spelling;
mod subjects;
mod word;

pub use names::BodyNames;
pub use near::{children, peers};
pub use spelling::Readings;
pub use subjects::{Subject, Subjects};
pub use word::Word;

/// How closely typed words name something, the closest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Closeness {
    /// It is called just so.
    Whole,
    /// Its name begins so.
    Start,
    /// A part of its name begins so: 滨江 of 滨江区长河街道.
    Part,
    /// It stands within its name.
    Inside,
    /// The province that it lies in is called so.
    Region,
}

/// Whether a part of a Chinese name ends with this character, so that another begins after it.
fn ends_part(character: char) -> bool {
    matches!(character, '省' | '市' | '区' | '县' | '州' | '旗' | '盟' | '镇' | '乡' | '道')
}

#[cfg(test)]
mod tests;
