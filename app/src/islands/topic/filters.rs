//! What is ranked, and which bodies: rows of words, each a link to the state that it makes, and two lists to choose
//! from, which are a form where there is no script.

use domain::agency::{Kind, Level};
use leptos::prelude::*;

use super::state::Dashboard;
use crate::address::Place;
use crate::components::{CarriedOptions, RenderContext};
use crate::islands::state_link::StateLink;
use crate::models::Measure;
use crate::topic_state::TopicState;

/// A choice: its words, whether the state has made it, and the state that it makes.
type Choice = (String, fn(&TopicState, usize) -> bool, fn(TopicState, usize) -> TopicState, usize);

/// The measures of the topic.
#[component]
pub(super) fn Measures() -> impl IntoView {
    let words = RenderContext::current().topic_words();
    let dashboard = Dashboard::current();
    let measures: Vec<Measure> = dashboard.series.with_value(|series| series.measures().cloned().collect());
    let choices = measures.into_iter().enumerate().map(|(at, measure)| -> Choice {
        (
            measure.short,
            |now, at| now.topic.measures().get(at) == Some(&now.item),
            |now, at| match now.topic.measures().get(at).copied() {
                Some(item) => now.ranked_by(item),
                None => now,
            },
            at,
        )
    });
    view! { <div class="figure-options choices-row"><Row name=words.measure choices=choices.collect()/></div> }
}

/// Which bodies and reports are looked at.
#[component]
pub(super) fn Filters() -> impl IntoView {
    let context = RenderContext::current();
    let (lang, words) = (context.lang(), context.topic_words());
    let all = |clear: fn(TopicState, usize) -> TopicState,
               is_clear: fn(&TopicState, usize) -> bool|
     -> Choice { (words.all.to_owned(), is_clear, clear, 0) };
    let mut levels = vec![all(|now, _| TopicState { level: None, ..now }, |now, _| now.level.is_none())];
    levels.extend(Level::ALL.into_iter().enumerate().map(|(at, level)| -> Choice {
        (
            level.name().get(lang).to_owned(),
            |now, at| now.level.is_some() && now.level == Level::ALL.get(at).copied(),
            |now, at| TopicState { level: Level::ALL.get(at).copied(), ..now },
            at,
        )
    }));
    let mut kinds = vec![all(|now, _| TopicState { kind: None, ..now }, |now, _| now.kind.is_none())];
    kinds.extend(Kind::ALL.into_iter().enumerate().map(|(at, kind)| -> Choice {
        (
            kind.name().get(lang).to_owned(),
            |now, at| now.kind.is_some() && now.kind == Kind::ALL.get(at).copied(),
            |now, at| TopicState { kind: Kind::ALL.get(at).copied(), ..now },
            at,
        )
    }));
    let reports: Vec<Choice> = vec![
        (
            words.reports_all.to_owned(),
            |now, _| !now.only_whole,
            |now, _| TopicState { only_whole: false, ..now },
            0,
        ),
        (
            words.reports_whole.to_owned(),
            |now, _| now.only_whole,
            |now, _| TopicState { only_whole: true, ..now },
            0,
        ),
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
    let links = choices.into_iter().map(|(words, is_made, make, at)| {
        let is_chosen = Signal::derive(move || dashboard.now.with(|now| is_made(now, at)));
        let change = Callback::new(move |now: TopicState| make(now, at));
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
        dashboard.go(move |now| now.region.clone_from(&region));
    });
    let to_agency = Callback::new(move |agency: String| {
        dashboard.go(move |now| now.agency.clone_from(&agency));
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
