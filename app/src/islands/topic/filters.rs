//! What is ranked, and which bodies: rows of words, each a link to the state that it makes, and two lists to choose
//! from, which are a form where there is no script.

use domain::agency::{Kind, Level};
use leptos::prelude::*;

use super::state::Dashboard;
use crate::address::Place;
use crate::components::{CarriedOptions, RenderContext};
use crate::islands::state_link::StateLink;
use crate::topic_state::TopicState;

/// A choice: its words, and the state that it makes of the present one. It is made where that changes nothing.
type Choice = (String, Callback<TopicState, TopicState>);

fn choice(
    words: impl Into<String>,
    make: impl Fn(TopicState) -> TopicState + Send + Sync + 'static,
) -> Choice {
    (words.into(), Callback::new(make))
}

/// The measures of the topic.
#[component]
pub(super) fn Measures() -> impl IntoView {
    let words = RenderContext::current().topic_words();
    let dashboard = Dashboard::current();
    let topic = dashboard.now.with_untracked(|now| now.topic);
    let names = dashboard
        .series
        .with_value(|series| series.measures().map(|measure| measure.short.clone()).collect::<Vec<_>>());
    let choices = names.into_iter().zip(topic.measures());
    let choices = choices.map(|(name, item)| choice(name, move |now| now.ranked_by(item)));
    view! {
        <div class="figure-options choices-row">
            <Row name=words.measure choices=choices.collect()/>
        </div>
    }
}

/// Which bodies and reports are looked at.
#[component]
pub(super) fn Filters() -> impl IntoView {
    let context = RenderContext::current();
    let (lang, words) = (context.lang(), context.topic_words());
    let mut levels = vec![choice(words.all, |now| TopicState { level: None, ..now })];
    levels
        .extend(Level::ALL.map(|level| {
            choice(level.name().get(lang), move |now| TopicState { level: Some(level), ..now })
        }));
    let mut kinds = vec![choice(words.all, |now| TopicState { kind: None, ..now })];
    kinds.extend(
        Kind::ALL
            .map(|kind| choice(kind.name().get(lang), move |now| TopicState { kind: Some(kind), ..now })),
    );
    let reports = vec![
        choice(words.reports_all, |now| TopicState { only_whole: false, ..now }),
        choice(words.reports_whole, |now| TopicState { only_whole: true, ..now }),
    ];
    view! {
        // Where there is room the style sheet leaves it open.
        <details class="filters">
            <summary>{words.filters}</summary>
            <div class="figure-options choices-row">
                <Row name=words.level choices=levels/>
                <Row name=words.kind choices=kinds/>
                <Row name=words.reports choices=reports/>
            </div>
            <Lists/>
        </details>
    }
}

#[component]
fn Row(name: &'static str, choices: Vec<Choice>) -> impl IntoView {
    let dashboard = Dashboard::current();
    let links = choices.into_iter().map(|(words, change)| {
        let is_chosen = Signal::derive(move || dashboard.now.with(|now| change.run(now.clone()) == *now));
        view! { <StateLink<TopicState> name=words is_chosen change/> }
    });
    view! { <div role="group" aria-label=name><span>{name}</span>{links.collect_view()}</div> }
}

/// The province and the chosen body.
#[component]
fn Lists() -> impl IntoView {
    let words = RenderContext::current().topic_words();
    let dashboard = Dashboard::current();
    let now = dashboard.now.get_untracked();
    let place = Place::Topic(now.topic).path();
    let others = TopicState { region: String::new(), agency: String::new(), ..now };
    let others = others.pairs().into_iter().map(|(name, value)| {
        view! { <input type="hidden" name=name value=value/> }
    });
    let (regions, bodies) = dashboard.series.with_value(|series| {
        let bodies = series.bodies.iter().map(|body| (body.slug.clone(), body.name.clone())).collect();
        (series.regions.clone(), bodies)
    });
    let region = Signal::derive(move || dashboard.now.with(|now| now.region.clone()));
    let agency = Signal::derive(move || dashboard.now.with(|now| now.agency.clone()));
    let to_region = Callback::new(move |region: String| {
        dashboard.address.go(move |now| now.region.clone_from(&region));
    });
    let to_agency = Callback::new(move |agency: String| {
        dashboard.address.go(move |now| now.agency.clone_from(&agency));
    });
    view! {
        <form class="lists" method="get" action=place on:submit=move |event| event.prevent_default()>
            <CarriedOptions/>
            {others.collect_view()}
            <List name="region" label=words.region none=words.all values=regions value=region choose=to_region/>
            <List name="agency" label=words.agency none=words.no_agency values=bodies value=agency choose=to_agency/>
            <button type="submit" class="without-script">{words.show}</button>
        </form>
    }
}

#[component]
fn List(
    name: &'static str,
    label: &'static str,
    /// What stands for no choice.
    none: &'static str,
    values: Vec<(String, String)>,
    value: Signal<String>,
    choose: Callback<String>,
) -> impl IntoView {
    let options = values.into_iter().map(|(code, words)| {
        let selected = code == value.get_untracked();
        view! { <option value=code selected=selected>{words}</option> }
    });
    view! {
        <label>
            <span>{label}</span>
            <select
                id=name name=name prop:value=move || value.get()
                on:change=move |event| choose.run(event_target_value(&event))
            >
                <option value="">{none}</option>
                {options.collect_view()}
            </select>
        </label>
    }
}
