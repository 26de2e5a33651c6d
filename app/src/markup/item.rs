//! One entry of the dictionary: what the item is, what it relates to, and what reports say.

use domain::form::find_item;
use domain::rule::Rule;
use domain::series::Series;
use domain::{Form, Indicator, Item};
use maud::{Markup, html};

use super::Pen;
use super::ranking::ranking;
use super::trends::{Body, by_year, panel};
use crate::address::Place;
use crate::backend::Followed;
use crate::comparison::Comparison;
use crate::trend::MOST_LINES;
use crate::view::ItemView;

/// `/items/{code}`
pub fn item(pen: &Pen, code: &str, view: &ItemView) -> Markup {
    let (lang, text) = (pen.lang(), pen.text());
    let Some((item, forms)) = find_item(code) else { return Markup::default() };
    let indicator = Indicator::find(code);
    html! {
        (pen.breadcrumb(&[(Place::Home, text.home), (Place::Items, text.items)], item.short.get(lang)))
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
                Some(view) => (ranking(pen, item, view)),
                None => p class="empty" { (text.nobody_stated) },
            }
        }
        @if let Some(indicator) = indicator.as_ref().filter(|_| !view.followed.is_empty()) {
            section aria-labelledby="over-years" {
                h2 id="over-years" { (pen.words().trends) }
                (over_years(pen, indicator, &view.followed))
                @let state = Comparison {
                    agencies: view.followed.iter().map(|body| body.agency.slug.clone()).collect(),
                    items: vec![indicator.code.to_owned()],
                    ..Comparison::default()
                };
                p { a class="more" rel="nofollow" href=(pen.link(&state.path())) { (pen.words().compare_with_others) } }
            }
        }
        section aria-labelledby="relations" {
            h2 id="relations" { (text.relations) }
            (relations(pen, item, &forms))
            @if let Some(indicator) = &indicator { (bridges(pen, indicator)) }
        }
    }
}

fn relations(pen: &Pen, item: &Item, forms: &[&Form]) -> Markup {
    let mut rules: Vec<&Rule> = Vec::new();
    for rule in forms.iter().flat_map(|form| form.rules_about(item.code)) {
        // Forms that share a row share its rules.
        if rules.iter().all(|known| known.id != rule.id) {
            rules.push(rule);
        }
    }
    html! {
        @if rules.is_empty() { p class="empty" { (pen.text().no_relations) } } @else {
            ul class="relations" {
                @for rule in rules {
                    li { p { (rule.name.get(pen.lang())) } p class="quiet" { (rule.basis.get(pen.lang())) } }
                }
            }
        }
    }
}

/// The bodies at the top of the rankings, over the years: the first in the chart, all in the table.
fn over_years(pen: &Pen, indicator: &Indicator, followed: &[Followed]) -> Markup {
    let lang = pen.lang();
    let all: Vec<_> =
        followed.iter().map(|body| (body.agency.short(lang), Series::of(indicator, &body.sheets))).collect();
    let bodies: Vec<Body<'_>> = all.iter().map(|(name, series)| (*name, series)).collect();
    let drawn: Vec<_> = bodies.iter().take(MOST_LINES).copied().collect();
    let among: Vec<&Series> = drawn.iter().map(|(_, series)| *series).collect();
    html! {
        article class="figure wide" {
            (panel(pen, indicator, &drawn, &among, true))
            (by_year(pen, indicator, &bodies, false))
        }
    }
}

/// How forms bridge, for an item that more than one form has or that a form dropped.
fn bridges(pen: &Pen, indicator: &Indicator) -> Markup {
    let lang = pen.lang();
    let form = |code: &str| Form::find(code).map_or("", |form| form.name.get(lang));
    html! {
        @if !indicator.crossings.is_empty() {
            h3 { (pen.words().across_forms) }
            dl class="attributes" {
                @for crossing in &indicator.crossings {
                    div {
                        dt { (form(crossing.from)) " → " (form(crossing.to)) }
                        dd { strong { (crossing.bridge.name().get(lang)) } (pen.colon()) (crossing.reason.get(lang)) }
                    }
                }
            }
        }
    }
}
