//! Indicators over the years: a chart, what it says, why it breaks, and its table.

mod by_year;
mod reasons;

use domain::Indicator;
use leptos::prelude::*;

pub use by_year::ByYear;
pub use reasons::Reasons;

use super::RenderContext;
use crate::address;
use crate::islands::Picture;
use crate::models::Drawn;
use crate::trend::{self, BodySeries};

/// One indicator over the years of a few bodies, on the scale of them all.
#[component]
pub fn TrendPanel(
    indicator: Indicator,
    bodies: Vec<BodySeries>,
    #[prop(optional)] is_wide: bool,
) -> impl IntoView {
    let lang = RenderContext::current().lang();
    let summary = trend::summary(&indicator, &bodies, lang);
    let drawing = bodies.iter().any(|body| body.drawn_points() > 1).then(|| {
        let drawn = Drawn::Comparison(trend::lines(&indicator, &bodies, &bodies, lang));
        let title = indicator.name.get(lang);
        view! { <Picture options=RenderContext::current().options id=indicator.code title description=summary.clone() drawn is_wide/> }
    });
    view! {
        {drawing}
        <p class="summary">{summary}</p>
        <Reasons indicator bodies/>
    }
}

/// The name of an indicator, with the way to its entry in the dictionary.
#[component]
pub fn IndicatorName(indicator: Indicator) -> impl IntoView {
    let context = RenderContext::current();
    let name = indicator.name.get(context.lang());
    match indicator.item() {
        Some(item) => view! { <a href=context.link(&address::item(item.code))>{name}</a> }.into_any(),
        None => name.into_any(),
    }
}
