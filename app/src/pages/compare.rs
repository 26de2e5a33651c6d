//! `/compare`: any bodies × indicators × years, as one reads them. The address is the state.

mod controls;
mod load;
mod notices;
mod one_year;
mod strips;

use std::sync::Arc;

use domain::Lang;
use leptos::prelude::*;

pub use load::{compare_view, picture_view};

use super::{Module, Page};
use crate::address::Place;
use crate::comparison::{Comparison, Shown};
use crate::components::{Breadcrumb, RenderContext};
use crate::explorer_words::explorer_words;
use crate::islands::Explorer;
use crate::models::ExplorerModel;
use crate::problem::Problem;
use crate::query::Query;
use crate::server::Backend;
use crate::view::CompareView;

use controls::Controls;
use notices::{PartialReports, Scopes, Unknown};
use one_year::OneYear;
use strips::Strips;

/// Loads the page.
pub(super) async fn page(backend: &Backend, query: &Query) -> Result<Page, Problem> {
    let view = Arc::new(load::page_view(backend, query).await?);
    let title = title(&view, RenderContext::current().lang());
    let module = if view.state.shown == Shown::Stack { Module::Trends } else { Module::Explore };
    Ok(Page::new(title, view! { <ComparePage view/> }).with_module(module))
}

#[component]
fn ComparePage(view: Arc<CompareView>) -> impl IntoView {
    let context = RenderContext::current();
    let words = context.words();
    let (title, is_empty) = (title(&view, context.lang()), view.state.is_empty());
    let lead = is_empty.then(|| view! { <p class="lead">{words.compare_lead}</p> });
    let result = (!is_empty).then(|| view! { <Compared view=view.clone()/> });
    view! {
        <Breadcrumb above=vec![(Place::Home, context.text().home.to_owned())] here=words.compare/>
        <h1 class="display">{title}</h1>
        {lead}
        <Controls view=view.clone()/>
        <Unknown view/>
        {result}
    }
}

/// What is compared, and what one should know of it first.
#[component]
fn Compared(view: Arc<CompareView>) -> impl IntoView {
    let state = view.state.clone();
    let context = RenderContext::current();
    let compared = if state.shown == Shown::Stack {
        view! {
            <OneYear view=view.clone()/>
            <Strips view=view.clone()/>
            <Downloads state/>
        }
        .into_any()
    } else {
        let model = ExplorerModel::of(&view.bodies, &view.indicators, context.lang());
        view! { <Explorer options=context.options.carried() page=state.page.clone() model query=state.query()/> }.into_any()
    };
    view! {
        <Scopes view=view.clone()/>
        <PartialReports view/>
        {compared}
    }
}

#[component]
fn Downloads(state: Comparison) -> impl IntoView {
    let context = RenderContext::current();
    let text = context.text();
    let (csv, json) = (context.link(&state.file(".csv")), context.link(&state.file(".json")));
    view! {
        <section aria-labelledby="downloads">
            <h2 id="downloads">{text.downloads}</h2>
            <ul class="downloads">
                <li><a href=csv rel="external nofollow" download="">{text.data_csv}</a></li>
                <li><a href=json rel="external nofollow">{text.data_json}</a></li>
            </ul>
        </section>
    }
}

/// What is compared, as a title: 宿迁市、洪泽区：新收申请、行政诉讼.
fn title(view: &CompareView, lang: Lang) -> String {
    let comma = if lang == Lang::Zh { "、" } else { ", " };
    let words = crate::words::words(lang);
    if view.state.is_empty() {
        return words.compare.to_owned();
    }
    let few = |names: Vec<&str>| {
        let head = names.iter().take(3).copied().collect::<Vec<_>>().join(comma);
        match (names.len().saturating_sub(3), lang) {
            (0, _) => head,
            (more, Lang::Zh) => format!("{head}等 {} 个", more + 3),
            (more, Lang::En) => format!("{head} and {more} more"),
        }
    };
    let bodies = few(view.bodies.iter().map(|body| body.agency.short(lang)).collect());
    let what = if view.state.shown == Shown::Stack {
        explorer_words(lang).view_stack.to_owned()
    } else {
        few(view.indicators.iter().map(|indicator| indicator.short.get(lang)).collect())
    };
    let colon = if lang == Lang::Zh { "：" } else { ": " };
    format!("{bodies}{colon}{what}")
}
