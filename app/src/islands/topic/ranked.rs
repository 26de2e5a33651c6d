//! Who most: the bodies with the largest numbers of a year, and the chosen one wherever it ranks.

use leptos::prelude::*;

use super::panel::Panel;
use super::state::Dashboard;
use crate::components::RenderContext;
use crate::islands::plot::Plotted;
use crate::islands::tips;
use crate::models::{Stated, TopicSeries};
use crate::topic_sentences;
use crate::topic_state::{TopicPicture, TopicState};
use crate::trend;

/// How many bars there are, besides that of the chosen body.
const BARS: usize = 10;

/// The panel.
#[component]
pub(super) fn Ranked() -> impl IntoView {
    let context = RenderContext::current();
    let words = context.topic_words();
    let dashboard = Dashboard::current();
    let plotted = Memo::new(move |_| dashboard.read(|series, now| plotted(&context, series, now)));
    let empty = RenderContext::current().explorer_words().nothing_compares;
    view! { <Panel picture=TopicPicture::Ranked name=words.ranked plotted empty note=Signal::stored("") is_choosing=true/> }
}

pub(super) fn plotted(context: &RenderContext, series: &TopicSeries, now: &TopicState) -> Plotted {
    let lang = context.lang();
    let (Some(measure), chosen) = (series.measure(now.item), series.find(&now.agency)) else {
        return Plotted::default();
    };
    let mut ranked = series.ranked(now, now.item);
    let summary = ranked.first().map_or_else(String::new, |first| {
        let name = series.bodies.get(first.body).map_or("", |body| body.name.as_str());
        format!("{name}{}{}", context.colon(), topic_sentences::value(measure, first, lang))
    });
    let below = ranked.iter().skip(BARS).position(|stated| Some(stated.body) == chosen);
    if let Some(below) = below {
        ranked.swap(BARS, BARS + below);
    }
    ranked.truncate(if below.is_some() { BARS + 1 } else { BARS });
    let named = |stated: &Stated<'_>| series.bodies.get(stated.body);
    let bars = ranked.iter().filter_map(|stated| Some((named(stated)?.name.as_str(), stated.point)));
    let tips = ranked.iter().filter_map(|stated| {
        let body = named(stated)?;
        Some(tips::of_point(context, measure, (&body.slug, &body.name), stated.series, stated.point))
    });
    Plotted {
        drawn: trend::bars(measure, &bars.collect::<Vec<_>>(), lang),
        tips: tips.collect(),
        bodies: ranked.iter().map(|stated| stated.body).collect(),
        summary,
    }
}
