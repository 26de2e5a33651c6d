//! `/compare`: any bodies × indicators × years, as one reads them.

use domain::report::Year;
use domain::series::{Series, known};
use domain::{Indicator, Lang, Resolved};
use maud::{Markup, html};

use super::compare_controls::{controls, years_of};
use super::strips;
use super::trends::{Body, by_year, chart, heading, lines, panel};
use crate::comparison::{Comparison, Shown};
use crate::components::RenderContext;
use crate::server::Followed;
use crate::trend::{self, MOST_LINES};
use crate::view::CompareView;

/// The most small charts on a page: three indicators of fifty bodies. What comes after is told by its
/// table, with the way to its charts: six hundred charts are 3.6 MB that nobody reads through.
const MOST_MULTIPLES: usize = 150;

/// The page.
pub fn compare(context: &RenderContext, view: &CompareView) -> Markup {
    let (lang, words) = (context.lang(), context.words());
    let state = &view.state;
    html! {
        (super::breadcrumb(context, &[(crate::address::Place::Home, context.text().home)], words.compare))
        h1 class="display" { (title(view, lang)) }
        @if state.is_empty() { p class="lead" { (words.compare_lead) } }
        (controls(context, view))
        @if !state.is_empty() {
            (scopes(context, view))
            (partial(context, view))
            @match state.shown {
                Shown::Lines => (over_years(context, view)),
                Shown::Bars => (ranked(context, view)),
                Shown::Stack => (strips::strips(context, view)),
                Shown::Table => (tables(context, view)),
            }
            (take_away(context, state))
        }
    }
}

/// What is compared, as a title: 宿迁市、洪泽区:新收申请、行政诉讼.
pub fn title(view: &CompareView, lang: Lang) -> String {
    if view.state.is_empty() {
        return crate::words::words(lang).compare.to_owned();
    }
    let bodies: Vec<_> = view.bodies.iter().map(|body| body.agency.short(lang)).collect();
    let items: Vec<_> = view.indicators.iter().map(|indicator| indicator.short.get(lang)).collect();
    let (comma, colon) = if lang == Lang::Zh { ("、", "：") } else { (", ", ": ") };
    let few = |names: Vec<&str>| {
        let more = names.len().saturating_sub(3);
        let head = names.iter().take(3).copied().collect::<Vec<_>>().join(comma);
        match (more, lang) {
            (0, _) => head,
            (more, Lang::Zh) => format!("{head}等 {} 个", more + 3),
            (more, Lang::En) => format!("{head} and {more} more"),
        }
    };
    let what = if view.state.shown == Shown::Stack {
        crate::words::words(lang).view_stack.to_owned()
    } else {
        few(items)
    };
    format!("{}{colon}{what}", few(bodies))
}

/// Bodies whose reports count over different areas are named: their amounts are not alike.
fn scopes(context: &RenderContext, view: &CompareView) -> Markup {
    let lang = context.lang();
    let mut scopes: Vec<_> =
        view.bodies.iter().flat_map(|body| &body.sheets).map(|sheet| sheet.scope).collect();
    scopes.dedup();
    let differ = scopes.iter().any(|scope| Some(scope) != scopes.first());
    html! {
        @if differ {
            details class="notice scopes" {
                summary { (context.words().scopes_differ) }
                ul {
                    @for body in &view.bodies {
                        @if let Some(sheet) = body.sheets.last() {
                            li { (body.agency.short(lang)) (context.colon()) (sheet.scope.name().get(lang)) }
                        }
                    }
                }
            }
        }
    }
}

/// Reports of which only a part could be had are named: what they do not state may stand in the rest.
fn partial(context: &RenderContext, view: &CompareView) -> Markup {
    let lang = context.lang();
    let sheets = view.bodies.iter().flat_map(|body| body.sheets.iter().map(move |sheet| (body, sheet)));
    let partial = sheets.filter(|(_, sheet)| sheet.partial);
    let named: Vec<_> =
        partial.map(|(body, sheet)| format!("{} {}", body.agency.short(lang), sheet.year)).collect();
    html! {
        @if !named.is_empty() {
            p class="notice" {
                (context.words().partial_lead) (context.colon()) (named.join(if lang == Lang::Zh { "、" } else { ", " }))
            }
        }
    }
}

/// The series of one indicator, body by body.
fn series<'v>(view: &'v CompareView, indicator: &Indicator, lang: Lang) -> Vec<(&'v str, Series)> {
    let one = |body: &'v Followed| (body.agency.short(lang), Series::of(indicator, &body.sheets));
    view.bodies.iter().map(one).collect()
}

