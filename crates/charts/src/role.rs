//! What a node of a scene is for. A role is written as a class; style sheets give it its colour.

/// What a shape is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShapeRole {
    /// The sheet behind a chart in a file of its own.
    Ground,
    /// The unseen area where a pointer finds a mark.
    Hit,
    /// A bar.
    Bar,
    /// One case.
    Case,
    /// A part of the whole.
    Part,
    /// The sample of a part next to its label.
    Swatch,
    /// The short tick of a counted zero.
    Stub,
    /// Ground that parts one thing from another.
    Gap,
    /// The line at the total.
    TotalLine,
    /// A hairline.
    Rule,
    /// The line at zero, and the ticks of years.
    Axis,
    /// A line between points.
    Join,
    /// Lines that others are seen among.
    Background,
    /// A line between points that compare only roughly.
    DashedJoin,
    /// Half of the double line where the form changes.
    BreakLine,
    /// From a line's end to its name.
    Leader,
    /// Where the middle half of all amounts lies.
    Band,
    /// A year whose report leaves the field blank.
    BlankYear,
    /// The pattern over every second mark.
    Hatch,
    /// What stands out of a dot whose amount is a bound or an estimate.
    Whisker,
    /// The dot at an amount.
    Dot,
    /// The dot at an amount that the statutory form does not state exactly.
    HollowDot,
}

impl ShapeRole {
    /// Its class.
    pub fn class(self) -> &'static str {
        match self {
            Self::Ground => "ground",
            Self::Hit => "hit",
            Self::Bar => "bar",
            Self::Case => "case",
            Self::Part => "part",
            Self::Swatch => "swatch",
            Self::Stub => "stub",
            Self::Gap => "gap",
            Self::TotalLine => "total-line",
            Self::Rule => "rule",
            Self::Axis => "axis",
            Self::Join => "stroke join",
            Self::Background => "background",
            Self::DashedJoin => "stroke join dashed",
            Self::BreakLine => "break-line",
            Self::Leader => "leader",
            Self::Band => "band",
            Self::BlankYear => "blank",
            Self::Hatch => "hatch",
            Self::Whisker => "stroke whisker",
            Self::Dot => "dot",
            Self::HollowDot => "stroke dot hollow",
        }
    }

    /// Its `fill` attribute: strokes and the hit area have none even where no style sheet arrives.
    pub fn fill(self) -> Option<&'static str> {
        let unfilled = matches!(
            self,
            Self::Hit
                | Self::TotalLine
                | Self::Join
                | Self::Background
                | Self::DashedJoin
                | Self::BreakLine
                | Self::Leader
                | Self::Hatch
                | Self::Whisker
        );
        unfilled.then_some("none")
    }

    /// Its `pointer-events` attribute: an unfilled area hears of the pointer all the same.
    pub fn pointer_events(self) -> Option<&'static str> {
        (self == Self::Hit).then_some("all")
    }
}

/// What a text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextRole {
    /// The heading of a file of its own.
    Title,
    /// The summary sentence of a file of its own.
    Sentence,
    /// Source and address of a file of its own.
    Foot,
    /// The name of a mark, a line or a row.
    Label,
    /// The dash of a chart without marks.
    Nothing,
    /// The number of a mark.
    Number,
    /// The unit after a number, and the whole at a row's end.
    Unit,
    /// The number at a dot or in a part.
    Value,
    /// The name of the total.
    TotalLabel,
    /// The number of the total.
    TotalNumber,
    /// An amount or a year at an axis.
    Tick,
    /// A few words at a change of form.
    Note,
}

impl TextRole {
    /// Its class.
    pub fn class(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Sentence => "sentence",
            Self::Foot => "foot",
            Self::Label => "label",
            Self::Nothing => "label none",
            Self::Number => "number",
            Self::Unit => "unit",
            Self::Value => "value",
            Self::TotalLabel => "total-label",
            Self::TotalNumber => "total-number",
            Self::Tick => "tick",
            Self::Note => "note",
        }
    }
}
