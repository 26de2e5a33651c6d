//! What a picture shows.

use charts::{Chart, Comparison, Frame, Scene};
use serde::{Deserialize, Serialize};

/// A chart's description.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Drawn {
    /// The marks of one report, or of one year.
    Chart(Chart),
    /// Several bodies or years.
    Comparison(Comparison),
}

impl Drawn {
    /// Lays it out.
    pub fn plan(&self, frame: &Frame) -> Scene {
        match self {
            Self::Chart(chart) => charts::plan(chart, frame),
            Self::Comparison(comparison) => charts::plan_comparison(comparison, frame),
        }
    }
}
