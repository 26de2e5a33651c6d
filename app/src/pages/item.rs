//! `/items/{code}`: what an item is, what it relates to, and what reports say.

mod ranking;
mod relations;

use domain::form::find_item;
use domain::report::Year;
use domain::series::Series;
use domain::{Form, Indicator, Item};
use leptos::prelude::*;

use super::trend_panel::TrendPanel;
use super::{Module, Page};
use crate::address::Place;
use crate::comparison::Comparison;
use crate::components::{Breadcrumb, ByYear, RenderContext};
use crate::models::{BodySeries, BodySheets, Measure};
use crate::problem::Problem;
use crate::query::Query;
use crate::server::Backend;
use crate::trend::MOST_LINES;
use crate::view::ItemView;

use ranking::Ranking;
use relations::Relations;

/// Loads the page.
pub(super) async fn page(backend: &Backend, query: &Query, code: &str) -> Result<Page, Problem> {
    let (item, forms) = find_item(code).ok_or(Problem::UnknownItem)?;
    let view = backend.item_view(code, Year::from_address(query.value("year")), query.offset()).await?;
    let title = item.name.get(RenderContext::current().lang());
    Ok(Page::new(title, view! { <ItemPage item forms view/> }).with_module(Module::Trends))
}

#[component]
fn ItemPage(item: &'static Item, forms: Vec<&'static Form>, view: ItemView) -> impl IntoView {
    let context = RenderContext::current();
    let (lang, text, words) = (context.lang(), context.text(), context.words());
    let above = vec![(Place::Home, text.home.to_owned()), (Place::Items, text.items.to_owned())];
    let ItemView { ranking, followed } = view;
    let ranking = match ranking {
        Some(view) => view! { <Ranking item view/> }.into_any(),
        None => view! { <p class="empty">{words.nobody_stated}</p> }.into_any(),
    };
    let indicator = Indicator::find(item.code);
    let over_years = indicator.clone().filter(|_| !followed.is_empty());
    let over_years = over_years.map(|indicator| view! { <OverYears indicator followed/> });
    view! {
        <Breadcrumb above here=item.short.get(lang)/>
        <h1>{item.name.get(lang)}</h1>
        <Attributes item forms=forms.clone()/>
        <section aria-labelledby="stated">
            <h2 id="stated">{words.stated_in}</h2>
            {ranking}
        </section>
        {over_years}
        <section aria-labelledby="relations">
            <h2 id="relations">{words.relations}</h2>
            <Relations item forms indicator/>
        </section>
    }
}

#[component]
fn Attributes(item: &'static Item, forms: Vec<&'static Form>) -> impl IntoView {
    let context = RenderContext::current();
    let (lang, text, words) = (context.lang(), context.text(), context.words());
    let forms = forms.into_iter().map(|form| {
        view! { <p>{form.name.get(lang)}<br/><span class="quiet">{form.basis.get(lang)}</span></p> }
    });
    let forms = forms.collect_view();
    view! {
        <dl class="attributes">
            <div><dt>{text.code}</dt><dd><code>{item.code}</code></dd></div>
            <div><dt>{text.unit}</dt><dd>{item.unit.name().get(lang)}</dd></div>
            <div>
                <dt>{text.counting}</dt>
                <dd>{item.counting.map_or(words.no_counting, |rule| rule.get(lang))}</dd>
            </div>
            <div>
                <dt>{words.in_forms}</dt>
                <dd>{forms}{item.local.then_some(text.local_row)}</dd>
            </div>
        </dl>
    }
}

/// The bodies at the top of the ranking, over the years: the first in the chart, all in the table.
#[component]
fn OverYears(indicator: Indicator, followed: Vec<BodySheets>) -> impl IntoView {
    let context = RenderContext::current();
    let (lang, words) = (context.lang(), context.words());
    let state = Comparison {
        agencies: followed.iter().map(|body| body.agency.slug.clone()).collect(),
        items: vec![indicator.code.to_owned()],
        ..Comparison::default()
    };
    let bodies = followed.iter().enumerate().map(|(look, body)| BodySeries {
        name: body.agency.short(lang).to_owned(),
        look,
        series: Series::of(&indicator, &body.sheets),
    });
    let bodies: Vec<_> = bodies.collect();
    let measure = Measure::of(&indicator, lang).with_rules_of(bodies.iter().map(|body| &body.series), lang);
    let drawn: Vec<_> = bodies.iter().take(MOST_LINES).cloned().collect();
    view! {
        <section aria-labelledby="over-years">
            <h2 id="over-years">{words.trends}</h2>
            <article class="figure wide">
                <TrendPanel measure=measure.clone() bodies=drawn is_wide=true/>
                <ByYear measure bodies/>
            </article>
            <p><a class="more" rel="nofollow" href=context.link(&state.path())>{words.compare_with_others}</a></p>
        </section>
    }
}
