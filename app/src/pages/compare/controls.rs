//! What is compared, as a form: its fields are the address.

use std::sync::Arc;

use domain::Indicator;
use leptos::prelude::*;

use crate::address::Place;
use crate::components::{CarriedOptions, RenderContext};
use crate::islands::StateFields;
use crate::view::CompareView;

/// How the comparison is shown, which stays when others are chosen.
const CARRIED: [&str; 6] = ["years", "view", "year", "per", "scale", "by"];

/// The form. Ticking bodies and indicators waits for the button, so that several can be ticked.
#[component]
pub(super) fn Controls(view: Arc<CompareView>) -> impl IntoView {
    let words = RenderContext::current().words();
    let now = view.state.pairs();
    let carried = CARRIED.map(|name| {
        let value = now.iter().find(|(one, _)| *one == name).map(|(_, value)| value.clone());
        (name.to_owned(), value.unwrap_or_default())
    });
    view! {
        <form class="compare-form" method="get" action=Place::Compare.path()>
            <CarriedOptions/>
            <StateFields fields=carried.to_vec()/>
            <Bodies view=view.clone()/>
            <Indicators view/>
            <button type="submit">{words.compare_now}</button>
        </form>
    }
}

/// The chosen bodies, some to add, and a field to find others.
#[component]
fn Bodies(view: Arc<CompareView>) -> impl IntoView {
    let context = RenderContext::current();
    let (lang, words) = (context.lang(), context.words());
    let chosen = view.bodies.iter().map(|body| (&body.agency, true));
    let offered = view.offered.iter().map(|agency| (agency, false));
    let choices = chosen.chain(offered).map(|(agency, is_chosen)| {
        let (value, label) = (agency.slug.clone(), agency.short(lang));
        view! { <Choice name="agencies" value label is_chosen/> }
    });
    let choices = choices.collect_view();
    let more = view.more_bodies.then(|| view! { <p class="quiet">{words.more_bodies}</p> });
    view! {
        <details open=view.state.is_empty()>
            <summary>{format!("{} ", words.choose_bodies)}<span class="quiet">{view.bodies.len()}</span></summary>
            <fieldset class="choices">
                <legend class="visually-hidden">{words.choose_bodies}</legend>
                {choices}
            </fieldset>
            <p class="field">
                <label for="find">{words.find_bodies}</label>
                <input id="find" name="find" type="search" value=view.find.clone()/>
            </p>
            {more}
        </details>
    }
}

/// The indicators, then the items that the address names beside them.
#[component]
fn Indicators(view: Arc<CompareView>) -> impl IntoView {
    let context = RenderContext::current();
    let (lang, words) = (context.lang(), context.words());
    let all = Indicator::all();
    let is_listed = |indicator: &Indicator| all.iter().any(|listed| listed.code == indicator.code);
    let items: Vec<_> = view.indicators.iter().filter(|indicator| !is_listed(indicator)).cloned().collect();
    let choices = all.into_iter().chain(items).map(|indicator| {
        let is_chosen = view.state.items.iter().any(|code| code == indicator.code);
        view! { <Choice name="items" value=indicator.code label=indicator.name.get(lang) is_chosen/> }
    });
    let choices = choices.collect_view();
    view! {
        <details open=view.state.items.is_empty()>
            <summary>
                {format!("{} ", words.choose_items)}<span class="quiet">{view.state.items.len()}</span>
            </summary>
            <fieldset class="choices">
                <legend class="visually-hidden">{words.choose_items}</legend>
                {choices}
            </fieldset>
        </details>
    }
}

#[component]
fn Choice(
    name: &'static str,
    #[prop(into)] value: String,
    #[prop(into)] label: String,
    is_chosen: bool,
) -> impl IntoView {
    view! { <label><input type="checkbox" name=name value=value checked=is_chosen/>{format!(" {label}")}</label> }
}
