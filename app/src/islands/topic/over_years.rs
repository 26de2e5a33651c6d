//! The chosen body over the years, or those with most years, among all others.

use charts::Spacing;
use domain::Number;
use domain::quartiles::largest_first;
use leptos::prelude::*;

use super::panel::Panel;
use super::state::Dashboard;
use crate::components::RenderContext;
use crate::islands::plot::Plotted;
use crate::islands::tips;
use crate::models::{BodySeries, TopicSeries};
use crate::topic_state::{TopicPicture, TopicState};
use crate::trend::{self, MOST_LINES};

/// How many others stand in the background.
const OTHERS: usize = 40;

/// The panel.
#[component]
pub(super) fn OverYears() -> impl IntoView {
    let context = RenderContext::current();
    let words = context.topic_words();
    let dashboard = Dashboard::current();
    let plotted = Memo::new(move |_| dashboard.read(|series, now| plotted(&context, series, now)));
    let note = Signal::derive(move || {
        if dashboard.chosen.get().is_some() { words.among_peers_note } else { words.over_years_note }
    });
    view! { <Panel picture=TopicPicture::Years name=words.over_years plotted empty=words.no_years note is_choosing=true/> }
}

pub(super) fn plotted(context: &RenderContext, series: &TopicSeries, now: &TopicState) -> Plotted {
    let lang = context.lang();
    let Some(measure) = series.measure(now.item) else { return Plotted::default() };
    let chosen = series.find(&now.agency);
    // The chosen body is seen among its peers, whatever the filters leave out.
    let seen = series.peers(now).unwrap_or_else(|| now.clone());
    let (first, others) = split(series.over_years(&seen, now.item), chosen);
    if first.is_empty() {
        return Plotted::default();
    }
    let among: Vec<_> = first.iter().chain(&others).cloned().collect();
    let tips = first.iter().flat_map(|body| {
        let slug = series.bodies.get(body.look).map_or("", |body| body.slug.as_str());
        let tip = move |point| tips::of_point(context, measure, (slug, &body.name), &body.series, point);
        body.series.points.iter().map(tip)
    });
    let summary = trend::summary(measure, &first, lang);
    let name = chosen.and_then(|_| first.first()).map(|body| format!("{}{}", body.name, context.colon()));
    Plotted {
        tips: tips.collect(),
        bodies: first.iter().map(|body| body.look).collect(),
        summary: name.unwrap_or_default() + &summary,
        drawn: trend::lines(measure, &first, &others, &among, Spacing::Even, lang),
    }
}

/// The bodies whose lines are drawn in colour, and the others. Who has no two years is left out, unless it is the
/// chosen one.
fn split(bodies: Vec<BodySeries>, chosen: Option<usize>) -> (Vec<BodySeries>, Vec<BodySeries>) {
    let is_chosen = |body: &BodySeries| Some(body.look) == chosen;
    let drawn = |body: &BodySeries| body.drawn_points() > usize::from(!is_chosen(body));
    let mut bodies: Vec<_> = bodies.into_iter().filter(drawn).collect();
    let most = if let Some(at) = bodies.iter().position(is_chosen) {
        bodies.swap(0, at);
        1
    } else {
        let years = |body: &BodySeries| u16::try_from(body.drawn_points()).ok().map(Number::small);
        let order = largest_first(bodies.iter().map(years));
        bodies = order.into_iter().filter_map(|at| bodies.get(at).cloned()).collect();
        MOST_LINES
    };
    let mut others = bodies.split_off(most.min(bodies.len()));
    others.truncate(OTHERS);
    (bodies, others)
}
