//! What a drawn shape is for. Plotters hands shapes a colour; ours is a role in disguise, which
//! the backend writes as a class, so that no colour ever enters a page's markup.

use plotters::style::Color;
use plotters_backend::BackendColor;

/// What a shape is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// The sheet behind a chart of its own file.
    Ground,
    /// The unseen row that a pointer hits.
    Hit,
    /// A bar.
    Bar,
    /// One case.
    Case,
    /// A part of the whole.
    Part,
    /// The sample of a part beside its label.
    Swatch,
    /// The short tick that says: nothing here, and it was counted.
    Stub,
    /// Ground between the total's line and a bar that it crosses or meets.
    Gap,
    /// The line at the total.
    TotalLine,
    /// A hairline.
    Rule,
    /// The line at zero, and the ticks of years.
    Axis,
    /// A line between points.
    Join,
    /// A line between points that compare only roughly.
    Dashed,
    /// Half of the double line where the form changes.
    Break,
    /// From a line's end to its name.
    Leader,
    /// A year whose report leaves the field blank.
    Blank,
}

const ALL: [(Role, &str); 16] = [
    (Role::Ground, "ground"),
    (Role::Hit, "hit"),
    (Role::Bar, "bar"),
    (Role::Case, "case"),
    (Role::Part, "part"),
    (Role::Swatch, "swatch"),
    (Role::Stub, "stub"),
    (Role::Gap, "gap"),
    (Role::TotalLine, "total-line"),
    (Role::Rule, "rule"),
    (Role::Axis, "axis"),
    (Role::Join, "stroke join"),
    (Role::Dashed, "stroke join dashed"),
    (Role::Break, "break-line"),
    (Role::Leader, "leader"),
    (Role::Blank, "blank"),
];

impl Role {
    /// The class of the role that `color` stands for.
    pub(crate) fn class_of(color: BackendColor) -> &'static str {
        ALL.get(usize::from(color.rgb.0)).map_or("", |(_, class)| class)
    }
}

impl Color for Role {
    fn to_backend_color(&self) -> BackendColor {
        let place = ALL.iter().position(|(role, _)| role == self).unwrap_or(ALL.len());
        BackendColor { alpha: 1.0, rgb: (u8::try_from(place).unwrap_or(u8::MAX), 0, 0) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_comes_back_as_its_class() {
        for (role, class) in ALL {
            assert_eq!(Role::class_of(role.to_backend_color()), class);
        }
    }
}
