//! What compares bodies or years. It is drawn by its own function, so that a browser that draws only
//! single reports does not carry it.

use crate::distribution::Distribution;
use crate::line::{Break, Line, Scale};
use crate::mark::{Mark, Total};
use crate::stack::Stacks;

/// A chart over several bodies or years.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Comparison {
    /// Bars of one panel among others that are to be compared: its marks stand in the columns
    /// and on the scale of the marks of all panels.
    BarsAmong {
        /// The bars of this panel from top to bottom.
        marks: Vec<Mark>,
        /// The bars of the other panels; it does not matter whether this one's are among them.
        among: Vec<Mark>,
        /// What they are measured against, where they overlap.
        #[cfg_attr(feature = "serde", serde(default))]
        total: Option<Total>,
    },
    /// Amounts over the years as lines, each with its name at its end.
    ///
    /// Four lines can be told apart; more are drawn, but read better as panels that share a scale.
    Lines {
        /// The lines, the most important first.
        lines: Vec<Line>,
        /// Lines in the background, without dots, names or numbers: what these lines are seen among.
        #[cfg_attr(feature = "serde", serde(default))]
        context: Vec<Line>,
        /// Where the form changed; those outside the years drawn are left out.
        breaks: Vec<Break>,
        /// The axes.
        scale: Scale,
    },
    /// A dot for each amount along one line.
    Distribution {
        /// The dots and what is known of them all.
        distribution: Distribution,
    },
    /// The parts of several wholes, each as a strip of the same length.
    Stacks {
        /// The rows, which are known to have the same parts.
        stacks: Stacks,
    },
}
