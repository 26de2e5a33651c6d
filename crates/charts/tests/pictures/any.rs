//! What holds for charts holds for comparisons.

/// A chart or a comparison: what holds for one holds for the other.
#[derive(Debug, Clone)]
pub enum Any {
    /// Of one report.
    Chart(charts::Chart),
    /// Over bodies or years.
    Comparison(charts::Comparison),
}

impl From<charts::Chart> for Any {
    fn from(chart: charts::Chart) -> Self {
        Self::Chart(chart)
    }
}

impl From<charts::Comparison> for Any {
    fn from(comparison: charts::Comparison) -> Self {
        Self::Comparison(comparison)
    }
}

/// Plans either.
pub fn planned(any: &Any, frame: &charts::Frame) -> charts::Scene {
    match any {
        Any::Chart(chart) => charts::plan(chart, frame),
        Any::Comparison(comparison) => charts::plan_comparison(comparison, frame),
    }
}
