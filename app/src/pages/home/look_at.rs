//! What to look at: the largest changes of the topics' main measures, and the reports whose totals do not add up.

use std::cmp::Reverse;
use std::sync::Arc;

use domain::series::Point;
use leptos::prelude::*;

use crate::address::Place;
use crate::components::RenderContext;
use crate::models::{BodySeries, TopicSeries};
use crate::topic_state::TopicState;

/// How many lines each list has.
const LISTED: usize = 4;

/// A line: text and the report that it is about.
type Line = (String, Place);

/// Both lists; nothing where both are empty.
#[component]
pub(super) fn LookAt(topics: Arc<Vec<(TopicState, TopicSeries)>>) -> impl IntoView {
    let context = RenderContext::current();
    let words = context.words();
    let changes: Vec<_> =
        topics.iter().filter_map(|(state, series)| largest_change(&context, state, series)).collect();
    let doubts: Vec<_> = topics.iter().flat_map(|(state, series)| doubts(&context, state, series)).collect();
    let lists = [(words.large_changes, changes), (words.not_adding_up, doubts)];
    let lists: Vec<_> = lists.into_iter().filter(|(_, lines)| !lines.is_empty()).collect();
    (!lists.is_empty()).then(|| {
        let lists = lists.into_iter().map(|(name, lines)| view! { <List name lines/> }).collect_view();
        view! {
            <section aria-labelledby="look-at">
                <h2 id="look-at">{words.look_at}</h2>
                <div class="look-at">{lists}</div>
            </section>
        }
    })
}

#[component]
fn List(name: &'static str, lines: Vec<Line>) -> impl IntoView {
    let context = RenderContext::current();
    let lines = lines.into_iter().take(LISTED).map(|(text, place)| {
        view! { <li><a href=context.to(&place)>{text}</a></li> }
    });
    view! { <div><h3>{name}</h3><ul>{lines.collect_view()}</ul></div> }
}

/// The largest change of a topic's main measure since the year before.
fn largest_change(context: &RenderContext, state: &TopicState, series: &TopicSeries) -> Option<Line> {
    let measure = series.measure(state.item)?;
    let stated = series.stated(state, state.item);
    let changes = stated
        .iter()
        .filter_map(|stated| stated.series.change(stated.point).map(|(_, change)| (stated, change)));
    let (stated, change) = changes.max_by_key(|(_, change)| change.size())?;
    let body = series.bodies.get(stated.body)?;
    let text = format!(
        "{} {} {}{}{}",
        body.name,
        stated.point.year,
        measure.short,
        context.colon(),
        change.signed()
    );
    Some((text, Place::Report(body.slug.clone(), stated.point.year)))
}

/// The reports whose number of a topic's main measure fails its own check, the newest first.
fn doubts(context: &RenderContext, state: &TopicState, series: &TopicSeries) -> Vec<Line> {
    let Some(measure) = series.measure(state.item) else { return Vec::new() };
    let all = series.over_years(state, state.item);
    let failed = all.iter().flat_map(|body| {
        let points = body.series.points.iter().filter(|point| point.failed.is_some());
        points.map(move |point| (body, point))
    });
    let mut failed: Vec<_> = failed.collect();
    failed.sort_by_key(|(_, point)| Reverse(point.year));
    let line = |(body, point): (&BodySeries, &Point)| {
        let rule = point.failed.as_deref().and_then(|id| measure.rules.get(id)).map_or("", String::as_str);
        let text = format!("{} {} {}{}{rule}", body.name, point.year, measure.short, context.colon());
        (text, Place::Report(series.slug(body.look).to_owned(), point.year))
    };
    failed.into_iter().map(line).collect()
}