fn over_years(context: &RenderContext, view: &CompareView) -> Markup {
    let lang = context.lang();
    html! {
        @for (at, indicator) in view.indicators.iter().enumerate() {
            @let all = series(view, indicator, lang);
            @let bodies: Vec<Body<'_>> = all.iter().map(|(name, series)| (*name, series)).collect();
            @let among: Vec<&Series> = all.iter().map(|(_, series)| series).collect();
            @let drawn = bodies.len() <= MOST_LINES || (at + 1) * bodies.len() <= MOST_MULTIPLES;
            article class="figure wide compared" {
                (heading(context, indicator))
                @if bodies.len() <= MOST_LINES {
                    (panel(context, indicator, &bodies, &among, true))
                } @else if !drawn {
                    @let items = view.state.items.get(at).cloned().into_iter().collect();
                    @let alone = Comparison { items, ..view.state.clone() };
                    p class="quiet" {
                        (context.words().too_many_charts) " "
                        a rel="nofollow" href=(context.link(&alone.path())) { (context.words().draw_alone) }
                    }
                } @else {
                    p class="quiet" { (context.words().same_scale) }
                    div class="multiples" {
                        @for (at, body) in bodies.iter().enumerate() {
                            div class="multiple" {
                                h3 { (body.0) }
                                @let one = [*body];
                                @let said = super::trends::said(indicator, &one, lang);
                                (lines(&format!("{}-{at}", indicator.code), body.0, &said,
                                    &trend::lines(indicator, &one, &among, lang), false))
                                p class="summary" { (said) }
                            }
                        }
                    }
                    (super::trends::reasons(context, indicator, &bodies))
                }
                (by_year(context, indicator, &bodies, !drawn))
            }
        }
    }
}

fn tables(context: &RenderContext, view: &CompareView) -> Markup {
    let lang = context.lang();
    html! {
        @for indicator in &view.indicators {
            @let all = series(view, indicator, lang);
            @let bodies: Vec<Body<'_>> = all.iter().map(|(name, series)| (*name, series)).collect();
            article class="figure wide compared" { (heading(context, indicator)) (by_year(context, indicator, &bodies, true)) }
        }
    }
}

/// One year, the largest first. Who has no report that year is named under the chart.
fn ranked(context: &RenderContext, view: &CompareView) -> Markup {
    let (lang, words) = (context.lang(), context.words());
    let Some(year) = shown_year(view) else { return html! { p class="empty" { (words.nothing_compares) } } };
    html! {
        @for indicator in &view.indicators {
            @let bodies = in_order(view, indicator, year, lang);
            @let (told, silent): (Vec<_>, Vec<_>) = bodies.into_iter().partition(|(_, found)| found.known.number().is_some());
            article class="figure wide compared" {
                (heading(context, indicator))
                p class="eyebrow" { (year) " · " (indicator.unit(lang)) }
                @if told.is_empty() { p class="empty" { (words.nothing_compares) } } @else {
                    @let said: Vec<_> = told.iter().take(3).map(|(name, found)| format!("{name} {}", trend::spoken(indicator, &found.known, found.failed, lang))).collect();
                    @let said = said.join(if lang == Lang::Zh { "，" } else { "; " });
                    (chart(indicator.code, indicator.name.get(lang), &said, &trend::bars(indicator, &told, lang), true))
                }
                @if !silent.is_empty() {
                    p class="quiet" {
                        (words.not_ranked) (context.colon())
                        @for (at, (name, found)) in silent.iter().enumerate() {
                            @if at > 0 { (if lang == Lang::Zh { "；" } else { "; " }) }
                            (name) " " (trend::shown(indicator, &found.known, found.failed, lang))
                        }
                    }
                }
                @let missing: Vec<_> = view.bodies.iter().filter(|body| !body.sheets.iter().any(|sheet| sheet.year == year)).map(|body| body.agency.short(lang)).collect();
                @if !missing.is_empty() {
                    p class="quiet" { (words.no_report_then) (context.colon()) (missing.join(if lang == Lang::Zh { "、" } else { ", " })) }
                }
                @let all = series(view, indicator, lang);
                @let rows: Vec<Body<'_>> = all.iter().map(|(name, series)| (*name, series)).collect();
                (by_year(context, indicator, &rows, false))
            }
        }
    }
}

/// What bodies report in one year, the largest first.
fn in_order(view: &CompareView, indicator: &Indicator, year: Year, lang: Lang) -> Vec<(String, Resolved)> {
    let of = |body: &Followed| {
        let sheet = body.sheets.iter().find(|sheet| sheet.year == year)?;
        Some((body.agency.short(lang).to_owned(), known(indicator, sheet)))
    };
    let mut bodies: Vec<_> = view.bodies.iter().filter_map(of).collect();
    bodies.sort_by_key(|(_, found)| std::cmp::Reverse(found.known.number()));
    bodies
}

/// The year of bars and strips: the one asked for, else the newest that anyone reported on.
pub fn shown_year(view: &CompareView) -> Option<Year> {
    let years = years_of(view);
    view.state.year.filter(|year| years.contains(year)).or_else(|| years.last().copied())
}

fn take_away(context: &RenderContext, state: &Comparison) -> Markup {
    let text = context.text();
    html! {
        section aria-labelledby="downloads" {
            h2 id="downloads" { (text.downloads) }
            ul class="downloads" {
                li { a href=(context.link(&state.file(".csv"))) rel="external nofollow" download { (text.data_csv) } }
                li { a href=(context.link(&state.file(".json"))) rel="external nofollow" { (text.data_json) } }
            }
        }
    }
}
