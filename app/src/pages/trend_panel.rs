//! The chart of a few bodies, on a page that does not choose them.

use charts::Spacing;
use leptos::prelude::*;

use crate::components::{Reasons, RenderContext};
use crate::islands::Picture;
use crate::models::{BodySeries, Drawn, Measure};
use crate::trend;

/// One measure over the years of a few bodies, on the scale of them all.
#[component]
pub(super) fn TrendPanel(
    measure: Measure,
    bodies: Vec<BodySeries>,
    #[prop(optional)] is_wide: bool,
) -> impl IntoView {
    let lang = RenderContext::current().lang();
    let summary = trend::summary(&measure, &bodies, lang);
    let drawing = bodies.iter().any(|body| body.drawn_points() > 1).then(|| {
        let drawn = Drawn::Comparison(trend::lines(&measure, &bodies, &[], &bodies, Spacing::Even, lang));
        let (id, title) = (measure.code.clone(), measure.name.clone());
        view! { <Picture options=RenderContext::current().options id title description=summary.clone() drawn is_wide/> }
    });
    view! {
        {drawing}
        <p class="summary">{summary}</p>
        <Reasons measure bodies/>
    }
}
