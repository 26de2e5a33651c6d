//! The drawing elements plotters does not have: words by our own measure, groups, and hatching.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::element::{Drawable, PathElement, PointCollection, Rectangle};
use plotters::style::Color;
use plotters_backend::{BackendCoord, DrawingErrorKind};
use std::convert::Infallible;

use crate::backend::Svg;
use crate::number::{Number, UNIT_GAP};
use crate::role::Role;

/// Where figures are drawn: plotters' area over our backend, in pixels of the figure.
pub(crate) type Area = DrawingArea<Svg, Shift>;

/// Where words stand against their point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}

/// A run of words in one style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) class: &'static str,
    pub(crate) text: String,
    /// Pixels between this run and the one before it.
    pub(crate) gap: i32,
}

/// One line of words on its baseline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Words {
    pub(crate) at: BackendCoord,
    pub(crate) anchor: Anchor,
    pub(crate) runs: Vec<Run>,
}

impl Words {
    /// A line in one style.
    pub(crate) fn new(class: &'static str, at: BackendCoord, text: &str) -> Self {
        let runs = vec![Run { class, text: text.to_owned(), gap: 0 }];
        Self { at, anchor: Anchor::Start, runs }
    }

    /// A number and its unit.
    pub(crate) fn number(at: BackendCoord, number: &Number) -> Self {
        Self::new("number", at, &number.figure).then_unit(number)
    }

    /// The number after the words so far, on the same line.
    pub(crate) fn then_number(mut self, gap: i32, number: &Number) -> Self {
        self.push("number", gap, &number.figure);
        self.then_unit(number)
    }

    /// More words in another style, on the same line.
    pub(crate) fn push(&mut self, class: &'static str, gap: i32, text: &str) {
        self.runs.push(Run { class, text: text.to_owned(), gap });
    }

    fn then_unit(mut self, number: &Number) -> Self {
        if let Some(unit) = &number.unit {
            self.runs.push(Run { class: "unit", text: unit.clone(), gap: UNIT_GAP });
        }
        self
    }

    /// The same words, their middle at their point.
    pub(crate) fn centred(mut self) -> Self {
        self.anchor = Anchor::Middle;
        self
    }

    /// The same words, ending at their point.
    pub(crate) fn ending(mut self) -> Self {
        self.anchor = Anchor::End;
        self
    }
}

/// Lines of words one below the other, `step` pixels from baseline to baseline.
pub(crate) fn paragraph(class: &'static str, at: BackendCoord, step: i32, lines: &[String]) -> Vec<Words> {
    let mut words = Vec::with_capacity(lines.len());
    let mut baseline = at.1;
    for line in lines {
        words.push(Words::new(class, (at.0, baseline), line));
        baseline += step;
    }
    words
}

impl<'a> PointCollection<'a, BackendCoord> for &'a Words {
    type Point = &'a BackendCoord;
    type IntoIter = std::iter::Once<&'a BackendCoord>;

    fn point_iter(self) -> Self::IntoIter {
        std::iter::once(&self.at)
    }
}

impl Drawable<Svg> for Words {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut points: I,
        svg: &mut Svg,
        _dimension: (u32, u32),
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let Some(((x, y), (first, rest))) = points.next().zip(self.runs.split_first()) else {
            return Ok(());
        };
        svg.format(format_args!(r#"<text class="{}" x="{x}" y="{y}""#, first.class));
        svg.markup(match self.anchor {
            Anchor::Start => ">",
            Anchor::Middle => r#" text-anchor="middle">"#,
            Anchor::End => r#" text-anchor="end">"#,
        });
        svg.escaped(&first.text);
        for run in rest {
            svg.format(format_args!(r#"<tspan class="{}" dx="{}">"#, run.class, run.gap));
            svg.escaped(&run.text);
            svg.markup("</tspan>");
        }
        svg.markup("</text>");
        Ok(())
    }
}

/// Markup that has no place: the beginning or the end of a group.
pub(crate) enum Tag<'t> {
    /// A group with its class, the number of its mark if it is one, and its words for a tooltip.
    Open { class: &'t str, mark: Option<usize>, spoken: &'t str },
    /// The end of the group.
    Close,
}

impl<'a> PointCollection<'a, BackendCoord> for &'a Tag<'_> {
    type Point = &'a BackendCoord;
    type IntoIter = std::iter::Empty<&'a BackendCoord>;

    fn point_iter(self) -> Self::IntoIter {
        std::iter::empty()
    }
}

impl Drawable<Svg> for Tag<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        _points: I,
        svg: &mut Svg,
        _dimension: (u32, u32),
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        match self {
            Self::Open { class, mark, spoken } => {
                svg.format(format_args!(r#"<g class="{class}""#));
                if let Some(mark) = mark {
                    svg.format(format_args!(r#" data-mark="{mark}""#));
                }
                svg.markup(">");
                // A lone line needs no name: its page says whose it is.
                if !spoken.is_empty() {
                    svg.markup("<title>");
                    svg.escaped(spoken);
                    svg.markup("</title>");
                }
            }
            Self::Close => svg.markup("</g>"),
        }
        Ok(())
    }
}

/// Draws an element; over our backend nothing can go wrong.
pub(crate) fn put<'a, E>(area: &Area, element: &'a E)
where
    &'a E: PointCollection<'a, BackendCoord>,
    E: Drawable<Svg>,
{
    area.draw(element).ok();
}

/// A filled rectangle in its role.
pub(crate) fn rectangle(area: &Area, role: Role, corner: BackendCoord, (width, height): (i32, i32)) {
    let opposite = (corner.0 + width, corner.1 + height);
    put(area, &Rectangle::new([corner, opposite], role.filled()));
}

/// A straight line in its role.
pub(crate) fn line(area: &Area, role: Role, from: BackendCoord, to: BackendCoord) {
    path(area, role, &[from, to]);
}

/// A line from point to point in its role.
pub(crate) fn path(area: &Area, role: Role, points: &[BackendCoord]) {
    put(area, &PathElement::new(points, role.stroke_width(1)));
}
