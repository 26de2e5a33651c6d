//! The numbers that a search names, before what it finds: each with its state, its sentence and its picture.

use charts::Spacing;
use domain::series::{Point, Series};
use domain::topic::Topic;
use leptos::prelude::*;

use crate::address::Place;
use crate::comparison::Comparison;
use crate::components::{RenderContext, StaticChart};
use crate::models::{BodySeries, Measure, TopicSeries};
use crate::server::{Answers, BodyAnswer};
use crate::topic_sentences;
use crate::topic_state::TopicState;
use crate::trend;

/// How many bars the answer over the record has.
const BARS: usize = 5;

/// The answers; nothing where there are none.
#[component]
pub(super) fn AnswerList(answers: Answers) -> impl IntoView {
    let context = RenderContext::current();
    let Answers { of_bodies, of_record, topics, unknown } = answers;
    let unknown = (!unknown.is_empty()).then(|| {
        let words = context.words().no_such_body.replace("{}", &unknown.join(context.comma()));
        view! { <p class="quiet">{words}</p> }
    });
    let bodies = of_bodies.into_iter().map(|answer| view! { <OfBody answer/> }).collect_view();
    let record =
        of_record.into_iter().map(|(state, series)| view! { <OfRecord state series/> }).collect_view();
    let topics = topics.into_iter().map(|topic: Topic| {
        let name = topic.name().get(context.lang());
        let lead = topic.lead().get(context.lang());
        view! { <p class="answer-topic"><a href=context.to(&Place::Topic(topic))>{name}</a>" "<span class="quiet">{lead}</span></p> }
    });
    view! { <div class="answers">{unknown}{topics.collect_view()}{bodies}{record}</div> }
}

/// What a body states: the named year, else its newest.
#[component]
fn OfBody(answer: BodyAnswer) -> impl IntoView {
    let context = RenderContext::current();
    let (lang, words) = (context.lang(), context.explorer_words());
    let BodyAnswer { agency, indicator, series, year } = answer;
    let measure = Measure::of(&indicator, lang).with_rules_of([&series].into_iter(), lang);
    let point = match year {
        Some(year) => series.points.iter().find(|point| point.year == year).cloned(),
        None => newest(&series).cloned(),
    };
    let name = agency.short(lang).to_owned();
    let shown_year = point.as_ref().map(|point| point.year).or(year);
    let eyebrow = [Some(name.clone()), shown_year.map(|year| year.to_string()), Some(measure.name.clone())];
    let eyebrow = eyebrow.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let value = point.as_ref().map_or_else(
        || words.no_report_then.to_owned(),
        |point| {
            let aside = point.aside.as_ref().filter(|_| point.known.number().is_none());
            trend::with_unit(&measure, aside.unwrap_or(&point.known), point.failed.as_deref(), lang)
        },
    );
    let is_in_words =
        point.as_ref().is_some_and(|point| point.aside.is_some() && point.known.number().is_none());
    let note = is_in_words.then(|| view! { <p class="quiet">{words.stated_in_words}</p> });
    let report = point.as_ref().map(|point| {
        let href = context.to(&Place::Report(agency.slug.clone(), point.year));
        view! { <a href=href>{words.open_report}</a> }
    });
    let compared = Comparison {
        agencies: vec![agency.slug.clone()],
        items: vec![indicator.code.to_owned()],
        ..Comparison::default()
    };
    let bodies = vec![BodySeries { name, look: 0, series }];
    let summary = trend::summary(&measure, &bodies, lang);
    let id = format!("answer-{}-{}", agency.slug, indicator.code);
    let picture = (bodies.first().is_some_and(|body| body.drawn_points() > 1)).then(|| {
        let drawn = trend::lines(&measure, &bodies, &[], &bodies, Spacing::Even, lang);
        view! { <StaticChart id title=measure.name.clone() summary=summary.clone() drawn/> }
    });
    view! {
        <article class="number-answer">
            <div>
                <h2 class="eyebrow">{eyebrow}</h2>
                <p class="figure-number"><span class="number">{value}</span></p>
                {note}
                <p class="summary">{summary}</p>
                <p class="figure-links">
                    {report}
                    <a href=context.to(&Place::Agency(agency.slug.clone()))>{context.words().all_years}</a>
                    <a rel="nofollow" href=context.link(&compared.path())>{context.words().compare_on}</a>
                </p>
            </div>
            {picture}
        </article>
    }
}

/// The newest year that says anything of it.
fn newest(series: &Series) -> Option<&Point> {
    let says = |point: &&Point| point.known.number().is_some() || point.aside.is_some();
    series.points.iter().rev().find(says).or_else(|| series.points.last())
}

/// What the whole record states: who most, and the way to its dashboard.
#[component]
fn OfRecord(state: TopicState, series: TopicSeries) -> impl IntoView {
    let context = RenderContext::current();
    let lang = context.lang();
    let measure = series.measure(state.item).cloned().unwrap_or_default();
    let ranked = series.ranked_names(&state, state.item);
    let sentence = topic_sentences::headline(&measure, series.year(&state), &ranked, lang);
    let bars: Vec<_> = ranked.iter().take(BARS).map(|(name, stated)| (*name, stated.point)).collect();
    let picture = (!bars.is_empty()).then(|| {
        let drawn = trend::bars(&measure, &bars, lang);
        view! { <StaticChart id=format!("answer-{}", state.item) title=measure.name.clone() summary=sentence.clone() drawn/> }
    });
    let href = state.canonical(&context.options);
    view! {
        <article class="number-answer">
            <div>
                <h2 class="eyebrow">{measure.name}</h2>
                <p class="summary">{sentence}</p>
                <p class="figure-links"><a href=href>{state.topic.name().get(lang)}</a></p>
            </div>
            {picture}
        </article>
    }
}
