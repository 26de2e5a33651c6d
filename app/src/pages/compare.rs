//! `/compare`: any bodies × indicators × years, as one reads them. The address is the state.

mod controls;
mod how;
mod load;
mod notices;
mod over_years;
mod ranked;
mod strips;

use std::sync::Arc;

use domain::{Indicator, Lang};
use leptos::prelude::*;

pub use load::compare_view;

use super::{Module, Page};
use crate::address::Place;
use crate::comparison::{Comparison, Shown};
use crate::components::{Breadcrumb, IndicatorName, RenderContext};
use crate::problem::Problem;
use crate::query::Query;
use crate::server::Backend;
use crate::view::CompareView;

use controls::Controls;
use notices::{PartialReports, Scopes, Unknown};
use over_years::{OverYears, Tables};
use ranked::Ranked;
use strips::Strips;

/// Loads the page.
pub(super) async fn page(backend: &Backend, query: &Query) -> Result<Page, Problem> {
    let view = Arc::new(compare_view(backend, query).await?);
    let title = title(&view, RenderContext::current().lang());
    Ok(Page::new(title, view! { <ComparePage view/> }).with_module(Module::Explore))
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
    let compared = match state.shown {
        Shown::Lines => view! { <OverYears view=view.clone()/> }.into_any(),
        Shown::Bars => view! { <Ranked view=view.clone()/> }.into_any(),
        Shown::Stack => view! { <Strips view=view.clone()/> }.into_any(),
        Shown::Table => view! { <Tables view=view.clone()/> }.into_any(),
    };
    view! {
        <Scopes view=view.clone()/>
        <PartialReports view/>
        {compared}
        <Downloads state/>
    }
}

/// The heading of an indicator's section.
#[component]
fn IndicatorHeading(indicator: Indicator) -> impl IntoView {
    let id = format!("i-{}", indicator.code.replace('.', "-"));
    view! { <h2 id=id><IndicatorName indicator/></h2> }
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

/// What stands between names in a list.
fn comma(lang: Lang) -> &'static str {
    if lang == Lang::Zh { "、" } else { ", " }
}

/// What is compared, as a title: 宿迁市、洪泽区：新收申请、行政诉讼.
fn title(view: &CompareView, lang: Lang) -> String {
    let words = crate::words::words(lang);
    if view.state.is_empty() {
        return words.compare.to_owned();
    }
    let few = |names: Vec<&str>| {
        let head = names.iter().take(3).copied().collect::<Vec<_>>().join(comma(lang));
        match (names.len().saturating_sub(3), lang) {
            (0, _) => head,
            (more, Lang::Zh) => format!("{head}等 {} 个", more + 3),
            (more, Lang::En) => format!("{head} and {more} more"),
        }
    };
    let bodies = few(view.bodies.iter().map(|body| body.agency.short(lang)).collect());
    let what = if view.state.shown == Shown::Stack {
        words.view_stack.to_owned()
    } else {
        few(view.indicators.iter().map(|indicator| indicator.short.get(lang)).collect())
    };
    let colon = if lang == Lang::Zh { "：" } else { ": " };
    format!("{bodies}{colon}{what}")
}
