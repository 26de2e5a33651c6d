//! What an item relates to: the rules that name it, and how forms bridge.

use domain::rule::Rule;
use domain::{Form, Indicator, Item};
use leptos::prelude::*;

use crate::components::RenderContext;

/// The rules, and the bridges of an item that more than one form has or that a form dropped.
#[component]
pub(super) fn Relations(
    item: &'static Item,
    forms: Vec<&'static Form>,
    indicator: Option<Indicator>,
) -> impl IntoView {
    let context = RenderContext::current();
    let lang = context.lang();
    let mut rules: Vec<&'static Rule> = Vec::new();
    for rule in forms.iter().flat_map(|form| form.rules_about(item.code)) {
        // Forms that share a row share its rules.
        if rules.iter().all(|known| known.id != rule.id) {
            rules.push(rule);
        }
    }
    let rules = if rules.is_empty() {
        view! { <p class="empty">{context.words().no_relations}</p> }.into_any()
    } else {
        let rules = rules.into_iter().map(|rule| {
            view! { <li><p>{rule.name.get(lang)}</p><p class="quiet">{rule.basis.get(lang)}</p></li> }
        });
        view! { <ul class="relations">{rules.collect_view()}</ul> }.into_any()
    };
    let bridged = indicator.filter(|indicator| !indicator.crossings.is_empty());
    view! {
        {rules}
        {bridged.map(|indicator| view! { <Bridges indicator/> })}
    }
}

#[component]
fn Bridges(indicator: Indicator) -> impl IntoView {
    let context = RenderContext::current();
    let lang = context.lang();
    let form = |code: &str| Form::find(code).map_or("", |form| form.name.get(lang));
    let bridges = indicator.crossings.iter().map(|crossing| {
        let reason = format!("{}{}", context.colon(), crossing.reason.get(lang));
        view! {
            <div>
                <dt>{format!("{} → {}", form(crossing.from), form(crossing.to))}</dt>
                <dd><strong>{crossing.bridge.name().get(lang)}</strong>{reason}</dd>
            </div>
        }
    });
    let bridges = bridges.collect_view();
    view! {
        <h3>{context.words().across_forms}</h3>
        <dl class="attributes">{bridges}</dl>
    }
}
