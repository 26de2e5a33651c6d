//! What is compared and how: a form that a browser without script sends, and that answers at once
//! with it (`live::forms`).

use domain::report::Year;
use domain::{Indicator, Lang};
use maud::{Markup, html};

use crate::address::Place;
use crate::comparison::{Comparison, DENOMINATORS, Shown};
use crate::components::RenderContext;
use crate::view::CompareView;

/// The form, with the years as links under it.
pub fn controls(context: &RenderContext, view: &CompareView) -> Markup {
    let (lang, words, state) = (context.lang(), context.words(), &view.state);
    let years = years_of(view);
    html! {
        form class="compare-form live" method="get" action=(Place::Compare.path()) {
            (carried(context))
            details open[state.is_empty()] {
                summary { (words.choose_bodies) " " span class="quiet" { (state.agencies.len()) } }
                fieldset class="choices" {
                    legend class="visually-hidden" { (words.choose_bodies) }
                    @for body in &view.bodies {
                        (choice("agencies", &body.agency.slug, body.agency.short(lang), true))
                    }
                    @for agency in &view.offered {
                        (choice("agencies", &agency.slug, agency.short(lang), false))
                    }
                }
                p class="field" {
                    label for="find" { (words.find_bodies) }
                    input id="find" name="find" type="search" value=(view.find);
                }
                @if view.more_bodies { p class="quiet" { (words.more_bodies) } }
            }
            details open[state.items.is_empty()] {
                summary { (words.choose_items) " " span class="quiet" { (state.items.len()) } }
                fieldset class="choices" {
                    legend class="visually-hidden" { (words.choose_items) }
                    @for indicator in Indicator::all() {
                        (choice("items", indicator.code, indicator.name.get(lang), state.items.iter().any(|code| code == indicator.code)))
                    }
                    @for indicator in view.indicators.iter().filter(|one| Indicator::all().iter().all(|all| all.code != one.code)) {
                        (choice("items", indicator.code, indicator.name.get(lang), true))
                    }
                }
            }
            div class="compare-how" {
                fieldset class="how" {
                    legend { (words.show_as) }
                    @for shown in Shown::ALL {
                        label {
                            input type="radio" name="view" value=(if shown == Shown::default() { "" } else { shown.code() }) checked[state.shown == shown];
                            " " (name_of(context, shown))
                        }
                    }
                }
                (span(context, state))
                p class="field" {
                    label for="per" { (words.per) }
                    select id="per" name="per" {
                        option value="" { (words.per_nothing) }
                        @for code in DENOMINATORS {
                            @if let Some(indicator) = Indicator::find(code) {
                                option value=(code) selected[state.per == code] { (divided(&indicator, lang)) }
                            }
                        }
                    }
                }
            }
            @if matches!(state.shown, Shown::Bars | Shown::Stack) && years.len() > 1 {
                (slider(context, view, &years))
            }
            button type="submit" { (words.compare_now) }
        }
    }
}

/// How to read goes along with the form.
pub fn carried(context: &RenderContext) -> Markup {
    html! {
        @for (name, value) in context.options.carried().pairs() {
            input type="hidden" name=(name) value=(value);
        }
    }
}

fn choice(name: &str, value: &str, label: &str, chosen: bool) -> Markup {
    html! { label { input type="checkbox" name=(name) value=(value) checked[chosen]; " " (label) } }
}

/// How a way of showing is called.
fn name_of(context: &RenderContext, shown: Shown) -> &'static str {
    let words = context.words();
    match shown {
        Shown::Lines => words.view_lines,
        Shown::Bars => words.view_bars,
        Shown::Stack => words.view_stack,
        Shown::Table => context.text().table,
    }
}

/// How amounts divided by an indicator are called.
fn divided(whole: &Indicator, lang: Lang) -> String {
    whole.per(whole).unit(lang)
}

/// The first and the last year.
fn span(context: &RenderContext, state: &Comparison) -> Markup {
    let words = context.words();
    let all: Vec<u16> = (2008..=2026).collect();
    let select = |id: &str, label: &str, chosen: Option<Year>| {
        html! {
            label for=(id) { (label) }
            select id=(id) name=(id) {
                option value="" { (words.every_year) }
                @for year in &all { option value=(year) selected[chosen.is_some_and(|chosen| chosen.number() == *year)] { (year) } }
            }
        }
    };
    html! {
        p class="field years" {
            (select("from", words.from, state.years.map(|(from, _)| from)))
            " " (select("to", words.to, state.years.map(|(_, to)| to)))
        }
    }
}

/// The years one by one: a slider, and each a link.
fn slider(context: &RenderContext, view: &CompareView, years: &[Year]) -> Markup {
    let now = super::compare::shown_year(view);
    let (Some(first), Some(last), Some(now)) = (years.first(), years.last(), now) else {
        return Markup::default();
    };
    html! {
        div class="year-slider" {
            label for="year" { (context.text().year) " " strong { (now) } }
            input id="year" name="year" type="range" min=(first) max=(last) step="1" value=(now);
            nav aria-label=(context.text().year) {
                @for year in years {
                    a rel="nofollow" href=(Comparison { year: Some(*year), ..view.state.clone() }.canonical(&context.options))
                        aria-current=[(*year == now).then_some("true")] { (year) }
                }
            }
        }
    }
}

/// The years that any of the bodies reports on.
pub fn years_of(view: &CompareView) -> Vec<Year> {
    let mut years: Vec<_> =
        view.bodies.iter().flat_map(|body| &body.sheets).map(|sheet| sheet.year).collect();
    years.sort_unstable();
    years.dedup();
    years
}
