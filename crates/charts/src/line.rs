//! Amounts over the years, as words and whole numbers: lines of points, whether a point may be
//! joined to the one before it, and where a change of form breaks every line.

/// One line over the years: a body, or an item.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Line {
    /// The name that stands at its end.
    pub label: String,
    /// Its points, the earliest first.
    pub points: Vec<Point>,
    /// Its colour and the shape of its dots, counted from 0: the same thing has the same look in every chart of a
    /// page.
    #[cfg_attr(feature = "serde", serde(default))]
    pub look: usize,
}

/// What one report says for one year. A year without a report has no point.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Point {
    /// The year reported on.
    pub year: i32,
    /// How many; `None` where the report leaves the field blank.
    pub amount: Option<i64>,
    /// The text at the point: `3,789` or `未填`.
    pub text: String,
    /// The whole point in words, for its tooltip and for screen readers: 2018 年 3,789 条.
    pub description: String,
    /// How sure the amount is.
    pub kind: PointKind,
    /// How it is joined to the point before it in its line.
    pub join: Join,
}

/// How sure an amount is, which its dot shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum PointKind {
    /// A figure of the statutory form: a filled dot.
    Solid,
    /// Stated in prose only: a hollow dot, never joined to another.
    Aside,
    /// That many or more: a hollow dot with an arrow up.
    AtLeast,
    /// About that many: a hollow dot with a whisker up and down.
    About,
}

/// What stands between a point and the one before it.
///
/// Only neighbouring years can be joined, and no point that is blank or an aside: between others
/// there is a gap, whatever the description says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Join {
    /// A line: the same thing was counted.
    Solid,
    /// A dashed line: roughly comparable, across a change of form.
    Dashed,
    /// A gap: the two do not compare.
    None,
}

/// A change between two years that every line of the chart meets: a new form.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Break {
    /// The years on its two sides.
    pub between: (i32, i32),
    /// A few words above it: 2019 年起新格式.
    pub label: String,
}

/// How the numbers of the value axis are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Counting {
    /// Chinese: plain below 1万, then in 万 or 亿, all of an axis alike.
    Myriads,
    /// English: in thousands, 12,000.
    Thousands,
}

/// How far apart the numbers of an axis stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Spacing {
    /// Its steps are equal.
    #[default]
    Even,
    /// Each step is ten times the one before, for amounts that differ by orders of magnitude. Zero stands where the
    /// axis begins, and what is below zero with it.
    Tenfold,
}

/// The axes of a chart of lines. Charts side by side that are to be compared share one.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Scale {
    /// The first and the last year at least; `None` where the points alone decide.
    pub years: Option<(i32, i32)>,
    /// The axis reaches down to this amount at least; zero is always on it.
    pub down_to: Option<i64>,
    /// The axis reaches up to this amount at least; no point is ever cut off.
    pub up_to: Option<i64>,
    /// How many of an amount's units make one that is printed: 10 for tenths of a percent.
    pub per: i64,
    /// What follows the axis's numbers: `%`, `万元`.
    pub suffix: String,
    /// How its numbers are written.
    pub counting: Counting,
    /// How far apart they stand.
    #[cfg_attr(feature = "serde", serde(default))]
    pub spacing: Spacing,
}

impl Default for Scale {
    fn default() -> Self {
        Self {
            years: None,
            down_to: None,
            up_to: None,
            per: 1,
            suffix: String::new(),
            counting: Counting::Myriads,
            spacing: Spacing::Even,
        }
    }
}
