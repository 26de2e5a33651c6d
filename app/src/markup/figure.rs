//! A figure: heading, number, chart or designed state, sentence, table, and where to take it.

use domain::figure::{Figure, State};
use domain::{Known, Lang, Value};
use maud::{Markup, PreEscaped, html};

use super::values::values;
use crate::address;
use crate::components::RenderContext;
use crate::models::ReportView;
use crate::options::{Options, Order, View};
use crate::picture::{self, NARROW, WIDE};

/// One figure of a report, in the order and view that `state` asks for. `wide` is its own page,
/// which also draws it at full width.
pub fn figure(context: &RenderContext, view: &ReportView, slug: &str, state: &Options, wide: bool) -> Markup {
    let Some(figure) = Figure::find(&view.report, slug) else { return Markup::default() };
    let (lang, text) = (context.lang(), context.text());
    let title = figure.kind.title.get(lang);
    let own_page = address::figure(&view.agency.slug, view.report.year, slug);
    let then = Options { asof: state.asof.clone(), ..context.options.clone() };
    let (mut parts, whole, beside) = (figure.parts(), figure.whole(), figure.beside());
    if state.order == Order::Amount {
        parts.sort_by_key(|row| std::cmp::Reverse(row.value.number()));
    }
    let rows: Vec<_> = whole.into_iter().chain(parts).chain(beside).collect();
    html! {
        article class=(if wide { "figure wide" } else { "figure" }) aria-labelledby=(slug) {
            @if wide {
                h1 class="display" id=(slug) { (title) }
                p class="eyebrow" { (view.agency.name(lang)) " · " (view.report.year) " · " (context.release(view.release.number)) }
            } @else {
                h3 id=(slug) { a href=(then.link(&own_page)) { (title) } }
            }
            (number(context, &figure))
            (body(context, &figure, state, wide))
            p class="summary" { (figure.summary(lang)) }
            (blanks(context, &figure))
            details class="figure-table" open[wide || state.view == View::Table] {
                summary { (text.table) }
                (values(context, &view.report, title, &rows, false))
            }
            @if !wide {
                p class="figure-links" {
                    a href=(then.link(&own_page)) { (text.whole_figure) }
                    a href=(then.link(&format!("{own_page}#downloads"))) { (text.downloads) }
                    a href=(then.link(&format!("{own_page}#embed-code"))) { (text.embed) }
                }
            }
        }
    }
}

/// The parts that the report says nothing of, where it states others.
fn blanks(context: &RenderContext, figure: &Figure<'_>) -> Markup {
    let lang = context.lang();
    let parts = figure.parts();
    let blank: Vec<_> =
        parts.iter().filter(|row| row.value.is_silent()).map(|row| row.label.get(lang)).collect();
    if blank.is_empty() || figure.state() != State::Drawn {
        return Markup::default();
    }
    let names = blank.join(if lang == Lang::Zh { "、" } else { ", " });
    let state = Known::unsaid(figure.report.source.partial).shown(lang);
    html! { p class="quiet" { (state) (context.colon()) (names) } }
}

/// The whole as the figure's big number, where there is one.
fn number(context: &RenderContext, figure: &Figure<'_>) -> Markup {
    let lang = context.lang();
    let Some(row) =
        figure.whole().filter(|row| row.value.number().is_some() && figure.state() != State::NoneReported)
    else {
        return Markup::default();
    };
    let value = row.shown(lang);
    let with_unit = row.with_unit(lang);
    let unit = with_unit.strip_prefix(&value).unwrap_or_default().trim();
    html! { p class="figure-number" { span class="number" { (value) } " " span class="unit" { (unit) } } }
}

/// The chart in its layouts, numbers side by side, or the designed state.
fn body(context: &RenderContext, figure: &Figure<'_>, state: &Options, wide: bool) -> Markup {
    let (lang, text) = (context.lang(), context.text());
    match figure.state() {
        State::NotStated => html! {
            div class="state not-stated" { p class="state-word" { (text.not_stated) } p { (text.not_stated_note) } }
        },
        State::NotAtHand => html! {
            div class="state not-stated" { p class="state-word" { (Known::NotAtHand.shown(lang)) } }
        },
        State::NoneReported => html! {
            div class="state none-reported" { p class="state-word" { (none_word(context, figure)) } p { (text.none_note) } }
        },
        State::Told => html! {
            dl class="told" {
                @for row in figure.rows().iter().filter(|row| !row.value.is_silent()) {
                    div { dt { (row.label.get(lang)) } dd { (row.with_unit(lang)) } }
                }
            }
        },
        State::Drawn => html! {
            div class="charts" hidden[state.view == View::Table] {
                (chart(context, figure, state, NARROW, if wide { "narrow" } else { "" }))
                @if wide { (chart(context, figure, state, WIDE, "full")) }
            }
        },
    }
}

/// 无 where the report says so in words, else the 0 that it prints.
pub fn none_word(context: &RenderContext, figure: &Figure<'_>) -> String {
    let rows = figure.rows();
    let stated: Vec<_> = rows.iter().filter(|row| !row.value.is_silent()).collect();
    let in_words = stated.iter().find(|row| row.value == Known::Stated(Value::ZeroInWords));
    in_words.or(stated.first()).map(|row| row.shown(context.lang())).unwrap_or_default()
}

/// A picture and the line that reads out its marks; `live::marks` brings both to life.
fn chart(context: &RenderContext, figure: &Figure<'_>, state: &Options, width: u32, class: &str) -> Markup {
    let svg = picture::svg(figure, state.order, context.lang(), width).unwrap_or_default();
    html! {
        div class={ "chart-frame " (class) } {
            div class="chart-marks" role="group" aria-label=(figure.kind.title.get(context.lang())) { (PreEscaped(svg)) }
            p class="readout" aria-live="polite" {}
        }
    }
}
