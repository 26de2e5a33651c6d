//! The designed state of a chart without marks: a dash between two hairlines, in any language.

use crate::elements::{Area, Words, put, rectangle};
use crate::role::Role;

/// A chart without marks.
pub(crate) struct Empty {
    /// The class of the kind that has none.
    pub(crate) kind: &'static str,
}

impl Empty {
    /// Pixels from top to bottom.
    pub(crate) const HEIGHT: i32 = 48;

    /// Draws the dash.
    pub(crate) fn draw(area: &Area) {
        let right = i32::try_from(area.dim_in_pixel().0).unwrap_or(0);
        rectangle(area, Role::Rule, (0, 0), (right, 1));
        put(area, &Words::new("label none", (0, 29), "—"));
        rectangle(area, Role::Rule, (0, Self::HEIGHT - 1), (right, 1));
    }
}
