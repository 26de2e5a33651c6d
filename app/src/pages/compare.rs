//! `/compare`: any bodies × indicators × years, as one reads them. The address is the state.

mod controls;
mod load;
mod notices;
mod one_year;
mod strips;

use std::sync::Arc;

use domain::Lang;
use leptos::prelude::*;

pub use load::{added_series, compare_view, picture_view};

use super::{Module, Page};
use crate::address::Place;
use crate::comparison::{Comparison, Shown};
use crate::comparison_title::{TITLE_ID, comparison_title, few};
use crate::components::{Breadcrumb, RenderContext};
use crate::explorer_words::explorer_words;
use crate::islands::Explorer;
use crate::models::{BodySheets, ComparedReports, ExplorerModel};
use crate::problem::Problem;
use crate::query::Query;
use crate::server::Backend;
use crate::view::CompareView;

use controls::Controls;
use notices::{Notices, Unknown};
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
    let is_empty = view.state.is_empty();
    let title = title(&view, context.lang());
    let lead = is_empty.then(|| view! { <p class="lead">{words.compare_lead}</p> });
    let result = (!is_empty).then(|| view! { <Compared view=view.clone()/> });
    view! {
        <Breadcrumb above=vec![(Place::Home, context.text().home.to_owned())] here=words.compare/>
        <h1 class="display" id=TITLE_ID>{title}</h1>
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
    if state.shown == Shown::Stack {
        let reports: Vec<_> = view.bodies.iter().map(|body| reports(body, context.lang())).collect();
        view! {
            <Notices reports/>
            <OneYear view=view.clone()/>
            <Strips view=view.clone()/>
            <Downloads state/>
        }
        .into_any()
    } else {
        let model = ExplorerModel::of(&view.bodies, &view.indicators, context.lang());
        view! { <Explorer options=context.options.carried() page=state.page.clone() model query=state.query()/> }.into_any()
    }
}

/// What the notices say of a body.
fn reports(body: &BodySheets, lang: Lang) -> ComparedReports {
    let reports = body.sheets.iter().map(|sheet| (sheet.year, sheet.scope, sheet.partial));
    (body.agency.short(lang).to_owned(), reports.collect())
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

fn title(view: &CompareView, lang: Lang) -> String {
    if view.state.is_empty() {
        return crate::words::words(lang).compare.to_owned();
    }
    comparison_title(&names(view, lang), &what(view, lang), lang)
}

fn names(view: &CompareView, lang: Lang) -> Vec<String> {
    view.bodies.iter().map(|body| body.agency.short(lang).to_owned()).collect()
}

/// What is compared of the bodies.
fn what(view: &CompareView, lang: Lang) -> String {
    if view.state.shown == Shown::Stack {
        return explorer_words(lang).view_stack.to_owned();
    }
    let names: Vec<_> = view.indicators.iter().map(|one| one.short.get(lang).to_owned()).collect();
    few(&names, lang)
}
