//! A body that is added to the explorer: one small request for its series, or none where they are known.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::state::ExplorerState;
use crate::comparison::{Comparison, MOST_BODIES};
use crate::comparison_title::{TITLE_ID, comparison_title, few};
use crate::components::RenderContext;
use crate::islands::chosen;
use crate::islands::fetching::fetch_text;
use crate::models::ExplorerModel;

/// Takes in the bodies that are chosen in the field of the page's form, and names in the title which are compared.
pub(super) fn follow_field(state: ExplorerState) {
    let context = StoredValue::new(RenderContext::current());
    chosen::on_chosen(move |slug| {
        let is_shown = state.address.is_shown();
        if is_shown {
            add(state, &context.get_value(), slug.to_owned());
        }
        is_shown
    });
    // An effect runs in the browser alone. At first the page has the title.
    Effect::new(move |before: Option<()>| {
        let bodies = state.bodies.get();
        if before.is_some() {
            let names: Vec<_> = bodies.into_iter().map(|body| body.name).collect();
            context.with_value(|context| show_title(state, context, &names));
        }
    });
}

fn show_title(state: ExplorerState, context: &RenderContext, names: &[String]) {
    let short =
        |series: &crate::models::ExplorerSeries| series.measures().map(|one| one.short.clone()).collect();
    let measures: Vec<_> = state.series.with_value(short);
    let title = comparison_title(names, &few(&measures, context.lang()), context.lang());
    document().set_title(&context.titled(&title));
    if let Some(element) = document().get_element_by_id(TITLE_ID) {
        element.set_text_content(Some(&title));
    }
}

fn add(state: ExplorerState, context: &RenderContext, slug: String) {
    let now = state.comparison.get_untracked();
    if now.agencies.contains(&slug) || now.agencies.len() >= MOST_BODIES {
        return;
    }
    if state.series.with_value(|series| series.knows(&slug)) {
        return show(state, &slug);
    }
    let alone =
        Comparison { agencies: vec![slug.clone()], items: now.items.clone(), ..Comparison::default() };
    let address = context.link(&alone.file(".series"));
    spawn_local(async move {
        let text = fetch_text(&address).await;
        if let Some(model) = text.and_then(|text| serde_json::from_str::<ExplorerModel>(&text).ok()) {
            state.series.update_value(|series| series.add(model));
            show(state, &slug);
        } else {
            // The page of the same address says what is wrong.
            let page = untrack(|| state.address.href(|comparison| comparison.agencies.push(slug.clone())));
            let _ = window().location().assign(&page);
        }
    });
}

fn show(state: ExplorerState, slug: &str) {
    state.address.go(|comparison| {
        if !comparison.agencies.iter().any(|one| one == slug) {
            comparison.agencies.push(slug.to_owned());
        }
    });
}
