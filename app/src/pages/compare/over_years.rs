//! Indicators over the years: lines in one chart, small charts where bodies are many, or tables alone.

use std::sync::Arc;

use domain::Indicator;
use leptos::prelude::*;

use super::IndicatorHeading;
use crate::comparison::Comparison;
use crate::components::{ByYear, Reasons, RenderContext, TrendPanel};
use crate::islands::Picture;
use crate::models::Drawn;
use crate::trend::{self, BodySeries, MOST_LINES};
use crate::view::CompareView;

/// The most small charts on a page: three indicators of fifty bodies. What comes after has its table, with
/// the way to its charts: six hundred charts are 3.6 MB that nobody reads through.
const MOST_MULTIPLES: usize = 150;

/// A section for each indicator.
#[component]
pub(super) fn OverYears(view: Arc<CompareView>) -> impl IntoView {
    let lang = RenderContext::current().lang();
    let sections = view.indicators.iter().enumerate().map(|(at, indicator)| {
        let bodies = view.series(indicator, lang);
        let indicator = indicator.clone();
        let is_drawn = bodies.len() <= MOST_LINES || (at + 1) * bodies.len() <= MOST_MULTIPLES;
        let charts = if bodies.len() <= MOST_LINES {
            view! { <TrendPanel indicator=indicator.clone() bodies=bodies.clone() is_wide=true/> }.into_any()
        } else if is_drawn {
            view! { <Multiples indicator=indicator.clone() bodies=bodies.clone()/> }.into_any()
        } else {
            let items = view.state.items.get(at).cloned().into_iter().collect();
            view! { <DrawnAlone alone=Comparison { items, ..view.state.clone() }/> }.into_any()
        };
        view! {
            <article class="figure wide compared">
                <IndicatorHeading indicator=indicator.clone()/>
                {charts}
                <ByYear indicator bodies is_open=!is_drawn/>
            </article>
        }
    });
    sections.collect_view()
}

/// A small chart for each body, all on one scale.
#[component]
fn Multiples(indicator: Indicator, bodies: Vec<BodySeries>) -> impl IntoView {
    let context = RenderContext::current();
    let lang = context.lang();
    let multiples = bodies.iter().enumerate().map(|(at, body)| {
        let (one, name) = (std::slice::from_ref(body), body.name.clone());
        let summary = trend::summary(&indicator, one, lang);
        let drawn = Drawn::Comparison(trend::lines(&indicator, one, &bodies, lang));
        let id = format!("{}-{at}", indicator.code);
        view! {
            <div class="multiple">
                <h3>{name.clone()}</h3>
                <Picture options=RenderContext::current().options id title=name description=summary.clone() drawn is_wide=false/>
                <p class="summary">{summary}</p>
            </div>
        }
    });
    let multiples = multiples.collect_view();
    view! {
        <p class="quiet">{context.words().same_scale}</p>
        <div class="multiples">{multiples}</div>
        <Reasons indicator bodies/>
    }
}

/// The way to the charts of an indicator that this page does not draw.
#[component]
fn DrawnAlone(alone: Comparison) -> impl IntoView {
    let context = RenderContext::current();
    let words = context.words();
    view! {
        <p class="quiet">
            {format!("{} ", words.too_many_charts)}
            <a rel="nofollow" href=context.link(&alone.path())>{words.draw_alone}</a>
        </p>
    }
}

/// Each indicator as a table.
#[component]
pub(super) fn Tables(view: Arc<CompareView>) -> impl IntoView {
    let lang = RenderContext::current().lang();
    let sections = view.indicators.iter().map(|indicator| {
        let (bodies, indicator) = (view.series(indicator, lang), indicator.clone());
        view! {
            <article class="figure wide compared">
                <IndicatorHeading indicator=indicator.clone()/>
                <ByYear indicator bodies is_open=true/>
            </article>
        }
    });
    sections.collect_view()
}
