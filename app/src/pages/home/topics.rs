//! The four topics: a sentence on each, and the bodies with the largest numbers.

use std::sync::Arc;

use leptos::prelude::*;

use crate::address::Place;
use crate::components::{RenderContext, StaticChart};
use crate::models::TopicSeries;
use crate::topic_sentences;
use crate::topic_state::TopicState;
use crate::trend;

/// How many bodies the picture of a topic shows.
const BARS: usize = 3;

/// A topic each.
#[component]
pub(super) fn Topics(topics: Arc<Vec<(TopicState, TopicSeries)>>) -> impl IntoView {
    let words = RenderContext::current().topic_words();
    let topics = topics.iter().map(|(state, series)| view! { <TopicInShort state=state.clone() series/> });
    let topics = topics.collect_view();
    view! {
        <section aria-labelledby="topics">
            <h2 id="topics">{words.topics}</h2>
            <div class="topics">{topics}</div>
        </section>
    }
}

#[component]
fn TopicInShort<'s>(state: TopicState, series: &'s TopicSeries) -> impl IntoView + use<> {
    let context = RenderContext::current();
    let lang = context.lang();
    let name = state.topic.name().get(lang);
    let ranked = series.ranked_names(&state, state.item);
    let measure = series.measure(state.item).cloned().unwrap_or_default();
    let sentence = topic_sentences::headline(&measure, series.year(&state), &ranked, lang);
    let bars: Vec<_> = ranked.iter().take(BARS).map(|(name, stated)| (*name, stated.point)).collect();
    let id = format!("topic-{}", state.topic.slug());
    let (title, drawn) = (measure.name.clone(), trend::bars(&measure, &bars, lang));
    view! {
        <article>
            <div>
                <h3><a href=context.to(&Place::Topic(state.topic))>{name}</a></h3>
                <p>{sentence.clone()}</p>
            </div>
            <StaticChart id title summary=sentence drawn/>
        </article>
    }
}
