//! The state of things: a sentence and three large numbers.

use domain::quartiles::Quartiles;
use leptos::prelude::*;

use super::state::Dashboard;
use crate::components::RenderContext;
use crate::models::{Stated, TopicSeries};
use crate::topic_sentences;

/// How many state the measure, the most, and the median.
#[component]
pub(super) fn Headline() -> impl IntoView {
    let context = RenderContext::current();
    let (lang, words) = (context.lang(), context.topic_words());
    let dashboard = Dashboard::current();
    let sentence = move || {
        let measure = dashboard.measure.get();
        dashboard.read(|series, now| {
            topic_sentences::headline(&measure, series.year(now), &series.ranked_names(now, now.item), lang)
        })
    };
    let numbers = move || {
        let measure = dashboard.measure.get();
        dashboard.read(|series, now| {
            let numbers: Vec<_> = series.ranked(now, now.item).iter().filter_map(Stated::number).collect();
            let median = Quartiles::of(&numbers).map(|quartiles| quartiles.median);
            let number = |number| topic_sentences::number(&measure, number, lang);
            let all = [
                (numbers.len().to_string(), Some(words.stating)),
                (numbers.first().copied().map(number).unwrap_or_default(), Some(words.largest)),
                (median.map(number).unwrap_or_default(), Some(words.median)),
            ];
            let stated = all.into_iter().filter(|(number, _)| !number.is_empty());
            let stated = stated.map(|(number, name)| view! { <div><dd>{number}</dd><dt>{name}</dt></div> });
            stated.collect_view()
        })
    };
    let unknown_year = move || {
        let is_unknown = dashboard.read(TopicSeries::is_unknown_year);
        is_unknown.then(|| view! { <p class="notice">{words.unknown_year}</p> })
    };
    let unknown_body = move || {
        let is_unknown = dashboard.chosen.get().is_none() && dashboard.now.with(|now| !now.agency.is_empty());
        is_unknown.then(|| view! { <p class="notice">{words.unknown_body}</p> })
    };
    view! {
        {unknown_year}
        {unknown_body}
        <p class="lead">{sentence}</p>
        <dl class="large-numbers">{numbers}</dl>
    }
}
