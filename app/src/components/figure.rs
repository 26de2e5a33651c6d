//! A figure: heading, number, chart or what stands in its place, sentence, table, and where to take it.

use std::sync::Arc;

use domain::Known;
use leptos::either::{Either, EitherOf3};
use leptos::prelude::*;

use super::{ChartFrame, MixedText, RenderContext, ValueTable};
use crate::models::{FigureBody, FigureModel, GroupKind, ReportKey, WholeNumber};
use crate::options::{Options, Order, View};
use crate::picture::{self, NARROW, WIDE};

/// A figure in the order and view of the reader's choice; `options` are those of its links.
#[component]
pub fn FigureCard(
    figure: FigureModel,
    group: GroupKind,
    report: ReportKey,
    options: Options,
    order: RwSignal<Order>,
    view: RwSignal<View>,
) -> impl IntoView {
    let text = RenderContext::current().text();
    let figure = Arc::new(figure);
    let is_wide = matches!(group, GroupKind::Alone { .. });
    let page = options.link(&report.figure(&figure.slug));
    let links =
        (!is_wide).then(|| view! { <FigureLinks report=report.clone() slug=figure.slug.clone() options/> });
    let number = figure.number.clone().map(|WholeNumber { value, unit }| {
        view! {
            <p class="figure-number"><span class="number">{value}</span>" "<span class="unit">{unit}</span></p>
        }
    });
    let blanks = figure.blanks.clone().map(|blanks| view! { <p class="quiet">{blanks}</p> });
    let rows = {
        let figure = Arc::clone(&figure);
        Signal::derive(move || figure.rows(order.get()))
    };
    view! {
        <article class=if is_wide { "figure wide" } else { "figure" } aria-labelledby=figure.slug.clone()>
            <Heading figure=Arc::clone(&figure) group page/>
            {number}
            <Body figure=Arc::clone(&figure) is_wide order view/>
            <p class="summary"><MixedText text=figure.summary.clone()/></p>
            {blanks}
            <details class="figure-table" open=move || is_wide || view.get() == View::Table>
                <summary>{text.table}</summary>
                <ValueTable caption=figure.title.clone() report rows/>
            </details>
            {links}
        </article>
    }
}

#[component]
fn Heading(figure: Arc<FigureModel>, group: GroupKind, page: String) -> impl IntoView {
    let (slug, title) = (figure.slug.clone(), figure.title.clone());
    match group {
        GroupKind::Alone { source } => Either::Left(view! {
            <h1 class="display" id=slug>{title}</h1>
            <p class="eyebrow">{source}</p>
        }),
        GroupKind::Headlines | GroupKind::Others => {
            Either::Right(view! { <h3 id=slug><a href=page>{title}</a></h3> })
        }
    }
}

/// The way to the figure's own page, its files and its code.
#[component]
fn FigureLinks(report: ReportKey, slug: String, options: Options) -> impl IntoView {
    let text = RenderContext::current().text();
    let page = report.figure(&slug);
    view! {
        <p class="figure-links">
            <a href=options.link(&page)>{text.whole_figure}</a>
            <a href=options.link(&format!("{page}#downloads"))>{text.downloads}</a>
            <a href=options.link(&format!("{page}#embed-code"))>{text.embed}</a>
        </p>
    }
}

/// The chart in its widths, numbers, or why there are none.
#[component]
fn Body(
    figure: Arc<FigureModel>,
    is_wide: bool,
    order: RwSignal<Order>,
    view: RwSignal<View>,
) -> impl IntoView {
    let context = RenderContext::current();
    let text = context.text();
    match figure.body.clone() {
        FigureBody::Drawn(_) => {
            let narrow = if is_wide { "narrow" } else { "" };
            let full = is_wide.then(|| {
                view! { <FigureChart figure=Arc::clone(&figure) order width=WIDE class="full"/> }
            });
            EitherOf3::A(view! {
                <div class="charts" hidden=move || view.get() == View::Table>
                    <FigureChart figure order width=NARROW class=narrow/>
                    {full}
                </div>
            })
        }
        FigureBody::Numbers(numbers) => {
            let numbers = numbers.into_iter().map(|(label, number)| {
                view! { <div><dt>{label}</dt><dd><MixedText text=number/></dd></div> }
            });
            EitherOf3::B(view! { <dl class="told">{numbers.collect_view()}</dl> })
        }
        FigureBody::NoneReported(word) => {
            EitherOf3::C(view! { <Absent class="none-reported" word note=Some(text.none_note)/> })
        }
        FigureBody::NotStated => {
            let (word, note) = (text.not_stated.to_owned(), Some(text.not_stated_note));
            EitherOf3::C(view! { <Absent class="not-stated" word note/> })
        }
        FigureBody::NotAtHand => {
            let word = Known::NotAtHand.text(context.lang());
            EitherOf3::C(view! { <Absent class="not-stated" word note=None/> })
        }
    }
}

/// What stands in the place of a chart.
#[component]
fn Absent(class: &'static str, word: String, note: Option<&'static str>) -> impl IntoView {
    view! {
        <div class=format!("state {class}")>
            <p class="state-word"><MixedText text=word/></p>
            {note.map(|note| view! { <p>{note}</p> })}
        </div>
    }
}

#[component]
fn FigureChart(
    figure: Arc<FigureModel>,
    order: RwSignal<Order>,
    width: u32,
    class: &'static str,
) -> impl IntoView {
    let label = figure.title.clone();
    let items = {
        let figure = Arc::clone(&figure);
        Signal::derive(move || figure.drawn_items(order.get()))
    };
    let scene = Memo::new(move |_| picture::scene(&figure, order.get(), width));
    scene.get_untracked().map(|first| {
        let scene = Signal::derive(move || scene.get().unwrap_or_else(|| first.clone()));
        view! { <ChartFrame label class scene items/> }
    })
}
