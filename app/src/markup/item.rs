//! One entry of the dictionary: what the item is, what it relates to, and what reports say.

use domain::form::find_item;
use domain::rule::Rule;
use domain::series::Series;
use domain::{Form, Indicator, Item};
use maud::{Markup, html};

use super::ranking::ranking;
use super::trends::{Body, by_year, panel};
use crate::address::Place;
use crate::comparison::Comparison;
use crate::components::RenderContext;
use crate::server::Followed;
use crate::trend::MOST_LINES;
use crate::view::ItemView;

/// `/items/{code}`
pub fn item(context: &RenderContext, code: &str, view: &ItemView) -> Markup {
    let (lang, text) = (context.lang(), context.text());
    let Some((item, forms)) = find_item(code) else { return Markup::default() };
    let indicator = Indicator::find(code);
    html! {
        (super::breadcrumb(context, &[(Place::Home, text.home), (Place::Items, text.items)], item.short.get(lang)))
        h1 { (item.name.get(lang)) }
        dl class="attributes" {
            div { dt { (text.code) } dd { code { (item.code) } } }
            div { dt { (text.unit) } dd { (item.unit.name().get(lang)) } }
            div { dt { (text.counting) } dd { (item.counting.map_or(text.no_counting, |rule| rule.get(lang))) } }
            div {
                dt { (text.in_forms) }
                dd {
                    @for form in &forms {
                        p { (form.name.get(lang)) br; span class="quiet" { (form.basis.get(lang)) } }
                    }
                    @if item.local { (text.local_row) }
                }
            }
        }
        section aria-labelledby="stated" {
            h2 id="stated" { (text.stated_in) }
            @match &view.ranking {
                Some(view) => (ranking(context, item, view)),
                None => p class="empty" { (text.nobody_stated) },
            }
        }
        @if let Some(indicator) = indicator.as_ref().filter(|_| !view.followed.is_empty()) {
            section aria-labelledby="over-years" {
                h2 id="over-years" { (context.words().trends) }
                (over_years(context, indicator, &view.followed))
                @let state = Comparison {
                    agencies: view.followed.iter().map(|body| body.agency.slug.clone()).collect(),
                    items: vec![indicator.code.to_owned()],
                    ..Comparison::default()
                };
                p { a class="more" rel="nofollow" href=(context.link(&state.path())) { (context.words().compare_with_others) } }
            }
        }
        section aria-labelledby="relations" {
            h2 id="relations" { (text.relations) }
            (relations(context, item, &forms))
            @if let Some(indicator) = &indicator { (bridges(context, indicator)) }
        }
    }
}

fn relations(context: &RenderContext, item: &Item, forms: &[&Form]) -> Markup {
    let mut rules: Vec<&Rule> = Vec::new();
    for rule in forms.iter().flat_map(|form| form.rules_about(item.code)) {
        // Forms that share a row share its rules.
        if rules.iter().all(|known| known.id != rule.id) {
            rules.push(rule);
        }
    }
    html! {
        @if rules.is_empty() { p class="empty" { (context.text().no_relations) } } @else {
            ul class="relations" {
                @for rule in rules {
                    li { p { (rule.name.get(context.lang())) } p class="quiet" { (rule.basis.get(context.lang())) } }
                }
            }
        }
    }
}

/// The bodies at the top of the rankings, over the years: the first in the chart, all in the table.
fn over_years(context: &RenderContext, indicator: &Indicator, followed: &[Followed]) -> Markup {
    let lang = context.lang();
    let all: Vec<_> =
        followed.iter().map(|body| (body.agency.short(lang), Series::of(indicator, &body.sheets))).collect();
    let bodies: Vec<Body<'_>> = all.iter().map(|(name, series)| (*name, series)).collect();
    let drawn: Vec<_> = bodies.iter().take(MOST_LINES).copied().collect();
    let among: Vec<&Series> = drawn.iter().map(|(_, series)| *series).collect();
    html! {
        article class="figure wide" {
            (panel(context, indicator, &drawn, &among, true))
            (by_year(context, indicator, &bodies, false))
        }
    }
}

/// How forms bridge, for an item that more than one form has or that a form dropped.
fn bridges(context: &RenderContext, indicator: &Indicator) -> Markup {
    let lang = context.lang();
    let form = |code: &str| Form::find(code).map_or("", |form| form.name.get(lang));
    html! {
        @if !indicator.crossings.is_empty() {
            h3 { (context.words().across_forms) }
            dl class="attributes" {
                @for crossing in &indicator.crossings {
                    div {
                        dt { (form(crossing.from)) " → " (form(crossing.to)) }
                        dd { strong { (crossing.bridge.name().get(lang)) } (context.colon()) (crossing.reason.get(lang)) }
                    }
                }
            }
        }
    }
}
