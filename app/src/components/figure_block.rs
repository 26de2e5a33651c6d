//! A figure: heading, number, chart or designed state, sentence, table, and where to take it.

use std::sync::Arc;

use domain::figure::{Figure, State};
use domain::{Lang, sentence};
use leptos::prelude::*;

use super::{ChartFrame, ValueRow, ValueTable};
use crate::address;
use crate::options::{Options, View, use_options};
use crate::picture::{self, NARROW, WIDE};
use crate::text::text;
use crate::wire::ReportView;

/// One figure of a report. `wide` is its own page, which also draws it at full width.
#[component]
pub fn FigureBlock(
    /// The report.
    view: Arc<ReportView>,
    /// Which figure.
    slug: &'static str,
    /// Options of the address as they change.
    state: Memo<Options>,
    /// Whether it has the page for itself.
    #[prop(optional)]
    wide: bool,
) -> impl IntoView {
    let options = use_options();
    let lang = options.lang;
    let text = text(lang);
    let Some(figure) = Figure::find(&view.report, slug) else {
        return ().into_any();
    };
    let own_page = address::figure(&view.agency.slug, view.report.year, slug);
    let title = figure.kind.title.get(lang);
    let heading = if wide {
        view! { <h1 id=slug>{title}</h1> }.into_any()
    } else {
        view! { <h3 id=slug><a href=options.link(&own_page)>{title}</a></h3> }.into_any()
    };
    let rows: Vec<_> = figure
        .rows()
        .iter()
        .map(|row| ValueRow::of(&view.report, row.item, lang))
        .collect();
    let summary = figure.summary(lang);
    let body = body(&view, slug, state, wide, lang);
    let table_open = move || state.get().view == View::Table;
    let table = view! { <ValueTable caption=title.to_owned() rows/> };
    let as_of = Options {
        asof: state.get_untracked().asof,
        ..options.clone()
    };
    let links = (!wide).then(|| {
        let to = |anchor: &str| as_of.link(&format!("{own_page}#{anchor}"));
        view! {
            <p class="figure-links">
                <a href=as_of.link(&own_page)>{text.whole_figure}</a>
                <a href=to("downloads")>{text.downloads}</a>
                <a href=to("embed-code")>{text.embed}</a>
            </p>
        }
    });
    view! {
        <article class=if wide { "figure wide" } else { "figure" } aria-labelledby=slug>
            {heading}
            {number(&figure, lang)}
            {body}
            <p class="summary">{summary}</p>
            <details class="figure-table" open=table_open>
                <summary>{text.table}</summary>
                {table}
            </details>
            {links}
        </article>
    }
    .into_any()
}

/// The whole as the figure's big number, where there is one.
fn number(figure: &Figure<'_>, lang: Lang) -> Option<AnyView> {
    let row = figure.whole().filter(|row| row.value.stated().is_some())?;
    let value = row.value.shown(lang);
    let with_unit = sentence::value_with_unit(row.value, row.item.unit, lang);
    let unit = with_unit
        .strip_prefix(&value)
        .unwrap_or_default()
        .trim()
        .to_owned();
    Some(view! { <p class="figure-number"><span class="number">{value}</span>" "<span class="unit">{unit}</span></p> }.into_any())
}

/// The chart in its layouts, numbers side by side, or the designed state.
fn body(
    view: &Arc<ReportView>,
    slug: &'static str,
    state: Memo<Options>,
    wide: bool,
    lang: Lang,
) -> AnyView {
    let text = text(lang);
    let Some(figure) = Figure::find(&view.report, slug) else {
        return ().into_any();
    };
    match figure.state() {
        State::NotStated => view! {
            <div class="state not-stated"><p class="state-word">{text.not_stated}</p><p>{text.not_stated_note}</p></div>
        }
        .into_any(),
        State::NoneReported => view! {
            <div class="state none-reported"><p class="state-word">{text.none_reported}</p><p>{text.none_note}</p></div>
        }
        .into_any(),
        State::Told => {
            let rows = figure.rows().into_iter().filter(|row| !row.value.is_blank()).map(|row| {
                let value = sentence::value_with_unit(row.value, row.item.unit, lang);
                view! { <div><dt>{row.item.short.get(lang)}</dt><dd>{value}</dd></div> }
            });
            view! { <dl class="told">{rows.collect_view()}</dl> }.into_any()
        }
        State::Drawn => {
            let title = figure.kind.title.get(lang);
            let charts = move |width, class| drawn(Arc::clone(view), slug, state, width, class, title.to_owned(), lang);
            let hidden = move || state.get().view == View::Table;
            view! {
                <div class="charts" hidden=hidden>
                    {charts(NARROW, if wide { "narrow" } else { "" })}
                    {wide.then(|| charts(WIDE, "full"))}
                </div>
            }
            .into_any()
        }
    }
}

fn drawn(
    view: Arc<ReportView>,
    slug: &'static str,
    state: Memo<Options>,
    width: u32,
    class: &'static str,
    label: String,
    lang: Lang,
) -> AnyView {
    let again = Arc::clone(&view);
    let order = Memo::new(move |_| state.get().order);
    let svg = Signal::derive(move || {
        Figure::find(&view.report, slug)
            .and_then(|figure| picture::svg(&figure, order.get(), lang, width))
            .unwrap_or_default()
    });
    let spoken = Signal::derive(move || {
        let figure = Figure::find(&again.report, slug);
        figure.map_or_else(Vec::new, |figure| {
            picture::spoken(&figure, order.get(), lang)
        })
    });
    view! { <ChartFrame svg spoken label class/> }.into_any()
}
