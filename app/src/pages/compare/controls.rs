//! What is compared, as a form: its fields are the address.

use std::sync::Arc;

use domain::{Agency, Indicator};
use leptos::prelude::*;

use crate::address::Place;
use crate::components::{CarriedOptions, RenderContext};
use crate::islands::StateFields;
use crate::pages::suggest_field::SuggestField;
use crate::view::{CompareView, NearBodies};

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
            <FindBody view=view.clone()/>
            <Bodies view=view.clone()/>
            <Indicators view=view.clone()/>
            // The first button is the one that Enter in a field presses.
            <button type="submit">{words.compare_now}</button>
            <Near view/>
        </form>
    }
}

/// The field that finds a body and takes it in. Where an explorer shows who is compared, and lets each go, the form only
/// carries them.
#[component]
fn FindBody(view: Arc<CompareView>) -> impl IntoView {
    let words = RenderContext::current().words();
    let carried = view.has_explorer().then(|| {
        let fields = vec![("agencies".to_owned(), view.state.agencies.join("~"))];
        view! { <StateFields fields/> }
    });
    view! {
        {carried}
        <div class="find-bodies">
            <label for="find">{words.add_body}</label>
            <SuggestField id="find" typed=view.find.clone() takes_bodies=true/>
        </div>
    }
}

/// The bodies near each chosen one, which a tap adds together.
#[component]
fn Near(view: Arc<CompareView>) -> impl IntoView {
    let context = RenderContext::current();
    let (lang, words) = (context.lang(), context.words());
    let button = |words: &str, body: &Agency, near: &[Agency]| {
        let slugs: Vec<_> = near.iter().map(|one| one.slug.as_str()).collect();
        let label = words.replacen("{}", body.short(lang), 1).replacen("{}", &slugs.len().to_string(), 1);
        (!slugs.is_empty())
            .then(|| view! { <button type="submit" class="plain" name="agencies" value=slugs.join("~")>{label}</button> })
    };
    let buttons = view.near.iter().flat_map(|NearBodies { agency, peers, children }| {
        [button(words.peers_of, agency, peers), button(words.children_of, agency, children)]
    });
    let buttons: Vec<_> = buttons.flatten().collect();
    (!buttons.is_empty()).then(|| view! { <p class="near">{buttons.collect_view()}</p> })
}

/// The chosen bodies, and some to add.
#[component]
fn Bodies(view: Arc<CompareView>) -> impl IntoView {
    let context = RenderContext::current();
    let (lang, words) = (context.lang(), context.words());
    let chosen = view.bodies.iter().filter(|_| !view.has_explorer()).map(|body| (&body.agency, true));
    let offered = view.offered.iter().map(|agency| (agency, false));
    let choices = chosen.chain(offered).map(|(agency, is_chosen)| {
        let (value, label) = (agency.slug.clone(), agency.short(lang));
        view! { <Choice name="agencies" value label is_chosen/> }
    });
    let choices = choices.collect_view();
    let more = view.more_bodies.then(|| view! { <p class="quiet">{words.more_bodies}</p> });
    view! {
        <details open=view.state.is_empty() || !view.find.is_empty()>
            <summary>{words.choose_bodies}</summary>
            <fieldset class="choices">
                <legend class="visually-hidden">{words.choose_bodies}</legend>
                {choices}
            </fieldset>
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
